"""Which files a history folder has, and how one is written: whole or not at all."""

import os
import re
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".toml"
AMENDMENT = ".amend.toml"
TRASH = "trash"
# What Syncthing calls the file that it found in the place of another.
_CONFLICT = re.compile(r"\.sync-conflict-\d{8}-\d{6}-\w+")
_BEFORE, _PART = ".forge-", ".part"
# Within a tick of the clock that stamps files, one may change twice and look the same.
_TICK_NS = 50_000_000
# Nobody writes one file for as long: it is what a program that was killed has left.
_ABANDONED_SECONDS = 3600


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of one moment by their names: sessions, newest first, amendments, oldest first.

    An id begins with the time of its session, an amendment's name with the id and then its time.
    `stamps` change when a file does; one is empty while that cannot be told. `copies` are
    amendments that are here twice. Both are by the id of their session.
    """

    path: Path
    stamps: Mapping[str, str]
    sessions: tuple[str, ...]
    amendments: Mapping[str, tuple[str, ...]]
    copies: Mapping[str, tuple[str, ...]]

    def amendments_of(self, session: str) -> tuple[Path, ...]:
        """Return the amendments of the session with this id."""
        return tuple(self.path / name for name in self.amendments.get(session, ()))

    def stamp(self, session: str) -> str:
        """Return what changes when a session's file changes, or one of its amendments.

        Empty while that cannot be told.
        """
        names = (session, *self.amendments.get(id_of(session), ()))
        stamps = [self.stamps[name] for name in names]
        return "/".join((*stamps, *names[1:])) if all(stamps) else ""

    @property
    def orphans(self) -> tuple[Path, ...]:
        """Amendments whose session is not here."""
        here = set(map(id_of, self.sessions))
        lost = (names for id_, names in self.amendments.items() if id_ not in here)
        return tuple(self.path / name for names in lost for name in names)


def look(folder: Path, session: str = "") -> Folder:
    """List a folder, of one session's files alone if its id is given, which is ten times faster.

    One that is not there is empty. Raises OSError if it may not be entered.
    """
    stamps, begins = {}, f"{session}." if session else ""
    with suppress(FileNotFoundError), os.scandir(folder) as found:
        for entry in found:
            name = entry.name
            if name.startswith(begins) and name.endswith(SUFFIX) and not name.startswith("."):
                stamps[entry.name] = _stamp(entry)
    sessions = list[str]()
    amendments, copies = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for name in sorted(stamps):
        meant = _CONFLICT.sub("", name)
        if not meant.endswith(AMENDMENT):
            sessions.append(name)
        else:
            is_copy = meant != name and meant in stamps
            (copies if is_copy else amendments)[session_of(meant)].append(name)
    said, again = (
        {id_: tuple(names) for id_, names in each.items()} for each in (amendments, copies)
    )
    return Folder(folder, stamps, tuple(reversed(sessions)), said, again)


def nothing_in(folder: Path) -> Folder:
    """Return a folder without files."""
    return Folder(folder, {}, (), {}, {})


def _stamp(entry: "os.DirEntry[str]") -> str:
    try:
        stat = entry.stat()
    except OSError:  # a link that leads nowhere: whoever reads it says so
        return ""
    settled = abs(time.time_ns() - stat.st_mtime_ns) > _TICK_NS
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ino}" if settled else ""


def id_of(session: str) -> str:
    """Return the id of the session whose file has this name."""
    return session.removesuffix(SUFFIX)


def session_of(amendment: str) -> str:
    """Return the id of the session that the amendment file of this name belongs to."""
    return amendment.removesuffix(AMENDMENT).rpartition(".")[0]


def time_of(amendment: Path) -> str:
    """Return when an amendment was made, as its name has it."""
    return amendment.name.removesuffix(AMENDMENT).rpartition(".")[2].partition("-")[0]


def told_twice(ids: Mapping[str, str]) -> dict[str, str]:
    """Return the names of files that hold the same session as another, with the other's name.

    `ids` are the ids inside the files, by the files' names. The one that counts has the name that
    the program gave it; where none has, the first.
    """
    first, again = dict[str, str](), dict[str, str]()
    for name in sorted(ids, key=lambda name: (name != ids[name] + SUFFIX, name)):
        other = first.setdefault(ids[name], name)
        if other != name:
            again[name] = other
    return again


def write_whole(path: Path, text: str) -> None:
    """Write a new file; one that is there already is left alone. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    _tidy(path.parent.glob(f"{_BEFORE}*{_PART}"))
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=_BEFORE, suffix=_PART)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if not path.exists():
            Path(temporary).replace(path)
            _sync(path.parent)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _tidy(parts: Iterable[Path]) -> None:
    """Remove what programs that were killed while they wrote have left."""
    for part in parts:
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _ABANDONED_SECONDS:
                part.unlink()


def _sync(folder: Path) -> None:
    # The new name must survive a power cut too; only POSIX can say so.
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
