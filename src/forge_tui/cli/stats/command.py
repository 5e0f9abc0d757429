"""The command and its options."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from forge_tui.cli.progress import progress
from forge_tui.cli.say import complain, say, say_json
from forge_tui.cli.stats.as_json import as_json
from forge_tui.cli.stats.as_text import as_text
from forge_tui.errors import ForgeError
from forge_tui.session.clock import today
from forge_tui.session.past import past
from forge_tui.statistics.overview import WEEKS, statistics_of
from forge_tui.statistics.words import NOTHING
from forge_tui.statistics.written import as_written
from forge_tui.text import did_you_mean, one_line

if TYPE_CHECKING:
    from forge_tui.done import History
    from forge_tui.statistics.overview import Statistics

_MOST_WEEKS = 520
_NARROWEST, _WIDEST = 30, 80


@click.command()
@click.option("--json", "as_value", is_flag=True, help="One JSON object.")
@click.option("--weeks", type=click.IntRange(1, _MOST_WEEKS), default=WEEKS, show_default=True,
              help="How many weeks sets, sides and times go back.")  # fmt: skip
@click.option("--exercise", metavar="NAME", help="Sides, records and trend of one exercise alone.")
def stats(*, as_value: bool, weeks: int, exercise: str | None) -> None:
    """Show the figures of what was done: days, muscles, sides, records, trends."""
    with progress("Reading sessions") as tell:
        history, is_kept, problems = past(tell)
    for problem in problems:
        complain(str(problem))
    figures = statistics_of(history, today(), weeks=weeks, is_kept=is_kept)
    if exercise is not None:
        figures = _of(figures, _id_of(exercise, history))
    if as_value:
        say_json(as_json(figures))
    elif not history.sittings:
        say(NOTHING)
    else:
        width = shutil.get_terminal_size().columns
        width = min(_WIDEST, max(_NARROWEST, width))
        say("\n".join(as_text(as_written(figures), width, whole=not exercise)))


def _id_of(exercise: str, history: History) -> str:
    names = {done.name.casefold(): done.exercise for done in history.dones}
    known = names | {done.exercise.casefold(): done.exercise for done in history.dones}
    wanted = " ".join(exercise.split()).casefold()
    if wanted not in known:
        hint = did_you_mean(exercise, known) or "; see what was: forge-tui stats"
        raise ForgeError(f'no exercise "{one_line(exercise)}" was done yet{one_line(hint)}')
    return known[wanted]


def _of(figures: Statistics, exercise: str) -> Statistics:
    return replace(
        figures,
        balance=tuple(each for each in figures.balance if each.exercise == exercise),
        records=tuple(each for each in figures.records if each.exercise == exercise),
        trends=tuple(each for each in figures.trends if each.exercise == exercise),
    )
