"""Which keys a place of a file knows, read from the models themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args

from forge_tui.model.base import FileModel
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import BLOCKS, Workout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.library.loaded import Kind
    from forge_tui.toml.problem import KeyPath

MODELS: dict[Kind, type[Exercise | Workout]] = {"exercise": Exercise, "workout": Workout}

# The parts ("block", 0, "emom") of a path in which pydantic counts the kind of block as a part.
_TAG = 2


def untagged(loc: KeyPath) -> KeyPath:
    """Return the path in the file for one of pydantic's, which names the kind after the block."""
    return loc[:_TAG] + loc[_TAG + 1 :] if loc[:1] == ("block",) else loc


def known_keys(model: type[FileModel], loc: KeyPath) -> set[str]:
    """Return the keys that the table at pydantic's `loc` may have."""
    return {key for each in _models_at(model, loc) for key in _fields(each)}


def other_block(loc: KeyPath) -> str | None:
    """Tell why a key that other kinds of block take is not taken here; None if none takes it."""
    if loc[:1] != ("block",) or len(loc) <= _TAG + 1:
        return None
    block, key, inside = str(loc[_TAG]), str(loc[-1]), loc[_TAG + 1 : -1]
    if not any(key in known_keys(Workout, (*loc[:_TAG], tag, *inside)) for tag in BLOCKS):
        return None
    one = f"{'an' if block[0] in 'aeiou' else 'a'} {block} block"
    return f"an exercise of {one} takes no {key}" if inside else f"{one} takes no {key}"


def _models_at(model: type[FileModel], loc: KeyPath) -> list[type[FileModel]]:
    models = [model]
    for number, part in enumerate(loc):
        if loc[:1] == ("block",) and number == _TAG:
            models = [BLOCKS[str(part)]]
        elif isinstance(part, str):
            fields = [_fields(each).get(part) for each in models]
            if models and not any(fields) and number and isinstance(loc[number - 1], str):
                continue  # a table whose keys the person chooses, such as [phases]
            models = [inner for field in fields for inner in _models_in(field)]
    return models


def _fields(model: type[FileModel]) -> dict[str, Any]:
    """Return the annotations by the names that a file uses."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _models_in(annotation: Any) -> Iterator[type[FileModel]]:
    if isinstance(annotation, type) and issubclass(annotation, FileModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
