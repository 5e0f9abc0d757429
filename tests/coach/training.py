"""Workouts of one exercise or two, and sessions in which so much of them was done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from forge_tui.coach import Proposal, propose
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.record import SessionRecord, SetRecord

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MONDAY = datetime(2026, 3, 2, 18, tzinfo=UTC)

SET = SetRecord(
    exercise="push", name="Push", block="sets", round=1, set=1, do="10", pace="self", reps=10,
    left=0, right=0, seconds=30.0, left_seconds=0.0, right_seconds=0.0, alternating=False,
    ended_by="done", confirmed=True,
)  # fmt: skip


def exercise(sides: str = "both", measure: str = "reps", **facts: Any) -> Exercise:
    """Return an exercise; `do` is its default."""
    phases = [{"id": "up", "call": "UP", "seconds": 2.0}] if measure == "reps" else []
    do = facts.pop("do", "10" if measure == "reps" else "30s")
    values = {
        "name": "Push",
        "movement": {"measure": measure, "sides": sides, "phases": phases},
        "default": {"do": do} if do else {},
        **facts,
    }
    return Exercise.model_validate(values)


EXERCISES: Mapping[str, Exercise] = {
    "push": exercise(easier=["knees"], harder=["archer", "clap"]),
    "knees": exercise(name="Knees", harder=["push"]),
    "archer": exercise("switching", name="Archer", do="4/side", easier=["push"]),
    "clap": exercise(name="Clap", do="5", easier=["push"]),
    "climber": exercise("alternating", name="Climber"),
    "row": exercise("switching", name="Row", do="8/side"),
    "curl": exercise(name="Curl", equipment=["Dumbbell"]),
    "press": exercise(name="Press", equipment=["Barbell"]),
    "swing": exercise(name="Swing", equipment=["Kettlebell"]),
    "plank": exercise(measure="hold", name="Plank", harder=["reach"], easier=["rest"]),
    "reach": exercise("alternating", name="Reach", do="8"),
    "rest": exercise(measure="hold", name="Rest", do="20s"),
    "side": exercise("switching", "hold", name="Side Plank", do="20s/side"),
    "long": exercise(measure="time", name="Long", do="90s"),
    "bare": exercise(name="Bare", do=None),
    "stretch": exercise(measure="hold", name="Stretch", category="stretching"),
}


def workout(*entries: Mapping[str, Any], **block: Any) -> Workout:
    """Return a workout of one block, three sets of each entry if it does not say otherwise."""
    kind = block.setdefault("kind", "sets")
    sets = {"sets": 3} if kind == "sets" else {}
    values = {**sets, **block, "exercises": list(entries)}
    return Workout.model_validate({"name": "W", "block": [values]})


def done(exercise: str, do: object, *amounts: Any, **values: Any) -> list[SetRecord]:
    """Return a set for each amount; a pair of them is left and right."""
    sides = EXERCISES[exercise].movement.sides
    base = replace(
        SET,
        exercise=exercise,
        do=str(do),
        held=EXERCISES[exercise].movement.held,
        lead=None if sides == "both" else "right",
        alternating=sides == "alternating",
        **values,
    )
    return [_of(replace(base, set=number), each) for number, each in enumerate(amounts, 1)]


def _of(base: SetRecord, amount: Any) -> SetRecord:
    left, right = amount if isinstance(amount, tuple) else (0, 0)
    whole = left + right or (0 if isinstance(amount, tuple) else amount)
    if base.held:
        return replace(
            base, reps=0, seconds=float(whole), left_seconds=float(left), right_seconds=float(right)
        )
    return replace(base, reps=whole, left=left, right=right)


def session(day: int, sets: Sequence[SetRecord], **values: Any) -> SessionRecord:
    """Return a session of the workout "w" so many days after the first Monday."""
    started = MONDAY + timedelta(days=day)
    record = SessionRecord(
        id=f"{started:%Y%m%dT%H%M%S}", workout="w", name="W", state="finished", reason="finished",
        practice=False, started=started, seconds=600.0, sets=tuple(sets),
    )  # fmt: skip
    return replace(record, **values)


def newest_first(*sittings: Sequence[SetRecord]) -> list[SessionRecord]:
    """Return sessions with these sets, the first one the oldest, two days apart."""
    return [session(2 * day, sets) for day, sets in enumerate(sittings)][::-1]


def proposed(entry: Mapping[str, Any], *sittings: Sequence[SetRecord]) -> Proposal | None:
    """Return what is proposed for a workout of one entry after these sessions."""
    found = propose("w", workout(entry), EXERCISES, newest_first(*sittings))
    assert len(found) <= 1
    return found[0] if found else None


def said(entry: Mapping[str, Any], *sittings: Sequence[SetRecord]) -> str:
    """Return the sentence of what is proposed, empty if that is nothing."""
    proposal = proposed(entry, *sittings)
    return proposal.sentence if proposal else ""
