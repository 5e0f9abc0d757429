"""The summary: what was done against what was planned, and the person's word on it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Button, OptionList, Static

from forge_tui.history import SetChange
from forge_tui.statistics.single import Figures
from forge_tui.statistics.words import clock
from forge_tui.text import one_line
from forge_tui.ui.account import (
    asked,
    day,
    first_record,
    flow,
    more_rows,
    outcome,
    set_row,
    sets_head,
    totals,
)
from forge_tui.ui.commands import SUMMARY_COMMANDS, bindings_of
from forge_tui.ui.importing import ONE_AT_A_TIME
from forge_tui.ui.key_line import key_line
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.screens.correct import CorrectSet, WriteNote
from forge_tui.ui.widgets.table import Table
from forge_tui.ui.word import Word

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from forge_tui.config import Preferences
    from forge_tui.record import SessionRecord
    from forge_tui.session.account import Accountant

_KEYS = ("e reps", "5-9 0 RPE", ". half", "n note", "? help", "ESC done")
# A button beside them says how to leave.
_LESS_NEEDED = ("ESC done", ". half", "n note")
_BUTTON = 10
_NARROW = 64


class SummaryScreen(Commanded[None]):
    """A session that is saved; what is said of it here becomes one amendment on leaving."""

    DEFAULT_CSS = """
    SummaryScreen { background: $background; }
    SummaryScreen Static { height: auto; }
    SummaryScreen #top, SummaryScreen #bottom { height: auto; padding: 0 1; }
    SummaryScreen #name { text-style: bold; color: $primary; max-height: 3; }
    SummaryScreen #about, SummaryScreen #keys { color: $faint; }
    SummaryScreen #records { color: $success; text-style: bold; max-height: 2; }
    SummaryScreen #told, SummaryScreen #offered { color: $warning; }
    SummaryScreen #note { max-height: 3; }
    SummaryScreen #foot { height: 1; }
    SummaryScreen #done { width: 8; min-width: 8; margin: 0 2 0 0; }
    SummaryScreen #done, SummaryScreen #done:hover { background: $panel; color: $foreground; }
    SummaryScreen #done:focus { background: $primary; color: $background; text-style: bold; }
    SummaryScreen #keys { width: 1fr; }
    SummaryScreen.roomy #top, SummaryScreen.roomy #bottom { margin: 1 1; }
    SummaryScreen.roomy Table { margin: 0 1; }
    SummaryScreen.roomy #foot { margin: 1 0 0 0; }
    """
    TELLS = SUMMARY_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("summary", SUMMARY_COMMANDS),
        Binding("up,down", "rows", "Sets", show=False),
    ]

    @dataclass
    class Counted(Message):
        """What the session came to; `record` is the session as it was then."""

        record: SessionRecord
        figures: Figures

    def __init__(
        self, record: SessionRecord, sessions: Path, preferences: Preferences | None = None
    ) -> None:
        """`record` is saved already; `sessions` is the folder that it is in.

        With preferences it is the session just done: what could change next time is offered.
        """
        super().__init__()
        self._preferences = preferences
        self._word = Word(record, sessions)
        self._refused = False
        self._accountant: Accountant | None = None
        self._figures = Figures()

    @property
    def record(self) -> SessionRecord:
        """The session with all that has been said so far."""
        return self._word.record

    def compose(self) -> ComposeResult:
        """Put the sets in the middle, with room for as many as there are."""
        with Vertical(id="top"):
            yield Static(id="name")
            yield Static(id="about")
            yield Static(id="records")
            yield Static(id="told")
        yield Table()
        with Vertical(id="bottom"):
            yield Static(id="totals")
            yield Static(id="note")
            yield Static(id="offered")
            with Horizontal(id="foot"):
                yield Button("Done", id="done", compact=True)
                yield Static(id="keys")

    def on_mount(self) -> None:
        """Offer the sets that need a word first; the figures follow."""
        self._fill(0)
        self._go_to_next()
        self.query_one("#offered").display = False
        self._count()
        self._look_ahead()

    def _fill(self, at: int) -> None:
        sets = self.record.sets
        rows = [partial(set_row, sets, done) for done in sets]
        self.query_one(Table).fill(partial(sets_head, sets), [*rows, *more_rows(self._figures)], at)

    # It reads all that was done, and what cannot be counted keeps nobody from the summary.
    @work(thread=True, exclusive=True, group="figures", exit_on_error=False)
    def _count(self) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.session.account import accountant  # noqa: PLC0415 - brings the library

        self._accountant = self._accountant or accountant()
        record = self.record
        self.post_message(self.Counted(record, self._accountant.figures(record)))

    def on_summary_screen_counted(self, message: Counted) -> None:
        """Show the figures, unless more has been said meanwhile: then they come again."""
        if message.record == self.record and message.figures != self._figures:
            self._figures = message.figures
            self._fill(self.query_one(Table).at or 0)
            self._show()

    @work(thread=True, exclusive=True, group="offer")
    def _look_ahead(self) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.session.progress import offered  # noqa: PLC0415 - the library

        if self._preferences is None or self.record.practice:
            return
        today = self.record.started.date()
        sentence = offered(self.record.workout, self._preferences, today)
        self.app.call_from_thread(self._say, "offered", f"{sentence}: g" if sentence else "")

    def on_resize(self, event: Resize) -> None:
        """Say everything in words that fit."""
        roomy = event.size.height >= 20 and event.size.width > _NARROW  # noqa: PLR2004 - a screen
        self.set_class(roomy, "roomy")
        self._show()

    def _show(self) -> None:
        record, narrow = self.record, self.size.width <= _NARROW
        width = max(1, self.size.width - 4)
        self._say("name", one_line(record.name))
        about = (outcome(record), day(record.started), clock(record.trained_seconds))
        self._say("about", flow(about, width))
        self._say("records", first_record(self._figures, narrow=narrow))
        self._say("totals", totals(record, self._figures, width))
        self._say("note", f"Note: {one_line(record.note)}" if record.note else "")
        self._say("keys", key_line(_KEYS, width + 2 * narrow - _BUTTON, _LESS_NEEDED))
        if not self._refused:
            self._say("told", asked(self._word.unconfirmed, narrow=narrow))

    def _say(self, id_: str, text: str) -> None:
        line = self.query_one(f"#{id_}", Static)
        line.update(safe(text))
        line.display = bool(text)

    def _go_to_next(self) -> None:
        table = self.query_one(Table)
        index = self._word.next_unconfirmed(table.at or 0)
        if index is None:
            self.query_one("#done").focus()
            return
        table.at = index
        table.focus_rows()

    def _take(self, change: SetChange) -> None:
        self._word.on_set(change)
        self._refused = False
        sets = self.record.sets
        self.query_one(Table).change(change.index, partial(set_row, sets, sets[change.index]))
        self._show()
        if change.has_amount:
            self._count()

    @property
    def _at(self) -> int | None:
        """The highlighted set; None where something else is highlighted."""
        at = self.query_one(Table).at
        return at if at is not None and at < len(self.record.sets) else None

    def action_rows(self) -> None:
        """Go back to the sets."""
        self.query_one(Table).focus_rows()

    @on(OptionList.OptionSelected)
    def action_correct(self) -> None:
        """Ask what the highlighted set really was."""
        index = self._at
        if index is not None:
            self.app.push_screen(CorrectSet(index, self.record.sets[index]), self._corrected)

    def _corrected(self, change: SetChange | None) -> None:
        if change is not None:
            confirmed = self.record.sets[change.index].confirmed
            self._take(change)
            if not confirmed:
                self._go_to_next()

    def action_rate(self, rpe: int) -> None:
        """Say how hard the highlighted set was."""
        index = self._at
        if index is not None:
            self._take(SetChange(index, rpe=float(rpe)))

    def action_half(self) -> None:
        """Add a half to what was said, or take it away again."""
        index = self._at
        if index is not None and (change := self._word.half(index)):
            self._take(change)

    def action_note(self) -> None:
        """Ask for a note."""
        self.app.push_screen(WriteNote(self.record.note or ""), self._noted)

    def action_progress(self) -> None:
        """Show what could change next time, from all that has been said so far."""
        if self._preferences is None:
            return
        with suppress(OSError):  # leaving tells of it
            self._word.save()
        from forge_tui.ui.screens.progress import ProgressScreen  # noqa: PLC0415 - seldom needed

        today = self.record.started.date()
        screen = ProgressScreen(self.record.workout, self._preferences, today)
        self.app.push_screen(screen, self._looked)

    def _looked(self, _: None) -> None:
        self._look_ahead()

    def _noted(self, note: str | None) -> None:
        if note is not None:
            self._word.note(note)
            self._show()

    @on(Button.Pressed)
    def action_leave(self) -> None:
        """Save and leave; what cannot be saved is told once, and left the next time."""
        try:
            self._word.save()
        except OSError as error:
            if not self._refused:
                self._refused = True
                why = error.strerror or str(error)
                self._say("told", f"This cannot be saved: {why}. Again leaves without it.")
                return
        self.dismiss()

    def on_unmount(self) -> None:
        """Save also when the program is ended from outside."""
        if not self._refused:
            with suppress(OSError):  # there is no screen any more to tell it on
                self._word.save()
