"""An exercise in words: its facts, and how it is moved and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.player.wording import seconds

if TYPE_CHECKING:
    from forge_tui.model.exercise import Default, Exercise
    from forge_tui.model.movement import Movement, Phase

Fact = tuple[str, str]
"""A label and what is to be said under it."""

_BREATH = {"in": "breathe in", "out": "breathe out", "hold": "hold the breath"}

_MEASURES = {"hold": "seconds held", "time": "seconds", "distance": "metres"}


def facts(exercise: Exercise) -> list[Fact]:
    """Return what an exercise is for, with what it is done, and how it is usually asked for."""
    pattern = [exercise.pattern, exercise.impact and f"{exercise.impact} impact"]
    return _told(
        ("Body part", exercise.body_part),
        ("Target", exercise.target),
        ("Secondary", ", ".join(exercise.secondary)),
        ("Equipment", ", ".join(exercise.equipment)),
        ("Difficulty", exercise.difficulty),
        ("Category", exercise.category),
        ("Pattern", ", ".join(filter(None, pattern))),
        ("Joints", ", ".join(exercise.joints)),
        ("Usually", _default(exercise.default)),
    )


def measured(movement: Movement) -> list[Fact]:
    """Return how a movement is counted and how long it takes."""
    label = movement.side_label
    sides = f"{movement.sides} ({label.left} / {label.right})" if label else movement.sides
    whole = sum(phase.ms or 0 for phase in movement.phases)
    floor = f", never below {seconds(movement.tempo_floor)}" if movement.tempo_floor else ""
    return _told(
        ("Measured in", _MEASURES.get(movement.measure)),
        ("Sides", sides),
        ("One rep", f"{seconds(whole)}{floor}" if whole else None),
        ("Set-up", seconds(movement.setup) if movement.setup else None),
    )


def phase_cells(phase: Phase) -> tuple[str, str, str, str]:
    """Return the call of a phase, its seconds, its cue, and its step and breath."""
    aside = [f"step {phase.step}" if phase.step else None, _BREATH.get(phase.breath or "")]
    return (
        phase.call,
        "" if phase.ms is None else seconds(phase.ms),
        phase.cue,
        ", ".join(filter(None, aside)),
    )


def _default(default: Default) -> str:
    parts = [default.do.text if default.do else None]
    parts += [f"{default.sets} set{'' if default.sets == 1 else 's'}" if default.sets else None]
    parts += [f"rest {seconds(default.rest)}" if default.rest is not None else None]
    parts += [f"{default.pace} pace" if default.pace else None]
    parts += [f"{default.lead} first" if default.lead else None]
    return ", ".join(filter(None, parts))


def _told(*pairs: tuple[str, str | None]) -> list[Fact]:
    return [(label, value) for label, value in pairs if value]
