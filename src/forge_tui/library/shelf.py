"""Which files there are."""

from __future__ import annotations

import os
import re
from functools import reduce
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING

from forge_tui.library.loaded import File, Kind
from forge_tui.toml.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

Shelf = dict[str, File]
"""Files of one kind by id."""

_MOVEMENT = re.compile(rb"""^[ \t]*\[?[ \t]*["']?movement\b""", re.MULTILINE)
_ENOUGH = 64 * 1024


def shelve(kind: Kind | None, folders: Iterable[Traversable]) -> tuple[Shelf, list[Problem]]:
    """Return the first file of each id, the others behind it, and the unreadable folders."""
    found: dict[str, list[File]] = {}
    lost = []
    for folder in folders:
        try:
            for file in _files(folder, kind):
                found.setdefault(file.id, []).append(file)
        except FileNotFoundError:
            continue
        except OSError as error:
            lost.append(_unreadable(Path(str(folder)), error))
    return {id_: reduce(_behind, reversed(files)) for id_, files in found.items()}, lost


def _behind(spare: File, file: File) -> File:
    return file._replace(spare=spare)


def file_at(path: Path) -> File | None:
    """Return the file at a path; only its content will tell its kind."""
    stamp = _stamp(path)
    return File(path, path.absolute(), None, stamp) if stamp else None


def is_folder(path: Path) -> bool:
    """Tell whether it is a folder; a path that cannot be is none."""
    status = _status(path)
    return status is not None and S_ISDIR(status.st_mode)


def exercises_beside(path: Path) -> Shelf:
    """Return what a file outside the library may use: ../exercises and, first, its neighbours."""
    folder = path.absolute().parent
    sibling, _ = shelve("exercise", [folder.parent / "exercises"])
    near, _ = shelve("exercise", [folder])
    return sibling | {id_: file for id_, file in near.items() if _looks_like_an_exercise(file)}


def toml_files(top: Path) -> tuple[list[Path], list[Problem]]:
    """Return all files below a folder but hidden ones, and the folders that cannot be read."""
    found: list[Path] = []
    lost: list[Problem] = []

    def note(error: OSError) -> None:
        lost.append(_unreadable(Path(error.filename), error))

    for folder, inner, names in os.walk(top, onerror=note):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        paths = (Path(folder, name) for name in sorted(names) if _is_ours(name))
        found += [path for path in paths if path.is_file()]
    return found, lost


def _files(folder: Traversable, kind: Kind | None) -> Iterator[File]:
    for source in sorted(folder.iterdir(), key=lambda each: each.name):
        if not _is_ours(source.name):
            continue
        if not isinstance(source, Path):  # inside a zip archive
            yield File(source, Path(str(source)), kind)
        elif stamp := _stamp(source):
            yield File(source, source, kind, stamp)


def _is_ours(name: str) -> bool:
    return name.endswith(".toml") and not name.startswith(".")


def _stamp(path: Path) -> tuple[int, int] | None:
    """Return None for what is no file: a folder, a pipe, a link to nowhere."""
    status = _status(path)
    if status is None or not S_ISREG(status.st_mode):
        return None
    return status.st_mtime_ns, status.st_size


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except (OSError, ValueError):  # ValueError: no path holds a NUL
        return None


def _looks_like_an_exercise(file: File) -> bool:
    try:
        with file.source.open("rb") as source:
            return bool(_MOVEMENT.search(source.read(_ENOUGH)))
    except OSError:
        return False


def _unreadable(folder: Path, error: OSError) -> Problem:
    return Problem(folder, 1, 1, "", f"cannot be read: {error.strerror or error}")
