"""`schema`: what editors need to complete and check files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from forge_tui.cli.say import say
from forge_tui.library.schema import schema_of

if TYPE_CHECKING:
    from forge_tui.library import Kind


@click.command()
@click.argument("kind", type=click.Choice(["exercise", "workout"]))
def schema(kind: Kind) -> None:
    """Print the JSON Schema (draft 2020-12) of exercise or workout files."""
    say(json.dumps(schema_of(kind), indent=2))
