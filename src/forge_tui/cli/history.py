"""`history`: what was done, and how it is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from forge_tui import paths
from forge_tui.cli.days import day_option

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_NEWEST = 20


def _change(name: str, sentence: str) -> Callable[[Any], Any]:
    return click.option(f"--{name}", metavar="ID", help=sentence)


@click.command()
@day_option("since", "From this day on: 2026-11-23, today, yesterday, 7d, 3w, monday.")
@day_option("until", "Up to this day.")
@click.option("--workout", metavar="W", help="Of this workout, by id or name.")
@click.option("--exercise", metavar="E", help="With this exercise, by id or name.")
@click.option("--state", type=click.Choice(["finished", "unfinished", "practice"]))
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="The newest N.")
@click.option("--all", "everything", is_flag=True, help="All, not just the newest 20.")
@click.option("--trash", is_flag=True, help="What was deleted, in place of what was done.")
@click.option("--json", "as_value", is_flag=True, help="One JSON array, newest first.")
@_change("delete", "Move a session to the trash; the beginning of its ID is enough.")
@_change("undo-amendment", "Take back what was said last of a session.")
@_change("restore", "Bring back what was deleted, or taken back.")
def history(  # noqa: PLR0913 - the ways to ask for it
    *,
    since: date | None,
    until: date | None,
    workout: str | None,
    exercise: str | None,
    state: str | None,
    limit: int | None,
    everything: bool,
    trash: bool,
    as_value: bool,
    **changes: str | None,
) -> None:
    """Show what was done, newest first, and what was cut off."""
    from forge_tui.cli import history_changes, history_list, history_sources  # noqa: PLC0415

    asked = [(name, id_) for name, id_ in changes.items() if id_ is not None]
    if len(asked) > 1:
        raise click.UsageError("One change at a time: --delete, --undo-amendment or --restore.")
    if asked and trash:
        raise click.UsageError("--trash shows what was deleted, and changes nothing.")
    if asked:
        history_changes.change(*asked[0], paths.sessions_dir(), paths.state_dir())
        return
    if since and until and until < since:
        raise click.UsageError("--until lies before --since.")
    if everything and limit:
        raise click.UsageError("--all and --limit say two things.")
    wanted = history_list.Wanted(since, until, workout, exercise, state)
    usual = None if everything or as_value else _NEWEST
    source = history_sources.deleted() if trash else history_sources.done()
    history_list.show(source, wanted, limit or usual, as_value=as_value)
