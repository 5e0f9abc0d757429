"""The calendar of a year, the streak, and what was done in all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from forge_tui.statistics import calendar, words
from forge_tui.text import flow
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.statistics.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.statistics.overview import Statistics

_LABEL = 4
_COLOUR = "$success"
# The name of the last month may reach beyond its column.
_BEYOND = 2
_LOW = 14


class Year(Page):
    """A column for each week, a sign and a shade for how long each day was."""

    OF_SESSIONS = True

    def lines(self, figures: Statistics, width: int) -> Iterable[Content]:
        """Draw as many weeks as there is room for, the last ones."""
        low = self.screen.size.height < _LOW
        yield safe(words.told_streak(figures.streak)).stylize("bold")
        yield from () if low else [Content("")]
        room = width - _LABEL - _BEYOND
        cells = 2 if room >= 2 * calendar.YEAR_WEEKS else 1
        weeks = calendar.mondays(figures.today, min(calendar.YEAR_WEEKS, room // cells))
        yield safe(" " * _LABEL + calendar.months(weeks, cells)).stylize("$faint")
        rows = calendar.rows(figures.calendar, figures.today, weeks)
        for day, row in zip(calendar.WEEKDAYS, rows, strict=True):
            yield Content.assemble((f"{day:{_LABEL}}", "$faint"), *(_cell(c, cells) for c in row))
        yield from () if low else [Content("")]
        yield safe(calendar.LEGEND).stylize("$faint")
        yield Content("")
        yield safe(words.told_week(figures.weeks[-1]))
        yield safe(flow(words.summed(figures.totals), width))


def _cell(cell: calendar.Cell, cells: int) -> tuple[str, str]:
    if cell is None:
        return " " * cells, ""
    sign = calendar.SHADES[cell]
    return (sign * cells, _COLOUR) if cell else (sign.ljust(cells), "$faint")
