"""All that was done, as statistics start from it."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from forge_tui import paths
from forge_tui.coach.schedule import done_days, is_kept
from forge_tui.config import load
from forge_tui.history.index import open_history, open_sittings
from forge_tui.library import Library
from forge_tui.library.plan_files import plan_files
from forge_tui.library.plans import read_plans
from forge_tui.player.rehearsal import Extent
from forge_tui.record import ExerciseFacts
from forge_tui.session.clock import today
from forge_tui.statistics.overview import statistics_of
from forge_tui.statistics.streak import no_plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from forge_tui.done import History
    from forge_tui.errors import ForgeError
    from forge_tui.library.loaded import Row
    from forge_tui.statistics.overview import Statistics
    from forge_tui.statistics.streak import Kept

    Facts = Callable[[str], ExerciseFacts | None]
    Progress = Callable[[int, int], None]


class Past(NamedTuple):
    """What counts, on which days nothing is missing by the plans, and what could not be read."""

    history: History
    is_kept: Kept
    problems: list[ForgeError]


def past(progress: Progress | None = None) -> Past:
    """Read everything; `progress` is told (files read, files to be read).

    Of exercises whose facts an older file does not hold, the library's count.
    """
    library = cache(lambda: Library.open(load()[0].folders))
    history, problems = open_history(
        paths.sessions_dir(), paths.cache_dir(), _facts_in(library), progress
    )
    return Past(history, _kept(history, library), problems)


def in_outline(progress: Progress | None = None) -> tuple[Statistics, list[ForgeError]]:
    """Return (what is to be said of today without a look at single exercises; what is unreadable).

    Of the statistics muscles, balance, records and trends are left out, which takes half the time.
    """
    history, problems = open_sittings(paths.sessions_dir(), paths.cache_dir(), progress)
    library = cache(lambda: Library.open(load()[0].folders))
    return statistics_of(history, today(), is_kept=_kept(history, library)), problems


def known_facts() -> Facts:
    """Return what tells the library's facts of an exercise, by its id; it is read when asked."""
    return _facts_in(lambda: Library.open(load()[0].folders))


def extents_of(library: Library) -> dict[str, Extent]:
    """Return what each workout comes to, by its id."""
    rows = library.rows("workout")
    return {row["id"]: Extent(row["seconds"] * 1000, row["sets"]) for row in rows}


def _facts_in(library: Callable[[], Library]) -> Facts:
    facts = cache(lambda: {row["id"]: _of(row) for row in library().rows("exercise")})
    return lambda exercise: facts().get(exercise)


def _of(row: Row) -> ExerciseFacts:
    return ExerciseFacts(row["target"], tuple(row["secondary"]), row["met"], row["category"])


def _kept(history: History, library: Callable[[], Library]) -> Kept:
    """Return what the plans say of a day without a workout; without plans nothing is opened."""
    folders = load()[0].folders
    if not plan_files(folders)[0]:
        return no_plan
    schedules = read_plans(library(), folders).schedules
    extents = extents_of(library())
    return partial(is_kept, schedules, done_days(history.sittings, extents), today=today())
