"""How much longer the workout takes, known without being worked out for each frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.player.transitions import State
from forge_tui.ui.ahead import left_ms

if TYPE_CHECKING:
    from forge_tui.player.playhead import Playhead


_Course = tuple[object, ...]
"""What the time left depends on, apart from the time that goes by."""


class TimeLeft:
    """Remembers when the workout ends.

    To work it out takes ten milliseconds for an hour's workout: time for that is when no key waits.
    """

    def __init__(self) -> None:
        self._known: tuple[_Course, int] | None = None

    def is_stale(self, head: Playhead) -> bool:
        """Return whether the course of things has changed since it was worked out."""
        return self._known is not None and self._known[0] != _course(head)

    def count(self, head: Playhead) -> None:
        """Work it out."""
        self._known = _course(head), head.now + left_ms(head)

    def ms(self, head: Playhead) -> int:
        """Return the milliseconds left, by what is known."""
        if self._known is None:
            self.count(head)
        return max(0, self._known[1] - head.now) if self._known else 0


def _course(head: Playhead) -> _Course:
    place = head.index, head.lap, head.length, head.delta
    return place, head.tempos, head.state is State.PAUSED, id(head.plan)
