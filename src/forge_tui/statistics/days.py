"""Days and weeks: how long somebody trained on each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forge_tui.done import Sitting

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Span:
    """What was done in a day or a week that begins on `start`; seconds are without pauses."""

    start: date
    sessions: int = 0
    sets: int = 0
    seconds: float = 0.0
    worked: float = 0.0


def monday(day: date) -> date:
    """Return the first day of its week."""
    return day - timedelta(days=day.weekday())


def by_day(sittings: Iterable[Sitting]) -> dict[date, Span]:
    """Return the days with a session, oldest first; it belongs to the local day of its start."""
    by_start: dict[date, list[Sitting]] = {}
    for each in sittings:
        by_start.setdefault(each.started.date(), []).append(each)
    return {day: _span(day, some) for day, some in sorted(by_start.items())}


def _span(day: date, sittings: Sequence[Sitting]) -> Span:
    return Span(
        day,
        len(sittings),
        sum(each.sets for each in sittings),
        sum(each.seconds for each in sittings),
        sum(each.worked for each in sittings),
    )


def by_week(days: Mapping[date, Span], first: date, last: date) -> tuple[Span, ...]:
    """Return every week from the one of `first` to that of `last`, oldest first."""
    start, end = monday(first), monday(last)
    weeks = {at: Span(at) for at in (start + WEEK * n for n in range((end - start).days // 7 + 1))}
    for day, span in days.items():
        if (week := weeks.get(monday(day))) is not None:
            weeks[week.start] = _both(week, span)
    return tuple(weeks.values())


def _both(one: Span, other: Span) -> Span:
    return Span(
        one.start,
        one.sessions + other.sessions,
        one.sets + other.sets,
        one.seconds + other.seconds,
        one.worked + other.worked,
    )
