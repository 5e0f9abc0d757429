"""Days and weeks: how long somebody trained on each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from forge_tui.done import Sitting

WEEK = timedelta(weeks=1)


@dataclass(frozen=True, slots=True)
class Span:
    """What was done in a day or a week that begins on `start`; seconds are with all pauses."""

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
    spans: dict[date, Span] = {}
    for each in sittings:
        day = each.started.date()
        spans[day] = _more(spans.get(day) or Span(day), each)
    return dict(sorted(spans.items()))


def by_week(days: Mapping[date, Span], first: date, last: date) -> tuple[Span, ...]:
    """Return every week from the one of `first` to that of `last`, oldest first."""
    start, end = monday(first), monday(last)
    weeks = {at: Span(at) for at in (start + WEEK * n for n in range((end - start).days // 7 + 1))}
    for day, span in days.items():
        if (week := weeks.get(monday(day))) is not None:
            weeks[week.start] = _both(week, span)
    return tuple(weeks.values())


def _more(span: Span, sitting: Sitting) -> Span:
    added = Span(span.start, 1, sitting.sets, sitting.seconds, sitting.worked)
    return _both(span, added)


def _both(one: Span, other: Span) -> Span:
    return Span(
        one.start,
        one.sessions + other.sessions,
        one.sets + other.sets,
        one.seconds + other.seconds,
        one.worked + other.worked,
    )
