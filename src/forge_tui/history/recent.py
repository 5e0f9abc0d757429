"""The sessions of the last weeks, without opening those of the years before."""

from datetime import date
from pathlib import Path

from forge_tui.errors import ForgeError
from forge_tui.history.files import look
from forge_tui.history.reading import read_as_named
from forge_tui.history.store import closed, read_these
from forge_tui.record import SessionRecord


def read_since(folder: Path, since: date) -> tuple[list[SessionRecord], list[ForgeError]]:
    """Return (sessions from a day on, newest first; what is unreadable).

    The last one before that day which was training is among them. The names of the files say when
    they were begun, so no other is opened.
    """
    try:
        files = look(folder)
    except OSError as error:  # a folder above it may be closed
        return [], [closed(folder, error)]
    recent = sum(name >= f"{since:%Y%m%d}" for name in files.sessions)
    older = files.sessions[recent:]
    last = next((at for at, name in enumerate(older) if _is_training(files.path / name)), 0)
    return read_these(files, files.sessions[: recent + last + 1])


def _is_training(path: Path) -> bool:
    try:
        return read_as_named(path).is_training
    except ForgeError:  # it is told where all are read
        return False
