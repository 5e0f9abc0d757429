"""The person's own copy of a workout, in which another exercise stands for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from forge_tui.errors import ForgeError
from forge_tui.library.rewriting import changes_of, models_of, rewritten, workout_of
from forge_tui.model.exercise import Exercise
from forge_tui.toml.problem import shown
from forge_tui.unroll import place_of, stand_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from forge_tui.library.library import Library


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written: `changes` leads from keys of the entry to new values, None for none."""

    path: Path
    is_copy: bool
    old: str
    new: str
    changes: Mapping[str, Any]

    @property
    def sentence(self) -> str:
        """What the person is told."""
        said = [f"{key} is now {value}" for key, value in self.changes.items() if value is not None]
        gone = [key for key, value in self.changes.items() if value is None]
        said += [f"left out: {', '.join(gone)}"] if gone else []
        aside = f" ({'; '.join(said)})" if said else ""
        what = f"{self.new} in place of {self.old}{aside}"
        if self.is_copy:
            return (
                f"{what}, in your own copy: {shown(self.path)}. "
                "Delete that file to have the workout as it was."
            )
        return f"{what}, in your file {shown(self.path)}."


def swap_for_good(library: Library, id_: str, number: int, by: str) -> Kept:
    """Let an entry, by its number in the workout, be another exercise in the person's own file.

    A file of theirs is changed in place, any other is copied first. Raises ForgeError, and then
    nothing is written.
    """
    loaded = library.resolve(id_, ("workout",))
    model, exercises = workout_of(loaded), models_of(loaded)
    other = library.resolve(by, ("exercise",)).model
    exercises |= {by: other} if isinstance(other, Exercise) else {}
    b, e = place_of(model, number)
    entry = model.block[b].exercises[e]
    new = stand_in(entry, model.block[b], exercises, by)
    if new is None:
        raise ForgeError(f"{exercises[by].name} does not fit in this place")
    rewrite = rewritten(library, loaded, {number: new}, exercises)
    rewrite.write()
    names = exercises[entry.exercise].name, exercises[by].name
    told = {key: value for key, value in changes_of(entry, new).items() if key != "exercise"}
    return Kept(rewrite.path, rewrite.is_copy, *names, told)
