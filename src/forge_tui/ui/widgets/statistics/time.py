"""The time of each week, as bars."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from textual.widgets import Static

from forge_tui.statistics import words
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.statistics.page import Sheet
from forge_tui.ui.widgets.statistics.plotted import Plotted
from forge_tui.ui.widgets.statistics.scale import AXIS, MINUTES, Bars

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from textual.app import ComposeResult

    from forge_tui.statistics.days import Span
    from forge_tui.statistics.overview import Statistics

_MINUTE = 60
# Cells that a bar needs to be told from the next.
_BAR = 2


class Time(Sheet, can_focus=True):
    """The last weeks, or all; `a` changes between them."""

    DEFAULT_CSS = """
    Time { padding: 0 1; }
    Time > Static { height: auto; text-style: bold; }
    """
    HINT = "a all weeks"
    OF_SESSIONS = True

    def __init__(self, figures: Statistics) -> None:
        super().__init__(figures)
        self._all = False

    def compose(self) -> ComposeResult:
        """Put a sentence above the plot."""
        yield Static()
        yield Plotted()

    def on_resize(self) -> None:
        """Have as many bars as can be told apart."""
        self.draw()

    def turn(self) -> None:
        """Change between the last weeks and all of them."""
        self._all = not self._all
        self.draw()

    def draw(self) -> None:
        """Draw the figures, if there is room on the screen for them now."""
        if not self.size.width:
            return
        last = len(self.figures.muscle_weeks)
        weeks = self.figures.weeks if self._all else self.figures.weeks[-last:]
        bars_fit = max(1, (self.content_size.width - AXIS) // _BAR)
        each = ceil(len(weeks) / bars_fit)
        self.query_one(Static).update(safe(_told(weeks, each, every=self._all)))
        bars = Bars(*_means(weeks, each), MINUTES, self.app.theme_variables["success"])
        self.query_one(Plotted).draw(lambda plot: plot.stand(bars))


def _told(weeks: Sequence[Span], each: int, *, every: bool) -> str:
    seconds = sum(week.seconds for week in weeks)
    which = "All" if every else "The last" if len(weeks) > 1 else "This"
    told = words.count(len(weeks), "week") if len(weeks) > 1 or every else "week"
    mean = f", {words.length(seconds / len(weeks))} a week" if len(weeks) > 1 else ""
    bars = f"; a bar is the mean of {each}" if each > 1 else ""
    return f"{which} {told}: {words.length(seconds)}{mean}{bars}"


def _means(weeks: Sequence[Span], each: int) -> tuple[list[date], list[float]]:
    """Return the first day and the mean minutes of so many weeks at a time, up to the last."""
    first = len(weeks) % each
    groups = [weeks[:first]] if first else []
    groups += [weeks[at : at + each] for at in range(first, len(weeks), each)]
    starts = [group[0].start for group in groups]
    return starts, [sum(week.seconds for week in group) / len(group) / _MINUTE for group in groups]
