"""The person's own copy of a workout, in which another exercise stands for good."""

from __future__ import annotations

import os
import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tomlkit.exceptions import TOMLKitError

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.library.entry_text import with_entry
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.toml.problem import shown
from forge_tui.toml.source import Document, parse
from forge_tui.unroll import judge_workout, place_of, stand_in
from forge_tui.writing import replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from forge_tui.library.library import Library
    from forge_tui.library.loaded import Loaded
    from forge_tui.model.workout import Entry

_KEYS = ("exercise", "do", "sets", "rest", "tempo", "lead", "load", "count", "or", "note")
_SCHEMA = re.compile(r"\A#:schema[ \t]+(\S+)[ \t]*(?:\r?\n)+")


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


def is_own(path: Path) -> bool:
    """Tell whether a workout's file is the person's, in the folders that the program keeps."""
    return path.parent in paths.own("workouts")


def swap_for_good(library: Library, id_: str, number: int, by: str) -> Kept:
    """Let an entry, by its number in the workout, be another exercise in the person's own file.

    A file of theirs is changed in place, any other is copied first. Raises ForgeError, and then
    nothing is written.
    """
    loaded = library.resolve(id_, ("workout",))
    path = _target(library, loaded)
    model, exercises = _models(library, loaded, by)
    place = place_of(model, number)
    block = model.block[place[0]]
    entry = block.exercises[place[1]]
    new = stand_in(entry, block, exercises, by)
    if new is None:
        raise ForgeError(f"{exercises[by].name} does not fit in this place")
    changes = _changes(entry, new)
    text = loaded.text if path == loaded.path else _without_schema(loaded.text, path)
    text = _changed(text, loaded, place, changes)
    _judge(text, path, exercises)
    _write(path, text)
    names = exercises[entry.exercise].name, exercises[by].name
    told = {key: value for key, value in changes.items() if key != "exercise"}
    return Kept(path, path != loaded.path, *names, told)


def _target(library: Library, loaded: Loaded) -> Path:
    """Return where it is to be written; never over a file that is not the one in force."""
    file = library.file("workout", loaded.id)
    copy = paths.own("workouts")[-1] / f"{loaded.id}.toml"
    path = loaded.path if is_own(loaded.path) else copy
    mine = file.path if file and file.path != loaded.path else path
    if mine != loaded.path and os.path.lexists(mine):
        raise ForgeError(f"your own file {shown(mine)} must be mended first: forge-tui check")
    return path


def _models(library: Library, loaded: Loaded, by: str) -> tuple[Workout, dict[str, Exercise]]:
    needed = {**loaded.exercises, by: library.resolve(by, ("exercise",))}
    exercises = {
        id_: each.model for id_, each in needed.items() if isinstance(each.model, Exercise)
    }
    if not isinstance(loaded.model, Workout):
        raise ForgeError("only workouts can be changed")
    return loaded.model, exercises


def _changes(old: Entry, new: Entry) -> dict[str, Any]:
    """Return what the file must say otherwise."""
    changes = {}
    for key in _KEYS:
        name = "or_" if key == "or" else key
        value = getattr(new, name, None)
        if value != getattr(old, name, None):
            changes[key] = _said(key, value)
    return changes


def _said(key: str, value: Any) -> Any:
    if key == "do" and value is not None:
        return value.text
    return f"{value / 1000:g}s" if key == "rest" else value


def _without_schema(text: str, path: Path) -> str:
    """Leave out the line that leads editors to a schema which is not beside the copy."""
    found = _SCHEMA.match(text)
    if not found or "://" in found[1] or (path.parent / found[1]).exists():
        return text
    return text[found.end() :]


def _changed(text: str, loaded: Loaded, place: tuple[int, int], changes: dict[str, Any]) -> str:
    raw = deepcopy(loaded.raw)
    entry = raw["block"][place[0]]["exercises"][place[1]]
    entry.update(changes)
    for key in [key for key, value in entry.items() if value is None]:
        del entry[key]
    try:
        new = with_entry(text, place, changes)
    except TOMLKitError:
        new = ""
    # A workout is somebody's work: it is replaced only by what surely says the same otherwise.
    document = parse(new.encode())
    if not isinstance(document, Document) or document.raw != raw:
        raise ForgeError(f"the program cannot change {shown(loaded.path)}: edit it yourself")
    return new


def _judge(text: str, path: Path, exercises: Mapping[str, Exercise]) -> None:
    document = parse(text.encode())
    raw = document.raw if isinstance(document, Document) else {}
    findings = judge_workout(Workout.model_validate(raw, by_alias=True, by_name=False), exercises)
    for finding in findings:
        if not finding.is_warning:
            raise ForgeError(f"{shown(path)} is not written: {finding.sentence}")


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path, text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise ForgeError(f"{shown(path)} cannot be written: {reason}") from None
