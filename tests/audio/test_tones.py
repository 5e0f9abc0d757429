"""The tones: told apart with eyes shut, without clicks, and together without clipping."""

from array import array
from collections.abc import Iterable
from functools import cache
from itertools import combinations, pairwise, product
from math import cos, pi, sin, sqrt
from pathlib import Path
from random import Random

import pytest

from ears import level, recognised
from forge_tui.audio.glides import glide, pcm_of_glide
from forge_tui.audio.mixer import Mixer
from forge_tui.audio.pcm import FULL
from forge_tui.audio.port import RATE, Sounding
from forge_tui.audio.synthesis import RAMP, pcm_of
from forge_tui.audio.tones import TONES, synthesised
from forge_tui.config import Preferences
from forge_tui.plan.drill import Way
from forge_tui.plan.sides import Side
from forge_tui.player.events import Cue
from forge_tui.player.rehearsal import rehearse
from forge_tui.session.loading import script_of
from forge_tui.session.score import sounded

SHIPPED = [
    *Path(__file__).parents[2].glob("workouts/*.toml"),
    *Path(__file__).parents[2].glob("exercises/*.toml"),
]
REPS, SIDES = ("rep", "rep-left", "rep-right"), ("side-left", "side-right")
COUNTS = ("count-3", "count-2", "count-1")
# What may begin at one moment at the very most: a rest or a hold of less than three seconds.
CROWDS = [
    *product(REPS, ("rest", "change"), ("ready",), COUNTS),
    *product(REPS, ("go",), ("last",), SIDES, COUNTS),
    *product(REPS, ("halfway",), SIDES),
]


def samples(name: str) -> "array[int]":
    return array("h", synthesised()[name])


def together(names: Iterable[str]) -> "array[int]":
    mixer = Mixer()
    mixer.load(synthesised())
    for name in names:
        mixer.now(name)
    return array("h", mixer.render(2 * RATE))


def test_there_is_a_tone_for_every_cue_that_sounds_with_a_side_where_one_works() -> None:
    sided = {f"{cue}-{side}" for cue in (Cue.REP, Cue.SIDE) for side in Side}
    plain = {cue.value for cue in Cue} - {Cue.NAME, Cue.SIDE}
    assert set(TONES) == sided | plain


def test_tones_are_the_same_every_time() -> None:
    assert {name: pcm_of(tone) for name, tone in TONES.items()} == synthesised()


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_where_a_laptop_can_play_it(name: str) -> None:
    assert all(500 <= beep.hz <= 2500 for beep in TONES[name].beeps)
    assert 0.15 * FULL < max(map(abs, samples(name))) < 0.4 * FULL


@pytest.mark.parametrize("name", TONES)
def test_a_tone_comes_and_goes_without_a_click(name: str) -> None:
    heard, peak = samples(name), FULL * TONES[name].level
    for edge in (heard, list(reversed(heard))):
        for frame in range(RAMP):
            # A raised cosine lies below this parabola.
            assert abs(edge[frame]) <= peak * (pi * frame / RAMP / 2) ** 2 + 1
    # Nor is there one inside: no sample is further from the next than the steepest sine's are.
    times, share = TONES[name].overtone
    steepest = max(beep.hz for beep in TONES[name].beeps) * (1 + share * times) / (1 + share)
    jumps = (abs(a - b) for a, b in pairwise([0, *heard, 0]))
    assert max(jumps) <= peak * 2 * pi * steepest / RATE + 2


def test_ramps_are_long_enough() -> None:
    assert RAMP >= 4 * RATE // 1000


def test_what_comes_often_is_over_before_it_comes_again() -> None:
    assert all(TONES[rep].ms < 120 for rep in REPS)
    # The shipped mountain climber at twice its tempo: a rep in 250 ms.
    assert all(TONES[side].ms < 250 for side in SIDES)
    assert all(TONES[name].ms < 500 for name in (*COUNTS, "go", "last"))
    assert all(tone.ms <= 1000 or name == "finish" for name, tone in TONES.items())


def test_left_is_low_and_right_is_high() -> None:
    pitch = {name: [beep.hz for beep in tone.beeps] for name, tone in TONES.items()}
    assert pitch["rep-right"][0] == pytest.approx(2 * pitch["rep-left"][0], rel=1e-3)
    assert pitch["rep-left"] < pitch["rep"] < pitch["rep-right"]
    assert max(pitch["side-left"]) < min(pitch["side-right"])
    assert pitch["side-left"][0] > pitch["side-left"][1]
    assert pitch["side-right"][0] < pitch["side-right"][1]


def test_counts_climb_and_go_is_higher_and_longer() -> None:
    climbing = [TONES[name].beeps[0] for name in (*COUNTS, "go")]
    assert all(a.hz < b.hz for a, b in pairwise(climbing))
    assert climbing[3].ms > 3 * climbing[2].ms


@pytest.mark.parametrize("name", TONES)
def test_every_tone_is_told_from_all_others_by_its_spectrum_in_noise(name: str) -> None:
    random = Random(name)
    noisy = array("h", [round(x + random.gauss(0, 800)) for x in samples(name)])
    assert recognised(noisy) == {name}


@pytest.mark.parametrize(("a", "b"), list(combinations(TONES, 2)))
def test_no_two_tones_are_alike(a: str, b: str) -> None:
    """As vectors, the level of each pitch in each 50 ms: more than 45 degrees apart."""
    pitches = sorted({beep.hz for tone in TONES.values() for beep in tone.beeps})
    one, other = (
        [level(samples(name), at, 50, hz) for at in range(0, 1000, 50) for hz in pitches]
        for name in (a, b)
    )
    dot = sum(x * y for x, y in zip(one, other, strict=True))
    assert dot**2 < 0.7**2 * sum(x * x for x in one) * sum(y * y for y in other)


@cache
def crowds_of_the_shipped() -> set[frozenset[str]]:
    found: dict[tuple[str, int], set[str]] = {}
    for path in SHIPPED:
        script = script_of(str(path), Preferences(), lead=None, pace=None, with_memory=False)
        for note in sounded(rehearse(script.plan())):
            found.setdefault((path.stem, note.ms), set()).add(note.clip)
    return set(map(frozenset, found.values()))


def test_what_begins_at_one_moment_in_the_shipped_workouts_is_told_apart() -> None:
    crowds = crowds_of_the_shipped()
    assert len(crowds) > 30
    for crowd in crowds:
        assert recognised(together(sorted(crowd))) == crowd


def test_it_is_told_apart_through_a_small_speaker_too() -> None:
    for crowd in crowds_of_the_shipped():
        assert recognised(through_a_speaker(together(sorted(crowd))[: RATE * 11 // 10])) == crowd


def through_a_speaker(sound: "array[int]", hz: float = 600) -> "array[int]":
    """Take away what a laptop does not give: a Butterworth high pass of second order."""
    turn = 2 * pi * hz / RATE
    alpha, c = sin(turn) / sqrt(2), cos(turn)
    feed, back = (1 + c) / 2 / (1 + alpha), (-2 * c / (1 + alpha), (1 - alpha) / (1 + alpha))
    x1 = x2 = y1 = y2 = 0.0
    heard = array("h")
    for x in sound:
        y = feed * (x - 2 * x1 + x2) - back[0] * y1 - back[1] * y2
        x1, x2, y1, y2 = x, x1, y, y1
        heard.append(max(-FULL, min(FULL, round(y))))
    return heard


@pytest.mark.parametrize("way", Way)
def test_it_is_told_apart_with_the_metronome_on(way: Way) -> None:
    """Whether a phase begins with the cues, or has begun before them and goes on."""
    stroke = Sounding(0, glide(way, 2000))
    clips = {**synthesised(), stroke.clip: pcm_of_glide(stroke.clip)}
    for crowd in crowds_of_the_shipped():
        for begun_ms in (0, 500):
            mixer = Mixer()
            mixer.load({name: clips[name] for name in {stroke.clip, *crowd}})
            at_ns = begun_ms * 1_000_000
            mixer.plan(1, [stroke, *(Sounding(at_ns, name) for name in crowd)])
            heard = array("h", mixer.render(RATE * (1100 + begun_ms) // 1000))
            assert recognised(heard[RATE * begun_ms // 1000 :]) == crowd


@pytest.mark.parametrize("way", Way)
def test_the_metronome_alone_is_taken_for_no_cue(way: Way) -> None:
    for ms in (250, 300, 500, 1000, 2000):
        assert recognised(array("h", pcm_of_glide(glide(way, ms)))) == frozenset()


def test_what_begins_at_one_moment_does_not_clip() -> None:
    for crowd in crowds_of_the_shipped():
        summed = [0] * (2 * RATE)
        for name in crowd:
            for frame, sample in enumerate(samples(name)):
                summed[frame] += sample
        assert max(map(abs, summed)) < FULL


@pytest.mark.parametrize("crowd", CROWDS)
def test_not_even_the_greatest_crowd_reaches_full_scale(crowd: tuple[str, ...]) -> None:
    assert max(map(abs, together(crowd))) < FULL
