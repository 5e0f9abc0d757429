"""What a session came to: the lines above its sets, and those below them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from forge_tui.statistics.words import clock
from forge_tui.text import flow, one_line
from forge_tui.ui.account import day, first_record, outcome, totals
from forge_tui.ui.key_line import key_line
from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from forge_tui.record import SessionRecord
    from forge_tui.statistics.single import Figures

_KEYS = ("e reps", "5-9 0 RPE", ". half", "n note", "? help", "ESC done")
# A button beside them says how to leave.
_LESS_NEEDED = ("ESC done", ". half", "n note")
_BUTTON = 10
# What stands left and right of a line, where there is room and where there is none.
_AROUND, _AROUND_NARROW = 4, 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is told of a session, and the cells there are; `lost` is why there are no figures."""

    record: SessionRecord
    figures: Figures
    lost: str
    width: int
    narrow: bool


class _Lines(Vertical):
    def say(self, id_: str, text: str) -> None:
        """Say something in one of the lines; without words it is away."""
        line = self.query_one(f"#{id_}", Static)
        line.update(safe(text))
        line.display = bool(text)


class Above(_Lines):
    """Which session it was, its first record, and what the person is to be told."""

    DEFAULT_CSS = """
    Above, Above Static { height: auto; }
    Above { padding: 0 1; }
    Above #name { text-style: bold; color: $primary; max-height: 2; }
    Above #about { color: $faint; max-height: 3; }
    Above #records { color: $success; text-style: bold; max-height: 2; }
    Above #lost { color: $warning; max-height: 2; }
    Above #told { color: $warning; }
    """

    def compose(self) -> ComposeResult:
        """Put one line below the other."""
        for id_ in ("name", "about", "records", "lost", "told"):
            yield Static(id=id_)

    def show(self, told: Outcome) -> None:
        """Say it anew."""
        record, room = told.record, max(1, told.width - _AROUND)
        self.say("name", one_line(record.name))
        about = (outcome(record), day(record.started), clock(record.trained_seconds))
        self.say("about", flow(about, room))
        self.say("records", first_record(told.figures, narrow=told.narrow))
        self.say("lost", told.lost)


class Below(_Lines):
    """What was done in all, the note, what could change next time, and the keys."""

    DEFAULT_CSS = """
    Below, Below Static { height: auto; }
    Below { padding: 0 1; }
    Below #offered { color: $warning; }
    Below #note { max-height: 2; }
    Below #foot { height: 1; }
    Below #done { width: 8; min-width: 8; margin: 0 2 0 0; }
    Below #done, Below #done:hover { background: $panel; color: $foreground; }
    Below #done:focus { background: $primary; color: $background; text-style: bold; }
    Below #keys { width: 1fr; color: $faint; }
    """

    def compose(self) -> ComposeResult:
        """Put the button beside the keys."""
        yield Static(id="totals")
        yield Static(id="note")
        yield Static(id="offered")
        with Horizontal(id="foot"):
            yield Button("Done", id="done", compact=True)
            yield Static(id="keys")

    def on_mount(self) -> None:
        """Offer nothing yet."""
        self.say("offered", "")

    def show(self, told: Outcome) -> None:
        """Say it anew."""
        record = told.record
        self.say("totals", totals(record, told.figures, max(1, told.width - _AROUND)))
        self.say("note", f"Note: {one_line(record.note)}" if record.note else "")
        around = _AROUND_NARROW if told.narrow else _AROUND
        self.say("keys", key_line(_KEYS, told.width - around - _BUTTON, _LESS_NEEDED))
