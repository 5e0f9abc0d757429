"""Manners from files: four that are shipped, and the person's own in the folder `voices`."""

from __future__ import annotations

from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.talk.judging import wrong_with_line, wrong_with_text
from forge_tui.talk.manner import KEYS, Manner
from forge_tui.text import did_you_mean, one_line
from forge_tui.toml.locate import locate
from forge_tui.toml.problem import Problem, dotted
from forge_tui.toml.source import Document, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from forge_tui.toml.problem import KeyPath

FOLDER, SUFFIX = "voices", ".toml"
SHIPPED = ("gentle", "drill", "buddy", "technical")
DEFAULT = SHIPPED[0]
_TEXTS = ("summary", "like")


class _RingError(ForgeError):
    """Files lean on each other, so that nobody has the words."""


def manners() -> tuple[str, ...]:
    """Return the ids of all manners, the person's own after the shipped ones."""
    own = {path.stem for path in own_files()}
    return (*SHIPPED, *sorted(own - set(SHIPPED)))


def summaries() -> dict[str, str]:
    """Return what each manner says of itself, by its id; empty where it says nothing."""
    return {one_line(id_): one_line(read_manner(id_)[0].summary) for id_ in manners()}


def faulty() -> frozenset[str]:
    """Return the manners, as `summaries` calls them, whose files have problems."""
    return frozenset(one_line(id_) for id_ in manners() if read_manner(id_)[1])


def read_manner(id_: str) -> tuple[Manner, tuple[Problem, ...]]:
    """Return a manner, and what is wrong with its file; the words that are good in it count.

    What an own file leaves out is said as `like` says it, or as the default does. Raises
    ForgeError if there is no such manner, or if a shipped one is not what was shipped.
    """
    return _read(id_, ())


def _read(id_: str, users: tuple[str, ...]) -> tuple[Manner, tuple[Problem, ...]]:
    file = next((path for path in own_files() if path.stem == id_), None)
    is_shipped = id_ in SHIPPED
    if is_shipped and (file is None or id_ in users):
        return _shipped(id_), ()
    if id_ in users:
        ring = " -> ".join((*users[users.index(id_) :], id_))
        raise _RingError(f"goes round in a ring: {one_line(ring)}")
    if file is None:
        hint = did_you_mean(id_, manners()) or f"; there are: {one_line(', '.join(manners()))}"
        raise ForgeError(f'no manner of speaking is called "{id_}"{hint}')
    return _taken(id_, file, (*users, id_))


def _shipped(id_: str) -> Manner:
    file = files("forge_tui.talk") / FOLDER / f"{id_}{SUFFIX}"
    document = read_document(file)
    if isinstance(document, Document):
        judge = _Judge(file, document)
        lines, summary = dict(judge.lines()), judge.text("summary")
        if not judge.problems and set(lines) == set(KEYS):
            return Manner(id_, summary, MappingProxyType(lines))
    raise ForgeError(
        f'the words of the manner "{id_}", which come with forge-tui, are missing or damaged: '
        "install it anew"
    )


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
    id_: str, file: Traversable, users: tuple[str, ...]
) -> tuple[Manner, tuple[Problem, ...]]:
    """Read one of the person's own files; `users` are those that lean on it, itself among them."""
    document = read_document(file)
    path: Any = file
    usual = id_ if id_ in SHIPPED else DEFAULT
    if not isinstance(document, Document):
        faults = tuple(Problem(path, *fault[:2], "", fault[2]) for fault in document)
        return Manner(id_, "", _shipped(usual).lines), faults
    judge = _Judge(path, document)
    like = judge.text("like") or usual
    try:
        base = _read(like, users)[0].lines
    except ForgeError as error:
        if isinstance(error, _RingError) and len(users) > 1:
            raise  # told of the file that was asked for
        judge.note(("like",), str(error))
        base = _shipped(DEFAULT).lines
    lines = MappingProxyType({**base, **dict(judge.lines())})
    return Manner(id_, judge.text("summary"), lines), tuple(judge.problems)


class _Judge:
    """Takes the lines out of a document, and notes its mistakes."""

    def __init__(self, path: Any, document: Document) -> None:
        self._path = path
        self._document = document
        self.problems: list[Problem] = []

    def lines(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield key and forms of each good line."""
        for key in self._document.raw:
            if key not in {*_TEXTS, "say"}:
                self.note((key,), f"is not a known key{did_you_mean(key, (*_TEXTS, 'say'))}")
        say = self._document.raw.get("say", {})
        if not isinstance(say, dict):
            self.note(("say",), "must be a table: write [say]")
            return
        for key, raw in say.items():
            forms = [raw] if isinstance(raw, str) else raw
            if wrong := wrong_with_line(key, forms):
                self.note(("say", key), wrong)
            else:
                yield key, tuple(forms)

    def text(self, key: str) -> str:
        """Return one of the texts; empty if there is none, or none that is good."""
        text = self._document.raw.get(key, "")
        if wrong := wrong_with_text(text):
            self.note((key,), wrong)
            return ""
        return str(text)

    def note(self, at: KeyPath, sentence: str) -> None:
        """Add a mistake."""
        place = locate(self._document.text, at)
        self.problems.append(Problem(self._path, *place, dotted(at), sentence))
