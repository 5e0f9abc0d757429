"""A workout's file with some of its entries changed, in a copy of the person's where it is ours."""

from __future__ import annotations

import os
import re
from copy import deepcopy
from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING, Any

from tomlkit.exceptions import TOMLKitError

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.library.entry_text import with_entry
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.toml.problem import shown
from forge_tui.toml.source import Document, parse, read_document
from forge_tui.unroll import judge_workout, place_of
from forge_tui.writing import replace_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from forge_tui.library.library import Library
    from forge_tui.library.loaded import Loaded
    from forge_tui.model.workout import Entry

_KEYS = ("exercise", "do", "sets", "rest", "tempo", "lead", "load", "count", "or", "note")
_SCHEMA = re.compile(r"\A#:schema[ \t]+(\S+)[ \t]*(?:\r?\n)+")
_CONTEXT = 2


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file as it is to be; `old` is the text that it is made of.

    Where it `is_copy`, that is the text of another file, and at `path` there is none yet.
    """

    path: Path
    old: str
    new: str
    is_copy: bool

    @property
    def diff(self) -> tuple[str, ...]:
        """What changes, line by line: "- " before what goes, "+ " before what comes."""
        old, new = self.old.splitlines(), self.new.splitlines()
        lines = list(unified_diff(old, new, lineterm="", n=_CONTEXT))[3:]
        return tuple("..." if each.startswith("@@") else f"{each[:1]} {each[1:]}" for each in lines)

    def write(self) -> None:
        """Put it in place, whole; raises ForgeError, also if the file changed meanwhile."""
        if text_of(self.path) != (None if self.is_copy else self.old):
            raise ForgeError(f"{shown(self.path)} has been changed meanwhile: look again")
        put(self.path, self.new)


def is_own(path: Path) -> bool:
    """Tell whether a workout's file is the person's, in the folders that the program keeps."""
    return path.parent in paths.own("workouts")


def rewritten(
    library: Library,
    loaded: Loaded,
    entries: Mapping[int, Entry],
    exercises: Mapping[str, Exercise],
) -> Rewrite:
    """Return the file of a workout with other entries, by their numbers; nothing is written yet.

    A file of the person's is to be changed in place, any other is copied. `exercises` are those of
    the workout as it is to be. Raises ForgeError.
    """
    path = _target(library, loaded)
    model, raw = workout_of(loaded), deepcopy(loaded.raw)
    is_copy = path != loaded.path
    old = text = _without_schema(loaded.text, path) if is_copy else loaded.text
    for number, new in entries.items():
        b, e = place = place_of(model, number)
        its = raw["block"][b]["exercises"][e]
        text = text_with(text, place, _change(its, model.block[b].exercises[e], new))
    _judge(text, raw, loaded.path, path, exercises)
    return Rewrite(path, old, text, is_copy)


def _change(its: dict[str, Any], old: Entry, new: Entry) -> dict[str, Any]:
    """Change an entry's raw values, and return which ones are changed."""
    changes = {key: _as_before(value, its.get(key)) for key, value in changes_of(old, new).items()}
    its.update(changes)
    for key in [key for key, value in its.items() if value is None]:
        del its[key]
    return changes


def workout_of(loaded: Loaded) -> Workout:
    """Return the model of a workout; ForgeError for an exercise."""
    if not isinstance(loaded.model, Workout):
        raise ForgeError("only workouts can be changed")
    return loaded.model


def models_of(loaded: Loaded) -> dict[str, Exercise]:
    """Return the exercises that a workout names, by id."""
    models = {id_: each.model for id_, each in loaded.exercises.items()}
    return {id_: model for id_, model in models.items() if isinstance(model, Exercise)}


def changes_of(old: Entry, new: Entry) -> dict[str, Any]:
    """Return what the file must say otherwise, None for what it must not say any more."""
    changes = {}
    for key in _KEYS:
        name = "or_" if key == "or" else key
        value = getattr(new, name, None)
        if value != getattr(old, name, None):
            changes[key] = _said(key, value)
    return changes


def text_of(path: Path) -> str | None:
    """Return what a file holds, None if there is none; ForgeError if it cannot be read."""
    if not os.path.lexists(path):
        return None
    found = read_document(path, may_be_empty=True)
    if not isinstance(found, Document):
        raise ForgeError(f"{shown(path)} {found[0].sentence}")
    return found.text


def put(path: Path, text: str) -> None:
    """Write a file whole; raises ForgeError."""
    try:
        replace_file(path, text.encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise ForgeError(f"{shown(path)} cannot be written: {reason}") from None


def _said(key: str, value: Any) -> Any:
    if key == "do" and value is not None:
        return value.text
    return f"{value / 1000:g}s" if key == "rest" else value


def _as_before(value: Any, old: Any) -> Any:
    """Return a number where a number stood."""
    is_number = isinstance(old, int) and isinstance(value, str) and value.isdecimal()
    return int(value) if is_number else value


def _target(library: Library, loaded: Loaded) -> Path:
    """Return where it is to be written; never over a file that is not the one in force."""
    file = library.file("workout", loaded.id)
    copy = paths.own("workouts")[-1] / f"{loaded.id}.toml"
    path = loaded.path if is_own(loaded.path) else copy
    mine = file.path if file and file.path != loaded.path else path
    if mine != loaded.path and os.path.lexists(mine):
        raise ForgeError(f"your own file {shown(mine)} must be mended first: forge-tui check")
    return path


def _without_schema(text: str, path: Path) -> str:
    """Leave out the line that leads editors to a schema which is not beside the copy."""
    found = _SCHEMA.match(text)
    if not found or "://" in found[1] or (path.parent / found[1]).exists():
        return text
    return text[found.end() :]


def text_with(text: str, place: tuple[int, int], changes: Mapping[str, Any]) -> str:
    """Return the text of a workout with keys of an entry set, or left out where they are None.

    Empty where tomlkit cannot.
    """
    try:
        return with_entry(text, place, changes)
    except TOMLKitError:
        return ""


def _judge(
    text: str, raw: dict[str, Any], source: Path, path: Path, exercises: Mapping[str, Exercise]
) -> None:
    """Raise ForgeError unless the text says what is wanted, and can be played."""
    document = parse(text.encode())
    # A workout is somebody's work: it is replaced only by what surely says the same otherwise.
    if not isinstance(document, Document) or document.raw != raw:
        raise ForgeError(f"the program cannot change {shown(source)}: edit it yourself")
    model = Workout.model_validate(raw, by_alias=True, by_name=False)
    for finding in judge_workout(model, exercises):
        if not finding.is_warning:
            raise ForgeError(f"{shown(path)} is not written: {finding.sentence}")
