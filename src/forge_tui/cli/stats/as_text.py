"""Statistics as plain text, for eighty columns or as few as thirty."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from forge_tui.cli.layout import section, wrapped
from forge_tui.cli.table import table
from forge_tui.statistics import words
from forge_tui.statistics.calendar import (
    LEGEND,
    SHADES,
    WEEKDAYS,
    YEAR_WEEKS,
    mondays,
    months,
    rows,
)
from forge_tui.statistics.volume import band
from forge_tui.text import flow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.statistics.balance import Balance
    from forge_tui.statistics.overview import Statistics
    from forge_tui.statistics.records import Record

_MARGIN = "  "
_LABEL = 5
_NOTHING_TO_TELL = "Nothing of it was counted, held or lifted yet."
# With fewer columns a row is told in two lines.
_COLUMNS_FROM = 64
_LONGEST_BAR = 40


def as_text(figures: Statistics, width: int, *, whole: bool) -> list[str]:
    """Return the lines; if not `whole`, only what is said of exercises one by one."""
    lines = _whole(figures, width) if whole else []
    weeks = words.count(len(figures.muscle_weeks), "week")
    lines += section(f"Left and right, {weeks}", _balance(figures, width))
    lines += section("Records", _records(figures.records, width))
    lines += section("Trends, 8 weeks", _trends(figures, width))
    return lines if whole else lines[1:] or [_NOTHING_TO_TELL]


def _whole(figures: Statistics, width: int) -> list[str]:
    lines = flow(words.summed(figures.totals), width, ", ").split("\n")
    lines += _wrapped(words.told_streak(figures.streak), width)
    lines += section("A year", _calendar(figures, width))
    lines += section("Time", _weeks(figures, width))
    return lines + section("Sets of each muscle", _muscles(figures, width))


def _calendar(figures: Statistics, width: int) -> list[str]:
    weeks = mondays(figures.today, min(YEAR_WEEKS, width - _LABEL - 2 * len(_MARGIN)))
    label = f"{_MARGIN}{'':{_LABEL}}"
    lines = [f"{label}{months(weeks, 1)}"]
    for day, cells in zip(WEEKDAYS, rows(figures.calendar, figures.today, weeks), strict=True):
        shades = "".join(" " if cell is None else SHADES[cell] for cell in cells)
        lines.append(f"{_MARGIN}{day:{_LABEL}}{shades}".rstrip())
    return [*lines, f"{_MARGIN}{LEGEND}"]


def _weeks(figures: Statistics, width: int) -> list[str]:
    shown = figures.weeks[-len(figures.muscle_weeks) :]
    most = max(week.seconds for week in shown)
    room = min(_LONGEST_BAR, width - 28)
    cells = [
        (
            f"{_MARGIN}{week.start}",
            words.length(week.seconds).rjust(10),
            _bar(week.seconds, most, room),
        )
        for week in shown
    ]
    return table(cells, 0, width)


def _muscles(figures: Statistics, width: int) -> list[str]:
    """Return a row for each muscle: the present week, and the mean of the four before."""
    last = len(figures.muscle_weeks) - 1
    narrow = width < _COLUMNS_FROM
    cells = [(f"{_MARGIN}muscle", "week" if narrow else "this week", "", "mean before", "")]
    for each in figures.muscles:
        now, mean = each.weeks[last], each.mean_before(last)
        before = ("", "") if mean is None else (words.sets(mean), band(mean))
        cells.append((f"{_MARGIN}{each.muscle}", words.sets(now), band(now), *before))
    shown = [row[:-1] for row in cells] if narrow else cells
    return table(shown, 0, width) if figures.muscles else []


def _balance(figures: Statistics, width: int) -> list[str]:
    if not figures.balance:
        return []
    if width < _COLUMNS_FROM:
        return [line for each in figures.balance for line in _two_lines(each, width)]
    cells = [
        (
            f"{_MARGIN}{each.name}",
            f"left {words.side(each, each.left)}",
            f"right {words.side(each, each.right)}",
            words.told_difference(each),
        )
        for each in figures.balance
    ]
    return table(cells, 0, width)


def _two_lines(each: Balance, width: int) -> list[str]:
    left, right = words.side(each, each.left), words.side(each, each.right)
    sides = f"{_MARGIN * 2}{left} : {right}, {words.told_difference(each)}"
    return [*_wrapped(each.name, width, _MARGIN), sides]


def _records(records: Sequence[Record], width: int) -> list[str]:
    lines = []
    for _, group in groupby(records, key=lambda record: record.exercise):
        mine = list(group)
        lines += _wrapped(mine[0].name, width, _MARGIN)
        lines += table([_record(each, width) for each in mine], 0, width)
    return lines


def _record(record: Record, width: int) -> tuple[str, ...]:
    kind, best, before = record.kind, record.best, record.before
    cells = (f"{_MARGIN * 2}{words.TITLES[kind]}", words.amount(kind, best.value), f"{best.day}")
    if width < _COLUMNS_FROM:
        return cells
    return (*cells, f"before: {words.amount(kind, before.value)}, {before.day}" if before else "")


def _trends(figures: Statistics, width: int) -> list[str]:
    cells = [(f"{_MARGIN}{each.name}", words.told_trend(each)) for each in figures.trends]
    return table(cells, 0, width) if cells else []


def _bar(value: float, most: float, room: int) -> str:
    return "█" * round(room * value / most) if most else ""


def _wrapped(text: str, width: int, margin: str = "") -> list[str]:
    return wrapped(text, margin, width=width).split("\n") if text else []
