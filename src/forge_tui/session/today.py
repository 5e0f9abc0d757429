"""The person's plans put beside what was done, for whoever tells of a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.coach.schedule import Outlook, done_days, in_force, outlook
from forge_tui.done import Sitting
from forge_tui.history import read_all
from forge_tui.library.plans import read_plans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from forge_tui.errors import ForgeError
    from forge_tui.library import Library, Problem, Row
    from forge_tui.record import SessionRecord, SetRecord


@dataclass(frozen=True, slots=True)
class Today:
    """A day as the plans have it.

    `plans` are the names of those in force, `files` counts all there are, `workouts` are the rows
    of the library by id. `problems` are those of plans, `unreadable` those of the history.
    """

    outlook: Outlook
    plans: tuple[str, ...]
    files: int
    workouts: Mapping[str, Row]
    problems: tuple[Problem, ...]
    unreadable: tuple[ForgeError, ...]

    def name(self, workout: str) -> str:
        """Return what a workout is called."""
        return str(self.workouts[workout]["name"])


def look_at(day: date, library: Library, folders: Sequence[Path] = ()) -> Today:
    """Read plans and history, and see what they say of a day; `folders` as for the library."""
    plans = read_plans(library, folders)
    workouts = {row["id"]: row for row in library.rows("workout")}
    sets = {id_: row["sets"] for id_, row in workouts.items()}
    sittings, unreadable = _sittings(paths.sessions_dir())
    return Today(
        outlook=outlook(plans.schedules, done_days(sittings, sets), day),
        plans=tuple(each.name for each in plans.schedules if in_force(each, day)),
        files=plans.files,
        workouts=workouts,
        problems=plans.problems,
        unreadable=tuple(unreadable),
    )


def _sittings(folder: Path) -> tuple[list[Sitting], list[ForgeError]]:
    records, problems = read_all(folder)
    return [_sitting(each) for each in records if each.state == "finished"], problems


def _sitting(record: SessionRecord) -> Sitting:
    return Sitting(
        id=record.id,
        workout=record.workout,
        name=record.name,
        started=record.started,
        seconds=record.seconds,
        worked=record.worked_seconds,
        sets=sum(_counts(done) for done in record.sets),
    )


def _counts(done: SetRecord) -> bool:
    """Whether anything was done in a set that is no warm-up."""
    timed = done.held or done.planned is None
    return not done.warm_up and (done.reps > 0 or (timed and done.seconds > 0))
