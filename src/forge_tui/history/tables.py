"""The index on the disk: a row a session file, in SQLite. Its loss costs only time.

Nothing in here raises for the file's sake. What cannot be read is not there, and what cannot be
written is worked out again the next time.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from forge_tui import __version__

_NAME = "history.sqlite"
_TABLE = """CREATE TABLE session (
  file BLOB PRIMARY KEY, stamp BLOB NOT NULL, head BLOB NOT NULL, heading BLOB NOT NULL,
  dones BLOB NOT NULL, record BLOB NOT NULL
) WITHOUT ROWID"""
_SUM = 4
# How long one copy of the program waits until another has written.
_PATIENCE_SECONDS = 3.0
# What SQLite says of a torn file may quote it, and is no text then.
_ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError)
_TORN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}


class Row(NamedTuple):
    """What is kept of a file: its stamp, and what each reader needs by itself."""

    stamp: bytes
    head: bytes
    heading: bytes
    dones: bytes
    record: bytes


class Table(NamedTuple):
    """The file of the index; nothing is in it but what `version` has written."""

    path: Path
    version: int

    def read(self, *parts: str, names: Sequence[str] | None = None) -> dict[str, list[bytes]]:
        """Return [stamp, parts ...] by the names of files, of these files or of all.

        What is torn is not there.
        """
        asked = f"SELECT file, stamp, {', '.join(parts)} FROM session"  # noqa: S608 - our own words
        files = [os.fsencode(name) for name in names or ()]
        if names is not None:
            asked += f" WHERE file IN ({','.join('?' * len(files))})"
        found = {}
        for file, stamp, *sealed in self._fetch(asked, files):
            # Of a torn file anything may be read.
            if all(isinstance(each, bytes) for each in (file, stamp, *sealed)):
                sums = [_sum(file, stamp, each[_SUM:]) for each in sealed]
                if all(each[:_SUM] == total for each, total in zip(sealed, sums, strict=True)):
                    found[os.fsdecode(file)] = [stamp, *(each[_SUM:] for each in sealed)]
        return found

    def _fetch(self, asked: str, values: Sequence[bytes]) -> list[tuple[Any, ...]]:
        for way in ("mode=rw", "mode=ro&immutable=1"):
            try:
                with closing(_connect(self.path, way)) as index:
                    if index.execute("PRAGMA user_version").fetchone() != (self.version,):
                        return []
                    # Also what is text by mistake.
                    index.text_factory = bytes
                    return index.execute(asked, values).fetchall()
            except _ERRORS as error:
                if _is_torn(error):
                    _remove(self.path)
                    return []
                # In a folder that cannot be written to SQLite opens only what it is told not to
                # watch.
        return []

    def write(self, changed: Mapping[str, Row], gone: Iterable[str]) -> None:
        """Bring the file up to date, in one transaction; what it held of another version goes."""
        away = [(os.fsencode(file),) for file in gone]
        # The name of a file need not be text.
        values = [_bound(os.fsencode(file), row) for file, row in changed.items()]
        for _ in range(2):
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                with closing(_connect(self.path, "mode=rwc")) as index:
                    index.execute("PRAGMA journal_mode = WAL")
                    index.execute("PRAGMA synchronous = NORMAL")
                    _write(index, self.version, values, away)
            except _ERRORS as error:
                if not _is_torn(error):
                    return
                _remove(self.path)
            except OSError:
                return
            else:
                return


def table_of(sessions: Path, cache: Path) -> Table:
    """Return the index of a folder, which tells one program from the next too."""
    newest = 0.0
    with suppress(OSError):  # inside a zip archive
        here = Path(__file__).parent
        for module in (*here.glob("*.py"), *here.parent.glob("*.py")):
            newest = max(newest, module.stat().st_mtime)
    # SQLite keeps a positive number of 31 bits.
    version = crc32(f"{__version__} {newest} {os.fspath(sessions)}".encode()) >> 1
    return Table(cache / _NAME, version)


def _write(
    index: sqlite3.Connection,
    version: int,
    values: list[tuple[bytes, ...]],
    away: list[tuple[bytes]],
) -> None:
    with index:
        index.execute("BEGIN IMMEDIATE")
        if index.execute("PRAGMA user_version").fetchone() != (version,):
            index.execute("DROP TABLE IF EXISTS session")
            index.execute(_TABLE)
            index.execute(f"PRAGMA user_version = {version}")
        index.executemany("DELETE FROM session WHERE file = ?", away)
        index.executemany("INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?)", values)


def _bound(file: bytes, row: Row) -> tuple[bytes, ...]:
    stamp, *parts = row
    return (file, stamp, *(_sum(file, stamp, part) + part for part in parts))


def _sum(file: bytes, stamp: bytes, part: bytes) -> bytes:
    """Tell what is whole from what is torn, or belongs elsewhere."""
    return crc32(part, crc32(stamp, crc32(file))).to_bytes(_SUM, "big")


def _connect(path: Path, way: str) -> sqlite3.Connection:
    # Transactions begin where they are said to.
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?{way}",
        uri=True,
        timeout=_PATIENCE_SECONDS,
        isolation_level=None,
    )


def _is_torn(error: sqlite3.DatabaseError | UnicodeDecodeError) -> bool:
    if isinstance(error, UnicodeDecodeError):
        return True
    # The lower byte is what went wrong, the rest says where.
    return error.sqlite_errorcode & 0xFF in _TORN


def _remove(path: Path) -> None:
    for part in ("", "-wal", "-shm"):
        with suppress(OSError):
            path.with_name(path.name + part).unlink()
