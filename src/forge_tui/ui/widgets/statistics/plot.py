"""Plots; importing this brings numpy, so it is done where one is shown, and nowhere else."""

from __future__ import annotations

from datetime import date
from math import ceil, floor
from typing import TYPE_CHECKING

from textual_plot import AxisFormatter, HiResMode, PlotWidget

from forge_tui.ui.widgets.statistics import scale
from forge_tui.ui.widgets.statistics.scale import AXIS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Resize

    from forge_tui.ui.widgets.statistics.scale import Bars, Scale

_LABEL, _FRAME = 8, 2
_BEYOND = AXIS - _LABEL - _FRAME
# Cells between two days under the axis, and rows between two values beside it.
_DAY_CELLS, _VALUE_ROWS = 12, 2
_YEAR_DAYS = 366
# A single day, or the same value all the time, is drawn in the middle.
_AROUND = 1.0


class Days(AxisFormatter):
    """Days under the axis, given as their ordinals; `shift` is how much later a mark stands."""

    most = 2
    shift = 0.0

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """Return the first day, the last, and some between them."""
        days = round(max_ - min_)
        return [min_ + at for at in spread(days, min(self.most, max_ticks))]

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """Return day and month; where it is about more than a year, month and year."""
        days = [date.fromordinal(round(tick - self.shift)) for tick in ticks]
        long = (days[-1] - days[0]).days > _YEAR_DAYS
        return [f"{day:%b %Y}" if long else f"{day.day} {day:%b}" for day in days]


class Values(AxisFormatter):
    """Values beside the axis, in steps that people count in."""

    most = 2

    def __init__(self) -> None:
        self.scale = scale.of("reps")

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """Return multiples of the first step of which there are not too many."""
        most = min(self.most, max_ticks)
        step = next(each for each in self.scale.steps() if (max_ - min_) / each <= most)
        return [step * n for n in range(ceil(min_ / step), floor(max_ / step) + 1)]

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """Return the values with their unit."""
        return [self.scale.told(tick) for tick in ticks]


class Plot(PlotWidget):
    """A line through days, or bars."""

    DEFAULT_CSS = f"""
    Plot {{ height: 1fr; min-height: 5; }}
    Plot #plot {{ margin-right: {_BEYOND}; }}
    Plot > .plot--axis {{ color: $faint; }}
    Plot > .plot--tick {{ color: $foreground; text-style: none; }}
    """

    def __init__(self) -> None:
        super().__init__(allow_pan_and_zoom=False)
        self._days, self._marks = Days(), Values()
        self._bars: Bars | None = None
        self.set_x_formatter(self._days)

    def on_mount(self) -> None:
        """Leave all the room to the plot."""
        super().on_mount()
        self.margin_top, self.margin_bottom, self.margin_left = 0, 1, _LABEL

    def on_resize(self, event: Resize) -> None:
        """Have as many marks as can be read."""
        self._days.most = max(1, event.size.width // _DAY_CELLS - 1)
        self._marks.most = max(1, event.size.height // _VALUE_ROWS)
        if self._bars is not None:
            self.stand(self._bars)

    def follow(self, points: Sequence[tuple[date, float]], told: Scale, colour: str) -> None:
        """Draw a line from day to day, and a mark on each."""
        self._bars = None
        self._begin(told, shift=0.0)
        self.set_xticks(None)
        days = [float(day.toordinal()) for day, _ in points]
        values = [value for _, value in points]
        lone, flat = days[0] == days[-1], min(values) == max(values)
        self.set_xlimits(days[0] - _AROUND * lone, days[-1] + _AROUND * lone)
        self.set_ylimits(floor(min(values)) - _AROUND * flat, ceil(max(values)) + _AROUND * flat)
        self.plot(days, values, line_style=colour, hires_mode=HiResMode.BRAILLE)
        self.scatter(days, values, marker="o", marker_style=f"bold {colour}")

    def stand(self, bars: Bars) -> None:
        """Draw bars of whole cells up to the right edge, with a cell between two of them."""
        self._bars = bars
        days = [float(day.toordinal()) for day in bars.starts]
        width = days[-1] - days[-2] if len(days) > 1 else 7.0
        room = max(1, self.size.width - AXIS)
        cells = max(1, room // len(days))
        drawn = width * max(1, cells - 1) / cells
        self._begin(bars.scale, shift=drawn / 2)
        end = days[-1] + width
        self.set_xlimits(end - width * room / cells, end)
        self.set_ylimits(0, max(bars.values) or _AROUND)
        middles = [end - width * back + drawn / 2 for back in range(len(days), 0, -1)]
        self.set_xticks([middles[at] for at in spread(len(days) - 1, self._days.most)])
        self.bar(middles, bars.values, width=drawn, bar_style=bars.colour,
                 hires_mode=HiResMode.HALFBLOCK)  # fmt: skip

    def _begin(self, values: Scale, shift: float) -> None:
        self.clear()
        self._days.shift = shift
        self._marks.scale = values
        self.set_y_formatter(self._marks)


def spread(last: int, parts: int) -> list[int]:
    """Return 0, the last, and what divides the way between them into no more than so many parts."""
    parts = max(1, min(parts, last))
    return sorted({round(last * at / parts) for at in range(parts + 1)})
