"""Left and right of each exercise, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from forge_tui.statistics import words
from forge_tui.statistics.balance import MOST_DIFFERENCE
from forge_tui.text import one_line
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.statistics.page import NARROW, Page, bar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.statistics.balance import Balance
    from forge_tui.statistics.overview import Statistics

_NAME, _AMOUNT, _TOLD = 26, 8, 20
_LONGEST = 24


class Sides(Page):
    """Bars to the left and to the right of a line; an uneven pair is marked."""

    def lines(self, figures: Statistics, width: int) -> Iterable[Content]:
        """Draw the exercises, the most uneven first."""
        weeks = words.count(len(figures.muscle_weeks), "week")
        yield safe(f"Left and right, {weeks}").stylize("bold")
        if not figures.balance:
            yield Content("Nothing was done whose sides are told apart.")
            return
        narrow = width < NARROW
        for each in figures.balance:
            name = one_line(each.name)
            told = _told(each)
            if narrow:
                yield safe(name)
                yield Content.assemble(*_bars(each, (width - 2 * _AMOUNT - 1) // 2))
                yield Content.assemble("  ", told)
            else:
                room = min(_LONGEST, (width - _NAME - 2 * _AMOUNT - _TOLD - 3) // 2)
                cells = name if len(name) < _NAME else f"{name[: _NAME - 2]}…"
                yield Content.assemble(safe(cells.ljust(_NAME)), *_bars(each, room), "  ", told)
        yield Content("")
        yield safe(f"! more than {MOST_DIFFERENCE} %: let that side begin").stylize("$faint")


def _bars(each: Balance, cells: int) -> Iterable[Content | tuple[str, str]]:
    """Draw both sides; the longer bar is as long as there is room."""
    most = max(each.left, each.right)
    left, right = bar(each.left / most, cells), bar(each.right / most, cells)
    yield safe(f"{words.side(each, each.left):>{_AMOUNT - 1}} ")
    # A half block fills the left half of its cell: to the left of the line it would leave a gap.
    yield left[::-1].replace("▌", "▐").rjust(cells), "$left"
    yield "│", "$faint"
    yield right.ljust(cells), "$right"
    yield safe(f"{words.side(each, each.right):>{_AMOUNT - 1}} ")


def _told(each: Balance) -> Content:
    told = safe(words.told_difference(each))
    return told.stylize("bold $warning") if each.is_uneven else told
