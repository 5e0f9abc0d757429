"""Which files are to be read, and what is in them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from forge_tui.errors import ForgeError
from forge_tui.exchange.draft import draft_of
from forge_tui.exchange.read import SUFFIXES, Reading, Refused, most_bytes, read
from forge_tui.exchange.understanding import understand
from forge_tui.library.door import judge
from forge_tui.library.shelf import file_at, is_folder
from forge_tui.model.exercise import Exercise
from forge_tui.toml.problem import dotted, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Candidate(NamedTuple):
    """An exercise that the door would let in, and from where; `told` is for the person to know."""

    source: str
    raw: dict[str, Any]
    exercise: Exercise
    told: tuple[str, ...]


class Rejected(NamedTuple):
    """What could not become an exercise, and why."""

    source: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.source} {self.sentence}"


class Sources(NamedTuple):
    """Files in the order in which they were asked for, and folders that cannot be looked into."""

    files: tuple[Path, ...]
    lost: tuple[Rejected, ...]


def sources(paths: Sequence[Path]) -> Sources:
    """Return each file once; ForgeError for a path that leads nowhere."""
    files: list[Path] = []
    lost: list[Rejected] = []
    for path in paths:
        if file_at(path):
            files.append(path)
        elif is_folder(path):
            inside, unreadable = _pages_below(path)
            files += inside
            lost += unreadable
            if not inside and not unreadable:
                lost.append(Rejected(shown(path), f"holds no page ({', '.join(SUFFIXES)})"))
        else:
            raise ForgeError(f"there is no file or folder {shown(path)}")
    unique = {os.path.realpath(path): path for path in reversed(files)}
    return Sources(tuple(reversed(unique.values())), tuple(lost))


def _pages_below(top: Path) -> tuple[list[Path], list[Rejected]]:
    """Look through a folder without following links to other folders, which may lead in circles."""
    found: list[Path] = []
    lost: list[Rejected] = []

    def note(error: OSError) -> None:
        lost.append(Rejected(shown(Path(error.filename)), f"cannot be read: {error.strerror}"))

    for folder, inner, names in os.walk(top, onerror=note):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        pages = (name for name in sorted(names) if name.lower().endswith(SUFFIXES))
        found += [Path(folder, name) for name in pages if not name.startswith(".")]
    return [path for path in found if file_at(path)], lost


def met_in(path: Path) -> Iterator[Candidate | Rejected]:
    """Read a file; each page in it is one or the other."""
    try:
        with path.open("rb") as file:
            data = file.read(most_bytes(path.suffix) + 1)
    except OSError as error:
        yield Rejected(shown(path), f"cannot be read: {error.strerror or error}")
        return
    for found in read(data, path.stem, path.suffix):
        if isinstance(found, Refused):
            yield Rejected(f"{shown(path)}{found.which and f', {found.which},'}", found.sentence)
        else:
            yield judged(shown(path), found)


def judged(source: str, reading: Reading) -> Candidate | Rejected:
    """Bring a page to the door, with what was understood of it."""
    draft = draft_of(reading, understand(reading.page))
    return admitted(Candidate(source, draft.raw, Exercise.model_construct(), draft.told))


def admitted(candidate: Candidate) -> Candidate | Rejected:
    """Judge what a candidate says as a file of the library is judged."""
    exercise, findings = judge("exercise", candidate.raw)
    errors = [each for each in findings if not each.is_warning]
    if errors or not isinstance(exercise, Exercise):
        reasons = [": ".join(filter(None, (dotted(e.path), e.sentence))) for e in errors[:3]]
        return Rejected(candidate.source, f"makes no exercise: {'; '.join(reasons)}")
    return candidate._replace(exercise=exercise)
