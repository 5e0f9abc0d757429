"""The sets of each muscle in a week, on a scale with the bands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import set_cell_size
from textual.content import Content

from forge_tui.statistics import words
from forge_tui.statistics.volume import HIGH, MINIMUM, TARGET, band
from forge_tui.text import one_line
from forge_tui.ui.cut import cut
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.statistics.page import NARROW, Page, bar

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.statistics.overview import Statistics

_NAME, _SETS, _BAND, _MEAN = 15, 6, 9, 16
# The scale goes a little beyond where the last band begins; what is more fills it.
_SCALE = 24
_MARKS = (MINIMUM, TARGET, HIGH)
_COLOURS = {"low": "$faint", "minimum": "$prepare", "target": "$success", "high": "$error"}


class Muscles(Page):
    """Bars of one week, the present one at first; `b` and `n` lead to others."""

    HINT = "b n other week"

    def __init__(self, figures: Statistics) -> None:
        super().__init__(figures)
        self._back = 0

    def move(self, weeks: int) -> None:
        """Show an earlier week, or with a negative number a later one."""
        last = len(self.figures.muscle_weeks) - 1
        self._back = min(max(0, self._back + weeks), last)
        self.draw()

    def lines(self, figures: Statistics, width: int) -> Iterable[Content]:
        """Draw the muscles, most sets first."""
        place = len(figures.muscle_weeks) - 1 - self._back
        yield safe(self._heading(figures, place)).stylize("bold")
        if not figures.muscles:
            yield Content("Nothing was done for any muscle that is known.")
            return
        rows = sorted(figures.muscles, key=lambda each: -each.weeks[place])
        name = max(8, min(_NAME, width // 3))
        mean = _MEAN if width >= NARROW else 0
        room = width - name - _SETS - _BAND - mean - 1
        yield _scale(name, room, mean=bool(mean))
        for each in rows:
            sets, before = each.weeks[place], each.mean_before(place)
            told = f"{words.sets(sets):>{_SETS}} {band(sets):{_BAND}}"
            if mean and before is not None:
                told += f"{words.sets(before):>6} {band(before)}"
            muscle = set_cell_size(cut(one_line(each.muscle), name - 1), name - 1)
            yield Content.assemble(safe(f"{muscle} "), *_bar(sets, room), safe(told))

    def _heading(self, figures: Statistics, place: int) -> str:
        monday = figures.muscle_weeks[place]
        if self._back == 0:
            return f"This week, since {monday:%a} {monday}"
        ago = "Last week" if self._back == 1 else f"{self._back} weeks ago"
        return f"{ago}, from {monday:%a} {monday}"


def _scale(name: int, room: int, *, mean: bool) -> Content:
    line = ""
    for mark in _MARKS:
        line = line.ljust(_at(mark, room)) + str(mark)
    head = "sets".rjust(_SETS) + " " * (_BAND + 1) + ("   mean before" if mean else "")
    return safe(f"{'':{name}}{line.ljust(room)}{head}".rstrip()).stylize("$faint")


def _bar(sets: float, room: int) -> tuple[tuple[str, str], ...]:
    """Return the bar, and behind it the scale with a line where each band begins."""
    drawn = bar(sets / _SCALE, room)
    places = {_at(mark, room) for mark in _MARKS}
    rest = "".join("│" if at in places else "·" for at in range(len(drawn), room))
    return (drawn, _COLOURS[band(sets)]), (rest, "$faint")


def _at(sets: int, room: int) -> int:
    return round(room * sets / _SCALE)
