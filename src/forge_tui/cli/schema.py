"""`schema`: what editors need to complete and check files."""

from __future__ import annotations

import json

import click

from forge_tui.cli.say import say
from forge_tui.library.schema import KINDS, schema_of


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
def schema(kind: str) -> None:
    """Print the JSON Schema (draft 2020-12) of exercise, workout or plan files."""
    say(json.dumps(schema_of(kind), indent=2))
