"""The right-hand pane: everything that is known of a workout or an exercise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive, var
from textual.widgets import Static

from forge_tui.ui.fetching import Opened, open_page
from forge_tui.ui.importing import ONE_AT_A_TIME
from forge_tui.ui.prose import Para, Prose, under
from forge_tui.ui.safe import safe
from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.press import Press

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.timer import Timer

    from forge_tui.library import Kind, Library, Row
    from forge_tui.ui.figures import Looped

# With fewer rows in the pane a figure would leave too few for words.
_ROWS_FOR_FIGURE = 18
_SETTLED = 0.2
"""Seconds that a highlight must stay before its page is loaded: keys come first."""


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs under a title of ours; the first ones have none."""

    title: str
    body: Prose


@dataclass(frozen=True, slots=True)
class Link:
    """Another exercise, and why it is named: easier, harder, related."""

    why: str
    id: str
    name: Content


@dataclass(frozen=True, slots=True)
class Page:
    """What the pane shows; `start` is empty where nothing can be played."""

    kind: str
    id: str
    name: Content
    about: Content
    start: str = ""
    figure: Looped | None = None
    sections: tuple[Section, ...] = ()
    folded_title: str = ""
    folded: tuple[tuple[Content, Prose], ...] = ()
    links: tuple[Link, ...] = ()


class Fold(Press):
    """A question whose answers are folded away: one widget, so that a page is there at once."""

    DEFAULT_CSS = """
    Fold {
        width: 1fr; height: auto; padding: 0; margin-left: 2; color: $foreground;
        &:focus { background: $panel; color: $foreground; }
    }
    """
    folded = var(default=True)

    def __init__(self, label: Content, body: Prose) -> None:
        super().__init__(Content(""))
        self._label = label
        self._body = body

    def watch_folded(self) -> None:
        """Show the answers, or the question alone."""
        mark = safe("▶ " if self.folded else "▼ ")
        shown = Prose(() if self.folded else self._body.paras)
        self.update(Prose(under(mark + self._label, shown)))

    def action_press(self) -> None:
        """Fold or unfold."""
        self.folded = not self.folded


class DetailPane(VerticalScroll):
    """Draws a page; a new page starts at its top."""

    DEFAULT_CSS = """
    DetailPane {
        padding: 1 2 0 2; background: $background;
        & > Static { width: 1fr; height: auto; max-width: 92; }
        & > .name { text-style: bold; }
        & > .about { color: $faint; }
        & > .text { margin-top: 1; }
        & > .heading { color: $primary; text-style: bold; margin-top: 1; }
        & > Fold { max-width: 90; }
        & > #start {
            width: auto; margin-top: 1; background: $primary; color: $background;
            text-style: bold; padding: 0 2;
        }
        & > LoopingFigure { height: 12; max-width: 64; margin-top: 1; }
        & > #start:focus { text-style: bold reverse; }
        & > Press.link { margin-left: 1; width: auto; }
    }
    """ + SCROLLBAR.format("DetailPane")
    page: reactive[Page | None] = reactive(None, recompose=True)

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None
        self._wanted: tuple[Library, Kind, Row] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the page, if there is one."""
        page = self.page
        if page is None:
            return
        yield Static(page.name, classes="name")
        yield Static(page.about, classes="about")
        if page.start:
            yield Press(safe(page.start), id_="start")
        if page.figure and self.size.height >= _ROWS_FOR_FIGURE:
            with ONE_AT_A_TIME:
                from forge_tui.ui.widgets.looping import LoopingFigure  # noqa: PLC0415 - for a page

            yield LoopingFigure(page.figure)
        if page.sections:
            yield Static(_joined(page.sections), classes="text")
        if page.folded:
            yield Static(safe(page.folded_title.upper()), classes="heading")
            yield from (Fold(title, body) for title, body in page.folded)
        if page.links:
            yield Static(safe("SEE ALSO"), classes="heading")
        for link in page.links:
            label = safe(f"{link.why:8} ").stylize("$faint") + link.name
            yield Press(label, link.id, classes="link")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave left and right to whoever lays out the panes: nothing here is too wide."""
        del parameters
        return action not in {"scroll_left", "scroll_right"}

    def watch_page(self) -> None:
        """Begin at the top."""
        self.scroll_home(animate=False)

    def want(self, library: Library | None, kind: Kind = "workout", row: Row | None = None) -> None:
        """Show this soon, unless something else is wanted in the meantime; without row nothing."""
        self._wanted = (library, kind, row) if library and row else None
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(_SETTLED if self.page else 0.001, self._read)

    def _read(self) -> None:
        if self._wanted:
            self._open(*self._wanted)
        else:
            self.page = None

    @work(thread=True, exclusive=True, group="page")
    def _open(self, library: Library, kind: Kind, row: Row) -> None:
        self.post_message(open_page(library, kind, row["id"], row["name"]))

    @on(Opened)
    def _show(self, message: Opened) -> None:
        message.stop()
        page = message.page
        if self._wanted and (page.kind, page.id) == (self._wanted[1], self._wanted[2]["id"]):
            self.page = page


def _joined(sections: tuple[Section, ...]) -> Prose:
    """Return the sections below their headings, a line apart."""
    paras: list[Para] = []
    for section in sections:
        paras += [Para(Content(""))] if paras else []
        heading = safe(section.title.upper()).stylize("bold $primary")
        paras += under(heading, section.body) if section.title else section.body.paras
    return Prose(paras)
