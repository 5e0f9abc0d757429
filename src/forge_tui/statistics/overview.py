"""All statistics at once, as a screen or a command shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.statistics.balance import Balance, balances
from forge_tui.statistics.calendar import YEAR_WEEKS
from forge_tui.statistics.days import WEEK, Span, by_day, by_week, monday
from forge_tui.statistics.records import Record, records
from forge_tui.statistics.streak import Streak, no_plan, streak
from forge_tui.statistics.trends import Trend, trends
from forge_tui.statistics.volume import MEAN_OF, MuscleSets, weekly_sets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from forge_tui.done import History
    from forge_tui.statistics.streak import Kept

WEEKS = 12


@dataclass(frozen=True, slots=True)
class Totals:
    """Everything that was ever done; `volume` is reps x kg, also if all is written in `pounds`."""

    sessions: int
    days: int
    sets: int
    reps: int
    seconds: float
    worked: float
    held: float
    volume: float
    first: date | None
    last: date | None
    pounds: bool


@dataclass(frozen=True, slots=True)
class Statistics:
    """What the figures say on a day.

    `weeks` are all since the first session. `muscles` and `balance` are of the weeks that begin on
    `muscle_weeks`, the present one among them; everything else is of the whole time.
    """

    today: date
    calendar: Mapping[date, Span]
    streak: Streak
    weeks: tuple[Span, ...]
    muscle_weeks: tuple[date, ...]
    muscles: tuple[MuscleSets, ...]
    balance: tuple[Balance, ...]
    records: tuple[Record, ...]
    trends: tuple[Trend, ...]
    totals: Totals


def statistics_of(
    history: History, today: date, *, weeks: int = WEEKS, is_kept: Kept = no_plan
) -> Statistics:
    """Return all statistics; sums over `weeks` weeks go from a Monday to today."""
    days = by_day(history.sittings)
    first = min(min(days, default=today), today)
    all_weeks = by_week({day: span for day, span in days.items() if day <= today}, first, today)
    mondays = tuple(week.start for week in all_weeks[-weeks:])
    before = tuple(week.start for week in all_weeks[:-weeks][-MEAN_OF:])
    done_yet = [done for done in history.dones if done.day <= today]
    dones = [done for done in done_yet if mondays[0] <= done.day]
    return Statistics(
        today=today,
        calendar={day: span for day, span in days.items() if _year(today) <= day <= today},
        streak=streak(days, today, is_kept),
        weeks=all_weeks,
        muscle_weeks=mondays,
        muscles=weekly_sets(done_yet, mondays, before),
        balance=balances(dones),
        records=records(history.dones),
        trends=trends(history.dones, today),
        totals=totals(history, days),
    )


def _year(today: date) -> date:
    """Return the Monday on which the calendar of a year begins."""
    return monday(today) - WEEK * (YEAR_WEEKS - 1)


def totals(history: History, days: Mapping[date, Span]) -> Totals:
    """Add everything up; `days` are those of the history."""
    return Totals(
        sessions=len(history.sittings),
        days=len(days),
        sets=sum(each.sets for each in history.sittings),
        reps=sum(each.reps for each in history.sittings),
        seconds=sum(each.seconds for each in history.sittings),
        worked=sum(each.worked for each in history.sittings),
        held=sum(each.held for each in history.sittings),
        volume=sum(each.volume for each in history.sittings),
        first=min(days, default=None),
        last=max(days, default=None),
        pounds=all(each.pounds for each in history.sittings if each.volume),
    )
