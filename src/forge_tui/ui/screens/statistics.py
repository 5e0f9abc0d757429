"""The statistics: five pages of figures of what was done; the first is there first."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.containers import Container, Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from forge_tui.statistics.overview import statistics_of
from forge_tui.statistics.words import NOTHING
from forge_tui.statistics.written import as_written
from forge_tui.ui.account import unread
from forge_tui.ui.commands import STATISTICS_COMMANDS, bindings_of
from forge_tui.ui.importing import ONE_AT_A_TIME
from forge_tui.ui.key_line import key_line
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.widgets.statistics.exercises import Exercises
from forge_tui.ui.widgets.statistics.muscles import Muscles
from forge_tui.ui.widgets.statistics.page import NARROW, Sheet
from forge_tui.ui.widgets.statistics.sides import Sides
from forge_tui.ui.widgets.statistics.time import Time
from forge_tui.ui.widgets.statistics.year import Year
from forge_tui.ui.widgets.waiting import READING, Waiting

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from forge_tui.statistics.overview import Statistics

PAGES: dict[str, type[Sheet]] = {
    "year": Year,
    "muscles": Muscles,
    "sides": Sides,
    "exercises": Exercises,
    "time": Time,
}
# How many files are read between two looks at how far it has come.
_BEAT = 50
_PAGE = "1-5 page"
_KEYS = (_PAGE, "? help", "ESC back")


class StatisticsScreen(Commanded[None]):
    """Is there at once; the figures come when all files have been read."""

    DEFAULT_CSS = """
    StatisticsScreen { background: $background; }
    StatisticsScreen Static { height: auto; }
    StatisticsScreen #top { height: auto; padding: 0 1; }
    StatisticsScreen #page { height: 1fr; display: none; }
    StatisticsScreen #unread { display: none; color: $warning; padding: 0 1; }
    StatisticsScreen #keys { color: $faint; padding: 0 1; }
    StatisticsScreen.roomy #top { margin: 1 1; }
    StatisticsScreen.roomy #page, StatisticsScreen.roomy Waiting { margin: 0 1; }
    StatisticsScreen.roomy #unread, StatisticsScreen.roomy #keys { margin: 1 1 0 1; }
    """
    TELLS = STATISTICS_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("statistics", STATISTICS_COMMANDS)]

    @dataclass
    class Read(Message):
        """All files have been read but so many; `whole` figures tell of single exercises too."""

        figures: Statistics
        unread: int
        whole: bool

    @dataclass
    class Reading(Message):
        """So many of so many files have been read."""

        done: int
        total: int

    def __init__(self) -> None:
        super().__init__()
        self._page = "year"
        self._pages: dict[str, Sheet] = {}
        self._figures: Statistics | None = None
        self._whole = False
        self._unread = 0

    def compose(self) -> ComposeResult:
        """Show that files are being read."""
        with Vertical(id="top"):
            yield Static(id="pages")
        yield Waiting()
        yield Container(id="page")
        yield Static(id="unread")
        yield Static(id="keys")

    def on_mount(self) -> None:
        """Begin to read."""
        self._read()

    def on_resize(self, event: Resize) -> None:
        """Say everything in words that fit."""
        narrow = event.size.width <= NARROW
        self.set_class(event.size.height >= 20 and not narrow, "roomy")  # noqa: PLR2004 - a screen
        self._say("unread", unread(self._unread, narrow=narrow))
        self._name_pages()

    @work(thread=True, exclusive=True)
    def _read(self) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.session.past import in_outline  # noqa: PLC0415

        figures, problems = in_outline(self._tell)
        self.post_message(self.Read(figures, len(problems), whole=False))

    @work
    async def _read_whole(self) -> None:
        # Two threads at once would keep the first page waiting.
        drawn = asyncio.Event()
        self.call_after_refresh(drawn.set)
        await drawn.wait()
        self.post_message(await asyncio.to_thread(self._whole_figures))

    def _whole_figures(self) -> Read:
        with ONE_AT_A_TIME:
            from forge_tui.session.clock import today  # noqa: PLC0415
            from forge_tui.session.past import past  # noqa: PLC0415

        history, is_kept, problems = past(self._tell)
        figures = as_written(statistics_of(history, today(), is_kept=is_kept))
        return self.Read(figures, len(problems), whole=True)

    def _tell(self, done: int, total: int) -> None:
        if done % _BEAT == 0:
            self.post_message(self.Reading(done, total))

    def on_statistics_screen_reading(self, message: Reading) -> None:
        """Show how far it has come: thousands of files take seconds."""
        self.query_one(Waiting).tell(message.done, message.total)

    async def on_statistics_screen_read(self, message: Read) -> None:
        """Show what there is."""
        self._unread = message.unread
        self._say("unread", unread(message.unread, narrow=self.size.width <= NARROW))
        if not message.figures.totals.sessions:
            self.query_one(Waiting).say(NOTHING)
            return
        self._figures, self._whole = message.figures, message.whole
        await self._turn_up()
        if not message.whole:
            self._read_whole()

    def _say(self, id_: str, text: str) -> None:
        line = self.query_one(f"#{id_}", Static)
        line.update(safe(text))
        line.display = bool(text)

    def _name_pages(self) -> None:
        """Name the pages, where it is narrow only the one that is shown."""
        parts = []
        for number, page in enumerate(PAGES, 1):
            here = page == self._page
            text = (
                f"{number} {page.capitalize()}" if here or self.size.width > NARROW else f"{number}"
            )
            style = "bold $primary" if here else "$faint"
            parts.append(safe(f"[{text}]" if here else f" {text} ").stylize(style))
        self.query_one("#pages", Static).update(Content(" ").join(parts))
        keys = [*filter(None, [PAGES[self._page].HINT]), *_KEYS]
        self._say("keys", key_line(keys, self.size.width - 2, [_PAGE]))

    async def _turn_up(self) -> None:
        """Show the page that was asked for; it is made when it is first seen."""
        if self._figures is None:
            return
        is_there = self._whole or PAGES[self._page].OF_SESSIONS
        self.query_one(Waiting).say("" if is_there else READING)
        self.query_one("#page").display = is_there
        if not is_there:
            return
        if self._page not in self._pages:
            self._pages[self._page] = PAGES[self._page](self._figures)
            await self.query_one("#page").mount(self._pages[self._page])
        for name, page in self._pages.items():
            page.display = name == self._page
        self.set_focus(self._pages[self._page].follows_keys)

    # What the person asks for

    async def action_page(self, page: str) -> None:
        """Show a page."""
        self._page = page
        self._name_pages()
        await self._turn_up()

    async def action_turn(self, pages: int) -> None:
        """Show the next page, or the one before."""
        names = [*PAGES]
        await self.action_page(names[(names.index(self._page) + pages) % len(names)])

    def action_week(self, back: int) -> None:
        """Show the muscles of another week."""
        if isinstance(shown := self._pages.get(self._page), Muscles):
            shown.move(back)

    def action_all(self) -> None:
        """Show the time of all weeks, or of the last ones."""
        if isinstance(shown := self._pages.get(self._page), Time):
            shown.turn()

    def action_leave(self) -> None:
        """Go back to the list of exercises, or leave."""
        shown = self._pages.get(self._page)
        if isinstance(shown, Exercises) and shown.reads:
            shown.back()
            self.set_focus(shown.follows_keys)
        else:
            self.dismiss()
