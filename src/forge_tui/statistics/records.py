"""Records: the best that was ever done of an exercise."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from forge_tui.done import Done

FIELDS = {
    "reps": "best_reps",
    "seconds": "best_seconds",
    "load": "best_load",
    "one_rep_max": "best_one_rep_max",
    "session_reps": "reps",
}
"""By the kind of a record: most reps of a set, longest hold, heaviest load, best estimated maximum,
most reps of a session, the field of a row that says it."""

_ORDER = tuple(FIELDS)
_values_of = attrgetter(*FIELDS.values())


@dataclass(frozen=True, slots=True)
class Best:
    """A value, and when it was reached; a load is in kg, also where it is written in `pounds`."""

    value: float
    day: date
    sitting: str
    pounds: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """The best of one kind for an exercise, and the one that it broke."""

    exercise: str
    name: str
    kind: str
    best: Best
    before: Best | None = None


def records(dones: Iterable[Done]) -> tuple[Record, ...]:
    """Return every record, by exercise; `dones` are oldest first, and who is first keeps it."""
    best: dict[str, list[float]] = {}
    steps: dict[tuple[str, str], list[Best]] = {}
    names: dict[str, str] = {}
    for done in dones:
        exercise = done.exercise
        names[exercise] = done.name
        mine = best.get(exercise) or best.setdefault(exercise, [0.0] * len(FIELDS))
        # Ten years have a hundred thousand of these, and few are more than what was.
        for place, value in enumerate(_values_of(done)):
            if value and value > mine[place]:
                mine[place] = value
                step = Best(value, done.day, done.sitting, done.pounds)
                steps.setdefault((exercise, _ORDER[place]), []).append(step)
    ordered = sorted(best, key=lambda exercise: (names[exercise], exercise))
    return tuple(
        Record(exercise, names[exercise], kind, reached[-1], reached[-2] if reached[1:] else None)
        for exercise in ordered
        for kind in FIELDS
        if (reached := steps.get((exercise, kind)))
    )


def broken_in(sitting: str, dones: Iterable[Done]) -> tuple[Record, ...]:
    """Return the records that a session broke, those without one before left out.

    `dones` are all there are up to that session, oldest first, its own at the end.
    """
    return tuple(each for each in records(dones) if each.best.sitting == sitting and each.before)
