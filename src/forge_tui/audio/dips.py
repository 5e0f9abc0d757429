"""How what yields gives way: it dips while anything else sounds."""

from itertools import repeat
from typing import Protocol

from forge_tui.audio.port import RATE
from forge_tui.audio.synthesis import rise

# A fifth of its level, which is soft already, hides nothing and is still there.
DIP = 0.2
# It is down before a cue has come up, and comes back when the ear is done with it.
DOWN, BACK = RATE * 5 // 1000, RATE * 60 // 1000
# Between two words, or a cue and the word that follows it, it stays down: to come up and go again
# within a breath is heard as a beat of its own.
STAY = RATE * 150 // 1000
_DOWN = [1 - (1 - DIP) * share for share in rise(DOWN)]
_BACK = [DIP + (1 - DIP) * share for share in rise(BACK)]


class Span(Protocol):
    """What sounds from one frame to another, which may still come nearer."""

    start: int

    @property
    def end(self) -> int:
        """The first frame of silence."""


class Dips:
    """Remembers what others give way to; levels are by frame alone, in blocks of any size."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def add(self, span: Span) -> None:
        """Give way to one more."""
        self._spans.append(span)

    def forget(self, before: int) -> None:
        """Leave out what no later frame is touched by."""
        self._spans = [span for span in self._spans if _low_until(span) + BACK > before]

    def levels(self, first: int, last: int) -> list[float] | None:
        """Return the level of each frame from `first` up to `last`; None if all are 1."""
        near = [s for s in self._spans if s.start < last and _low_until(s) + BACK > first]
        if not near:
            return None
        levels = [1.0] * (last - first)
        for span in near:
            low, high = span.start + DOWN - first, _low_until(span) - first
            _lower(levels, low - DOWN, _DOWN)
            begin, end = max(0, low), min(len(levels), high)
            if begin < end:
                levels[begin:end] = map(min, levels[begin:end], repeat(DIP))
            _lower(levels, high, _BACK)
        return levels


def _low_until(span: Span) -> int:
    # What is shorter than the way down lets it come to its end.
    return max(span.end, span.start + DOWN) + STAY


def _lower(levels: list[float], at: int, curve: list[float]) -> None:
    """Hold levels below a curve that begins at an index, which may lie outside."""
    begin, end = max(0, at), min(len(levels), at + len(curve))
    if begin < end:
        levels[begin:end] = map(min, levels[begin:end], curve[begin - at : end - at])
