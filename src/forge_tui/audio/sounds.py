"""A clip that sounds: which frames of it are heard, and how loud."""

from __future__ import annotations

from itertools import starmap
from typing import TYPE_CHECKING

from forge_tui.audio.doubling import doubled
from forge_tui.audio.port import RATE

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from forge_tui.audio.port import Sounding

# 5 ms from full to nothing and back: too short to hear as a fade, long enough not to click.
RAMP = RATE // 200


class Sound:
    """A clip from `start` on; `cut` is the frame at which a ramp to silence begins.

    `heard` is the frame from which it is heard, by a ramp if that is later; `due` is what it was
    planned as, if it yields; `halved` says that there is only every second frame of it.
    """

    __slots__ = ("cut", "due", "gain", "halved", "heard", "samples", "start")

    def __init__(self, start: int, samples: array[int], gain: float, *, halved: bool) -> None:
        self.start = self.heard = start
        self.samples = samples
        self.gain = gain
        self.halved = halved
        self.cut: int | None = None
        self.due: Sounding | None = None

    @property
    def end(self) -> int:
        """The first frame of silence."""
        end = self.start + len(self.samples) * (2 if self.halved else 1)
        return end if self.cut is None else min(end, self.cut + RAMP)

    def part(self, first: int, last: int) -> Sequence[float]:
        """Return the frames from one up to another, both of them within it."""
        begin, end = first - self.start, last - self.start
        part: Sequence[float] = (
            doubled(self.samples, begin, end) if self.halved else self.samples[begin:end]
        )
        if self.gain != 1.0:
            part = [self.gain * x for x in part]
        if self.cut is not None:
            part = list(starmap(_faded, zip(part, range(first - self.cut, RAMP), strict=False)))
        return part


def _faded(sample: float, frame: int) -> float:
    return sample * (RAMP - frame) / RAMP
