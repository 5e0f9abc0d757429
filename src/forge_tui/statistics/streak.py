"""Days with a workout in a row; days of rest between them break nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Kept = Callable[[date], bool | None]

_DAY = timedelta(days=1)
# Without a plan so many days without a workout are rest.
_REST_DAYS = 2
# After so many days no plan can say that all of it was rest.
_LONGEST_PAUSE = 366


@dataclass(frozen=True, slots=True)
class Run:
    """So many days with a workout, from the first to the last of them."""

    days: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Streak:
    """The run that still goes on, if one does, and the longest one (the later of two alike)."""

    present: Run | None
    longest: Run | None


def no_plan(_: date) -> bool | None:
    """Say of no day whether anything is missing."""
    return None


def streak(days: Iterable[date], today: date, is_kept: Kept = no_plan) -> Streak:
    """Return the streaks of days with a workout up to today, which may still be without one.

    `is_kept` says of a day without a workout whether nothing is missing by a plan, as on days of
    rest, None where there is no plan: of such days two in a pause are forgiven. A day on which
    something is missing ends a run.
    """
    runs: list[Run] = []
    for day in sorted({day for day in days if day <= today}):
        if runs and _is_forgiven(runs[-1].last, day, is_kept):
            runs[-1] = Run(runs[-1].days + 1, runs[-1].first, day)
        else:
            runs.append(Run(1, day, day))
    goes_on = bool(runs) and _is_forgiven(runs[-1].last, today, is_kept)
    longest = max(runs, key=lambda run: (run.days, run.last), default=None)
    return Streak(runs[-1] if goes_on else None, longest)


def _is_forgiven(last: date, following: date, is_kept: Kept) -> bool:
    """Whether nothing is missing on the days between the two."""
    pause = (following - last).days - 1
    if pause > _LONGEST_PAUSE:
        return False
    said = [is_kept(last + _DAY * n) for n in range(1, pause + 1)]
    return said.count(False) == 0 and said.count(None) <= _REST_DAYS
