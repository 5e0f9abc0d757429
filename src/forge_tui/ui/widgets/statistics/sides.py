"""Left and right of each exercise, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from forge_tui.plan.sides import Side
from forge_tui.statistics import words
from forge_tui.statistics.balance import MOST_DIFFERENCE
from forge_tui.text import one_line
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.statistics.page import NARROW, Page, bar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.statistics.balance import Balance
    from forge_tui.statistics.overview import Statistics

_NAME, _AMOUNT, _TOLD, _GAPS = 25, 7, 19, 5
# In per cent, from the middle to each end.
_SCALE = 2 * MOST_DIFFERENCE
_LONGEST = 24


class Sides(Page):
    """A bar from the middle to the side that did more; an uneven pair is marked."""

    def lines(self, figures: Statistics, width: int) -> Iterable[Content]:
        """Draw the exercises, the most uneven first."""
        weeks = words.count(len(figures.muscle_weeks), "week")
        yield safe(f"Left and right, {weeks}").stylize("bold")
        if not figures.balance:
            yield Content("Nothing was done whose sides are told apart.")
            return
        for each in figures.balance:
            yield from _two_lines(each, width) if width < NARROW else _one_line(each, width)
        yield Content("")
        hint = f"┆ ! more than {MOST_DIFFERENCE} %: let the weaker side begin"
        yield safe(hint).stylize("$faint")


def _one_line(each: Balance, width: int) -> Iterable[Content]:
    room = min(_LONGEST, (width - _NAME - 2 * _AMOUNT - _TOLD - _GAPS) // 2)
    name = one_line(each.name)
    cells = name if len(name) < _NAME else f"{name[: _NAME - 2]}…"
    yield Content.assemble(safe(cells.ljust(_NAME)), *_drawn(each, room), "  ", _told(each))


def _two_lines(each: Balance, width: int) -> Iterable[Content]:
    name, told = one_line(each.name), _told(each)
    room = (width - 2 * _AMOUNT - 3) // 2
    yield Content.assemble(safe(name).stylize("bold"))
    yield Content.assemble(*_drawn(each, room))
    yield Content.assemble(" " * (_AMOUNT + 1), told)


def _drawn(each: Balance, cells: int) -> Iterable[Content | tuple[str, str]]:
    """Draw what each side did, and between them the bar on its scale."""
    drawn = bar(each.difference / _SCALE, cells)
    even = "".join("┆" if at == cells // 2 else "·" for at in range(cells))
    yield safe(f"{words.side(each, each.left):>{_AMOUNT}} ")
    if each.weaker is Side.RIGHT:
        yield even[len(drawn) :][::-1], "$faint"
        # A half block fills the left half of its cell, which would leave a gap beside the middle.
        yield drawn[::-1].replace("▌", "▐"), "$left"
    else:
        yield even[::-1], "$faint"
    yield "│", ""
    if each.weaker is Side.LEFT:
        yield drawn, "$right"
        yield even[len(drawn) :], "$faint"
    else:
        yield even, "$faint"
    yield safe(f" {words.side(each, each.right):{_AMOUNT}}")


def _told(each: Balance) -> Content:
    told = safe(words.told_difference(each))
    return told.stylize("bold $warning") if each.is_uneven else told
