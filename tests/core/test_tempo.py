"""Tempo: how it is written, and what it makes of the phases of a rep."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from movements import EXERCISES, exercise
from support import block, phases, reps, sets, transcript, workout

from forge_tui.model.tempo import parse_tempo
from forge_tui.unroll import judge_workout
from forge_tui.unroll.drill import drill_of


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("3-1-1-0", (3, 1, 1, 0)),
        ("3/1/1/0", (3, 1, 1, 0)),
        ("3110", (3, 1, 1, 0)),
        ("31X0", (3, 1, 1, 0)),
        ("31x0", (3, 1, 1, 0)),
        ("3-1-X-0", (3, 1, 1, 0)),
        ("X-X-X-X", (1, 1, 1, 1)),
        ("2-0-1-1", (2, 0, 1, 1)),
        ("3-1-1", (3, 1, 1, 0)),
        ("3/1/1", (3, 1, 1, 0)),
        ("311", (3, 1, 1, 0)),
        ("31X", (3, 1, 1, 0)),
        (" 3-1-1-0 ", (3, 1, 1, 0)),
        ("10-0-10-0", (10, 0, 10, 0)),
        ("0-0-0-1", (0, 0, 0, 1)),
        ("1-1-0-0", (1, 1, 0, 0)),
        ("0-1-1-0", (0, 1, 1, 0)),
        ("0-0-1-1", (0, 0, 1, 1)),
    ],
)
def test_a_tempo_is_eccentric_bottom_concentric_top(
    text: str, seconds: tuple[int, int, int, int]
) -> None:
    assert parse_tempo(text) == tuple(1000 * second for second in seconds)


@pytest.mark.parametrize(
    "text",
    [
        "", "3", "31", "3-1", "3-1-1-0-1", "31100", "3-1/1-0", "3--1-1", "-3-1-1-0", "3-1-1-",
        "a-b-c-d", "3.5-1-1-0", "3 1 1 0", "0000", "0-0-0-0", "000", "٣110", None, True,
    ],
)  # fmt: skip
def test_what_is_no_tempo_is_refused_in_a_sentence(text: object) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        parse_tempo(text)


def rep_of(name: str, tempo: str) -> list[tuple[str, int | None]]:
    drill = drill_of(name, EXERCISES[name], parse_tempo(tempo), held=False)
    return [(phase.id, phase.ms) for phase in drill.phases]


def rep_seconds(name: str, tempo: str) -> float:
    drill = drill_of(name, EXERCISES[name], parse_tempo(tempo), held=False)
    return drill.rep_ms / 1000


def test_the_seed_without_a_tempo_takes_five_and_a_half_seconds_a_rep() -> None:
    assert reps(transcript(sets("seed 2"))) == [(15.5, "R"), (21.0, "L")]
    assert phases(transcript(sets("seed 1"))) == [
        (10.0, "lower"),
        (12.0, "push-and-kick"),
        (13.5, "squeeze"),
        (14.5, "return"),
    ]


def test_the_seed_at_2_0_1_1_takes_five_seconds_a_rep() -> None:
    assert rep_seconds("seed", "2-0-1-1") == 5.0
    assert rep_of("seed", "2-0-1-1") == [
        ("lower", 2000),
        ("push-and-kick", 1000),
        ("squeeze", 1000),
        ("return", 1000),
    ]
    events = transcript(sets('seed 2, tempo = "2-0-1-1"'))
    assert reps(events) == [(15.0, "R"), (20.0, "L")]


def test_the_seed_at_3_1_1_0_pauses_below_does_not_squeeze_and_takes_six_seconds() -> None:
    assert rep_seconds("seed", "3-1-1-0") == 6.0
    lower, pause, *others = rep_of("seed", "3-1-1-0")
    assert lower == ("lower", 3000)
    assert pause[1] == 1000
    assert others == [("push-and-kick", 1000), ("return", 1000)]


def test_x_is_one_second() -> None:
    assert rep_of("seed", "31X1") == rep_of("seed", "3-1-1-1")


def test_three_digits_leave_the_top_out() -> None:
    assert rep_of("seed", "311") == rep_of("seed", "3-1-1-0")
    assert "squeeze" not in dict(rep_of("seed", "311"))


def test_zero_leaves_the_phases_of_its_slot_out() -> None:
    assert rep_of("squat", "0-0-2-0") == [("stand", 2000)]
    assert rep_of("squat", "2-0-0-0") == [("lower", 2000)]


def test_a_digit_without_a_phase_adds_a_pause_where_it_belongs() -> None:
    (lower, bottom, stand, top) = rep_of("squat", "2-3-1-4")
    assert (lower, stand) == (("lower", 2000), ("stand", 1000))
    assert (bottom[1], top[1]) == (3000, 4000)
    assert len({lower[0], bottom[0], stand[0], top[0]}) == 4


def test_a_movement_that_begins_with_the_concentric_pauses_at_the_right_ends() -> None:
    """A pull-up starts at digit three: up, pause at the top, down, pause at the bottom."""
    (pull, top, lower, bottom) = rep_of("pull-up", "3-4-1-2")
    assert (pull, lower) == (("pull", 1000), ("lower", 3000))
    assert (top[1], bottom[1]) == (2000, 4000)


def test_a_row_has_its_own_squeeze_for_the_top() -> None:
    (pull, squeeze, down) = rep_of("row", "3-0-X-2")
    assert [pull, squeeze, down] == [("pull", 1000), ("squeeze", 2000), ("down", 3000)]


def test_phases_without_a_slot_keep_their_seconds() -> None:
    for tempo in ("2-0-1-1", "9-9-9-9", "1-0-0-0"):
        assert dict(rep_of("seed", tempo))["return"] == 1000


THREE_DOWN = """
name = "Three stages down"
[movement]
measure = "reps"
phases = [
  { id = "a", call = "A", seconds = 1.0, slot = "eccentric" },
  { id = "b", call = "B", seconds = 1.0, slot = "eccentric" },
  { id = "c", call = "C", seconds = 1.0, slot = "eccentric" },
  { id = "up", call = "UP", seconds = 1.0, slot = "concentric" },
]
"""


def test_phases_of_one_slot_share_it_in_proportion() -> None:
    stages = exercise(THREE_DOWN.replace("1.0, slot", "2.0, slot", 1))
    drill = drill_of("", stages, parse_tempo("8-0-1-0"), held=False)
    assert [phase.ms for phase in drill.phases] == [4000, 2000, 2000, 1000]


def test_shares_are_rounded_to_a_millisecond_and_sum_up_exactly() -> None:
    drill = drill_of("", exercise(THREE_DOWN), parse_tempo("1-0-1-0"), held=False)
    shares = [phase.ms or 0 for phase in drill.phases][:3]
    assert sum(shares) == 1000
    assert sorted(shares) == [333, 333, 334]


@given(
    st.lists(st.integers(1, 60_000), min_size=1, max_size=8),
    st.integers(1, 99),
)
def test_shares_of_any_phases_sum_up_and_are_near_their_proportion(
    lengths: list[int], seconds: int
) -> None:
    rows = [
        f'{{ id = "p{i}", call = "P", seconds = {ms / 1000}, slot = "eccentric" }}'
        for i, ms in enumerate(lengths)
    ]
    toml = f'name = "X"\n[movement]\nmeasure = "reps"\nphases = [{", ".join(rows)}]'
    drill = drill_of("", exercise(toml), parse_tempo(f"{seconds}-0-0-0"), held=False)
    assert drill.rep_ms == seconds * 1000
    found = {phase.id: phase.ms or 0 for phase in drill.phases}
    for i, ms in enumerate(lengths):
        fair = Fraction(seconds * 1000 * ms, sum(lengths))
        assert abs(found.get(f"p{i}", 0) - fair) <= 1


def test_a_rep_without_phases_takes_three_seconds_and_a_jump_two() -> None:
    assert reps(transcript(sets("plain 2"))) == [(13, "-"), (16, "-")]
    assert reps(transcript(sets("hop 2"))) == [(12, "R"), (14, "L")]


def test_a_tempo_gives_phases_to_a_movement_that_has_none() -> None:
    assert rep_seconds("plain", "2-1-1-1") == 5.0
    assert rep_seconds("hop", "1-0-X-0") == 2.0


def test_check_warns_of_a_tempo_below_the_floor_but_plays_it() -> None:
    def warnings(tempo: str) -> list[tuple[tuple[str | int, ...], bool]]:
        found = judge_workout(workout(sets(f'seed 2, tempo = "{tempo}"')), EXERCISES)
        return [(finding.path, finding.is_warning) for finding in found]

    assert warnings("1-0-1-1") == [(("block", 0, "exercises", 0, "tempo"), True)]  # 4.0 s
    assert warnings("2-0-1-1") == []  # 5.0 s
    assert warnings("X-0-X-X") == [(("block", 0, "exercises", 0, "tempo"), True)]
    assert reps(transcript(sets('seed 2, tempo = "1-0-1-1"'))) == [(14, "R"), (18, "L")]


def test_phases_beat_the_rule_of_thumb_in_every_kind_of_block() -> None:
    for made in (
        block("circuit", "seed 2"),
        block("emom", "seed 2", "rounds = 1"),
        block("for-time", "seed 2"),
        block("ladder", "seed", "reps = [2]"),
    ):
        assert reps(transcript(made)) == [(15.5, "R"), (21, "L")]


def test_a_tempo_governs_only_its_own_entry() -> None:
    events = transcript(sets('seed 1, tempo = "2-0-1-1"; seed 1', "rest = 10"))
    assert reps(events) == [(15.0, "R"), (30.5, "L")]
