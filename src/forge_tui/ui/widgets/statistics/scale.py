"""What is plotted, and the values beside it: how they are told, in which steps they are counted.

No numpy in here, so that pages can do without until there is a plot to draw.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

from forge_tui.statistics.words import amount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import date

# Cells of a plot that no bar has: values on the left, the frame, room for the last day.
AXIS = 13
_NICE = (1, 2, 5)
_MINUTES = (5, 15, 30)
_HOUR = 60


@dataclass(frozen=True, slots=True)
class Scale:
    """`steps` climb for ever."""

    told: Callable[[float], str]
    steps: Callable[[], Iterator[float]]


@dataclass(frozen=True, slots=True)
class Bars:
    """Values of spans of days that begin on `starts`; all are as long as the last."""

    starts: Sequence[date]
    values: Sequence[float]
    scale: Scale
    colour: str


def of(measure: str) -> Scale:
    """Return the scale of reps, seconds or loads."""
    return Scale(partial(amount, measure), _tens)


def _tens() -> Iterator[float]:
    return (nice * 10**power for power in count() for nice in _NICE)


def _minutes() -> Iterator[float]:
    yield from _MINUTES
    yield from (_HOUR * each for each in _tens())


MINUTES = Scale(lambda minutes: f"{minutes // _HOUR:.0f}:{minutes % _HOUR:02.0f} h", _minutes)
