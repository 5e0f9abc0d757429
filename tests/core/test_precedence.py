"""What wins: the option, the entry, the block, the exercise's default, the rule."""

import pytest
from movements import EXERCISES, exercise
from pydantic import ValidationError
from support import block, plan_of, reps, segments, sets, transcript, workout, works

from forge_tui.plan.pace import Pace
from forge_tui.plan.timeline import Kind
from forge_tui.unroll import Settings, unroll


def work_and_rest(*blocks: str) -> list[tuple[str, float, float]]:
    return [found for found in segments(transcript(*blocks)) if found[0] != "prepare"]


# What wins.


def test_sets_the_entry_then_the_block_then_the_exercise_then_one() -> None:
    def count(entry: str, keys: str = "") -> int:
        return len(works(transcript(sets(entry, keys))))

    assert count("lunge 2, sets = 4", "sets = 3") == 4
    assert count("lunge 2", "sets = 3") == 3
    assert count("lunge 2") == 2
    assert count("seed 2") == 1


def test_rest_the_entry_then_the_block_then_the_exercise_then_a_minute() -> None:
    def rest(entry: str, keys: str = "") -> float:
        found = segments(transcript(sets(entry + "; plank 5s", keys)), Kind.REST)
        return found[0][2] - found[0][1]

    assert rest("lunge 2, rest = 5", "rest = 7") == 5
    assert rest("lunge 2", "rest = 7") == 7
    assert rest("lunge 2") == 45
    assert rest("seed 2") == 60


def test_an_entrys_zero_rest_wins_too() -> None:
    assert segments(transcript(sets("seed 1, sets = 2, rest = 0", "rest = 30")), Kind.REST) == []


def test_do_the_entry_then_the_block_then_the_exercise() -> None:
    def count(entry: str, keys: str = "") -> int:
        return len(reps(transcript(sets(entry, keys))))

    assert count("seed 2", "do = 3") == 2
    assert count("seed", "do = 3") == 3
    assert count("seed") == 10


def test_default_rest_and_sets_count_only_in_sets() -> None:
    found = work_and_rest(block("circuit", "lunge 1; lunge 1", "rounds = 2"))
    assert found == [
        ("work", 10, 13), ("rest", 13, 23), ("work", 23, 26), ("rest", 26, 86),
        ("work", 86, 89), ("rest", 89, 99), ("work", 99, 102),
    ]  # fmt: skip


def test_pace_the_option_then_entry_block_exercise_and_guided() -> None:
    def pace(made: str, option: Pace | None = None) -> str:
        return plan_of(made, settings=Settings(pace=option)).sets[0].pace.value

    assert pace(sets('lunge 2, pace = "tap"', 'pace = "guided"'), Pace.SELF) == "self"
    assert pace(sets('lunge 2, pace = "tap"', 'pace = "guided"')) == "tap"
    assert pace(sets("lunge 2", 'pace = "guided"')) == "guided"
    assert pace(sets("lunge 2")) == "self"
    assert pace(sets("seed 2")) == "guided"


@pytest.mark.parametrize("kind", ["amrap", "for-time"])
def test_amrap_and_for_time_default_to_self(kind: str) -> None:
    def pace(entry: str, keys: str = "") -> str:
        return plan_of(block(kind, entry, "cap = 60\n" + keys)).sets[0].pace.value

    tapped = exercise(
        'name = "T"\ndefault = { pace = "tap" }\nmovement = { measure = "reps" }',
    )
    made = workout(block(kind, "tapped 3", "cap = 60"))
    plan = unroll(made, EXERCISES | {"tapped": tapped}, Settings())
    assert plan.sets[0].pace.value == "self"
    assert pace("seed 3") == "self"
    assert pace("seed 3", 'pace = "tap"') == "tap"
    assert pace('seed 3, pace = "guided"', 'pace = "tap"') == "guided"


@pytest.mark.parametrize(
    "made",
    [
        sets("seed", "rounds = 2"),
        sets("seed", "round_rest = 20"),
        sets("seed", "cap = 20"),
        sets("seed", "every = 20"),
        block("circuit", "seed", "sets = 2"),
        block("circuit", "seed, sets = 2"),
        block("superset", "seed", "cap = 20"),
        block("emom", "seed 2", "rounds = 2\nrest = 10"),
        block("emom", "seed 2, rest = 10", "rounds = 2"),
        block("amrap", "seed 2", "cap = 60\nrest = 10"),
        block("amrap", "seed 2, rest = 10", "cap = 60"),
        block("amrap", "seed 2", "cap = 60\nrounds = 2"),
        block("for-time", "seed 2", "rest = 10"),
        block("for-time", "seed 2, rest = 10"),
        block("tabata", "seed 2"),
        block("tabata", "seed", "do = 3"),
        block("tabata", "seed", "sets = 3"),
        block("tabata", "seed", "round_rest = 3"),
        block("ladder", "seed 2", "reps = [2, 1]"),
        block("ladder", "seed", "reps = [2, 1]\ndo = 3"),
        block("ladder", "seed", "reps = [2, 1]\nrounds = 3"),
        block("ladder", "seed, sets = 2", "reps = [2, 1]"),
        sets("seed, speed = 3"),
    ],
)
def test_a_key_that_its_kind_does_not_use_is_an_error(made: str) -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        workout(made)
