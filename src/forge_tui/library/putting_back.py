"""A change of a workout's file that is taken back, whatever else in it has been changed since."""

from __future__ import annotations

from copy import deepcopy
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from forge_tui.errors import ForgeError
from forge_tui.library.file_model import model_of
from forge_tui.library.rewriting import is_own, text_of, text_with
from forge_tui.model.workout import Workout
from forge_tui.toml.problem import shown
from forge_tui.toml.source import Document, parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.library.loaded import File

    Place = tuple[int, int]


class State(Enum):
    """Whether a file has a change: it is there, it is not, or the same place says a third thing."""

    THERE = auto()
    NOT_THERE = auto()
    CHANGED = auto()


def state_of(file: File | None, before: str, after: str) -> State:
    """Say whether the exercises of a workout's file are as they became by a change."""
    text = _text_of(file)
    if file is not None and is_own(file.path) and text == after:
        return State.THERE
    was, new, now = _changed(before, after), _changed(after, before), _entries(text)
    if file is not None and is_own(file.path) and new and _has(now, new):
        return State.THERE
    return State.NOT_THERE if text == before or (was and _has(now, was)) else State.CHANGED


def put_back(file: File, before: str, after: str) -> str:
    """Return the text of a file without a change that is there; raises ForgeError.

    Where nothing else has been changed it is the very text from before.
    """
    text = _text_of(file)
    if text == after:
        return before
    raw = _raw(text)
    if raw is None:
        raise _cannot(file)
    wanted = deepcopy(raw)
    for (b, e), was in _changed(before, after).items():
        now = wanted["block"][b]["exercises"][e]
        keys = [key for key in {**now, **was} if now.get(key) != was.get(key)]
        text = text_with(text, (b, e), {key: was.get(key) for key in keys})
        wanted["block"][b]["exercises"][e] = was
    if _raw(text) != wanted:
        raise _cannot(file)
    return text


def _cannot(file: File) -> ForgeError:
    return ForgeError(f"the program cannot change {shown(file.path)}: edit it yourself")


def _has(entries: Mapping[Place, Any], some: Mapping[Place, Any]) -> bool:
    return all(entries.get(place) == entry for place, entry in some.items())


def _changed(text: str, other: str) -> dict[Place, dict[str, Any]]:
    """Return the entries of a workout that another text has otherwise."""
    others = _entries(other)
    return {at: entry for at, entry in _entries(text).items() if others.get(at) != entry}


def _entries(text: str) -> dict[Place, dict[str, Any]]:
    blocks = enumerate((_raw(text) or {"block": []})["block"])
    return {(b, e): each for b, block in blocks for e, each in enumerate(block["exercises"])}


def _raw(text: str) -> dict[str, Any] | None:
    """Return what a text says, None if it is no workout."""
    document = parse(text.encode())
    if not isinstance(document, Document) or model_of(Workout, document.raw)[0] is None:
        return None
    return document.raw


def _text_of(file: File | None) -> str:
    """Return what a file says, nothing if there is none or it cannot be read."""
    try:
        return (text_of(file.path) if file else None) or ""
    except ForgeError:
        return ""
