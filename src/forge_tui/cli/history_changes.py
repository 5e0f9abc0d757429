"""What `history` changes: nothing is lost, all of it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.cli.progress import progress
from forge_tui.cli.say import say
from forge_tui.errors import ForgeError
from forge_tui.history import delete, trash, undelete
from forge_tui.history.files import id_of, look
from forge_tui.history.index import open_headings
from forge_tui.history.names import named
from forge_tui.session.keeping import find_unfinished
from forge_tui.session.unfinished import bring_back, discard, discarded

if TYPE_CHECKING:
    from pathlib import Path


def change(what: str, text: str, sessions: Path, running: Path) -> None:
    """Do what is asked for (delete, undo_amendment, restore); raises ForgeError.

    `text` is the beginning of a session's id.
    """
    try:
        _CHANGES[what](text, sessions, running)
    except OSError as error:
        raise ForgeError(f"that cannot be done: {error.strerror or error}") from None


def _delete(text: str, sessions: Path, running: Path) -> None:
    cut_off = {found.about.id: found for found in find_unfinished(running)[0]}
    id_ = named(text, [*map(id_of, look(sessions).sessions), *cut_off], "session")
    if id_ in cut_off:
        discard(cut_off[id_])
    else:
        with progress("Reading sessions") as tell:
            listed = open_headings(sessions, paths.cache_dir(), tell)
        delete(id_, sessions, listed.copies.get(id_, ()))
    say(f"Deleted: {id_}. Back again: forge-tui history --restore {id_}")


def _undo_amendment(text: str, sessions: Path, _: Path) -> None:
    files = look(sessions)
    id_ = named(text, map(id_of, files.sessions), "session")
    amendment = trash.undo_amendment(id_, sessions)
    if amendment is None:
        raise ForgeError(f"nothing was said of {id_} afterwards")
    say(f"Taken back: {amendment.name}. Back again: forge-tui history --restore {id_}")


def _restore(text: str, sessions: Path, running: Path) -> None:
    deleted, cut_off = trash.deleted(sessions), discarded(running)
    said = trash.undone(sessions)
    # `history --trash` lists these, and its short ids tell one of them from another.
    gone = [*deleted, *cut_off]
    listed = any(each.startswith(text) for each in gone)
    ids = gone if listed else [*gone, *said]
    id_ = named(text, ids, "deleted session", "forge-tui history --trash")
    if id_ in deleted:
        undelete(id_, sessions)
    elif id_ in cut_off:
        bring_back(cut_off[id_])
    else:
        say(f"Said again: {trash.redo_amendment(id_, sessions).name}")
        return
    say(f"Back again: {id_}")


_CHANGES = {"delete": _delete, "undo_amendment": _undo_amendment, "restore": _restore}
