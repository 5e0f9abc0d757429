"""The index on the disk: a row a session file, in SQLite. Its loss costs only time.

Nothing in here raises for the file's sake. What cannot be read is not there, and what cannot be
written is worked out again the next time.
"""

import os
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

_TABLE = """CREATE TABLE session (
  file BLOB PRIMARY KEY, stamp BLOB NOT NULL, head BLOB NOT NULL, dones BLOB NOT NULL,
  sum INTEGER NOT NULL
) WITHOUT ROWID"""
# How long one copy of the program waits until another has written.
_PATIENCE_SECONDS = 3.0
# What SQLite says of a torn file may quote it, and is no text then.
_ERRORS = (sqlite3.DatabaseError, UnicodeDecodeError)
_TORN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}


class Row(NamedTuple):
    """What is kept of a file: its stamp, and two JSON values."""

    stamp: str
    head: str
    dones: str

    def sum(self, file: str) -> int:
        """Tell a whole row from a torn one."""
        return crc32(b"\n".join(map(os.fsencode, (file, *self))))


def read(path: Path, version: int) -> dict[str, Row]:
    """Return the rows by file; none if there are none that this version has written."""
    for way in ("mode=rw", "mode=ro&immutable=1"):
        try:
            with closing(_connect(path, way)) as index:
                return _rows(index, version)
        except _ERRORS as error:
            if _is_torn(error):
                _remove(path)
                return {}
            # In a folder that cannot be written to SQLite opens only what it is told not to watch.
    return {}


def _rows(index: sqlite3.Connection, version: int) -> dict[str, Row]:
    if index.execute("PRAGMA user_version").fetchone() != (version,):
        return {}
    rows = dict[str, Row]()
    # Also what is text by mistake.
    index.text_factory = bytes
    for *values, total in index.execute("SELECT file, stamp, head, dones, sum FROM session"):
        # Of a torn file anything may be read.
        if all(isinstance(value, bytes) for value in values):
            file, *kept = map(os.fsdecode, values)
            if (row := Row(*kept)).sum(file) == total:
                rows[file] = row
    return rows


def write(path: Path, version: int, changed: Mapping[str, Row], gone: Iterable[str]) -> None:
    """Bring the file up to date, in one transaction; what it held of another version goes."""
    away = [(os.fsencode(file),) for file in gone]
    values = [_bound(file, row) for file, row in changed.items()]
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with closing(_connect(path, "mode=rwc")) as index:
                index.execute("PRAGMA journal_mode = WAL")
                index.execute("PRAGMA synchronous = NORMAL")
                _write(index, version, values, away)
        except _ERRORS as error:
            if not _is_torn(error):
                return
            _remove(path)
        except OSError:
            return
        else:
            return


def _write(
    index: sqlite3.Connection,
    version: int,
    values: list[tuple[bytes | int, ...]],
    away: list[tuple[bytes]],
) -> None:
    with index:
        index.execute("BEGIN IMMEDIATE")
        if index.execute("PRAGMA user_version").fetchone() != (version,):
            index.execute("DROP TABLE IF EXISTS session")
            index.execute(_TABLE)
            index.execute(f"PRAGMA user_version = {version}")
        index.executemany("DELETE FROM session WHERE file = ?", away)
        index.executemany("INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?)", values)


def _bound(file: str, row: Row) -> tuple[bytes | int, ...]:
    """Return the values of a row; a file's name need not be text."""
    return (*map(os.fsencode, (file, *row)), row.sum(file))


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
