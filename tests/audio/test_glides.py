"""The tones of the tempo: which way they go, for how long, how softly."""

from array import array
from itertools import pairwise
from math import pi

import pytest

from forge_tui.audio.glides import (
    B5,
    EDGE_MS,
    F5,
    F6,
    LEVEL,
    LONGEST_MS,
    PULSE_MS,
    SHORTEST_MS,
    frames_of,
    glide,
    pcm_of_glide,
)
from forge_tui.audio.pcm import FULL
from forge_tui.audio.port import RATE, yields
from forge_tui.audio.tones import TONES
from forge_tui.plan.drill import Way

MS = RATE // 1000


def samples(clip: str, gain: float = 1.0) -> "array[int]":
    return array("h", pcm_of_glide(clip, gain))


def pitches(heard: "array[int]", ms: int = 50) -> list[float]:
    """Return the pitch of each stretch of `ms`, by the times at which it goes up through zero."""
    found = []
    for begin in range(0, len(heard) - ms * MS + 1, ms * MS):
        part = heard[begin : begin + ms * MS]
        ups = [i + a / (a - b) for i, (a, b) in enumerate(pairwise(part)) if a < 0 <= b]
        found.append(RATE * (len(ups) - 1) / (ups[-1] - ups[0]))
    return found


@pytest.mark.parametrize("ms", [250, 900, 1000, 1364, 2000, 4500])
@pytest.mark.parametrize("way", Way)
def test_it_lasts_exactly_as_long_as_its_phase(way: Way, ms: int) -> None:
    clip = glide(way, ms)
    lasts = PULSE_MS if way is Way.FREE else ms
    assert frames_of(clip) == len(samples(clip)) == lasts * MS
    assert yields(clip)
    assert clip not in TONES


@pytest.mark.parametrize("ms", [500, 1500, 4500])
def test_it_rises_an_octave_on_the_way_up_and_falls_it_on_the_way_down(ms: int) -> None:
    up, down = pitches(samples(glide(Way.UP, ms))), pitches(samples(glide(Way.DOWN, ms)))
    assert all(a < b for a, b in pairwise(up))
    assert all(a > b for a, b in pairwise(down))
    for track, begins, ends in ((up, F5, F6), (down, F6, F5)):
        # The pitch of 50 ms is that of their middle.
        part = (ends / begins) ** (25 / ms)
        assert track[0] == pytest.approx(begins * part, rel=0.01)
        assert track[-1] == pytest.approx(ends / part, rel=0.01)
    # To the ear it goes evenly: equal steps are equal intervals.
    steps = [b / a for a, b in pairwise(up)]
    assert max(steps) < 1.01 * min(steps)


@pytest.mark.parametrize(("way", "hz"), [(Way.TOP, F6), (Way.BOTTOM, F5), (Way.FREE, B5)])
def test_what_is_held_is_steady_above_below_or_between(way: Way, hz: float) -> None:
    track = pitches(samples(glide(way, 1000)))
    assert len(track) == (3 if way is Way.FREE else 20)
    assert track == pytest.approx([hz] * len(track), rel=0.005)


@pytest.mark.parametrize("ms", [SHORTEST_MS, 100, 250, 2000])
@pytest.mark.parametrize("way", Way)
def test_it_comes_and_goes_softly_and_nothing_in_it_clicks(way: Way, ms: int) -> None:
    heard = samples(glide(way, ms))
    peak, edge = LEVEL * FULL, min(EDGE_MS * MS, len(heard) // 4)
    for side in (heard, heard[::-1]):
        for frame in range(edge):
            assert abs(side[frame]) <= peak * (pi * frame / edge / 2) ** 2 + 1
    steepest = peak * (2 * pi * F6 / RATE + pi / edge / 2)
    assert max(abs(a - b) for a, b in pairwise([0, *heard, 0])) <= steepest + 2
    assert edge > RATE * 5 // 1000 or ms < 100


@pytest.mark.parametrize("way", Way)
def test_it_is_much_quieter_than_any_cue(way: Way) -> None:
    assert max(map(abs, samples(glide(way, 1000)))) <= LEVEL * FULL
    assert min(tone.level for tone in TONES.values()) > 2.5 * LEVEL
    assert 500 < F5 < F6 < 2500


def test_a_phase_that_is_cut_goes_as_fast_as_if_it_were_not_and_ends_softly() -> None:
    whole, cut = samples(glide(Way.UP, 1500)), samples(glide(Way.UP, 1500, 700))
    assert len(cut) == 700 * MS
    assert cut[EDGE_MS * MS : -EDGE_MS * MS] == whole[EDGE_MS * MS : (700 - EDGE_MS) * MS]
    assert abs(cut[-1]) <= 1
    assert glide(Way.UP, 1500, 1500) == glide(Way.UP, 1500, 9000) == glide(Way.UP, 1500)


def test_a_blip_is_not_sounded_and_a_hold_only_begins() -> None:
    assert glide(Way.UP, SHORTEST_MS - 1) == glide(Way.TOP, 1000, SHORTEST_MS - 1) == ""
    assert glide(Way.FREE, 100) == f"tempo-free-{PULSE_MS}-100"
    assert glide(Way.DOWN, LONGEST_MS + 1) == glide(Way.FREE, 3000)


def test_a_gain_makes_it_softer_or_louder_and_never_clips() -> None:
    plain, half = samples(glide(Way.UP, 300)), samples(glide(Way.UP, 300), 0.5)
    assert all(abs(a - 2 * b) <= 2 for a, b in zip(plain, half, strict=True))
    assert not any(samples(glide(Way.TOP, 300), 0.0))
    assert max(samples(glide(Way.TOP, 300), 100.0)) <= FULL
