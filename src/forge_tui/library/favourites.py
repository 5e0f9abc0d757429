"""What a person wants to find again: a file of ids beside the settings, theirs to edit too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.text import did_you_mean
from forge_tui.toml.locate import locate
from forge_tui.toml.problem import Problem, shown
from forge_tui.toml.source import Document, read_document

if TYPE_CHECKING:
    from forge_tui.library.loaded import Kind

_KEYS: dict[str, Kind] = {"workouts": "workout", "exercises": "exercise"}


def favourites() -> set[tuple[Kind, str]]:
    """Return kinds and ids; raises ForgeError if the file cannot be read or is none of ours."""
    raw = _read().raw
    return {(kind, id_) for key, kind in _KEYS.items() for id_ in raw.get(key, ())}


def toggle(kind: Kind, id_: str) -> bool:
    """Make something a favourite or no favourite any more; tells whether it is one now.

    Raises ForgeError if the file cannot be read or written; its comments stay.
    """
    import tomlkit  # noqa: PLC0415 - seldom needed

    from forge_tui.writing import replace_file  # noqa: PLC0415

    text, raw = _read()
    document = tomlkit.parse(text)
    for key, its in _KEYS.items():
        if key not in raw:
            document[key] = tomlkit.array()
        if its == kind:
            ids: Any = document[key]
            is_one = id_ not in ids
            (ids.append if is_one else ids.remove)(id_)
    path = paths.favourites_file()
    try:
        replace_file(path, tomlkit.dumps(document).encode())
    except OSError as error:
        reason = error.strerror or error
        raise ForgeError(f"favourites cannot be written to {shown(path)}: {reason}") from None
    return is_one


def _read() -> Document:
    """Return the file; an empty one if there is none."""
    path = paths.favourites_file()
    if not path.exists():
        return Document("", {})
    document = read_document(path, may_be_empty=True)
    if not isinstance(document, Document):
        line, column, sentence = document[0]
        raise ForgeError(str(Problem(path, line, column, "", sentence)))
    for key, ids in document.raw.items():
        if key not in _KEYS:
            sentence = f"is not a known key{did_you_mean(key, _KEYS)}"
        elif not isinstance(ids, list) or not all(isinstance(id_, str) for id_ in ids):
            sentence = 'must be a list of ids, as in ["squat"]'
        else:
            continue
        raise ForgeError(str(Problem(path, *locate(document.text, (key,)), key, sentence)))
    return document
