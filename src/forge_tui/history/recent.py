"""The sessions of the last weeks, without opening those of the years before."""

from datetime import date
from pathlib import Path

from forge_tui.errors import ForgeError
from forge_tui.history.files import look
from forge_tui.history.store import closed, read_these
from forge_tui.record import SessionRecord


def read_since(folder: Path, since: date) -> tuple[list[SessionRecord], list[ForgeError]]:
    """Return (sessions from a day on and the last one before it, newest first; what is unreadable).

    The names of the files say when they were begun, so no other is opened.
    """
    try:
        files = look(folder)
    except OSError as error:  # a folder above it may be closed
        return [], [closed(folder, error)]
    recent = sum(name >= f"{since:%Y%m%d}" for name in files.sessions)
    return read_these(files, files.sessions[: recent + 1])
