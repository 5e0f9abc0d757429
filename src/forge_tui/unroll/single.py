"""An exercise played on its own: a workout of one block of its own default."""

from forge_tui.errors import ForgeError
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import SetsBlock, SetsEntry, Workout


def as_workout(exercise_id: str, exercise: Exercise) -> Workout:
    """Return the `sets` block of the exercise's default; ForgeError if it has no default `do`."""
    if exercise.default.do is None:
        raise ForgeError(
            f"{exercise.name} does not say how much to do: give it a [default] with `do`, "
            "or play it in a workout"
        )
    block = SetsBlock(kind="sets", name=exercise.name, exercises=(SetsEntry(exercise=exercise_id),))
    return Workout(name=exercise.name, difficulty=exercise.difficulty, block=(block,))
