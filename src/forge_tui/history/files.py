"""Which files a history folder has, and how one is written: whole or not at all."""

import os
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SUFFIX = ".toml"
AMENDMENT = ".amend.toml"


@dataclass(frozen=True, slots=True)
class Folder:
    """The files of one moment: sessions, newest first, and their amendments, oldest first.

    An id begins with the time of its session, an amendment's name with the id and then its time.
    """

    sessions: tuple[Path, ...]
    amendments: Mapping[str, tuple[Path, ...]]

    def amendments_of(self, session: str) -> tuple[Path, ...]:
        """Return the amendments of the session with this id."""
        return self.amendments.get(session, ())

    @property
    def orphans(self) -> tuple[Path, ...]:
        """Amendments whose session is not here."""
        here = {path.stem for path in self.sessions}
        lost = (paths for id_, paths in self.amendments.items() if id_ not in here)
        return tuple(path for paths in lost for path in paths)


def look(folder: Path) -> Folder:
    """List a folder; one that is not there is empty."""
    sessions, amendments = [], defaultdict(list)
    for path in sorted(folder.glob(f"[!.]*{SUFFIX}")):
        if path.name.endswith(AMENDMENT):
            amendments[session_of(path)].append(path)
        else:
            sessions.append(path)
    amended = {id_: tuple(paths) for id_, paths in amendments.items()}
    return Folder(tuple(reversed(sessions)), amended)


def session_of(amendment: Path) -> str:
    """Return the id of the session that an amendment file belongs to."""
    return amendment.name.removesuffix(AMENDMENT).rpartition(".")[0]


def time_of(amendment: Path) -> str:
    """Return when an amendment was made, as its name has it."""
    return amendment.name.removesuffix(AMENDMENT).rpartition(".")[2].partition("-")[0]


def write_whole(path: Path, text: str) -> None:
    """Write a new file; one that is there already is left alone. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
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


def _sync(folder: Path) -> None:
    # The new name must survive a power cut too; only POSIX can say so.
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
