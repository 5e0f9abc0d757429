"""Twins of a sound device: one that plays nothing, one that remembers what it was told."""

import time
from collections.abc import Callable, Mapping, Sequence

from forge_tui.audio.port import LATEST_NS, Sounding, yields


class SilentAudio:
    """Plays nothing, and is well; `problem` says why if silence was not the person's choice."""

    name = "none"
    latency_ms = 0.0

    def __init__(self, problem: str = "") -> None:
        self.problem = problem

    @property
    def alive(self) -> bool:
        """Whether silence is what was asked for."""
        return not self.problem

    def load(self, clips: Mapping[str, bytes]) -> None:
        """Take clips, and forget them."""

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        """Take a plan, and forget it."""

    def now(self, clip: str, gain: float = 1.0) -> None:
        """Sound nothing."""

    def cancel(self) -> None:
        """Stay silent."""

    def set_volume(self, volume: float) -> None:
        """Scale silence."""

    def close(self) -> None:
        """Stay silent for good."""


class RecordingAudio(SilentAudio):
    """Remembers what it was told, and answers what would have sounded by then.

    `clock` returns nanoseconds, as time.monotonic_ns() does.
    """

    name = "recording"

    def __init__(self, clock: Callable[[], int] = time.monotonic_ns) -> None:
        super().__init__()
        self._clock = clock
        self._ahead: tuple[Sounding, ...] = ()
        self._past: list[Sounding] = []
        self.clips: dict[str, bytes] = {}
        self.generation = 0
        self.volume = 1.0
        self.cancelled_ns: list[int] = []
        self.closed = False

    def load(self, clips: Mapping[str, bytes]) -> None:
        """Keep the clips."""
        self.clips.update(clips)

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        """Keep the plan in place of what has not begun."""
        if generation < self.generation or self.closed:
            return
        self._settle()
        self.generation = generation
        oldest = self._clock() - LATEST_NS
        past = frozenset(self._past)
        # Of what yields the rest is heard, whenever it began.
        self._ahead = tuple(
            s
            for s in sorted(soundings, key=_at)
            if s not in past and (s.at_ns >= oldest or yields(s.clip))
        )

    def now(self, clip: str, gain: float = 1.0) -> None:
        """Keep a clip that sounds at once."""
        if not self.closed:
            self._settle()
            self._past.append(Sounding(self._clock(), clip, gain))

    def cancel(self) -> None:
        """Keep when silence was asked for; what begins at that very moment is not heard."""
        self._settle()
        self._ahead = ()
        now = self._clock()
        self._past = [s for s in self._past if s.at_ns < now]
        self.cancelled_ns.append(now)

    def set_volume(self, volume: float) -> None:
        """Keep the volume."""
        self.volume = volume

    def close(self) -> None:
        """Forget what is still to come."""
        if not self.closed:
            self.cancel()
        self.closed = True

    @property
    def sounded(self) -> tuple[Sounding, ...]:
        """What would have begun to sound by now, in order; a clip that is not loaded does not."""
        self._settle()
        return tuple(each for each in self._past if each.clip in self.clips)

    @property
    def ahead(self) -> tuple[Sounding, ...]:
        """What is planned and has not begun, in order."""
        self._settle()
        return self._ahead

    def _settle(self) -> None:
        now = self._clock()
        self._past += [s for s in self._ahead if s.at_ns <= now]
        self._ahead = tuple(s for s in self._ahead if s.at_ns > now)


def _at(sounding: Sounding) -> int:
    return sounding.at_ns
