"""Deleting a session is a move to the trash folder, and can be undone; so is taking words back."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from forge_tui.errors import ForgeError
from forge_tui.history.files import SUFFIX, TRASH, id_of, look
from forge_tui.history.store import read_all
from forge_tui.record import SessionRecord

# Apart from amendments of deleted sessions, which come back with their session.
_UNDONE = "undone"


# By the ids of their sessions, with which they come back.
_COPIES = "copies"


def delete(session: str, folder: Path, copies: Iterable[str] = ()) -> None:
    """Move the session with this id and its amendments to the trash; raises OSError.

    `copies` are the names of files that hold it once more; they go with it.
    """
    trash = folder / TRASH
    # Without it there is nothing that copies could come back with.
    (folder / f"{session}{SUFFIX}").lstat()
    trash.mkdir(exist_ok=True)
    for name in copies:
        # They go first: one that is left alone counts.
        away = trash / _COPIES / session
        away.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            (folder / name).replace(away / name)
    # The session goes first: amendments without it say that it was deleted, never the other way.
    _move(session, folder, trash, amendments_first=False)


def undelete(session: str, folder: Path) -> None:
    """Bring a session, its amendments and its copies back from the trash; raises OSError."""
    _move(session, folder / TRASH, folder, amendments_first=True)
    copies = folder / TRASH / _COPIES / session
    with suppress(FileNotFoundError):
        for path in [*copies.iterdir()]:
            path.replace(folder / path.name)
        copies.rmdir()


def deleted(folder: Path) -> tuple[str, ...]:
    """Return the ids of sessions in the trash."""
    return tuple(map(id_of, look(folder / TRASH).sessions))


def read_deleted(folder: Path) -> tuple[list[SessionRecord], list[ForgeError]]:
    """Return (sessions in the trash, newest first; what of it could not be read)."""
    return read_all(folder / TRASH)


def _move(session: str, here: Path, there: Path, *, amendments_first: bool) -> None:
    found = look(here, session)
    said = [*found.amendments.get(session, ()), *found.copies.get(session, ())]
    names = [f"{session}{SUFFIX}", *said]
    for name in reversed(names) if amendments_first else names:
        (here / name).replace(there / name)


def undo_amendment(session: str, folder: Path) -> Path | None:
    """Move what was said last of a session to the trash, and return its file; None if nothing was.

    Raises OSError.
    """
    said = look(folder, session).amendments_of(session)
    if not said:
        return None
    undone = folder / TRASH / _UNDONE
    undone.mkdir(parents=True, exist_ok=True)
    return said[-1].replace(undone / said[-1].name)


def redo_amendment(session: str, folder: Path) -> Path:
    """Bring back what was taken back last of a session, and return its file; raises OSError."""
    # Their names tell when they were said; moving is what set this time.
    files = look(folder / TRASH / _UNDONE, session).amendments_of(session)
    last = max(files, key=lambda path: path.stat().st_ctime_ns)
    return last.replace(folder / last.name)


def undone(folder: Path) -> tuple[str, ...]:
    """Return the ids of sessions of which something was taken back."""
    return tuple(look(folder / TRASH / _UNDONE).amendments)
