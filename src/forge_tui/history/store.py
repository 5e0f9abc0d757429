"""Session files: written once, never changed, so that copying folders merges machines."""

import os
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import tomli_w
from pydantic import TypeAdapter, ValidationError

from forge_tui.errors import ForgeError
from forge_tui.plan.sides import Side
from forge_tui.record import SessionRecord, left_over

_SUFFIX = ".toml"
_RECORD = TypeAdapter(SessionRecord)


def write(record: SessionRecord, folder: Path) -> Path:
    """Write a finished session and return its file; it appears whole or not at all.

    A file that is there already is left alone: the session was saved before. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{record.id}{_SUFFIX}"
    text = tomli_w.dumps(record.as_dict())
    handle, temporary = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        if not path.exists():
            Path(temporary).replace(path)
            _sync_folder(folder)
    finally:
        Path(temporary).unlink(missing_ok=True)
    return path


def _sync_folder(folder: Path) -> None:
    # The new name must survive a power cut too; only POSIX can say so.
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def read_session(path: Path) -> SessionRecord:
    """Return one session; raises ForgeError with a sentence if its file is no session."""
    try:
        return _RECORD.validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ForgeError(f"{path}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        raise ForgeError(
            f"{path}: is torn or no TOML; the other sessions are not touched"
        ) from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise ForgeError(f"{path}: {where}: {first['msg']}") from None


def read_all(folder: Path) -> tuple[list[SessionRecord], list[ForgeError]]:
    """Return (sessions, newest first; what could not be read)."""
    sessions, problems = [], []
    for path in _files(folder):
        try:
            sessions.append(read_session(path))
        except ForgeError as error:
            problems.append(error)
    sessions.sort(key=lambda session: session.started, reverse=True)
    return sessions, problems


def _files(folder: Path) -> Iterator[Path]:
    """Yield session files by name: newest first, as an id begins with its time."""
    yield from sorted(folder.glob(f"[!.]*{_SUFFIX}"), reverse=True)


def remembered(folder: Path, exercises: Iterable[str]) -> dict[str, Side]:
    """Return for each exercise the side that did less in the last session that had it.

    Practice is not remembered. Files are parsed only as long as there is something to find.
    """
    wanted, sides = set(exercises), dict[str, Side]()
    for path in _files(folder):
        if not wanted:
            break
        try:
            text = path.read_text(encoding="utf-8")
            named = {exercise for exercise in wanted if f'"{exercise}"' in text}
            session = read_session(path) if named else None
        except (OSError, UnicodeDecodeError, ForgeError):
            # A file that cannot be read is told of by `history`; it remembers nothing.
            continue
        if session is None or session.practice:
            continue
        for exercise in named:
            wanted.discard(exercise)
            if side := left_over(session.sets, exercise):
                sides[exercise] = side
    return sides
