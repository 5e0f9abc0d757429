"""The tones of the cues: one table, designed as a whole.

Who lies on the floor with eyes shut has rhythm and pitch only, from a laptop's speaker: it gives
little below 500 Hz, and a voice's edge lies above 2,500 Hz. So all pitches are from one pentatonic
scale in between, which makes every two of them sound well together, and what can sound at the same
moment (a rep with the side that follows it, go with last) never begins on the same pitch.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from forge_tui.audio.synthesis import Beep, Tone, pcm_of

C5, D5, E5, G5, A5 = 523.25, 587.33, 659.26, 783.99, 880.00
C6, D6, E6, G6, A6 = 1046.50, 1174.66, 1318.51, 1567.98, 1760.00
C7, D7 = 2093.00, 2349.32
# Half way between the ticks of the two sides, and the only pitch off the scale.
BETWEEN = 1661.22
# A bar of wood or metal has its second partial here; no whole number, so a tick rings like nothing
# else. What is struck dies away at once.
WOOD, STRUCK = (2.76, 0.35), 3.0


def _tick(level: float, hz: float, why: str) -> Tone:
    return Tone(level, (Beep(0, 80, hz),), why, STRUCK, WOOD)


def _pip(hz: float, why: str) -> Tone:
    return Tone(0.3, (Beep(0, 110, hz),), why, fall=0.0)


TONES: Mapping[str, Tone] = MappingProxyType(
    {
        "ready": Tone(
            0.26,
            (Beep(0, 90, E5), Beep(160, 90, E5)),
            "two low knocks, level: attention, nothing to do yet",
        ),
        "count-3": _pip(A5, "a short pip; 3, 2 and 1 climb a chord, so that one alone says which"),
        "count-2": _pip(C6, "the same, a third higher"),
        "count-1": _pip(E6, "the same, two thirds higher: what comes next is due"),
        "go": Tone(
            0.36,
            (Beep(0, 420, A6),),
            "the octave that the counts led to, four times as long and loudest; it dies away, so "
            "that the side and the last set are heard through it",
            fall=2.2,
            overtone=(2.0, 0.15),
        ),
        "rep": _tick(0.26, BETWEEN, "a wooden tick: counted, without asking for attention"),
        "rep-left": _tick(0.28, D6, "the tick, low for left"),
        "rep-right": _tick(0.24, D7, "the tick, an octave higher for right, as on a piano"),
        "side-left": Tone(
            0.28,
            (Beep(0, 90, G5), Beep(90, 150, C5)),
            "two notes that fall, low as everything left; the second comes when the tick is over",
        ),
        "side-right": Tone(
            0.22,
            (Beep(0, 90, G6), Beep(90, 150, C7)),
            "two notes that rise, high as everything right",
        ),
        "change": Tone(
            0.26,
            tuple(Beep(at, 80, hz) for at, hz in ((0, C6), (80, G5), (160, C6), (240, G5))),
            "there and back and there and back: the only one that swings",
            fall=0.6,
        ),
        "halfway": Tone(
            0.24,
            (Beep(0, 100, A5), Beep(100, 100, E6), Beep(200, 180, A5)),
            "up and down again: the turning point",
        ),
        "rest": Tone(
            0.28,
            (Beep(0, 170, C6), Beep(170, 170, G5), Beep(340, 300, D5)),
            "three slow notes that sink: let go",
        ),
        "last": Tone(
            0.26,
            (Beep(0, 80, C6), Beep(240, 80, E6), Beep(350, 120, E6)),
            "a note inside go, and two that knock while it dies away; over within half a second, "
            "when the first of the fastest reps is counted",
            fall=0.8,
        ),
        "finish": Tone(
            0.34,
            (
                Beep(0, 130, C6),
                Beep(130, 130, E6),
                Beep(260, 130, G6),
                Beep(390, 620, C7, 0.6),
                Beep(390, 620, C6, 0.4),
            ),
            "a chord climbed and then held: the only one that is longer than a second",
            fall=1.8,
        ),
    }
)
"""Every tone by its clip's name: the cue's, with the side where a side works."""


@cache
def synthesised() -> Mapping[str, bytes]:
    """Return every tone as the port's PCM, by its clip's name."""
    return MappingProxyType({name: pcm_of(tone) for name, tone in TONES.items()})
