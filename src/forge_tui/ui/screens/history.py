"""The history: what was done, newest first, and what was cut off on top."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList, Static

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.history import delete, read_all, undelete
from forge_tui.record import SessionRecord
from forge_tui.session.journal import is_taken
from forge_tui.session.keeping import Unfinished, discard, find_unfinished, keep_ended
from forge_tui.text import one_line
from forge_tui.ui.account import day, outcome, session_row, sessions_head
from forge_tui.ui.messages import GoOn
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.summary import SummaryScreen
from forge_tui.ui.widgets.table import Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.content import Content
    from textual.events import Resize

_KEYS = ("ENTER opens   d delete   u undo   ESC back", "d delete  u undo  ESC back")
_NARROW = 64
# A list of more rows answers keys slowly; the last row brings as many again.
_PAGE = 200

Entry = Unfinished | SessionRecord


@dataclass(frozen=True, slots=True)
class Undo:
    """How to take a deletion back, and what was deleted."""

    name: str
    act: Callable[[], object]


class HistoryScreen(Screen[None]):
    """Sessions to look at, to correct, to go on with and to delete."""

    DEFAULT_CSS = """
    HistoryScreen { background: $background; }
    HistoryScreen Static { height: auto; }
    HistoryScreen #top, HistoryScreen #bottom { height: auto; padding: 0 1; }
    HistoryScreen #name { text-style: bold; color: $primary; }
    HistoryScreen #empty { height: 1fr; padding: 0 1; display: none; }
    HistoryScreen #keys { color: $faint; }
    HistoryScreen #told, HistoryScreen #unread { display: none; max-height: 3; }
    HistoryScreen #unread { color: $warning; }
    HistoryScreen.roomy #top { margin: 1 1; }
    HistoryScreen.roomy Table { margin: 0 1; }
    HistoryScreen.roomy #empty { margin: 0 1; }
    HistoryScreen.roomy #bottom { margin: 1 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("d,delete", "delete", "Delete"),
        Binding("u", "undo", "Undo"),
        Binding("escape", "dismiss", "Back"),
    ]

    @dataclass
    class Read(Message):
        """All files have been read; `problems` are those that could not be."""

        entries: list[Entry]
        problems: list[ForgeError]

    def __init__(self, sessions: Path | None = None, state: Path | None = None) -> None:
        """`sessions` and `state` are the person's folders unless others are given."""
        super().__init__()
        self._sessions = sessions or paths.sessions_dir()
        self._state = state or paths.state_dir()
        self._entries: list[Entry] = []
        self._problems: list[ForgeError] = []
        self._shown = _PAGE
        self._undos: list[Undo] = []

    def compose(self) -> ComposeResult:
        """Show that files are being read."""
        with Vertical(id="top"):
            yield Static("History", id="name", markup=False)
        yield Static(id="empty")
        yield Table()
        with Vertical(id="bottom"):
            yield Static(id="unread")
            yield Static(id="told")
            yield Static(id="keys")

    def on_mount(self) -> None:
        """Begin to read."""
        self._say("empty", "Reading ...")
        self.query_one(Table).display = False
        self._read()

    def on_resize(self, event: Resize) -> None:
        """Say everything in words that fit."""
        narrow = event.size.width <= _NARROW
        self.set_class(event.size.height >= 20 and not narrow, "roomy")  # noqa: PLR2004 - a screen
        self._say("keys", _KEYS[narrow])
        self._say("unread", unread(self._problems, narrow=narrow))

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        cut_off, journals = _cut_off(self._state, self._sessions)
        done, files = read_all(self._sessions)
        self.post_message(self.Read([*cut_off, *done], journals + files))

    def on_history_screen_read(self, message: Read) -> None:
        """Show what there is."""
        self._entries, self._problems = message.entries, message.problems
        self._say("unread", unread(self._problems, narrow=self.size.width <= _NARROW))
        self._fill(self.query_one(Table).at or 0)

    # What is shown

    def _fill(self, at: int) -> None:
        table, entries = self.query_one(Table), self._entries
        rows: list[Row] = [partial(_row, entry) for entry in entries[: self._shown]]
        if more := len(entries) - len(rows):
            rows.append(partial(_more, more))
        table.display = bool(entries)
        self._say("empty", "" if entries else "Nothing done yet: a workout that ends stands here.")
        table.fill(sessions_head, rows, at)
        table.focus_rows()

    def _say(self, id_: str, text: str) -> None:
        line = self.query_one(f"#{id_}", Static)
        line.update(safe(text))
        line.display = bool(text)

    def _here(self) -> Entry | None:
        at = self.query_one(Table).at
        shown = self._entries[: self._shown]
        return shown[at] if at is not None and at < len(shown) else None

    # What the person asks for

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        self._say("told", "")
        entry = self._here()
        if isinstance(entry, Unfinished):
            self.post_message(GoOn(entry.path))
        elif entry is not None:
            self.app.push_screen(SummaryScreen(entry, self._sessions), self._back)
        else:
            self._shown += _PAGE
            self._fill(self._shown - _PAGE)

    def _back(self, _: None) -> None:
        self._read()

    def action_delete(self) -> None:
        """Move the highlighted session to the trash."""
        entry = self._here()
        if entry is None:
            return
        try:
            undo = self._deleted(entry)
        except OSError as error:
            self._say("told", f"It cannot be deleted: {error.strerror or error}")
        except ForgeError as error:
            self._say("told", f"It cannot be deleted: {error}")
        else:
            self._undos.append(undo)
            self._entries.remove(entry)
            self._fill(self.query_one(Table).at or 0)
            called = "" if self.size.width <= _NARROW else f": {undo.name}"
            self._say("told", f"Deleted{called}. u brings it back.")

    def _deleted(self, entry: Entry) -> Undo:
        if isinstance(entry, SessionRecord):
            delete(entry.id, self._sessions)
            return Undo(_called(entry), partial(undelete, entry.id, self._sessions))
        if is_taken(entry.path):
            raise ForgeError("this session is going on in another window")
        return Undo(_called(entry), partial(discard(entry).rename, entry.path))

    def action_undo(self) -> None:
        """Bring the session that was deleted last back."""
        if not self._undos:
            self._say("told", "Nothing was deleted here.")
            return
        undo = self._undos.pop()
        try:
            undo.act()
        except OSError as error:
            self._say("told", f"It cannot be brought back: {error.strerror or error}")
        else:
            self._say("told", f"Back again: {undo.name}.")
            self._read()


def _cut_off(state: Path, sessions: Path) -> tuple[list[Unfinished], list[ForgeError]]:
    """Return (sessions to go on with; what could not be read), those that had ended being saved."""
    found, problems = find_unfinished(state)
    try:
        return keep_ended(found, sessions), problems
    except (ForgeError, OSError) as error:
        return found, [*problems, ForgeError(f"a finished session cannot be saved: {error}")]


def unread(problems: Sequence[ForgeError], *, narrow: bool) -> str:
    """Return in a line what could not be read."""
    if not problems:
        return ""
    if narrow:
        return f"{len(problems)} unread: forge-tui history"
    more = f" (and {len(problems) - 1} more: forge-tui history)" if len(problems) > 1 else ""
    return f"Not read: {one_line(str(problems[0]))}{more}"


def _called(entry: Entry) -> str:
    about = entry.about if isinstance(entry, Unfinished) else entry
    return f"{one_line(about.name)}, {day(about.started)}"


def _row(entry: Entry, width: int) -> Content:
    if isinstance(entry, SessionRecord):
        return session_row(entry.started, entry.name, outcome(entry), entry.seconds, width)
    about, seconds = entry.about, entry.head.now / 1000
    state = "practice, go on" if about.practice else "cut off, go on"
    return session_row(about.started, about.name, state, seconds, width)


def _more(number: int, _: int) -> Content:
    return safe(f"{number} older ones ...")
