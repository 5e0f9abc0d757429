"""Deleting a session is a move to the trash folder, and can be undone."""

from pathlib import Path

from forge_tui.history.files import SUFFIX, look

TRASH = "trash"


def delete(session: str, folder: Path) -> None:
    """Move the session with this id and its amendments to the trash; raises OSError."""
    trash = folder / TRASH
    trash.mkdir(parents=True, exist_ok=True)
    # The session goes first: amendments without it say that it was deleted, never the other way.
    _move(session, folder, trash, amendments_first=False)


def undelete(session: str, folder: Path) -> None:
    """Bring a session and its amendments back from the trash; raises OSError."""
    _move(session, folder / TRASH, folder, amendments_first=True)


def _move(session: str, here: Path, there: Path, *, amendments_first: bool) -> None:
    files = [here / f"{session}{SUFFIX}", *look(here).amendments_of(session)]
    for path in reversed(files) if amendments_first else files:
        path.replace(there / path.name)
