"""Records: the best that was ever done of an exercise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from forge_tui.done import Done

KINDS: dict[str, Callable[[Done], float | None]] = {
    "reps": lambda done: done.best_reps,
    "seconds": lambda done: done.best_seconds,
    "load": lambda done: done.best_load,
    "one_rep_max": lambda done: done.best_one_rep_max,
    "session_reps": lambda done: done.reps or None,
}
"""Most reps of a set, longest hold, heaviest load, best estimated maximum, most reps of a session:
what a row says of each."""


@dataclass(frozen=True, slots=True)
class Best:
    """A value, and when it was reached."""

    value: float
    day: date
    sitting: str


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
    found: dict[tuple[str, str], Record] = {}
    names: dict[str, str] = {}
    for done in dones:
        names[done.exercise] = done.name
        for kind, value_of in KINDS.items():
            value = value_of(done)
            known = found.get((done.exercise, kind))
            if value is None or (known and value <= known.best.value):
                continue
            best = Best(value, done.day, done.sitting)
            before = known.best if known else None
            found[done.exercise, kind] = Record(done.exercise, done.name, kind, best, before)
    named = (replace(each, name=names[each.exercise]) for each in found.values())
    order = list(KINDS)
    return tuple(sorted(named, key=lambda each: (each.name, each.exercise, order.index(each.kind))))


def broken_in(sitting: str, dones: Iterable[Done]) -> tuple[Record, ...]:
    """Return the records that a session broke, those without one before left out.

    `dones` are all there are up to that session, oldest first, its own at the end.
    """
    return tuple(each for each in records(dones) if each.best.sitting == sitting and each.before)
