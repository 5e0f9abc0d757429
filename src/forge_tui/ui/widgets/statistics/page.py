"""What all pages have in common: figures come in, and text is drawn anew for each width."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from forge_tui.ui.theme import SCROLLBAR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from forge_tui.statistics.overview import Statistics

# With fewer columns there is no room for everything side by side.
NARROW = 64
# In longer lines the eye loses the row.
_WIDEST = 120


class Sheet(Widget):
    """A page; `HINT` says which keys it has of its own.

    One `OF_SESSIONS` tells nothing of single exercises.
    """

    DEFAULT_CSS = """
    Sheet { height: 1fr; layout: vertical; }
    """
    HINT = ""
    OF_SESSIONS = False

    def __init__(self, figures: Statistics) -> None:
        super().__init__()
        self.figures = figures

    @property
    def follows_keys(self) -> Widget:
        """What is to have the focus while the page is seen."""
        return self


class Page(Sheet, can_focus=True):
    """A page of text."""

    DEFAULT_CSS = """
    Page {
        padding: 0 0 0 1; background: $background; overflow-y: auto; scrollbar-gutter: stable;
    }
    Page > Static { width: 1fr; height: auto; }
    """ + SCROLLBAR.format("Page")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Put all of it into one text."""
        yield Static()

    def on_resize(self) -> None:
        """Draw everything for the new width."""
        self.draw()

    def draw(self) -> None:
        """Draw the figures, if there is room on the screen for them now."""
        if width := min(_WIDEST, self.scrollable_content_region.width):
            text = Content("\n").join(self.lines(self.figures, width))
            self.query_one(Static).update(text)

    def lines(self, figures: Statistics, width: int) -> Iterable[Content]:
        """Return the lines for so many cells."""
        raise NotImplementedError


def bar(share: float, cells: int) -> str:
    """Return a bar for a part of so many cells, in halves of a cell; some of it is always seen."""
    halves = round(2 * cells * min(1.0, share)) or int(share > 0)
    return "█" * (halves // 2) + "▌" * (halves % 2)
