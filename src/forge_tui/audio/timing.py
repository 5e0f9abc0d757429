"""Which frame of a device's stream lies at which time."""

from collections import deque

from forge_tui.audio.port import RATE

SECOND_NS = 1_000_000_000
# No device has so much in hand: when it asks again, it has been silent in between.
GAP_NS = 200_000_000


class FrameClock:
    """Learns from when a device asked for which frame.

    A thread can wake up late but hardly early, so the earliest wake-up in the last second is
    nearest the truth. A bare count of frames would be late for good after one underrun; so
    what was learned before a gap is forgotten.
    """

    def __init__(self) -> None:
        self._wakes: deque[tuple[int, int]] = deque()

    def woke(self, frame: int, now_ns: int) -> None:
        """Note that the device asked for `frame` at a time."""
        if self._wakes and now_ns - self._wakes[-1][0] > GAP_NS:
            self._wakes.clear()
        self._wakes.append((now_ns, now_ns - frame * SECOND_NS // RATE))
        while self._wakes[0][0] < now_ns - SECOND_NS:
            self._wakes.popleft()

    def frame_at(self, at_ns: int) -> int:
        """Return the frame that is asked for at a time; needs one wake-up at least."""
        origin = min(origin for _, origin in self._wakes)
        return round((at_ns - origin) * RATE / SECOND_NS)
