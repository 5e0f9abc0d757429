"""Plans and sittings for the tests of the schedule."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from forge_tui.done import Sitting
from forge_tui.model.schedule import Schedule

# A Monday; the week's other days follow.
MON, TUE, WED, THU, FRI, SAT, SUN = (date(2026, 11, 23 + day) for day in range(7))
NEXT_MON = MON + timedelta(days=7)


def plan(**keys: Any) -> Schedule:
    """Return a plan as a file would say it."""
    return Schedule.model_validate({"name": "P", **keys}, by_alias=True, by_name=False)


def weekly(**days: Any) -> Schedule:
    """Return a plan of weekdays that was always in force."""
    return plan(days=days)


def sitting(
    workout: str, started: datetime, sets: int = 1, *, seconds: float = 60.0, ended: bool = False
) -> Sitting:
    return Sitting("s", workout, workout, started, seconds, worked=60.0, sets=sets, ended=ended)


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
