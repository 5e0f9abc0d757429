"""All exercises and workouts there are: the person's own, and those that come with the program."""

from __future__ import annotations

import os
from functools import partial
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.library.index import refreshed
from forge_tui.library.loaded import KINDS, File, Kind, Loaded, Row, Verdict
from forge_tui.library.shelf import Shelf, exercises_beside, file_at, shelve
from forge_tui.text import did_you_mean
from forge_tui.toml.problem import BadFilesError, Problem, shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forge_tui.library.index import Entry

# The door brings pydantic with it, so it is imported only once a file is opened.


class Library:
    """Files by kind and id; each is opened when it is first asked for, and only once."""

    def __init__(self, shelves: Mapping[Kind, Shelf], lost: Sequence[Problem] = ()) -> None:
        self._shelves = shelves
        self._lost = tuple(lost)
        self._verdicts: dict[File, Verdict] = {}
        self._around: dict[Path, Library] = {}
        self._entries: list[Entry] | None = None

    @classmethod
    def open(cls, folders: Sequence[Path] = ()) -> Library:
        """Look up which files there are; where ids are the same, the person's own file counts.

        `folders` are more of the person's own: each may hold the folders exercises and workouts.
        """
        shelves: dict[Kind, Shelf] = {}
        lost: list[Problem] = []
        for kind in KINDS:
            folder = f"{kind}s"
            more = (each / folder for each in folders)
            places = (*paths.own(folder), *more, paths.shipped(folder))
            shelves[kind], unreadable = shelve(kind, places)
            lost += unreadable
        return cls(shelves, lost)

    @property
    def files(self) -> tuple[File, ...]:
        """Every file that counts."""
        return tuple(file for shelf in self._shelves.values() for file in shelf.values())

    def ids(self, kind: Kind) -> tuple[str, ...]:
        """Return the ids of all files of a kind, good or bad."""
        return tuple(self._shelves[kind])

    def file(self, kind: Kind, id_: str) -> File | None:
        """Return the file that has this id."""
        return self._shelves[kind].get(id_)

    def verdict(self, file: File) -> Verdict:
        """Open a file, if it has not been opened yet, and judge it."""
        if file not in self._verdicts:
            from forge_tui.library.cross import judge_in, unknown_names  # noqa: PLC0415
            from forge_tui.library.door import admit  # noqa: PLC0415

            verdict = judge_in(self, admit(file, partial(unknown_names, self)))
            if verdict.loaded is None and file.spare is not None:
                # A mistake in an own file does not take away what it was to replace.
                verdict = Verdict(self.verdict(file.spare).loaded, verdict.problems)
            self._verdicts[file] = verdict
        return self._verdicts[file]

    def judge(self, path: Path) -> Verdict:
        """Open a file by its path, whatever it is; ForgeError if there is none."""
        file = file_at(path)
        if file is None:
            raise ForgeError(f"there is no file {shown(path)}")
        return self._library_around(file.path).verdict(file)

    def problems(self) -> tuple[Problem, ...]:
        """Open every file of the library, and return what is wrong with any of them."""
        found = (problem for file in self.files for problem in self.verdict(file).problems)
        return (*self._lost, *found)

    def rows(self, kind: Kind) -> list[Row]:
        """Return the rows of all good files of a kind, by id; warm, it opens no file."""
        rows = [e["row"] for e in self._index() if e["kind"] == kind and e["row"] is not None]
        return sorted(rows, key=lambda row: str(row["id"]))

    def bad_files(self) -> int:
        """Count the files that have errors, and the folders that cannot be read."""
        return len(self._lost) + sum(bool(entry["bad"]) for entry in self._index())

    def resolve(self, name: str, kinds: Sequence[Kind] = KINDS) -> Loaded:
        """Return what an id, a path or a name (without case) stands for.

        Raises BadFilesError if its file has errors, ForgeError if there is no such thing.
        """
        for kind in kinds:
            if file := self.file(kind, name):
                return _good(self.verdict(file))
        looks_like_a_path = os.sep in name or name.endswith(".toml")
        if looks_like_a_path and file_at(Path(name)):
            return self._of_kind(_good(self.judge(Path(name))), kinds)
        if file := self._by_name(name, kinds):
            return _good(self.verdict(file))
        if looks_like_a_path:
            raise ForgeError(f'there is no file "{name}"')
        raise ForgeError(self._unknown(name, kinds))

    def exercises_for(self, loaded: Loaded) -> dict[str, Loaded]:
        """Return what a workout that `resolve` gave needs, alternatives included, by id."""
        return dict(loaded.exercises)

    def _index(self) -> list[Entry]:
        if self._entries is None:
            self._entries = refreshed(self.files, self._describe)
        return self._entries

    def _describe(self, file: File) -> tuple[Row | None, bool]:
        from forge_tui.library.rows import row_of  # noqa: PLC0415

        loaded, problems = self.verdict(file)
        bad = any(not problem.is_warning for problem in problems)
        return (None if loaded is None else row_of(loaded)), bad

    def _library_around(self, path: Path) -> Library:
        """Return the library that a file outside of it sees: what lies beside it comes first."""
        folder = path.parent
        if folder not in self._around:
            exercises = self._shelves["exercise"] | exercises_beside(path)
            self._around[folder] = Library({**self._shelves, "exercise": exercises})
        return self._around[folder]

    def _of_kind(self, loaded: Loaded, kinds: Sequence[Kind]) -> Loaded:
        if loaded.kind not in kinds:
            raise ForgeError(f"{shown(loaded.path)} is no {' and no '.join(kinds)}")
        return loaded

    def _by_name(self, name: str, kinds: Sequence[Kind]) -> File | None:
        wanted = " ".join(name.split()).casefold()
        for key, kind in product(("id", "name"), kinds):
            hits = [row["id"] for row in self.rows(kind) if row[key].casefold() == wanted]
            if len(hits) > 1:
                raise ForgeError(f'more than one {kind} is called "{name}": {", ".join(hits)}')
            if hits:
                return self.file(kind, hits[0])
        return None

    def _unknown(self, name: str, kinds: Sequence[Kind]) -> str:
        for kind in KINDS:
            if kind not in kinds and self.file(kind, name):
                return f'"{name}" is no {" and no ".join(kinds)} but lies among the {kind}s'
        known = [row["name"] for kind in kinds for row in self.rows(kind)]
        known += [id_ for kind in kinds for id_ in self.ids(kind)]
        hint = did_you_mean(name, known) or f"; see what there is: forge-tui list {kinds[-1]}s"
        return f'there is no {" or ".join(kinds)} "{name}"{hint}'


def _good(verdict: Verdict) -> Loaded:
    if verdict.loaded is None:
        raise BadFilesError(verdict.problems)
    return verdict.loaded
