"""The tones of the tempo: pitch is where the body is, so that it can be followed with eyes shut.

A tone rises an octave on the way up and falls it on the way down; held at the top it stays above,
held at the bottom below. Each lasts as long as its phase, so its name says all there is to it.
"""

from collections.abc import Mapping
from itertools import accumulate, repeat
from math import log, pi, sin
from operator import mul

from forge_tui.audio.pcm import FULL, packed
from forge_tui.audio.port import RATE, YIELDING
from forge_tui.audio.synthesis import FRAMES_A_MS, rise
from forge_tui.plan.drill import Way

# Off the scale of the cues, and far enough from each of them that none is heard in a held tone.
F5, B5, F6 = 698.46, 987.77, 1396.91
# A quarter to a third of the cues' levels, and without overtones: heard if one listens for it.
LEVEL = 0.08
# It swells where cues strike; no cue begins as softly.
EDGE_MS = 40
# Where nothing says which way it goes there is but a pulse, in the middle of the octave.
PULSE_MS = 160
# Less than this is a blip; more is a hold, which nobody follows tone by tone.
SHORTEST_MS, LONGEST_MS = 60, 20_000
PITCHES: Mapping[Way, tuple[float, float]] = {
    Way.UP: (F5, F6),
    Way.TOP: (F6, F6),
    Way.DOWN: (F6, F5),
    Way.BOTTOM: (F5, F5),
    Way.FREE: (B5, B5),
}
"""From which pitch to which each way leads, in hertz."""


def glide(way: Way, ms: int, heard_ms: int | None = None) -> str:
    """Return the clip of a phase of `ms`, of which `heard_ms` are left if it is cut; or ""."""
    heard = ms if heard_ms is None else min(ms, heard_ms)
    if way is Way.FREE or ms > LONGEST_MS:
        way, ms = Way.FREE, PULSE_MS
        heard = min(heard, ms)
    if heard < SHORTEST_MS:
        return ""
    return f"{YIELDING}{way}-{ms}" + (f"-{heard}" if heard < ms else "")


def frames_of(clip: str) -> int:
    """Return how many frames a clip of the tempo has."""
    return int(clip.rpartition("-")[2]) * FRAMES_A_MS


def pcm_of_glide(clip: str, gain: float = 1.0) -> bytes:
    """Return a clip of the tempo as the port's PCM; 1 is as loud as it comes."""
    way, ms, *_ = clip.removeprefix(YIELDING).split("-")
    frames = frames_of(clip)
    peak = min(1.0, LEVEL * gain) * FULL
    turns = _turns(*PITCHES[Way(way)], int(ms) * FRAMES_A_MS, frames)
    samples = [peak * sin(turn) for turn in turns]
    edge = min(EDGE_MS * FRAMES_A_MS, frames // 4)
    samples[:edge] = map(mul, samples[:edge], rise(edge))
    samples[-edge:] = map(mul, samples[-edge:], reversed(rise(edge)))
    return packed(samples)


def _turns(begin: float, end: float, whole: int, frames: int) -> list[float]:
    """Return the angle of each frame; equal times are equal steps to the ear, on a log scale."""
    if begin == end:
        step = 2 * pi * begin / RATE
        return [step * i for i in range(frames)]
    octaves = log(end / begin)
    growth = accumulate(repeat((end / begin) ** (1 / whole), frames - 1), mul, initial=1.0)
    scale = 2 * pi * begin * whole / RATE / octaves
    return [scale * (grown - 1) for grown in growth]
