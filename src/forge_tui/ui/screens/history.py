"""The history: what was done, newest first, and what was cut off on top."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList, Static
from textual.worker import get_current_worker

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.history import read_amended
from forge_tui.history.files import SUFFIX
from forge_tui.record import Heading
from forge_tui.ui.account import sessions_head, unread
from forge_tui.ui.commands import HISTORY_COMMANDS, bindings_of
from forge_tui.ui.key_line import key_line
from forge_tui.ui.messages import GoOn, OpenStatistics
from forge_tui.ui.past import entries, entry_row, more_row, remove
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.screens.summary import SummaryScreen
from forge_tui.ui.widgets.table import Row, Table
from forge_tui.ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from forge_tui.ui.past import Entries, Entry, Undo

_KEYS = ("ENTER open", "d delete", "u undo", "s statistics", "? help", "ESC back")
_LESS_NEEDED = ("s statistics", "u undo", "d delete")
_NARROW = 64
# A list of more rows answers keys slowly; the last row brings as many again.
_PAGE = 200
# How many files are read between two looks at how far it has come.
_BEAT = 50


class HistoryScreen(Commanded[None]):
    """Sessions to look at, to correct, to go on with and to delete."""

    DEFAULT_CSS = """
    HistoryScreen { background: $background; }
    HistoryScreen Static { height: auto; }
    HistoryScreen #top, HistoryScreen #bottom { height: auto; padding: 0 1; }
    HistoryScreen #name { text-style: bold; color: $primary; }
    HistoryScreen #keys { color: $faint; }
    HistoryScreen #told, HistoryScreen #unread { display: none; max-height: 3; }
    HistoryScreen #unread { color: $warning; }
    HistoryScreen.roomy #top { margin: 1 1; }
    HistoryScreen.roomy Table { margin: 0 1; }
    HistoryScreen.roomy Waiting { margin: 0 1; }
    HistoryScreen.roomy #bottom { margin: 1 1; }
    """
    TELLS = HISTORY_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("history", HISTORY_COMMANDS)]

    @dataclass
    class Read(Message):
        """All files have been read but those that could not be.

        `changes` had been made here when it was begun.
        """

        entries: Entries
        changes: int

    @dataclass
    class Reading(Message):
        """So many of so many files have been read."""

        done: int
        total: int

    def __init__(self) -> None:
        super().__init__()
        self._sessions = paths.sessions_dir()
        self._entries: list[Entry] = []
        self._unread = 0
        self._copies: Mapping[str, tuple[str, ...]] = {}
        self._shown = _PAGE
        self._undos: list[Undo] = []
        self._changes = 0

    def compose(self) -> ComposeResult:
        """Show that files are being read."""
        with Vertical(id="top"):
            yield Static("History", id="name", markup=False)
        yield Waiting()
        yield Table()
        with Vertical(id="bottom"):
            yield Static(id="unread")
            yield Static(id="told")
            yield Static(id="keys")

    def on_mount(self) -> None:
        """Begin to read."""
        self.query_one(Table).display = False
        self._read()

    def on_resize(self, event: Resize) -> None:
        """Say everything in words that fit."""
        narrow = event.size.width <= _NARROW
        roomy = event.size.height >= 20 and not narrow  # noqa: PLR2004 - a screen
        self.set_class(roomy, "roomy")
        self._say("keys", key_line(_KEYS, event.size.width - (4 if roomy else 2), _LESS_NEEDED))
        self._say("unread", unread(self._unread, narrow=narrow))

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        changes = self._changes
        found = entries(self._sessions, paths.cache_dir(), self._tell)
        self._answer(self.Read(found, changes))

    def _tell(self, done: int, total: int) -> None:
        if done % _BEAT == 0:
            self._answer(self.Reading(done, total))

    def _answer(self, message: Message) -> None:
        # A thread goes on when it is cancelled; another one reads by then.
        if not get_current_worker().is_cancelled:
            self.post_message(message)

    def on_history_screen_reading(self, message: Reading) -> None:
        """Show how far it has come: thousands of files take seconds."""
        self.query_one(Waiting).tell(message.done, message.total)

    def on_history_screen_read(self, message: Read) -> None:
        """Show what there is; if that is no longer so, read again."""
        if message.changes != self._changes:
            self._read()
            return
        self._entries, self._unread, self._copies = message.entries
        self._say("unread", unread(self._unread, narrow=self.size.width <= _NARROW))
        self._fill(self.query_one(Table).at or 0)

    # What is shown

    def _fill(self, at: int) -> None:
        table, known = self.query_one(Table), self._entries
        rows: list[Row] = [partial(entry_row, entry) for entry in known[: self._shown]]
        if more := len(known) - len(rows):
            rows.append(partial(more_row, more))
        table.display = bool(known)
        nothing = "Nothing done yet: a workout that ends stands here."
        self.query_one(Waiting).say("" if known else nothing)
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
    def action_open(self) -> None:
        """Look at a session, or go on with one."""
        self._say("told", "")
        entry = self._here()
        if isinstance(entry, Heading):
            self._look_at(entry)
        elif entry is not None:
            self.post_message(GoOn(entry.path))
        else:
            self._shown += _PAGE
            self._fill(self._shown - _PAGE)

    def _look_at(self, heading: Heading) -> None:
        try:
            record, _ = read_amended(self._sessions / f"{heading.id}{SUFFIX}")
        except ForgeError as error:  # it has been moved meanwhile
            self._say("told", str(error))
        else:
            self.app.push_screen(SummaryScreen(record, self._sessions), self._back)

    def _back(self, _: None) -> None:
        self._changes += 1
        self._read()

    def action_delete(self) -> None:
        """Move the highlighted session to the trash."""
        entry = self._here()
        if entry is None:
            return
        try:
            copies = self._copies.get(entry.id, ()) if isinstance(entry, Heading) else ()
            undo = remove(entry, self._sessions, copies)
        except OSError as error:
            self._say("told", f"It cannot be deleted: {error.strerror or error}")
        except ForgeError as error:
            self._say("told", f"It cannot be deleted: {error}")
        else:
            self._changes += 1
            self._undos.append(undo)
            self._entries.remove(entry)
            self._fill(self.query_one(Table).at or 0)
            called = "" if self.size.width <= _NARROW else f": {undo.name}"
            self._say("told", f"Deleted{called}. u brings it back.")
            if copies:
                # They were told as unread.
                self._read()

    def action_statistics(self) -> None:
        """Ask for the figures of what was done."""
        self.post_message(OpenStatistics())

    def action_undo(self) -> None:
        """Bring the session that was deleted last back."""
        if not self._undos:
            self._say("told", "Nothing was deleted here.")
            return
        undo = self._undos[-1]
        try:
            undo.act()
        except OSError as error:
            self._say("told", f"It cannot be brought back: {error.strerror or error}")
        else:
            self._undos.pop()
            self._say("told", f"Back again: {undo.name}.")
            self._changes += 1
            self._read()
