"""Finished sessions: one immutable TOML file each, and what was said of them afterwards."""

from forge_tui.history.amendment import Amendment, AmendmentError, SetChange, amended
from forge_tui.history.memory import remembered
from forge_tui.history.reading import read_amended, read_session
from forge_tui.history.store import amend, read_all, write
from forge_tui.history.trash import delete, undelete

__all__ = [
    "Amendment",
    "AmendmentError",
    "SetChange",
    "amend",
    "amended",
    "delete",
    "read_all",
    "read_amended",
    "read_session",
    "remembered",
    "undelete",
    "write",
]
