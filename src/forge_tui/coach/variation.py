"""Another rung of the ladder in an entry's place: the next harder exercise, or an easier one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.model.workout import CountedEntry, DoEntry
from forge_tui.unroll import at_its_default, stand_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from forge_tui.coach.task import Task
    from forge_tui.model.exercise import Exercise
    from forge_tui.model.prescription import Prescription
    from forge_tui.model.workout import Entry


def variations(task: Task, exercises: Mapping[str, Exercise], *, harder: bool) -> Iterator[Entry]:
    """Yield the entry with each rung that fits, in the order of the file.

    A range stays, and one begins again at its lower end. Any other amount is as before, said for
    the other's sides; but a harder one is asked for no more than its own default.
    """
    rungs = task.exercise.harder if harder else task.exercise.easier
    for id_ in rungs:
        if id_ in exercises and (new := _fitted(task, exercises, id_, harder=harder)):
            yield new


def _fitted(
    task: Task, exercises: Mapping[str, Exercise], by: str, *, harder: bool
) -> Entry | None:
    entry, block = task.ask.entry, task.ask.block
    kept = stand_in(entry, block, exercises, by)
    if kept and (task.do.enough or not (harder and _asks_more(kept, exercises[by], task))):
        return kept
    try:
        return at_its_default(entry, block, exercises, by)
    except ForgeError:
        return None


def _asks_more(entry: Entry, exercise: Exercise, task: Task) -> bool:
    """Whether an entry asks for more than the exercise in it does by itself."""
    kept = (entry.do if isinstance(entry, DoEntry) else None) or task.do
    own, sides = exercise.default.do, exercise.movement.sides
    if own is None or bool(own.ms) is not bool(kept.ms) or bool(own.reps) is not bool(kept.reps):
        return own is not None
    in_pairs = isinstance(entry, CountedEntry) and entry.count == "pair"
    return _of_one_limb(kept, sides, in_pairs=in_pairs) > _of_one_limb(own, sides, in_pairs=False)


def _of_one_limb(do: Prescription, sides: str, *, in_pairs: bool) -> float:
    if do.ms:
        return do.ms
    of_both = sides == "alternating" and not do.per_side and not in_pairs
    return (do.reps or 0) / (2 if of_both else 1)
