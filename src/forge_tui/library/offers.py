"""What can be done in the place of an exercise of a workout, opened file by file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.library.substitutes import Substitute, substitutes
from forge_tui.model.exercise import Exercise
from forge_tui.unroll import place_of, stand_in

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from forge_tui.library.library import Library
    from forge_tui.model.workout import Workout


def offers(
    library: Library,
    workout: Workout,
    exercises: Mapping[str, Exercise],
    number: int,
    equipment: Collection[str],
) -> list[Substitute]:
    """Return who may stand in for an entry, by its number; each can be asked for the same work.

    `equipment` is what the person says is at hand; where that is nothing, it is what the workout
    needs anyway.
    """
    b, e = place_of(workout, number)
    block = workout.block[b]
    entry = block.exercises[e]
    rows = library.rows("exercise")
    row = next((each for each in rows if each["id"] == entry.exercise), None)
    if row is None:  # its file is gone since
        return []

    def fits(id_: str) -> bool:
        try:
            model = library.resolve(id_, ("exercise",)).model
        except ForgeError:
            return False
        known = {**exercises, id_: model} if isinstance(model, Exercise) else exercises
        return id_ in known and stand_in(entry, block, known, id_) is not None

    known = exercises[entry.exercise]
    needed = {item for each in exercises.values() for item in each.equipment}
    return substitutes(row, rows, (known.easier, known.harder), equipment or needed, fits)
