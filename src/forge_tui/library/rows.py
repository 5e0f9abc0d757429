"""From a loaded file to its row in the index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.model.exercise import Exercise
from forge_tui.player.rehearsal import extent_of
from forge_tui.unroll import Settings, unroll

if TYPE_CHECKING:
    from forge_tui.library.loaded import Loaded, Row
    from forge_tui.model.workout import Workout
    from forge_tui.plan.timeline import Plan


def row_of(loaded: Loaded) -> Row:
    """Return the row; facets are spelled as the vocabulary spells them, whatever the file says."""
    model = loaded.model
    return _exercise(loaded.id, model) if isinstance(model, Exercise) else _workout(loaded, model)


def _exercise(id_: str, exercise: Exercise) -> Row:
    return {
        "id": id_,
        "name": exercise.name,
        "summary": exercise.summary,
        "body_part": exercise.body_part,
        "equipment": list(exercise.equipment),
        "target": exercise.target,
        "secondary": list(exercise.secondary),
        "difficulty": exercise.difficulty,
        "category": exercise.category,
        "pattern": exercise.pattern,
        "impact": exercise.impact,
        "met": exercise.met,
        "measure": exercise.movement.measure,
    }


def _workout(loaded: Loaded, workout: Workout) -> Row:
    entries = [entry.exercise for block in workout.block for entry in block.exercises]
    extent = extent_of(_plan(loaded, workout))
    return {
        "id": loaded.id,
        "name": workout.name,
        "summary": workout.summary,
        "difficulty": workout.difficulty,
        "tags": list(workout.tags),
        "kinds": list(dict.fromkeys(block.kind for block in workout.block)),
        "exercises": list(dict.fromkeys(entries)),
        # As long as it takes when it goes by itself.
        "seconds": extent.ms // 1000,
        # Those that count: a warm-up is none.
        "sets": extent.sets,
    }


def _plan(loaded: Loaded, workout: Workout) -> Plan:
    models = {id_: each.model for id_, each in loaded.exercises.items()}
    exercises = {id_: model for id_, model in models.items() if isinstance(model, Exercise)}
    return unroll(workout, exercises, Settings())
