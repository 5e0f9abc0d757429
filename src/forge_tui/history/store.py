"""Session files: written once, never changed, so that copying folders merges machines.

What is said afterwards stands in amendment files beside them.
"""

import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import tomli_w

from forge_tui.errors import ForgeError
from forge_tui.history.amendment import Amendment, amended
from forge_tui.history.files import (
    AMENDMENT,
    SUFFIX,
    TRASH,
    Folder,
    id_of,
    look,
    session_of,
    time_of,
    told_twice,
    write_whole,
)
from forge_tui.history.reading import read_as_named, with_amendments
from forge_tui.record import SessionRecord

_STAMP = "%Y%m%dT%H%M%S%fZ"


def write(record: SessionRecord, folder: Path) -> Path:
    """Write a finished session and return its file; it appears whole or not at all.

    A file that is there already is left alone: the session was saved before. Raises OSError.
    """
    path = folder / f"{record.id}{SUFFIX}"
    write_whole(path, tomli_w.dumps(record.as_file()))
    return path


def amend(record: SessionRecord, amendment: Amendment, folder: Path) -> Path:
    """Write an amendment beside its session and return its file.

    Raises OSError, and AmendmentError if it does not fit.
    """
    amended(record, [amendment])
    made = _time_after(look(folder, record.id).amendments_of(record.id))
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


def read_all(folder: Path) -> tuple[list[SessionRecord], list[ForgeError]]:
    """Return (sessions with their amendments, newest first; what could not be read).

    It parses every file: a list of sessions and statistics come from the index.
    """
    try:
        files = look(folder)
    except OSError as error:  # a folder above it may be closed
        return [], [closed(folder, error)]
    return read_these(files, files.sessions)


def read_these(files: Folder, names: Iterable[str]) -> tuple[list[SessionRecord], list[ForgeError]]:
    """Return the same of some files of a folder; a session under two names counts once."""
    sessions, ids = dict[str, SessionRecord](), dict[str, str]()
    problems: list[ForgeError] = []
    for name in names:
        try:
            record = read_as_named(files.path / name)
        except ForgeError as error:
            problems.append(error)
            continue
        ids[name], named = record.id, replace(record, id=id_of(name))
        sessions[name], left_out = with_amendments(named, files.amendments_of(named.id))
        problems += left_out
    twice = told_twice(ids)
    counted = [record for name, record in sessions.items() if name not in twice]
    counted.sort(key=lambda session: (session.started, session.id), reverse=True)
    return counted, problems + beside(files, twice)


def closed(folder: Path, error: OSError) -> ForgeError:
    """Return a sentence on a folder that may not be entered."""
    return ForgeError(f"{folder}: cannot be read: {error.strerror or error}")


def beside(files: Folder, twice: Mapping[str, str]) -> list[ForgeError]:
    """Return a sentence on each file that is left out though there is nothing wrong in it.

    `twice` are sessions that are here already. What belongs to a deleted session needs no sentence.
    """
    said_again = (name for names in files.copies.values() for name in names)
    copies = dict.fromkeys(said_again, "another file") | dict(twice)
    told = [
        ForgeError(f"{files.path / name}: is a copy of {other}, which counts; it may be deleted")
        for name, other in copies.items()
    ]
    return told + [
        ForgeError(f"{path}: belongs to a session that is not here")
        for path in files.orphans
        if not (files.path / TRASH / f"{session_of(path.name)}{SUFFIX}").exists()
    ]
