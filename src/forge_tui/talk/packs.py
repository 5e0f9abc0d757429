"""Manners from files: four that are shipped, and the person's own in the folder `voices`."""

from __future__ import annotations

from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.talk.manner import KEYS, Manner, names_in
from forge_tui.text import bad_character, did_you_mean
from forge_tui.toml.locate import locate
from forge_tui.toml.problem import Problem, dotted
from forge_tui.toml.source import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from forge_tui.toml.problem import KeyPath

FOLDER, SUFFIX = "voices", ".toml"
SHIPPED = ("gentle", "drill", "buddy", "technical")
DEFAULT = SHIPPED[0]
# Three minutes of talk are no cue.
_LONGEST = 300


def manners() -> tuple[str, ...]:
    """Return the ids of all manners, the person's own after the shipped ones."""
    own = {path.stem for path in own_files()}
    return (*SHIPPED, *sorted(own - set(SHIPPED)))


def read_manner(id_: str) -> tuple[Manner, tuple[Problem, ...]]:
    """Return a manner, and what is wrong with its file; the words that are good in it count.

    What an own file leaves out is said as `like` says it, or as the default does. Raises
    ForgeError if there is no such manner.
    """
    return _read(id_, ())


def _read(id_: str, users: tuple[str, ...]) -> tuple[Manner, tuple[Problem, ...]]:
    file = next((path for path in own_files() if path.stem == id_), None)
    is_shipped = id_ in SHIPPED
    if file is None or id_ in users:
        if not is_shipped:
            near = did_you_mean(id_, manners())
            raise ForgeError(f'no manner of speaking is called "{id_}"{near}')
        return _taken(id_, files("forge_tui.talk") / FOLDER / f"{id_}{SUFFIX}", None)
    return _taken(id_, file, (*users, id_))


def own_files() -> Iterator[Path]:
    """Yield the person's own manners; the first of a name counts."""
    for folder in paths.own(FOLDER):
        try:
            found = sorted(folder.iterdir())
        except OSError:
            continue
        yield from (path for path in found if path.suffix == SUFFIX and path.is_file())


def is_manner(path: Path) -> bool:
    """Say by its folder whether a file means to be a manner."""
    return path.absolute().parent.name == FOLDER


def judge_manner(path: Path) -> tuple[Problem, ...]:
    """Return what is wrong with a file in a folder called voices, wherever it is."""
    return _taken(path.stem, path, (path.stem,))[1]


def _taken(
    id_: str, file: Traversable, users: tuple[str, ...] | None
) -> tuple[Manner, tuple[Problem, ...]]:
    """Read one file; `users` are the own files that lean on it, None for a shipped one."""
    document = read_document(file)
    path: Any = file
    if not isinstance(document, Document):
        faults = tuple(Problem(path, *fault[:2], "", fault[2]) for fault in document)
        return _base(id_, DEFAULT, users or ()), faults
    judge = _Judge(path, document)
    like = document.raw.get("like", id_ if id_ in SHIPPED else DEFAULT)
    base: Mapping[str, tuple[str, ...]] = {}
    if users is not None:
        try:
            base = _read(str(like), users)[0].lines
        except ForgeError as error:
            judge.note(("like",), str(error))
            base = _read(DEFAULT, (*users, DEFAULT))[0].lines
    lines = MappingProxyType({**base, **dict(judge.lines())})
    name, summary = (str(document.raw.get(key, "")) for key in ("name", "summary"))
    return Manner(id_, name or id_, summary, lines), tuple(judge.problems)


def _base(id_: str, like: str, users: tuple[str, ...]) -> Manner:
    base = _read(like, (*users, like))[0]
    return Manner(id_, id_, "", base.lines)


class _Judge:
    """Takes the lines out of a document, and notes its mistakes."""

    def __init__(self, path: Any, document: Document) -> None:
        self._path = path
        self._document = document
        self.problems: list[Problem] = []

    def lines(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield key and forms of each good line."""
        for key in self._document.raw:
            if key not in {"name", "summary", "like", "say"}:
                self.note((key,), f"is not a known key{did_you_mean(key, ('like', 'say'))}")
        say = self._document.raw.get("say", {})
        if not isinstance(say, dict):
            self.note(("say",), "must be a table: write [say]")
            return
        for key, raw in say.items():
            forms = [raw] if isinstance(raw, str) else raw
            if wrong := _wrong(key, forms):
                self.note(("say", key), wrong)
            else:
                yield key, tuple(forms)

    def note(self, at: KeyPath, sentence: str) -> None:
        """Add a mistake."""
        place = locate(self._document.text, at)
        self.problems.append(Problem(self._path, *place, dotted(at), sentence))


def _wrong(key: str, forms: Any) -> str:
    """Return what is wrong with a line; empty if nothing is."""
    if key not in KEYS:
        return f"is nothing that is said{did_you_mean(key, KEYS)}"
    if not isinstance(forms, list) or not all(isinstance(form, str) for form in forms):
        return "must be text, or a list of texts, the longest first"
    if any(len(form) > _LONGEST for form in forms):
        return f"must have at most {_LONGEST} characters"
    for form in forms:
        if bad := bad_character(form):
            return f"contains the character {bad[1]}"
        for name in names_in(form):
            if name not in KEYS[key]:
                known = ", ".join(f"{{{each}}}" for each in sorted(KEYS[key])) or "none"
                return f"{{{name}}} is not known here; there are: {known}"
    return ""
