from array import array
from itertools import pairwise
from operator import add
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st
from lab import tone

from forge_tui.audio.mixer import KNEE, Mixer, exact
from forge_tui.audio.pcm import FULL
from forge_tui.audio.port import LATEST_NS, RATE, Sounding
from forge_tui.audio.sounds import RAMP

MS = 1_000_000
CLICK = array("h", [9000, 8000, 7000]).tobytes()
LONG = array("h", [10_000] * RATE).tobytes()


def loaded(**clips: bytes) -> Mixer:
    mixer = Mixer()
    mixer.load(clips)
    return mixer


def rendered(mixer: Mixer, *blocks: int) -> "array[int]":
    return array("h", b"".join(map(mixer.render, blocks)))


def test_a_clip_begins_on_its_frame_whatever_the_blocks_are() -> None:
    for blocks in ([RATE], [960] * 50, [7] * 6000 + [6000]):
        mixer = loaded(click=CLICK)
        mixer.plan(1, [Sounding(500 * MS, "click"), Sounding(100 * MS, "click")])
        heard = rendered(mixer, *blocks)
        assert [i for i, x in enumerate(heard) if x == 9000] == [4800, 24_000]
        assert sum(map(bool, heard)) == 6


def test_a_new_generation_replaces_only_what_has_not_begun() -> None:
    mixer = loaded(click=CLICK, long=LONG)
    mixer.plan(2, [Sounding(0, "long"), Sounding(10 * MS, "click")])
    rendered(mixer, 240)
    mixer.plan(3, [Sounding(15 * MS, "click")])
    mixer.plan(2, [Sounding(12 * MS, "click")])
    heard = rendered(mixer, 960)
    assert [i + 240 for i, x in enumerate(heard) if x == 19_000] == [720]
    assert min(heard) == 10_000


def test_what_has_begun_does_not_begin_again_in_a_newer_plan() -> None:
    mixer = loaded(click=CLICK)
    both = [Sounding(10 * MS, "click"), Sounding(100 * MS, "click")]
    mixer.plan(1, both)
    heard = rendered(mixer, 960)
    mixer.plan(2, both)
    heard += rendered(mixer, RATE)
    assert [i for i, x in enumerate(heard) if x == 9000] == [480, 4800]
    mixer.cancel()
    mixer.plan(3, [Sounding(2000 * MS, "click")])
    assert 9000 in rendered(mixer, RATE)


def test_a_cue_that_is_a_little_late_sounds_at_once_and_a_stale_one_never() -> None:
    mixer = loaded(click=CLICK)
    rendered(mixer, RATE)
    now = RATE * 1000 * MS // RATE
    mixer.plan(1, [Sounding(now - LATEST_NS - MS, "click"), Sounding(now - 140 * MS, "click")])
    heard = rendered(mixer, 100)
    assert list(heard[:4]) == [9000, 8000, 7000, 0]
    assert mixer.late == 1


def test_cancel_ramps_down_within_5_ms_and_forgets_the_plan() -> None:
    mixer = loaded(click=CLICK, long=LONG)
    mixer.plan(1, [Sounding(0, "long"), Sounding(100 * MS, "click")])
    rendered(mixer, 1000)
    mixer.cancel()
    mixer.cancel()
    heard = rendered(mixer, 100, RATE)
    assert heard[0] == 10_000
    assert all(0 <= a - b <= 10_000 / RAMP + 1 for a, b in pairwise(heard[: RAMP + 1]))
    assert not any(heard[RAMP:])
    assert mixer.idle


def test_volume_changes_by_a_ramp_and_holds() -> None:
    mixer = loaded(long=LONG)
    mixer.plan(1, [Sounding(0, "long")])
    rendered(mixer, 100)
    mixer.set_volume(0.25)
    heard = rendered(mixer, 960)
    assert all(0 <= a - b <= 10_000 / RAMP + 1 for a, b in pairwise(heard))
    assert heard[0] == 10_000
    assert set(heard[RAMP:]) == {2500}
    mixer.set_volume(7)
    assert rendered(mixer, 960)[-1] == 10_000


def test_gain_scales_a_clip_and_an_unknown_clip_is_silent() -> None:
    mixer = loaded(click=CLICK)
    mixer.plan(1, [Sounding(0, "click", 0.5), Sounding(0, "none")])
    mixer.now("neither")
    assert list(rendered(mixer, 4)) == [4500, 4000, 3500, 0]


def test_a_key_sounds_on_the_next_frame_and_outlives_a_new_plan() -> None:
    mixer = loaded(long=LONG, empty=b"", odd=CLICK + b"x")
    rendered(mixer, 50)
    mixer.now("long")
    mixer.now("empty")
    mixer.plan(1, [])
    assert rendered(mixer, 10)[0] == 10_000
    assert mixer.alone("odd", 0.5) == array("h", [4500, 4000, 3500]).tobytes()
    assert mixer.alone("none") == b""


def test_loud_sums_bend_and_never_wrap_or_flatten() -> None:
    ramp = array("h", range(0, 32_000, 8)).tobytes()
    mixer = loaded(ramp=ramp)
    for _ in range(3):
        mixer.now("ramp")
    heard = rendered(mixer, 4000)
    assert all(a <= b for a, b in pairwise(heard))
    assert max(heard) <= FULL
    assert [x for x in heard if x <= KNEE] == [i * 24 for i in range(KNEE // 24 + 1)]


plans = st.lists(
    st.tuples(
        st.integers(0, 400), st.sampled_from(["a", "b"]), st.sampled_from([1.0, 0.5, 2.0, 0.1])
    ),
    max_size=12,
)


@settings(max_examples=50, deadline=None)
@given(plans, st.lists(st.integers(1, 3000), max_size=12), st.floats(0, 1))
def test_the_size_of_the_blocks_changes_nothing(
    plan: list[tuple[int, str, float]], sizes: list[int], volume: float
) -> None:
    whole, parts = (loaded(a=tone(700, 30), b=tone(1100, 50, 0.9)) for _ in range(2))
    for mixer in (whole, parts):
        mixer.set_volume(volume)
        mixer.plan(1, [Sounding(ms * MS, clip, gain) for ms, clip, gain in plan])
    rest = max(0, RATE // 2 - sum(sizes))
    assert rendered(whole, sum(sizes) + rest) == rendered(parts, *sizes, rest)


@settings(max_examples=50, deadline=None)
@given(plans)
def test_quiet_sounds_are_summed_exactly(plan: list[tuple[int, str, float]]) -> None:
    clips = {"a": CLICK, "b": array("h", [5, 6, 7, 8]).tobytes()}
    soundings = [Sounding(ms * MS, clip, 0.1) for ms, clip, _ in plan]
    expected = [0.0] * RATE
    for each in soundings:
        samples = [0.1 * x for x in array("h", clips[each.clip])]
        at = exact(each.at_ns)
        expected[at : at + len(samples)] = map(add, expected[at : at + len(samples)], samples)
    mixer = loaded(**clips)
    mixer.plan(1, soundings)
    assert all(abs(a - b) <= 1 for a, b in zip(rendered(mixer, RATE), expected, strict=True))


def test_ten_thousand_cues_leave_nothing_behind() -> None:
    mixer = loaded(click=CLICK)
    for generation in range(10_000):
        mixer.plan(generation, [Sounding(generation * MS, "click")])
        mixer.render(48)
    mixer.render(48)
    assert mixer.idle
    assert not mixer.late


def test_a_block_of_three_clips_costs_far_less_than_its_length() -> None:
    mixer = loaded(**{"long": tone(700, 1000), "say:long": tone(700, 1000)})
    for gain, clip in ((0.9, "long"), (0.8, "say:long"), (0.7, "long")):
        mixer.now(clip, gain)
    costs = []
    for _ in range(20):
        begin = perf_counter()
        mixer.render(1920)
        costs.append(perf_counter() - begin)
    print(f"40 ms with three clips: {1000 * min(costs):.2f} ms")  # noqa: T201
    assert min(costs) < 0.010


# What is spoken.

waves = st.lists(st.integers(-20_000, 20_000), min_size=1, max_size=60)


@given(waves, st.integers(0, 300), st.lists(st.integers(1, 40), max_size=20))
@settings(max_examples=100, deadline=None)
def test_of_a_spoken_clip_each_sample_has_its_frame_whatever_the_blocks_are(
    wave: list[int], begin: int, blocks: list[int]
) -> None:
    heard = []
    for sizes in ([1000], [*blocks, 1000 - sum(blocks)]):
        mixer = loaded(**{"say:x": array("h", wave).tobytes()})
        mixer.plan(1, [Sounding(begin * 1_000_000_000 // RATE + 1, "say:x")])
        heard.append(rendered(mixer, *sizes))
    assert heard[0] == heard[1]
    assert list(heard[0][begin : begin + 2 * len(wave) : 2]) == wave
    assert not any(heard[0][:begin])
    assert not any(heard[0][begin + 2 * len(wave) :])
    assert heard[0][begin : begin + 2 * len(wave)].tobytes() == mixer.alone("say:x")


def test_between_its_samples_it_goes_as_it_went() -> None:
    """A pitch within a voice comes back as itself, and hardly anything else does."""
    whole = array("h", tone(3000, 200))
    mixer = loaded(**{"say:x": whole[::2].tobytes()})
    mixer.now("say:x")
    heard = rendered(mixer, len(whole))
    assert max(abs(a - b) for a, b in zip(heard, whole, strict=True)) < 100


def test_what_is_spoken_is_cut_and_scaled_as_everything() -> None:
    mixer = loaded(**{"say:x": LONG})
    mixer.now("say:x", 0.5)
    assert set(rendered(mixer, 3 * RATE // 2)[4:]) == {5000}
    mixer.cancel()
    heard = rendered(mixer, RATE)
    assert all(0 <= a - b <= 5000 / RAMP + 1 for a, b in pairwise(heard[: RAMP + 1]))
    assert not any(heard[RAMP:])


# What yields.

STROKE, OTHER = Sounding(100 * MS, "tempo-top-1000"), Sounding(1100 * MS, "tempo-up-500")
LEVEL_PCM = array("h", [10_000] * RATE).tobytes()


def stroking() -> Mixer:
    mixer = loaded(long=LONG, click=CLICK, **{STROKE.clip: LEVEL_PCM, OTHER.clip: CLICK})
    mixer.plan(1, [STROKE, OTHER])
    return mixer


def test_a_plan_that_still_has_it_leaves_it_as_it_is_and_one_without_cuts_it() -> None:
    mixer = stroking()
    before = rendered(mixer, 9600)
    assert [*before[4799:4801], before[-1]] == [0, 10_000, 10_000]
    mixer.plan(2, [OTHER, STROKE])
    assert set(rendered(mixer, 4800)) == {10_000}
    mixer.plan(3, [OTHER])
    heard = rendered(mixer, 2 * RATE)
    assert all(0 <= a - b <= 10_000 / RAMP + 1 for a, b in pairwise(heard[: RAMP + 1]))
    assert not any(heard[RAMP : 1100 * 48 - 14_400])
    assert heard[1100 * 48 - 14_400] == 9000


def test_what_has_begun_without_it_is_joined_in_its_middle_without_a_click() -> None:
    mixer = loaded(**{STROKE.clip: LEVEL_PCM})
    rendered(mixer, RATE)
    mixer.plan(1, [STROKE])
    heard = rendered(mixer, 100, RATE)
    assert all(0 <= b - a <= 10_000 / RAMP + 1 for a, b in pairwise([0, *heard[: RAMP + 1]]))
    assert [i for i, x in enumerate(heard) if x][-1] == 4799
    assert mixer.late == 0
    # Nor does it come again once it is over.
    mixer.plan(2, [STROKE])
    assert not any(rendered(mixer, RATE))


def test_cancel_cuts_it_as_everything() -> None:
    mixer = stroking()
    rendered(mixer, 9600)
    mixer.cancel()
    assert not any(rendered(mixer, RATE)[RAMP:])


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=60))
@settings(max_examples=30, deadline=None)
def test_it_dips_while_a_cue_sounds_the_same_in_blocks_of_any_size(blocks: list[int]) -> None:
    cue = array("h", [1] * 4800).tobytes()
    cues = [Sounding(at * MS, "cue") for at in (200, 250, 600)]
    heard = []
    for sizes in ([RATE], [*blocks, max(0, RATE - sum(blocks))]):
        mixer = loaded(cue=cue, **{STROKE.clip: LEVEL_PCM})
        mixer.plan(1, [STROKE, *cues])
        heard.append(rendered(mixer, *sizes)[:RATE])
    assert heard[0] == heard[1]
    at = {ms: heard[0][ms * 48] for ms in range(100, 1000, 5)}
    assert all(x == 10_000 for ms, x in at.items() if ms < 200 or 561 < ms < 600 or ms > 911)
    assert all(abs(x - 2000) <= 2 for ms, x in at.items() if 205 <= ms < 500 or 605 <= ms < 850)
    assert max(abs(a - b) for a, b in pairwise(heard[0][101 * 48 :])) < 10_000 / RAMP * 1.6


def test_it_stays_down_under_words_and_between_two_of_them() -> None:
    """A number of 100 ms, the breath of 80 ms after it, and the side."""
    word = array("h", [1] * 2400).tobytes()
    mixer = loaded(**{"say:1": word, "say:right": word, STROKE.clip: LEVEL_PCM})
    mixer.plan(1, [STROKE, Sounding(300 * MS, "say:1"), Sounding(480 * MS, "say:right")])
    heard = rendered(mixer, RATE)
    at = {ms: heard[ms * 48] for ms in range(100, 1000, 5)}
    assert all(abs(x - 2000) <= 3 for ms, x in at.items() if 305 <= ms < 580 + 150)
    assert all(x == 10_000 for ms, x in at.items() if ms < 300 or ms > 580 + 150 + 60)


def test_a_key_makes_it_dip_too_and_a_cue_that_is_cut_no_longer() -> None:
    mixer = stroking()
    rendered(mixer, 9600)
    mixer.now("long", 0.0)
    rendered(mixer, 4800)
    assert abs(rendered(mixer, 10)[0] - 2000) <= 2
    mixer.cancel()
    mixer.plan(2, [STROKE])
    heard = rendered(mixer, 12_000)
    assert heard[-1] == 10_000
    assert max(abs(a - b) for a, b in pairwise(heard)) < 10_000 / RAMP * 2


def test_a_cue_that_has_begun_is_not_begun_again_by_the_next_plan() -> None:
    mixer = loaded(click=CLICK)
    due = [Sounding(10 * MS, "click"), Sounding(30 * MS, "click")]
    mixer.plan(1, due)
    rendered(mixer, 960)
    mixer.plan(2, due)
    heard = rendered(mixer, RATE)
    assert [i + 960 for i, x in enumerate(heard) if x == 9000] == [1440]
