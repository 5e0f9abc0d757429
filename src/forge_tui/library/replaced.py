"""What becomes of workouts when another exercise takes the id of one that they use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.unroll import judge_workout

if TYPE_CHECKING:
    from forge_tui.library.library import Library


def unplayable_with(library: Library, id_: str, exercise: Exercise) -> tuple[str, ...]:
    """Return the ids of the workouts that can be played, and could not be with this exercise."""
    lost = []
    for name in library.ids("workout"):
        file = library.file("workout", name)
        loaded = library.verdict(file).loaded if file else None
        if loaded is None or id_ not in loaded.exercises or not isinstance(loaded.model, Workout):
            continue
        models = {key: each.model for key, each in loaded.exercises.items()}
        others = {key: each for key, each in models.items() if isinstance(each, Exercise)}
        findings = judge_workout(loaded.model, {**others, id_: exercise})
        if any(not each.is_warning for each in findings):
            lost.append(name)
    return tuple(lost)
