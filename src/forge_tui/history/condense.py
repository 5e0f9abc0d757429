"""From the record of a session to what statistics need of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.done import Done, Sitting
from forge_tui.load import parse_load
from forge_tui.record import ExerciseFacts

if TYPE_CHECKING:
    from collections.abc import Callable

    from forge_tui.record import SessionRecord, SetRecord

    Facts = Callable[[str], ExerciseFacts | None]

# Beyond so many reps the formula says little.
_MOST_REPS_OF_ONE_REP_MAX = 10
_EPLEY = 30


def _unknown(_: str) -> ExerciseFacts | None:
    return None


def condense(record: SessionRecord, facts: Facts = _unknown) -> tuple[Sitting, tuple[Done, ...]]:
    """Return a session as a whole, and each exercise of it in order of doing."""
    worked: dict[tuple[str, bool], list[SetRecord]] = {}
    for each in record.sets:
        if each.counts:
            worked.setdefault((each.exercise, each.held), []).append(each)
    dones = tuple(_done(record, sets, facts) for sets in worked.values())
    sitting = Sitting(
        id=record.id,
        workout=record.workout,
        name=record.name,
        started=record.started,
        seconds=record.trained_seconds,
        worked=record.worked_seconds,
        sets=sum(done.sets for done in dones),
        ended=record.reason == "finished",
        reps=sum(done.reps for done in dones),
        held=sum(done.seconds for done in dones if done.held),
        volume=sum(done.volume for done in dones),
        pounds=all(done.pounds for done in dones if done.volume),
    )
    return sitting, dones


def _done(record: SessionRecord, sets: list[SetRecord], facts: Facts) -> Done:
    exercise = sets[0].exercise
    known = record.exercises.get(exercise) or facts(exercise) or ExerciseFacts()
    said = [(each, load) for each in sets if (load := parse_load(each.load or ""))]
    loads = [(each, load.kg) for each, load in said]
    return Done(
        sitting=record.id,
        day=record.started.date(),
        exercise=exercise,
        name=sets[-1].name or exercise,
        sets=len(sets),
        reps=sum(each.reps for each in sets),
        left=sum(each.left for each in sets),
        right=sum(each.right for each in sets),
        seconds=sum(each.seconds for each in sets),
        left_seconds=sum(each.left_seconds for each in sets),
        right_seconds=sum(each.right_seconds for each in sets),
        held=sets[0].held,
        best_reps=max((each.reps for each in sets if each.reps), default=None),
        best_seconds=max((_longest(each) for each in sets if each.held), default=None),
        best_load=max((kg for _, kg in loads), default=None),
        best_one_rep_max=max(filter(None, (_epley(*pair) for pair in loads)), default=None),
        volume=sum(each.reps * kg for each, kg in loads),
        target=known.target,
        secondary=known.secondary,
        met=known.met,
        pounds=bool(said) and said[-1][1].in_pounds,
    )


def _longest(done: SetRecord) -> float:
    """Return how long it was held at a stretch: one side after the other is two holds."""
    return max(done.left_seconds, done.right_seconds) or done.seconds


def _epley(done: SetRecord, kg: float) -> float | None:
    """Return the estimated maximum for one rep; a limb knows only of its own reps."""
    reps = max(done.left, done.right) or done.reps
    return kg * (1 + reps / _EPLEY) if 0 < reps <= _MOST_REPS_OF_ONE_REP_MAX else None
