"""One mixer between the thread that brings commands and the thread of a device."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from forge_tui.audio.mixer import Mixer
from forge_tui.audio.timing import FrameClock

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forge_tui.audio.device import Immediate
    from forge_tui.audio.port import Sounding

# A key's sound that waited longer than this for a busy machine belongs to the past.
STALE_NS = 500_000_000


class MixerFeed:
    """Puts clips where the device's own asking says that their time lies."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._mixer = Mixer()
        self._clock = FrameClock()
        self.latency_ns = 0
        # How often the device has asked.
        self.fills = 0
        self.immediate: Immediate | None = None

    @property
    def idle(self) -> bool:
        """Whether nothing sounds at the next frame."""
        return self._mixer.idle

    def fill(self, frames: int, asked_ns: int = 0) -> bytes:
        """Return the next frames, asked for at a time (0: just now)."""
        asked_ns = asked_ns or time.monotonic_ns()
        with self._lock:
            self._clock.woke(self._mixer.position, asked_ns)
            self.fills += 1
            return self._mixer.render(frames, self._frame_heard_at)

    def load(self, clips: Mapping[str, bytes]) -> None:
        """Add clips."""
        with self._lock:
            self._mixer.load(clips)

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        """Replace what has not begun."""
        with self._lock:
            self._mixer.plan(generation, soundings)

    def now(self, clip: str, gain: float, wanted_ns: int) -> None:
        """Sound a clip at once, unless too much time has gone by since it was wanted."""
        if time.monotonic_ns() - wanted_ns > STALE_NS:
            return
        with self._lock:
            if self.immediate is None:
                self._mixer.now(clip, gain)
                return
            pcm = self._mixer.alone(clip, gain)
        # Without the lock, in which the device asks for the next frames.
        self.immediate.sound(pcm)

    def cancel(self) -> None:
        """Cut what sounds, and forget the plan."""
        with self._lock:
            if self.immediate is None:
                self._mixer.cancel()
                return
            self._mixer.silence()
        self.immediate.hush()

    def set_volume(self, volume: float) -> None:
        """Go to another volume."""
        with self._lock:
            self._mixer.set_volume(volume)

    def _frame_heard_at(self, at_ns: int) -> int:
        return self._clock.frame_at(at_ns - self.latency_ns)
