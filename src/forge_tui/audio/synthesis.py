"""Tones from sums of sines: the same samples every time, and none that clicks."""

from cmath import exp
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, repeat
from math import cos, pi
from operator import add, mul

from forge_tui.audio.pcm import FULL, packed
from forge_tui.audio.port import RATE

FRAMES_A_MS = RATE // 1000
# Shorter ramps are heard as clicks; longer ones blur when a tone begins.
RAMP = 5 * FRAMES_A_MS


@dataclass(frozen=True, slots=True)
class Beep:
    """One pitch for `ms`, from `at` ms on; `level` is its share of its tone's."""

    at: int
    ms: int
    hz: float
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class Tone:
    """Beeps that are one sound, at a `level` up to 1; `why` says what they are to the ear.

    `fall` is by how many e-folds each beep dies away before its end, 0 being level. `overtone`
    is one more partial, (times the pitch, share of the level), that gives it a body of its own.
    """

    level: float
    beeps: tuple[Beep, ...]
    why: str
    fall: float = 1.2
    overtone: tuple[float, float] = (1.0, 0.0)

    @property
    def ms(self) -> int:
        """Its whole length."""
        return max(beep.at + beep.ms for beep in self.beeps)


def pcm_of(tone: Tone) -> bytes:
    """Return a tone as the port's PCM."""
    mixed = [0.0] * (tone.ms * FRAMES_A_MS)
    for beep in tone.beeps:
        begin = beep.at * FRAMES_A_MS
        end = begin + beep.ms * FRAMES_A_MS
        mixed[begin:end] = map(add, mixed[begin:end], _samples(tone, beep))
    return packed(mixed)


def _samples(tone: Tone, beep: Beep) -> list[float]:
    times, share = tone.overtone
    peak = FULL * tone.level * beep.level / (1 + share)
    samples = _partial(beep, beep.hz, tone.fall, peak)
    if share:
        over = _partial(beep, beep.hz * times, tone.fall, peak * share)
        samples = list(map(add, samples, over))
    return _ramped(samples)


def _partial(beep: Beep, hz: float, fall: float, peak: float) -> list[float]:
    """Return a sine that dies away; one turn of a complex number a frame is fastest."""
    frames = beep.ms * FRAMES_A_MS
    turn = exp(complex(-fall / frames, 2 * pi * hz / RATE))
    return [z.imag for z in accumulate(repeat(turn, frames - 1), mul, initial=complex(peak))]


def _ramped(samples: list[float]) -> list[float]:
    """Let a beep come up by a raised cosine, and go by one of a third of its length."""
    release = max(RAMP, len(samples) // 3)
    samples[:RAMP] = map(mul, samples[:RAMP], rise(RAMP))
    samples[-release:] = map(mul, samples[-release:], reversed(rise(release)))
    return samples


@cache
def rise(frames: int) -> Sequence[float]:
    """Return a raised cosine from 0 up to 1."""
    return [(1 - cos(pi * i / frames)) / 2 for i in range(frames)]
