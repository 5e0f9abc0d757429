"""Whether somebody gets better at an exercise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from operator import attrgetter
from statistics import median
from typing import TYPE_CHECKING

from forge_tui.statistics.records import FIELDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forge_tui.done import Done

# The first that an exercise has any of tells most.
MEASURES = ("one_rep_max", "reps", "seconds")
WINDOW = timedelta(weeks=8)
_FEWEST = 4
# A change over the whole window that is no more than chance, as a part of the usual.
_STEADY = 0.05


@dataclass(frozen=True, slots=True)
class Trend:
    """The best of each day on which an exercise was done, in one measure, oldest first.

    `slope` is the change a week over the last eight weeks; None with fewer than four days in them.
    Loads are in kg, also where the newest of them is written in `pounds`.
    """

    exercise: str
    name: str
    measure: str
    points: tuple[tuple[date, float], ...]
    slope: float | None
    word: str
    pounds: bool = False


def trends(dones: Iterable[Done], today: date) -> tuple[Trend, ...]:
    """Return the trend of each exercise that has a best, by name."""
    by_exercise: dict[str, list[Done]] = {}
    for done in dones:
        by_exercise.setdefault(done.exercise, []).append(done)
    found = [trend for rows in by_exercise.values() if (trend := _trend(rows, today))]
    return tuple(sorted(found, key=lambda trend: (trend.name, trend.exercise)))


def _trend(rows: Sequence[Done], today: date) -> Trend | None:
    for measure in MEASURES:
        value_of, best = attrgetter(FIELDS[measure]), dict[date, float]()
        pounds = False
        for done in rows:
            if (value := value_of(done)) is not None:
                best[done.day] = max(value, best.get(done.day, 0.0))
                pounds = done.pounds
        if best:
            points = tuple(sorted(best.items()))
            last = [point for point in points if today - WINDOW < point[0] <= today]
            slope = _slope(last) if len(last) >= _FEWEST else None
            done = rows[-1]
            word = _word(last, slope)
            return Trend(done.exercise, done.name, measure, points, slope, word, pounds)
    return None


def _slope(points: Sequence[tuple[date, float]]) -> float:
    """Return the median change a week between any two days: one odd day turns nothing (Theil-Sen).

    There are at most 56 days, so it takes no longer with the years.
    """
    pairs = combinations(points, 2)
    return median(
        7 * (later[1] - sooner[1]) / (later[0] - sooner[0]).days for sooner, later in pairs
    )


def _word(points: Sequence[tuple[date, float]], slope: float | None) -> str:
    if slope is None:
        return "too few"
    change = slope * (WINDOW / timedelta(weeks=1))
    noise = _STEADY * median(value for _, value in points)
    if abs(change) <= noise:
        return "steady"
    return "rising" if change > 0 else "falling"
