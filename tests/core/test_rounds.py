"""The timeline of circuits, supersets and ladders."""

import pytest
from support import (
    block,
    end_second,
    plan_of,
    segments,
    sides,
    transcript,
    work_events,
    works,
)

from forge_tui.errors import ForgeError


def work_and_rest(*blocks: str) -> list[tuple[str, float, float]]:
    return [found for found in segments(transcript(*blocks)) if found[0] != "prepare"]


# Circuit, superset, ladder.


def test_a_circuit_rests_ten_seconds_between_exercises_and_a_minute_between_rounds() -> None:
    assert work_and_rest(block("circuit", "seed 1; squat 2", "rounds = 2")) == [
        ("work", 10, 15.5),
        ("rest", 15.5, 25.5),
        ("work", 25.5, 32.5),
        ("rest", 32.5, 92.5),
        ("work", 92.5, 98),
        ("rest", 98, 108),
        ("work", 108, 115),
    ]


def test_a_superset_has_no_rest_between_its_exercises() -> None:
    assert work_and_rest(block("superset", "seed 1; squat 2", "rounds = 2")) == [
        ("work", 10, 15.5),
        ("work", 15.5, 22.5),
        ("rest", 22.5, 82.5),
        ("work", 82.5, 88),
        ("work", 88, 95),
    ]


@pytest.mark.parametrize("kind", ["circuit", "superset"])
def test_round_rest_replaces_the_last_exercises_rest_and_never_adds(kind: str) -> None:
    keys = "rounds = 2\nrest = 7\nround_rest = 20"
    assert work_and_rest(block(kind, "seed 1; squat 2, rest = 9", keys)) == [
        ("work", 10, 15.5),
        ("rest", 15.5, 22.5),
        ("work", 22.5, 29.5),
        ("rest", 29.5, 49.5),
        ("work", 49.5, 55),
        ("rest", 55, 62),
        ("work", 62, 69),
    ]


def test_an_entrys_rest_wins_in_a_circuit() -> None:
    found = work_and_rest(block("circuit", "seed 1, rest = 3; squat 2", "rest = 7"))
    assert found[1] == ("rest", 15.5, 18.5)


def test_a_round_rest_of_zero_is_no_segment() -> None:
    assert segments(transcript(block("superset", "seed 1", "rounds = 3\nround_rest = 0")))[1:] == [
        ("work", 10, 15.5),
        ("work", 15.5, 21),
        ("work", 21, 26.5),
    ]


def test_a_circuit_tells_its_round_and_set() -> None:
    events = transcript(block("circuit", "seed 1; squat 2", "rounds = 2"))
    assert [(w.exercise, w.round, w.set, w.of) for w in work_events(events)] == [
        ("seed", 1, 1, 2),
        ("squat", 1, 1, 2),
        ("seed", 2, 2, 2),
        ("squat", 2, 2, 2),
    ]


def test_a_ladder_of_the_seed() -> None:
    events = transcript(block("ladder", "seed", 'reps = [3, 2, 1]\nround_rest = "60s"'))
    assert works(events) == [(10, 26.5), (86.5, 97.5), (157.5, 163)]
    assert sides(events) == "RLR" + "LR" + "L"
    assert end_second(events) == 163


def test_each_round_of_a_ladder_does_all_exercises_with_its_count() -> None:
    events = transcript(block("ladder", "squat; seed", "reps = [2, 1]"))
    assert [(w.exercise, w.round, w.reps) for w in work_events(events)] == [
        ("squat", 1, 2),
        ("seed", 1, 2),
        ("squat", 2, 1),
        ("seed", 2, 1),
    ]
    assert works(events) == [(10, 17), (27, 38), (98, 101.5), (111.5, 117)]


def test_a_hold_in_a_ladder_is_an_error() -> None:
    for name in ("plank", "side-plank", "skipping"):
        with pytest.raises(ForgeError):
            plan_of(block("ladder", f"seed; {name}", "reps = [2, 1]"))
