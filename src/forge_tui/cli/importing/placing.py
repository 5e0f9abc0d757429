"""Where an exercise goes: an id that nothing else has, and a file that was not there before."""

from __future__ import annotations

from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli_w

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.exchange.naming import id_of, numbered
from forge_tui.library.replaced import unplayable_with
from forge_tui.model.exercise import Exercise
from forge_tui.toml.problem import shown
from forge_tui.toml.source import Document, read_document
from forge_tui.writing import create_file

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.config import Preferences
    from forge_tui.library import Library

_HEAD = "# Imported. What the page does not say, but was concluded, stands under inferred.\n\n"


class State(StrEnum):
    """What writing an exercise would mean."""

    NEW = "new"
    SAME = "the same is there already"
    TWICE = "the same page came before it"
    TAKEN = "another file of yours has its id"
    REPLACES = "a shipped exercise has its id"
    WORKOUT = "a workout has its id"


class Place(NamedTuple):
    """The id and the file of an exercise, and what would happen there.

    `unplayable` are workouts that could not be played any more.
    """

    id: str
    path: Path
    state: State
    unplayable: tuple[str, ...] = ()

    @property
    def remedy(self) -> str:
        """The sentence with what to do about it, for a person who is not asked."""
        hint = "; to have it so, say --yes" if self.state is State.REPLACES else ""
        return self.sentence and f"{self.sentence}{hint}"

    @property
    def sentence(self) -> str:
        """Why nothing is written without more ado; empty where nothing stands against it."""
        match self.state:
            case State.TAKEN:
                return f"is not written: {shown(self.path)} says something else; move it away first"
            case State.REPLACES:
                several = "these workouts" if len(self.unplayable) > 1 else "this workout"
                lost = f", and {several} could not be played with it: {', '.join(self.unplayable)}"
                return f'would replace the shipped "{self.id}"{lost if self.unplayable else ""}'
            case State.WORKOUT:
                return f'is not written: "{self.id}" is the id of a workout'
        return ""


class Places:
    """The ids given so far; two exercises with one name get two of them."""

    def __init__(self, library: Library, preferences: Preferences) -> None:
        more = (each / "exercises" for each in preferences.folders)
        own = paths.own("exercises")
        self._target = own[-1]
        self._folders = (*own, *more)
        self._shipped = {each.name for each in _files_of(paths.shipped("exercises"))}
        self._library = library
        self._workouts = set(library.ids("workout"))
        self._given: dict[str, dict[str, Any]] = {}

    def place(self, raw: dict[str, Any]) -> Place:
        """Return where an exercise goes; the same one goes where it is already."""
        base = id_of(raw["name"])
        taken: Place | None = None
        for number in count(1):
            id_ = numbered(base, number)
            given = self._given.get(id_)
            if given is not None and given != raw:
                continue
            there = self._file(id_)
            if given is not None:
                return Place(id_, there or self._path(id_), State.TWICE)
            if there and _says(there, raw):
                self._given[id_] = raw
                return Place(id_, there, State.SAME)
            if there is None:
                return taken or self._free(id_, raw)
            taken = taken or Place(id_, there, State.TAKEN)
        raise AssertionError

    def _free(self, id_: str, raw: dict[str, Any]) -> Place:
        self._given[id_] = raw
        if id_ in self._workouts:
            return Place(id_, self._path(id_), State.WORKOUT)
        if f"{id_}.toml" not in self._shipped:
            return Place(id_, self._path(id_), State.NEW)
        lost = unplayable_with(self._library, id_, Exercise.model_validate(raw))
        return Place(id_, self._path(id_), State.REPLACES, lost)

    def _path(self, id_: str) -> Path:
        return self._target / f"{id_}.toml"

    def _file(self, id_: str) -> Path | None:
        """Return the person's file with this id; a link that leads nowhere is one too."""
        files = (folder / f"{id_}.toml" for folder in self._folders)
        return next((file for file in files if file.exists() or file.is_symlink()), None)


def _files_of(folder: Any) -> list[Any]:
    return list(folder.iterdir()) if folder.is_dir() else []


def _says(path: Path, raw: dict[str, Any]) -> bool:
    document = read_document(path)
    return isinstance(document, Document) and document.raw == raw


def write(path: Path, raw: dict[str, Any]) -> None:
    """Write an exercise where there is no file yet; ForgeError if that does not work."""
    try:
        create_file(path, (_HEAD + tomli_w.dumps(raw)).encode())
    except OSError as error:
        raise ForgeError(f"{shown(path)} cannot be written: {error.strerror or error}") from error
