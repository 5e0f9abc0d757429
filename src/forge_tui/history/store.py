"""Session files: written once, never changed, so that copying folders merges machines.

What is said afterwards stands in amendment files beside them.
"""

import secrets
import tomllib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import tomli_w
from pydantic import TypeAdapter, ValidationError

from forge_tui.errors import ForgeError
from forge_tui.history.amendment import Amendment, AmendmentError, amended
from forge_tui.history.files import (
    AMENDMENT,
    SUFFIX,
    Folder,
    look,
    session_of,
    time_of,
    write_whole,
)
from forge_tui.history.trash import TRASH
from forge_tui.plan.sides import Side
from forge_tui.record import SessionRecord, left_over

_T = TypeVar("_T")
_RECORD = TypeAdapter(SessionRecord)
_AMENDMENT = TypeAdapter(Amendment)
_STAMP = "%Y%m%dT%H%M%S%fZ"


def write(record: SessionRecord, folder: Path) -> Path:
    """Write a finished session and return its file; it appears whole or not at all.

    A file that is there already is left alone: the session was saved before. Raises OSError.
    """
    path = folder / f"{record.id}{SUFFIX}"
    write_whole(path, tomli_w.dumps(record.as_dict()))
    return path


def amend(record: SessionRecord, amendment: Amendment, folder: Path) -> Path:
    """Write an amendment beside its session and return its file.

    Raises OSError, and AmendmentError if it does not fit.
    """
    amended(record, [amendment])
    made = _time_after(look(folder).amendments_of(record.id))
    name = f"{record.id}.{made:{_STAMP}}-{secrets.token_hex(4)}{AMENDMENT}"
    write_whole(folder / name, tomli_w.dumps(amendment.as_dict()))
    return folder / name


def _time_after(amendments: Iterable[Path]) -> datetime:
    """Return now, or a moment after the last one: a clock put back must not turn their order."""
    times = [datetime.now(UTC)]
    for path in amendments:
        with suppress(ValueError):  # a name that a person gave
            last = datetime.strptime(time_of(path), _STAMP).replace(tzinfo=UTC)
            times.append(last + timedelta(microseconds=1))
    return max(times)


def read_session(path: Path) -> SessionRecord:
    """Return one session as it was written; raises ForgeError if its file is no session.

    Its id is the name of its file, which is what amendments and the trash go by.
    """
    return replace(_read(path, _RECORD), id=path.stem)


def read_amended(path: Path, files: Folder | None = None) -> tuple[SessionRecord, list[ForgeError]]:
    """Return (a session with what was said afterwards, amendments that could not be used).

    `files` are those of its folder, if that has been looked at. Raises ForgeError if its file is no
    session.
    """
    files = files or look(path.parent)
    return _amended(read_session(path), files.amendments_of(path.stem))


def _amended(
    record: SessionRecord, amendments: Iterable[Path]
) -> tuple[SessionRecord, list[ForgeError]]:
    problems: list[ForgeError] = []
    for path in amendments:
        try:
            record = amended(record, [_read(path, _AMENDMENT)])
        except AmendmentError as error:
            problems.append(ForgeError(f"{path}: {error}; it is left out"))
        except ForgeError as error:
            problems.append(error)
    return record, problems


def _read(path: Path, kind: TypeAdapter[_T]) -> _T:
    try:
        return kind.validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
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
    """Return (sessions with their amendments, newest first; what could not be read)."""
    try:
        files = look(folder)
    except OSError as error:  # a folder above it may be closed
        return [], [ForgeError(f"{folder}: cannot be read: {error.strerror or error}")]
    sessions: list[SessionRecord] = []
    problems: list[ForgeError] = []
    for path in files.sessions:
        try:
            session, left_out = _amended(read_session(path), files.amendments_of(path.stem))
        except ForgeError as error:
            problems.append(error)
            continue
        sessions.append(session)
        problems += left_out
    sessions.sort(key=lambda session: session.started, reverse=True)
    return sessions, problems + _lost(folder, files.orphans)


def _lost(folder: Path, orphans: Iterable[Path]) -> list[ForgeError]:
    """Return a sentence for each; what belongs to a deleted session needs none."""
    return [
        ForgeError(f"{path}: belongs to a session that is not here")
        for path in orphans
        if not (folder / TRASH / f"{session_of(path)}{SUFFIX}").exists()
    ]


def remembered(folder: Path, exercises: Iterable[str]) -> dict[str, Side]:
    """Return for each exercise the side that did less in the last session that had it.

    Practice is not remembered. Files are parsed only as long as there is something to find.
    """
    wanted, sides, files = set(exercises), dict[str, Side](), look(folder)
    for path in files.sessions:
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
        session, _ = _amended(session, files.amendments_of(path.stem))
        for exercise in named:
            wanted.discard(exercise)
            if side := left_over(session.sets, exercise):
                sides[exercise] = side
    return sides
