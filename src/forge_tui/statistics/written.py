"""Loads as they are told: in pounds where the person's files say pounds. Figures are in kg."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from forge_tui.load import KG_OF_A_POUND
from forge_tui.statistics.words import LOADS

if TYPE_CHECKING:
    from forge_tui.statistics.overview import Statistics
    from forge_tui.statistics.records import Best, Record
    from forge_tui.statistics.trends import Trend


def as_written(figures: Statistics) -> Statistics:
    """Return the figures with records and trends for telling."""
    return replace(
        figures,
        records=tuple(map(record_as_written, figures.records)),
        trends=tuple(map(_trend, figures.trends)),
    )


def record_as_written(record: Record) -> Record:
    """Return a record for telling; both its values are in the unit of the newer one."""
    if record.kind not in LOADS or not record.best.pounds:
        return record
    before = record.before and _in_pounds(record.before)
    return replace(record, kind=LOADS[record.kind], best=_in_pounds(record.best), before=before)


def _in_pounds(best: Best) -> Best:
    return replace(best, value=best.value / KG_OF_A_POUND)


def _trend(trend: Trend) -> Trend:
    if trend.measure not in LOADS or not trend.pounds:
        return trend
    return replace(
        trend,
        measure=LOADS[trend.measure],
        points=tuple((day, value / KG_OF_A_POUND) for day, value in trend.points),
        slope=None if trend.slope is None else trend.slope / KG_OF_A_POUND,
    )
