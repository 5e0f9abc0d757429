"""Saving what was done when a session ends, and saying where it is if that fails."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.history import write
from forge_tui.session.keeping import keep, record

if TYPE_CHECKING:
    from forge_tui.session.journal import Pages
    from forge_tui.session.keeping import About
    from forge_tui.session.session import Session


def save(about: About, session: Session, pages: Pages, folder: Path) -> Path | None:
    """Make an ended session a finished one, and return its file; None if no set was begun.

    Raises ForgeError, which says where what was done is kept.
    """
    try:
        return keep(about, session, pages, folder)
    except OSError as error:
        where = "what was done is kept, and saved at the next start"
        if pages.trouble:
            # There is no journal either to save it from.
            where = _rescued(about, session, folder)
        why = error.strerror or str(error)
        raise ForgeError(f"the session could not be saved ({why}); {where}") from None


def _rescued(about: About, session: Session, folder: Path) -> str:
    try:
        path = write(record(about, session), Path(tempfile.gettempdir()))
    except OSError:
        return "there is no room for it anywhere else, so it is lost"
    return f"it is in {path} now: move it to {folder} before the machine is turned off"
