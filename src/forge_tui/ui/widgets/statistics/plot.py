"""Plots; importing this brings numpy, so it is done where one is shown, and nowhere else."""

from __future__ import annotations

import os
from datetime import date
from functools import partial
from math import ceil, floor
from typing import TYPE_CHECKING

from textual.strip import Strip
from textual_hires_canvas import Canvas
from textual_plot import AxisFormatter, HiResMode, PlotWidget

from forge_tui.ui.widgets.statistics import scale
from forge_tui.ui.widgets.statistics.scale import AXIS, marks

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.events import Resize

    from forge_tui.ui.widgets.statistics.scale import Bars, Scale

_LABEL, _FRAME = 8, 2
_BEYOND = AXIS - _LABEL - _FRAME
# Cells between two days under the axis, and rows between two values beside it.
_DAY_CELLS, _VALUE_ROWS = 12, 2
_YEAR_DAYS = 366
# Cells of a bar and the gap beside it.
_WIDEST = 8
# What is left free around a line, as a part of it; a single day, or value, has a whole one.
_FREE, _ALONE = 0.05, 1.0


class Days(AxisFormatter):
    """Days under the axis, given as their ordinals; `texts` say otherwise what stands at some."""

    most = 2

    def __init__(self) -> None:
        self.texts: Mapping[float, str] = {}

    def get_ticks(self, min_: float, max_: float, max_ticks: int = 8) -> list[float]:
        """Return nothing: each plot says which days are told."""
        del min_, max_, max_ticks
        return []

    def get_labels_for_ticks(self, ticks: Sequence[float]) -> list[str]:
        """Return day and month; where it is about more than a year, month and year."""
        if self.texts:
            return [self.texts[tick] for tick in ticks]
        days = [date.fromordinal(round(tick)) for tick in ticks]
        long = bool(days) and (days[-1] - days[0]).days > _YEAR_DAYS
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


class _Canvas(Canvas):
    """Textual cannot take the colour off a cell without a style, as lines have before the first."""

    def render_line(self, y: int) -> Strip:
        """Return a line whose every cell has a style."""
        strip = super().render_line(y)
        return strip if strip.cell_length else Strip.blank(self.size.width, self.rich_style)


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
        self._again: Callable[[], None] | None = None
        self.set_x_formatter(self._days)

    def compose(self) -> ComposeResult:
        """Lay out the same parts."""
        for part in super().compose():
            yield _Canvas(1, 1, id=part.id) if isinstance(part, Canvas) else part

    def on_mount(self) -> None:
        """Leave all the room to the plot; there is nothing to draw yet."""
        super().on_mount()
        self.margin_top, self.margin_bottom, self.margin_left = 0, 1, _LABEL
        self.set_xticks([])
        self.set_yticks([])

    def on_resize(self, event: Resize) -> None:
        """Have as many marks as can be read."""
        self._days.most = max(1, event.size.width // _DAY_CELLS - 1)
        self._marks.most = max(1, event.size.height // _VALUE_ROWS)
        if self._again is not None:
            self._again()

    def follow(self, points: Sequence[tuple[date, float]], told: Scale, colour: str) -> None:
        """Draw a line from day to day, and a mark on each."""
        self._again = partial(self.follow, points, told, colour)
        self._begin(told)
        days = [float(day.toordinal()) for day, _ in points]
        values = [value for _, value in points]
        self.set_xlimits(*_around(days))
        self.set_ylimits(*_around(values))
        last = round(days[-1] - days[0])
        self.set_xticks([days[0] + at for at in spread(last, self._days.most)])
        self.plot(days, values, line_style=colour, hires_mode=_line_mode())
        self.scatter(days, values, marker="o", marker_style=f"bold {colour}")

    def stand(self, bars: Bars) -> None:
        """Draw bars of whole cells up to the right edge, with a cell between two of them."""
        self._again = partial(self.stand, bars)
        days = [float(day.toordinal()) for day in bars.starts]
        width = days[-1] - days[-2] if len(days) > 1 else 7.0
        room = max(1, self.size.width - AXIS)
        cells = max(1, min(_WIDEST, room // len(days)))
        drawn = width * max(1, cells - 1) / cells
        self._begin(bars.scale)
        end = days[-1] + width
        self.set_xlimits(end - width * room / cells, end)
        self.set_ylimits(0, max(bars.values) or _ALONE)
        middles = [end - width * back + drawn / 2 for back in range(len(days), 0, -1)]
        self._days.texts = {middles[at]: text for at, text in marks(bars.starts, cells).items()}
        self.set_xticks([*self._days.texts])
        self.bar(middles, bars.values, width=drawn, bar_style=bars.colour,
                 hires_mode=HiResMode.HALFBLOCK)  # fmt: skip

    def _begin(self, values: Scale) -> None:
        self.clear()
        self.set_yticks(None)
        self._days.texts = {}
        self._marks.scale = values
        self.set_y_formatter(self._marks)


def _around(values: Sequence[float]) -> tuple[float, float]:
    """Return limits within which every mark is seen: on them the frame would cover it."""
    least, most = min(values), max(values)
    free = (most - least) * _FREE or _ALONE
    return least - free, most + free


def _line_mode() -> HiResMode:
    # The fonts of the Linux console have no braille.
    return HiResMode.HALFBLOCK if os.environ.get("TERM") == "linux" else HiResMode.BRAILLE


def spread(last: int, parts: int) -> list[int]:
    """Return 0, the last, and what divides the way between them into no more than so many parts."""
    parts = max(1, min(parts, last))
    return sorted({round(last * at / parts) for at in range(parts + 1)})
