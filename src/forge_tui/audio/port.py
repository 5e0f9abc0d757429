"""What the program says to whatever makes sound.

All sound is mono, signed 16 bit little endian, RATE frames a second. Of a spoken clip there is
every second frame: a voice needs no more, and an hour of it is large.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

RATE = 48_000
VOICE_RATE = RATE // 2

# A cue that is later than this is worse than none: it would count a second that has gone by.
LATEST_NS = 150_000_000

YIELDING, SPOKEN = "tempo-", "say:"


def yields(clip: str) -> bool:
    """Whether a clip gives way: it is soft under the others, and ends with the plan it is in."""
    return clip.startswith(YIELDING)


def is_spoken(clip: str) -> bool:
    """Whether a clip is of a voice: VOICE_RATE frames a second, and one of very many."""
    return clip.startswith(SPOKEN)


@dataclass(frozen=True, slots=True)
class Sounding:
    """One clip at one time: `at_ns` is its first frame's, by time.monotonic_ns()."""

    at_ns: int
    clip: str
    gain: float = 1.0


class AudioOut(Protocol):
    """Makes sound; no call waits for the device, and none raises because of it."""

    def load(self, clips: Mapping[str, bytes]) -> None:
        """Add clips by name, as PCM; a name that is there already is replaced."""

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        """Replace everything that has not begun to sound; an older generation is ignored.

        What yields sounds only while the newest plan has it, at its own time: it is cut where a
        plan comes without it, and of one that has begun already the rest is heard.
        """

    def now(self, clip: str, gain: float = 1.0) -> None:
        """Sound a clip at once, whatever is planned."""

    def cancel(self) -> None:
        """Be silent: cut what sounds, and forget the plan."""

    def set_volume(self, volume: float) -> None:
        """Scale everything by 0 to 1."""

    @property
    def alive(self) -> bool:
        """Whether what is planned will be heard, as far as can be known."""

    @property
    def name(self) -> str:
        """What makes the sound, for a person."""

    @property
    def latency_ms(self) -> float:
        """How long after `now` a clip is heard, about; planned clips are started that early."""

    @property
    def problem(self) -> str:
        """One sentence for a person on why nothing is heard; empty if all is well."""

    def close(self) -> None:
        """Be silent for good, within a second; any number of times."""
