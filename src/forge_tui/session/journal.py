"""The journal of a running session: append-only lines, written before anything is shown.

The first line is the header: the workout, exercises and settings as they were, so that a file
edited since corrupts nothing. Each further line is a moment, `{"t": 15500}`, or a command,
`{"t": 15500, "act": "pause"}`. What a line says has happened; recovery is replay.
"""

import json
import os
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any, Protocol

from filelock import FileLock, Timeout

from forge_tui.errors import ForgeError
from forge_tui.player.transitions import Act

VERSION = 1
SUFFIX = ".journal"
_APPEND = os.O_WRONLY | os.O_APPEND
_NEW = _APPEND | os.O_CREAT | os.O_EXCL


class SessionTakenError(ForgeError):
    """Another running copy has this session."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line after the header; without an act it is a moment that was reached."""

    t: int
    act: Act | None = None
    value: float | str | None = None
    exercise: dict[str, Any] | None = None


class Pages(Protocol):
    """What a session writes to; `trouble` says why it cannot, as long as it cannot."""

    @property
    def trouble(self) -> str | None:
        """Why nothing is written."""

    def append(self, line: Mapping[str, Any], *, sync: bool = False) -> None:
        """Write one line."""

    def close(self) -> None:
        """Let go of the session; it can be gone on with."""

    def remove(self) -> None:
        """Let go of the session for good."""


class NoJournal:
    """The silent twin, for tests and for folders that cannot be written to."""

    def __init__(self, trouble: str | None = None) -> None:
        self.trouble = trouble

    def append(self, line: Mapping[str, Any], *, sync: bool = False) -> None:
        """Forget the line."""

    def close(self) -> None:
        """Do nothing."""

    def remove(self) -> None:
        """Do nothing."""


class Journal:
    """An open journal; this copy of the program alone writes it, and holds its lock until `close`.

    Appending never raises: what a full disk refuses is kept in memory and written as soon as
    there is room; `trouble` says so meanwhile.
    """

    def __init__(self, path: Path, *, new: bool = False) -> None:
        """Take the lock and open the file; raises SessionTakenError or OSError.

        One that another copy has finished with meanwhile is not made anew.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.trouble: str | None = None
        self._lock = take(path)
        try:
            self._file = os.open(path, _NEW if new else _APPEND, 0o600)
        except OSError:
            _let_go(self._lock, path)
            raise
        self._unwritten = bytearray()
        self._due = threading.Event()
        self._closing = False
        self._syncer = threading.Thread(target=self._sync_each_second, daemon=True)
        self._syncer.start()

    def append(self, line: Mapping[str, Any], *, sync: bool = False) -> None:
        """Write one line; with `sync` it is on the disk soon, without within a second."""
        self._unwritten += json.dumps(line, separators=(",", ":")).encode() + b"\n"
        try:
            while self._unwritten:
                written = os.write(self._file, self._unwritten)
                del self._unwritten[:written]
            self.trouble = None
        except OSError as error:
            self.trouble = error.strerror or str(error)
        if sync:
            self._due.set()

    def _sync_each_second(self) -> None:
        while not self._closing:
            self._due.wait(1.0)
            self._due.clear()
            try:
                os.fsync(self._file)
            except OSError as error:
                self.trouble = error.strerror or str(error)

    def close(self) -> None:
        """Write out and let go of the session; it can be gone on with."""
        self._closing = True
        self._due.set()
        self._syncer.join()
        os.close(self._file)
        self._lock.release()

    def remove(self) -> None:
        """Let go of the session for good: it has become a finished one."""
        self.close()
        self.path.unlink(missing_ok=True)
        lock_of(self.path).unlink(missing_ok=True)


def lock_of(path: Path) -> Path:
    """Return the lock file of a journal."""
    return path.with_suffix(".lock")


def take(path: Path) -> FileLock:
    """Return the held lock of a journal; the system lets go of it when the program dies."""
    lock = FileLock(lock_of(path))
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise SessionTakenError("this session is going on in another window") from None
    return lock


def is_taken(path: Path) -> bool:
    """Whether a running copy of the program has the session."""
    try:
        lock = take(path)
    except SessionTakenError:
        return True
    _let_go(lock, path)
    return False


def _let_go(lock: FileLock, path: Path) -> None:
    lock.release()
    if not path.exists():  # another copy has saved it, and has no use for a lock
        lock_of(path).unlink(missing_ok=True)


def read(path: Path) -> tuple[dict[str, Any], list[Entry]]:
    """Return (header, entries); a torn end, as after a power cut, is left out.

    Raises ForgeError if there is no header that this version understands.
    """
    try:
        lines = _whole_lines(path.read_bytes())
        header = next(lines, None)
    except OSError as error:
        raise ForgeError(f"{path}: cannot be read: {error.strerror}") from None
    if header is None or header.get("forge-tui") != VERSION:
        raise ForgeError(f"{path}: is not a session that can be gone on with")
    return header, [_entry(line) for line in lines]


def cut_torn_end(path: Path) -> None:
    """Cut off a last line that is not whole, so that what is appended stays readable."""
    content = path.read_bytes()
    whole = sum(len(line) for line in takewhile(_value, content.splitlines(keepends=True)))
    if whole < len(content):
        os.truncate(path, whole)


def _whole_lines(content: bytes) -> Iterator[dict[str, Any]]:
    for line in content.splitlines(keepends=True):
        if not (value := _value(line)):
            return
        yield value


def _value(line: bytes) -> dict[str, Any] | None:
    try:
        value = json.loads(line) if line.endswith(b"\n") else None
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def _entry(line: dict[str, Any]) -> Entry:
    act = line.get("act")
    known = Act(act) if act in set(Act) else None
    return Entry(int(line["t"]), known, line.get("value"), line.get("exercise"))
