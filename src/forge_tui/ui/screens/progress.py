"""What could be harder or easier next time: one thing after another, each with yes or no."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import VerticalScroll
from textual.widgets import Static

from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.session.clock import today
from forge_tui.session.deciding import accept, refuse
from forge_tui.session.progress import look
from forge_tui.session.undoing import undo
from forge_tui.ui.commands import PROGRESS_COMMANDS, bindings_of
from forge_tui.ui.key_line import key_line
from forge_tui.ui.prose import Para, Prose
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.theme import SCROLLBAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from forge_tui.config import Preferences
    from forge_tui.session.progress import Offer, Offers

_KEYS = ("y yes", "n no", "a all", "u undo", "? help", "ESC later")
_KEYS_OF_NOTHING = ("u undo", "? help", "ESC back")
_LESS_NEEDED = ("u undo", "a all")
_TALL = 18
_SIGN = 2  # a sign and a blank
_STYLES = {"-": "$error", "+": "$success"}


class ProgressScreen(Commanded[None]):
    """Shows the first thing that is offered; what is decided is written at once."""

    DEFAULT_CSS = """
    ProgressScreen { background: $background; padding: 1 2; }
    ProgressScreen Static { height: auto; }
    ProgressScreen #name, ProgressScreen #sentence { text-style: bold; }
    ProgressScreen #name { color: $primary; }
    ProgressScreen #file { height: 1fr; margin: 1 0; }
    ProgressScreen #where, ProgressScreen #keys { color: $faint; }
    ProgressScreen #where { margin: 1 0 0 0; }
    ProgressScreen #told { color: $warning; max-height: 4; margin: 0 0 1 0; }
    ProgressScreen.-low { padding: 0 1; }
    ProgressScreen.-low #file, ProgressScreen.-low #told { margin: 0; }
    """ + SCROLLBAR.format("ProgressScreen #file")
    VERTICAL_BREAKPOINTS = [(0, "-low"), (_TALL, "-tall")]  # noqa: RUF012 - no ClassVar in Textual
    AUTO_FOCUS = "#file"
    TELLS = PROGRESS_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("progress", PROGRESS_COMMANDS)]

    def __init__(self, workout: str, preferences: Preferences, today: date) -> None:
        super().__init__()
        self._workout = workout
        self._preferences = preferences
        self._today = today
        self._offers: tuple[Offer, ...] = ()
        self._busy = False

    def compose(self) -> ComposeResult:
        """Put what changes in the file in the middle, with all the room there is."""
        yield Static(id="name")
        yield Static(id="sentence")
        yield Static(id="reason")
        with VerticalScroll(id="file"):
            yield Static(id="diff")
            yield Static(id="where")
        yield Static(id="told")
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Begin to read."""
        self._say("name", "Reading ...")
        self._do(lambda: "")

    def _do(self, act: Callable[[], str]) -> None:
        """Do something, unless something is being done: a quick key is not for what comes next."""
        if not self._busy:
            self._busy = True
            self._act(act)

    @work
    async def _act(self, act: Callable[[], str]) -> None:
        try:
            told = await asyncio.to_thread(act)
        except ForgeError as error:
            told = str(error)
        self._say("told", told)
        try:
            self._show(await asyncio.to_thread(look, self._workout, self._preferences, self._today))
        except ForgeError as error:
            self._offers = ()
            self._say("name", self._workout)
            self._say("sentence", str(error))
        self._busy = False

    def _show(self, found: Offers) -> None:
        self._offers = found.offers
        more = len(found.offers) - 1
        self._say("name", found.name + (f"  (and {more} more)" if more > 0 else ""))
        first = next(iter(found.offers), None)
        self._say("sentence", first.thing.sentence if first else found.nothing)
        self._say("reason", first.thing.reason if first else "")
        self._say("where", f"In {found.place}" if first and first.diff else "")
        self._draw()
        self.query_one("#file").scroll_home(animate=False)

    def on_resize(self) -> None:
        """Show what is around the change, and the keys, as far as there is room."""
        self._draw()

    def _draw(self) -> None:
        # The padding changes after a resize.
        width, height = self.outer_size
        room = width - (2 if height < _TALL else 4)
        keys = _KEYS if self._offers else _KEYS_OF_NOTHING
        self._say("keys", key_line(keys, room, _LESS_NEEDED))
        diff = self._offers[0].diff if self._offers else ()
        if self.size.height < _TALL:
            diff = tuple(each for each in diff if each[:1] in _STYLES)
        self.query_one("#diff", Static).update(Prose(_paras(diff)))

    def _say(self, id_: str, text: str) -> None:
        line = self.query_one(f"#{id_}", Static)
        line.update(safe(text))
        line.display = bool(text)

    def action_take(self, some: int) -> None:
        """Take so many of what is offered, all for 0."""
        if chosen := self._offers[: some or None]:
            self._do(lambda: accept(self._workout, self._preferences, chosen))

    def action_refuse(self) -> None:
        """Take the first one away until there is something new."""
        if self._offers:
            first = self._offers[0]
            self._do(lambda: refuse(self._workout, first))

    def action_undo(self) -> None:
        """Take back what was taken last."""
        self._do(lambda: undo(self._preferences, self._today))


def progress_of(workout: str) -> ProgressScreen:
    """Return the screen for a workout, as of today."""
    return ProgressScreen(workout, load()[0], today())


def _paras(diff: Sequence[str]) -> Iterator[Para]:
    """Hang each line behind its sign, without the blanks that all of them begin with."""
    margin = min((_indent(line) for line in diff if _indent(line)), default=_SIGN)
    for line in diff:
        style = _STYLES.get(line[:1], "")
        begin = _indent(line)
        lead = line[:_SIGN] + line[margin:begin] if begin else ""
        yield Para(safe(line[begin:]).stylize(style), safe(lead).stylize(style))


def _indent(line: str) -> int:
    """Return where a line of the file begins behind its sign; 0 for what is none, or empty."""
    text = line[_SIGN:].lstrip()
    return len(line) - len(text) if line[1:_SIGN] == " " and text else 0
