"""The summary: what was done against what was planned, and the person's word on it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.message import Message
from textual.widgets import Button, OptionList
from textual.worker import Worker, WorkerState

from forge_tui.history import SetChange
from forge_tui.session.clock import today
from forge_tui.statistics.single import Figures
from forge_tui.text import one_line
from forge_tui.ui.account import asked, more_rows, set_row, sets_head
from forge_tui.ui.commands import SUMMARY_COMMANDS, bindings_of
from forge_tui.ui.importing import ONE_AT_A_TIME
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.screens.correct import CorrectSet, WriteNote
from forge_tui.ui.widgets.outcome import Above, Below, Outcome
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

_FIGURES = "figures"
_NARROW = 64


class SummaryScreen(Commanded[None]):
    """A session that is saved; what is said of it here becomes one amendment on leaving."""

    DEFAULT_CSS = """
    SummaryScreen { background: $background; }
    SummaryScreen Below { dock: bottom; }
    SummaryScreen.roomy Below { dock: none; }
    SummaryScreen.roomy Above, SummaryScreen.roomy Below { margin: 1 1; }
    SummaryScreen.roomy Table { margin: 0 1; }
    SummaryScreen.roomy #name, SummaryScreen.roomy #note { max-height: 3; }
    SummaryScreen.roomy #foot { margin: 1 0 0 0; }
    """
    TELLS = SUMMARY_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("summary", SUMMARY_COMMANDS),
        Binding("up", "rows", "Sets", show=False),
        Binding("down", "rows('cursor_down')", "Next set", show=False),
        Binding("home", "rows('first')", "First set", show=False),
        Binding("pageup", "rows('page_up')", "Page up", show=False),
        Binding("pagedown", "rows('page_down')", "Page down", show=False),
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
        self._lost = ""

    @property
    def record(self) -> SessionRecord:
        """The session with all that has been said so far."""
        return self._word.record

    def compose(self) -> ComposeResult:
        """Put the sets in the middle, with room for as many as there are."""
        yield Above()
        yield Table()
        yield Below()

    def on_mount(self) -> None:
        """Offer the sets that need a word first; the figures follow."""
        self._fill(0)
        self._go_to_next()
        self._count()
        self._look_ahead()

    def _fill(self, at: int) -> None:
        sets = self.record.sets
        rows = [partial(set_row, sets, done) for done in sets]
        self.query_one(Table).fill(partial(sets_head, sets), [*rows, *more_rows(self._figures)], at)

    # Whatever it fails of keeps nobody from the summary: it is told there.
    @work(thread=True, exclusive=True, group=_FIGURES, exit_on_error=False)
    def _count(self) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.session.account import accountant  # noqa: PLC0415 - brings the library

        self._accountant = self._accountant or accountant()
        record = self.record
        self.post_message(self.Counted(record, self._accountant.figures(record)))

    def on_summary_screen_counted(self, message: Counted) -> None:
        """Show the figures, unless more has been said meanwhile: then they come again."""
        is_new = message.figures != self._figures or self._lost
        if message.record == self.record and is_new:
            self._figures, self._lost = message.figures, ""
            self._fill(self.query_one(Table).at or 0)
            self._show()

    @on(Worker.StateChanged)
    def _tell_failure(self, event: Worker.StateChanged) -> None:
        if event.worker.group == _FIGURES and event.state is WorkerState.ERROR:
            error = event.worker.error
            why = one_line(str(error)) or type(error).__name__
            self._lost = f"Records and muscles cannot be told: {why}"
            self._show()

    @work(thread=True, exclusive=True, group="offer")
    def _look_ahead(self) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.session.progress import offered  # noqa: PLC0415 - the library

        if self._preferences is None or self.record.practice:
            return
        sentence = offered(self.record.workout, self._preferences, today())
        self.app.call_from_thread(self._offer, f"{sentence}: g" if sentence else "")

    def _offer(self, sentence: str) -> None:
        self.query_one(Below).say("offered", sentence)

    def on_resize(self, event: Resize) -> None:
        """Say everything in words that fit."""
        roomy = event.size.height >= 20 and event.size.width > _NARROW  # noqa: PLR2004 - a screen
        self.set_class(roomy, "roomy")
        self._show()

    def _show(self) -> None:
        width = self.size.width
        narrow = width <= _NARROW
        told = Outcome(self.record, self._figures, self._lost, width, narrow)
        self.query_one(Above).show(told)
        self.query_one(Below).show(told)
        if not self._refused:
            self.query_one(Above).say("told", asked(self._word.unconfirmed, narrow=narrow))

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

    async def action_rows(self, way: str = "") -> None:
        """Go back to the sets, and where `way` says."""
        if way:
            await self.query_one(Table).go(way)
        else:
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

        screen = ProgressScreen(self.record.workout, self._preferences, today())
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
                self.query_one(Above).say(
                    "told", f"This cannot be saved: {why}. Again leaves without it."
                )
                return
        self.dismiss()

    def on_unmount(self) -> None:
        """Save also when the program is ended from outside."""
        if not self._refused:
            with suppress(OSError):  # there is no screen any more to tell it on
                self._word.save()
