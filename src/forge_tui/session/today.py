"""The person's plans put beside what was done, for whoever tells of a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.coach.schedule import Outlook, done_days, in_force, outlook
from forge_tui.history.decisions import easy_until, read_decisions
from forge_tui.history.index import open_sittings
from forge_tui.library.plans import read_plans
from forge_tui.session.past import extents_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from forge_tui.errors import ForgeError
    from forge_tui.library import Library, Problem, Row


@dataclass(frozen=True, slots=True)
class Today:
    """A day as the plans have it.

    `plans` are the names of those in force, `files` counts all there are, `workouts` are the rows
    of the library by id. `easy_until` is the last day of an easy week, if it is one. `problems`
    are those of plans, `unreadable` those of the history.
    """

    outlook: Outlook
    plans: tuple[str, ...]
    files: int
    workouts: Mapping[str, Row]
    easy_until: date | None
    problems: tuple[Problem, ...]
    unreadable: tuple[ForgeError, ...]

    def name(self, workout: str) -> str:
        """Return what a workout is called."""
        return str(self.workouts[workout]["name"])


def look_at(day: date, library: Library, folders: Sequence[Path] = ()) -> Today:
    """Read plans and history, and see what they say of a day; `folders` as for the library."""
    plans = read_plans(library, folders)
    workouts = {row["id"]: row for row in library.rows("workout")}
    history, unreadable = open_sittings(paths.sessions_dir(), paths.cache_dir())
    decisions, undecided = read_decisions(paths.progress_dir())
    return Today(
        outlook=outlook(plans.schedules, done_days(history.sittings, extents_of(library)), day),
        plans=tuple(each.name for each in plans.schedules if in_force(each, day)),
        files=plans.files,
        workouts=workouts,
        easy_until=easy_until(decisions, day),
        problems=plans.problems,
        unreadable=(*unreadable, *undecided),
    )
