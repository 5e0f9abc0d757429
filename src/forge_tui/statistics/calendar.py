"""The calendar of a year as rows of cells: weeks side by side, Monday on top."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from forge_tui.statistics.days import WEEK, monday

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forge_tui.statistics.days import Span

YEAR_WEEKS = 53
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SHADES = "·░▒▓█"
"""A day without a session, and days from each of the limits on: told apart without any colour."""
LEGEND = "· none  ░ <15  ▒ <30  ▓ <60  █ 60+ min"
_LIMITS = (15 * 60, 30 * 60, 60 * 60)

Cell = int | None
"""The place of a shade among `SHADES`; None for a day that is still to come."""


def mondays(today: date, weeks: int = YEAR_WEEKS) -> tuple[date, ...]:
    """Return the first days of so many weeks, the present one the last."""
    last = monday(today)
    return tuple(last - WEEK * before for before in range(weeks - 1, -1, -1))


def shade(seconds: float) -> int:
    """Return the place of the shade of a day with so long a session."""
    return 1 + sum(seconds >= limit for limit in _LIMITS)


def rows(
    calendar: Mapping[date, Span], today: date, weeks: Sequence[date]
) -> tuple[tuple[Cell, ...], ...]:
    """Return seven rows of cells for weeks that begin on these days."""
    starts = [[week + timedelta(days=day) for week in weeks] for day in range(len(WEEKDAYS))]
    return tuple(tuple(_cell(calendar, today, day) for day in row) for row in starts)


def months(weeks: Sequence[date], cells: int) -> str:
    """Return a line of months, each above the week of its first day, for columns of such width.

    The last one may reach two cells further than its column.
    """
    line = ""
    for place, week in enumerate(weeks):
        first = (week + WEEK - timedelta(days=1)).replace(day=1)
        if first >= week and place * cells >= len(line):
            line = line.ljust(place * cells) + f"{first:%b} "
    return line.rstrip()


def _cell(calendar: Mapping[date, Span], today: date, day: date) -> Cell:
    if day > today:
        return None
    return shade(calendar[day].seconds) if day in calendar else 0
