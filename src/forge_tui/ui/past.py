"""The entries of the history: read, told in a row, deleted and brought back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from textual.content import Content

from forge_tui.errors import ForgeError
from forge_tui.history import delete, undelete
from forge_tui.history.index import open_headings
from forge_tui.record import Heading
from forge_tui.session.keeping import Unfinished
from forge_tui.session.unfinished import bring_back, discard, find
from forge_tui.text import one_line
from forge_tui.ui.account import day, outcome, session_row
from forge_tui.ui.safe import safe

Entry = Unfinished | Heading


@dataclass(frozen=True, slots=True)
class Undo:
    """How to take a deletion back, and what was deleted."""

    name: str
    act: Callable[[], object]


class Entries(NamedTuple):
    """What was cut off, then what is done, newest first; how many could not be read.

    `copies` are as in `Listed`.
    """

    found: list[Entry]
    unread: int
    copies: Mapping[str, tuple[str, ...]]


def entries(sessions: Path, cache: Path, progress: Callable[[int, int], None]) -> Entries:
    """Return what there is.

    `progress` is told (files read, files to be read) where there are any that the index lacks.
    """
    try:
        cut_off, journals = find()
    except ForgeError as error:  # another window took one just now
        cut_off, journals = [], [error]
    done = open_headings(sessions, cache, progress)
    unread = len(journals) + len(done.problems)
    return Entries([*cut_off, *done.headings], unread, done.copies)


def remove(entry: Entry, sessions: Path, copies: Iterable[str]) -> Undo:
    """Move an entry to the trash, with files that are copies of it.

    Raises OSError, and ForgeError if it is going on elsewhere.
    """
    if isinstance(entry, Heading):
        delete(entry.id, sessions, copies)
        return Undo(_called(entry), partial(undelete, entry.id, sessions))
    return Undo(_called(entry), partial(bring_back, discard(entry)))


def _called(entry: Entry) -> str:
    about = entry.about if isinstance(entry, Unfinished) else entry
    return f"{one_line(about.name)}, {day(about.started)}"


def entry_row(entry: Entry, width: int) -> Content:
    """Return an entry in so many cells."""
    if isinstance(entry, Heading):
        return session_row(entry.started, entry.name, outcome(entry), entry.seconds, width)
    about, seconds = entry.about, (entry.head.now - entry.head.paused) / 1000
    state = "practice, go on" if about.practice else "cut off, go on"
    return session_row(about.started, about.name, state, seconds, width)


def more_row(number: int, _: int) -> Content:
    """Return the row that brings older ones."""
    return safe(f"{number} older ones ...")
