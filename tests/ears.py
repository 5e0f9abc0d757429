"""Ears for tests: which cues a stretch of sound is made of, from its spectrum alone."""

from array import array
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from math import cos, hypot, pi, sin
from operator import mul

import numpy as np
from numpy.typing import NDArray

from forge_tui.audio.port import RATE
from forge_tui.audio.synthesis import Beep
from forge_tui.audio.tones import TONES, synthesised

MS = RATE // 1000
# Nothing is above 8 kHz, so every third sample is enough.
THIN = 3
# A beep is there if it is this loud beside what it is alone.
THERE = 0.5
QUIET_MS = 100

Curve = NDArray[np.float64]
Heard = list[tuple[float, frozenset[str]]]


def onsets(sound: "array[int]", quiet_ms: int = QUIET_MS) -> Iterator[int]:
    """Yield the frames at which there is sound after at least so long a silence."""
    silence = array("h", [0] * MS)
    last = -quiet_ms * MS
    for begin in range(0, len(sound), MS):
        block = sound[begin : begin + MS]
        if block != silence[: len(block)]:
            if begin - last >= quiet_ms * MS:
                yield begin + next(i for i, sample in enumerate(block) if sample)
            last = begin + MS


def hear(sound: "array[int]") -> Heard:
    """Return what begins after each silence, as (milliseconds, names of clips)."""
    begins = [*onsets(sound), len(sound)]
    return [(a / MS, recognised(sound[a : min(b, a + 2 * RATE)])) for a, b in pairwise(begins)]


def recognised(sound: "array[int]") -> frozenset[str]:
    """Return the clips that begin with the sound; those of many beeps explain those of few."""
    found: list[str] = []
    for name in sorted(TONES, key=lambda name: -len(TONES[name].beeps)):
        explained = [beep for each in found for beep in TONES[each].beeps]
        tells = [beep for beep in TONES[name].beeps if not any(same(beep, e) for e in explained)]
        if tells and all(level(sound, *at) > THERE * alone for at, alone in marks(name)):
            found.append(name)
    return frozenset(found)


def same(a: Beep, b: Beep) -> bool:
    return a.hz == b.hz and a.at < b.at + b.ms and b.at < a.at + a.ms


@cache
def marks(name: str) -> tuple[tuple[tuple[int, int, float], float], ...]:
    """Return where a clip is to be listened for, as (first ms, ms, hertz), and its level there."""
    tone, sound = TONES[name], array("h", synthesised()[name])
    times, share = tone.overtone
    places = [(beep.at, beep.ms, beep.hz) for beep in tone.beeps]
    if share:
        places += [(beep.at, beep.ms, beep.hz * times) for beep in tone.beeps]
    return tuple((at, level(sound, *at)) for at in places)


def level(sound: "array[int]", at: int, ms: int, hz: float) -> float:
    """Return how loud a pitch is in a stretch of sound: one bin of a Hann-windowed transform."""
    part = sound[at * MS : (at + ms) * MS : THIN]
    real, imaginary = bin_of(ms * MS // THIN, hz)
    return hypot(sum(map(mul, part, real)), sum(map(mul, part, imaginary)))


@cache
def bin_of(frames: int, hz: float) -> tuple[Sequence[float], Sequence[float]]:
    turn = 2 * pi * hz * THIN / RATE
    window = [(1 - cos(2 * pi * i / frames)) / frames for i in range(frames)]
    return (
        [w * cos(turn * i) for i, w in enumerate(window)],
        [w * sin(turn * i) for i, w in enumerate(window)],
    )


# 6 kHz is enough to tell words apart, and a sixth of a millisecond to place them.
VOICE_THIN = 8
VOICE_MS = MS // VOICE_THIN


def thinned(samples: Sequence[int], rate: int = RATE) -> Curve:
    """Return the mean of each few samples, which takes what is too high along."""
    few = VOICE_THIN * rate // RATE
    whole = np.asarray(samples, dtype=np.float64)[: (len(samples) - 1) // few * few]
    means: Curve = whole.reshape(-1, few).mean(axis=1)
    return means


def likeness(clip: Curve, heard: Curve) -> Curve:
    """Return how alike a clip and each stretch of a sound are: 1 for the same, however loud."""
    square = np.cumsum(np.concatenate(([0.0], heard**2)))
    power = np.maximum(0.0, square[len(clip) :] - square[: -len(clip)]) * (clip @ clip)
    alike = np.correlate(heard, clip, "valid")
    like: Curve = np.divide(alike, np.sqrt(power), out=np.zeros_like(alike), where=power > 1)
    return like


def likest(clip: Curve, heard: Curve, begin: int, end: int) -> tuple[float, int]:
    """Return how alike a clip and a sound are at the best of these places, and that place."""
    like = likeness(clip, heard[max(0, begin) : end - 1 + len(clip)])
    best = int(like.argmax())
    return float(like[best]), max(0, begin) + best


def place(sound: "array[int]", clip: bytes, frame: int, within_ms: int) -> tuple[int, float]:
    """Return where near a frame a clip begins, and how much of what is there it is, up to 1.

    Not for a steady tone, each of whose cycles is like the next.
    """
    wanted, reach = array("h", clip), within_ms * MS
    # First by every 12th sample, which is enough for what is below 2 kHz, then to the sample.
    coarse = range(max(0, frame - reach), frame + reach, 12)
    near = max(coarse, key=lambda at: _alike(wanted[::12], sound[at : at + len(wanted) : 12]))
    fine = range(max(0, near - 12), near + 12)
    best = max(fine, key=lambda at: _alike(wanted[::3], sound[at : at + len(wanted) : 3]))
    there = sound[best : best + len(wanted)]
    return best, _alike(wanted, there) / (_alike(wanted, wanted) * _alike(there, there)) ** 0.5


def _alike(a: "array[int]", b: "array[int]") -> int:
    return sum(map(mul, a, b))
