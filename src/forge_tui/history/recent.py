"""The sessions of the last weeks, without opening those of the years before."""

from datetime import date
from pathlib import Path

from forge_tui.errors import ForgeError
from forge_tui.history import read_amended
from forge_tui.history.files import look
from forge_tui.record import SessionRecord


def read_since(folder: Path, since: date) -> tuple[list[SessionRecord], list[ForgeError]]:
    """Return (sessions from a day on and the last one before it, newest first; what is unreadable).

    The names of the files say when they were begun, so no other is opened.
    """
    try:
        files = look(folder)
    except OSError as error:  # a folder above it may be closed
        return [], [ForgeError(f"{folder}: cannot be read: {error.strerror or error}")]
    every = [folder / each for each in files.sessions]
    recent = sum(path.name >= f"{since:%Y%m%d}" for path in every)
    sessions: list[SessionRecord] = []
    problems: list[ForgeError] = []
    for path in every[: recent + 1]:
        try:
            session, left_out = read_amended(path, files)
        except ForgeError as error:
            problems.append(error)
            continue
        sessions.append(session)
        problems += left_out
    sessions.sort(key=lambda session: session.started, reverse=True)
    return sessions, problems
