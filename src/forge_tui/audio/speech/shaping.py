"""From an engine's samples to a clip: cut to where the voice is, at the rate of spoken clips."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from forge_tui.audio.pcm import packed, resampled
from forge_tui.audio.port import VOICE_RATE

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable

    from forge_tui.audio.speech.engine import Said

# Half of one per cent of full scale: below it nobody hears a word.
SILENCE = 160
# Kept on both sides, so that no sound is cut into.
LEAD_MS, TAIL_MS = 5, 20


def clip_of(said: Said) -> bytes:
    """Return PCM whose first word begins within its first 5 ms; empty if nothing was said."""
    before, after = _quiet(said.samples), _quiet(reversed(said.samples))
    if before == len(said.samples):
        return b""
    first = max(0, before - said.rate * LEAD_MS // 1000)
    last = len(said.samples) - max(0, after - said.rate * TAIL_MS // 1000)
    return _at_rate(said.samples[first:last], said.rate)


def _quiet(samples: Iterable[int]) -> int:
    """Return how many samples go by before the first that is heard."""
    return sum(1 for _ in takewhile(lambda sample: -SILENCE < sample < SILENCE, samples))


def _at_rate(samples: array[int], rate: int) -> bytes:
    try:
        import miniaudio  # noqa: PLC0415 - not everywhere installed
    except ImportError:
        return packed(resampled(samples, rate, VOICE_RATE))
    sixteen = miniaudio.SampleFormat.SIGNED16
    return bytes(
        miniaudio.convert_frames(sixteen, 1, rate, samples.tobytes(), sixteen, 1, VOICE_RATE)
    )
