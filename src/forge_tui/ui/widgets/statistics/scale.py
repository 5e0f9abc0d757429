"""What is plotted, and the values beside it: how they are told, in which steps they are counted.

No numpy in here, so that pages can do without until there is a plot to draw.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import count, pairwise
from typing import TYPE_CHECKING

from forge_tui.statistics.words import amount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

# Cells of a plot that no bar has: values on the left, the frame, room for the last day.
AXIS = 13
_NICE = (1, 2, 5)
_MINUTES = (5, 15, 30)
_HOUR = 60
# Cells that a bar needs so that its day is told, with the month of each, or of the first in it.
_DAY_AND_MONTH, _DAY = 8, 5
_YEAR = 12
_MONTHS = (1, 2, 3, 6, _YEAR, 2 * _YEAR, 5 * _YEAR, 10 * _YEAR)


@dataclass(frozen=True, slots=True)
class Scale:
    """`steps` climb for ever."""

    told: Callable[[float], str]
    steps: Callable[[], Iterator[float]]


@dataclass(frozen=True, slots=True)
class Bars:
    """Values of spans of days that begin on `starts`; all are as long as the last."""

    starts: Sequence[date]
    values: Sequence[float]
    scale: Scale
    colour: str


def of(measure: str) -> Scale:
    """Return the scale of reps, seconds or loads."""
    return Scale(partial(amount, measure), _tens)


def _tens() -> Iterator[float]:
    return (nice * 10**power for power in count() for nice in _NICE)


def _minutes() -> Iterator[float]:
    yield from _MINUTES
    yield from (_HOUR * each for each in _tens())


def marks(starts: Sequence[date], cells: int) -> dict[int, str]:
    """Return what stands under bars of so many cells, by their places: as much as has room.

    It is the day of each bar; or the first bar of each month, or of each two, three or six, with
    the year in place of its first month; or years alone.
    """
    if cells >= _DAY_AND_MONTH:
        return {at: f"{start.day} {start:%b}" for at, start in enumerate(starts)}
    if cells >= _DAY:
        return {at: _day(starts, at) for at in range(len(starts))}
    found: dict[int, str] = {}
    for months in _MONTHS:
        found = _firsts(starts, months)
        first, *others = found
        # It may have begun long before the first bar.
        if others and not _fit({each: found[each] for each in (first, others[0])}, cells):
            del found[first]
        if _fit(found, cells):
            break
    return found


def _day(starts: Sequence[date], at: int) -> str:
    start, beside = starts[at], starts[at - 1 if at else min(1, len(starts) - 1)]
    is_new = (start.month != beside.month) == (at > 0)
    return f"{start.day} {start:%b}" if is_new else str(start.day)


def _firsts(starts: Sequence[date], months: int) -> dict[int, str]:
    """Return month, or year, of the first bar of each so many months."""
    found: dict[int, str] = {}
    before = None
    for at, start in enumerate(starts):
        span = (start.year * _YEAR + start.month - 1) // months
        if before is None or span != before[0]:
            year_begins = start.month == 1 if before is None else start.year != before[1]
            is_year = year_begins or months >= _YEAR
            found[at] = str(start.year) if is_year else f"{start:%b}"
        before = span, start.year
    return found


def _fit(found: Mapping[int, str], cells: int) -> bool:
    """Say whether each text, in the middle below its bar, is apart from the next."""
    return all(
        (later - at) * cells > (len(found[at]) + len(found[later])) / 2 + 0.5
        for at, later in pairwise(found)
    )


MINUTES = Scale(lambda minutes: f"{minutes // _HOUR:.0f}:{minutes % _HOUR:02.0f} h", _minutes)
