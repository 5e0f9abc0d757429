"""Statistics as plain values; the names stand in the README, and stay."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forge_tui.statistics.volume import band

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from forge_tui.statistics.balance import Balance
    from forge_tui.statistics.days import Span
    from forge_tui.statistics.overview import Statistics, Totals
    from forge_tui.statistics.records import Best, Record
    from forge_tui.statistics.streak import Run
    from forge_tui.statistics.trends import Trend
    from forge_tui.statistics.volume import MuscleSets

_DIGITS = 3


def as_json(figures: Statistics) -> dict[str, Any]:
    """Return the figures as JSON has them: days as 2026-11-23, times in seconds, loads in kg."""
    weeks = figures.muscle_weeks
    return {
        "date": figures.today.isoformat(),
        "calendar": [_span(span, "date") for span in figures.calendar.values()],
        "streak": {
            "present": _run(figures.streak.present),
            "longest": _run(figures.streak.longest),
        },
        "weeks": [_span(span, "from") for span in figures.weeks[-len(weeks) :]],
        "muscles": [_muscle(each, weeks) for each in figures.muscles],
        "balance": [_balance(each) for each in figures.balance],
        "records": [_record(each) for each in figures.records],
        "trends": [_trend(each) for each in figures.trends],
        "totals": _totals(figures.totals),
    }


def _span(span: Span, key: str) -> dict[str, Any]:
    return {
        key: span.start.isoformat(),
        "sessions": span.sessions,
        "sets": span.sets,
        "seconds": _round(span.seconds),
        "worked_seconds": _round(span.worked),
    }


def _run(run: Run | None) -> dict[str, Any] | None:
    if run is None:
        return None
    return {"days": run.days, "from": run.first.isoformat(), "to": run.last.isoformat()}


def _muscle(each: MuscleSets, weeks: Sequence[date]) -> dict[str, Any]:
    mean = each.mean_before(len(weeks) - 1)
    by_week = zip(weeks, each.weeks, strict=True)
    return {
        "muscle": each.muscle,
        "mean": None if mean is None else _round(mean),
        "weeks": [
            {"from": week.isoformat(), "sets": sets, "band": band(sets)} for week, sets in by_week
        ],
    }


def _balance(each: Balance) -> dict[str, Any]:
    return {
        "exercise": each.exercise,
        "name": each.name,
        "unit": "seconds" if each.held else "reps",
        "left": _round(each.left),
        "right": _round(each.right),
        "left_percent": _round(each.left_share),
        "difference_percent": _round(each.difference),
        "weaker": each.weaker,
        "uneven": each.is_uneven,
    }


def _record(record: Record) -> dict[str, Any]:
    return {
        "exercise": record.exercise,
        "name": record.name,
        "kind": record.kind,
        **_best(record.best),
        "before": record.before and _best(record.before),
    }


def _best(best: Best) -> dict[str, Any]:
    value = _round(best.value)
    return {"value": value, "date": best.day.isoformat(), "session": best.sitting}


def _trend(trend: Trend) -> dict[str, Any]:
    return {
        "exercise": trend.exercise,
        "name": trend.name,
        "measure": trend.measure,
        "trend": trend.word,
        "change_per_week": None if trend.slope is None else _round(trend.slope),
        "points": [{"date": day.isoformat(), "value": _round(best)} for day, best in trend.points],
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "sessions": totals.sessions,
        "days": totals.days,
        "sets": totals.sets,
        "reps": totals.reps,
        "seconds": _round(totals.seconds),
        "worked_seconds": _round(totals.worked),
        "held_seconds": _round(totals.held),
        "volume_kg": _round(totals.volume),
        "from": totals.first and totals.first.isoformat(),
        "to": totals.last and totals.last.isoformat(),
    }


def _round(value: float) -> float:
    return round(float(value), _DIGITS)
