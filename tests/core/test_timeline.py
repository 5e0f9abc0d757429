"""The timeline of each kind of block, to the millisecond."""

import pytest
from forge_tui.errors import ForgeError
from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Kind, Pace
from forge_tui.player.transitions import Act
from forge_tui.unroll import Settings, as_workout, judge_workout, unroll
from pydantic import ValidationError
from support import (
    EXERCISES,
    Run,
    block,
    end_second,
    ended,
    exercise,
    plan_of,
    reps,
    segments,
    sets,
    sides,
    transcript,
    work_events,
    workout,
    works,
)


def work_and_rest(*blocks: str) -> list[tuple[str, float, float]]:
    return [found for found in segments(transcript(*blocks)) if found[0] != "prepare"]


# Kind `sets`.


def test_two_sets_of_the_seed() -> None:
    events = transcript(sets("seed 3", 'sets = 2\nrest = "60s"'))
    assert segments(events) == [
        ("prepare", 0, 10),
        ("work", 10, 26.5),
        ("rest", 26.5, 86.5),
        ("work", 86.5, 103),
    ]
    assert reps(events) == [
        (15.5, "R"), (21.0, "L"), (26.5, "R"),
        (92.0, "L"), (97.5, "R"), (103.0, "L"),
    ]  # fmt: skip
    end = ended(events)
    assert (end.t, end.left, end.right, end.reps) == (103_000, 3, 3, 6)


def test_two_sets_of_a_hold_on_each_side() -> None:
    events = transcript(sets("side-plank 20s/side", 'sets = 2\nrest = "30s"'))
    assert segments(events) == [
        ("prepare", 0, 10),
        ("work", 10, 30),
        ("change", 30, 40),
        ("work", 40, 60),
        ("rest", 60, 90),
        ("work", 90, 110),
        ("change", 110, 120),
        ("work", 120, 140),
    ]
    assert [event.side for event in work_events(events)] == ["right", "left", "right", "left"]
    assert end_second(events) == 140


def test_each_exercise_does_all_its_sets_before_the_next() -> None:
    events = transcript(sets("seed 1; squat 2", 'sets = 2\nrest = "20s"'))
    assert [(w.exercise, w.set, w.of) for w in work_events(events)] == [
        ("seed", 1, 2),
        ("seed", 2, 2),
        ("squat", 1, 2),
        ("squat", 2, 2),
    ]


def test_between_exercises_lies_the_rest_of_the_one_just_done() -> None:
    entries = 'seed 1, sets = 2, rest = "20s"; squat 2, sets = 2, rest = "40s"; seed 1'
    assert [found[1:] for found in work_and_rest(sets(entries)) if found[0] == "rest"] == [
        (15.5, 35.5),
        (41.0, 61.0),
        (68.0, 108.0),
        (115.0, 155.0),
    ]


def test_there_is_no_rest_after_the_last_set_of_a_workout() -> None:
    for made in (
        sets("seed 1, rest = 60"),
        block("circuit", "seed 1", "rounds = 2"),
        block("tabata", "seed"),
        block("emom", "seed 1", "rounds = 2"),
        block("ladder", "seed", "reps = [2, 1]"),
    ):
        assert segments(transcript(made))[-1][0] == "work"


def test_a_rest_of_zero_is_no_segment() -> None:
    assert work_and_rest(sets("seed 1; squat 2", "sets = 2\nrest = 0")) == [
        ("work", 10, 15.5),
        ("work", 15.5, 21),
        ("work", 21, 28),
        ("work", 28, 35),
    ]


def test_at_a_block_change_the_rest_runs_whole_and_then_there_is_prepare() -> None:
    events = transcript(sets("seed 3"), sets("seed 3"))
    assert segments(events)[:5] == [
        ("prepare", 0, 10),
        ("work", 10, 26.5),
        ("rest", 26.5, 86.5),
        ("prepare", 86.5, 96.5),
        ("work", 96.5, 113),
    ]


@pytest.mark.parametrize(
    ("first", "end"),
    [
        (block("amrap", "plank 10s", "cap = 60"), 70),
        (block("for-time", "seed 3"), 26.5),
        (sets("seed 3", "rest = 0"), 26.5),
        (block("tabata", "plank", "rest = 0\nrounds = 3"), 70),
    ],
)
def test_after_a_block_without_rest_there_is_prepare_alone(first: str, end: float) -> None:
    assert segments(transcript(first, sets("plank 5s")))[-3:][1:] == [
        ("prepare", end, end + 10),
        ("work", end + 10, end + 15),
    ]


def test_after_an_emom_the_last_window_runs_out_and_then_there_is_prepare() -> None:
    events = transcript(block("emom", "seed 4", "rounds = 1"), sets("plank 5s"))
    assert segments(events)[1:] == [
        ("work", 10, 32),
        ("rest", 32, 70),
        ("prepare", 70, 80),
        ("work", 80, 85),
    ]


def test_after_a_circuit_the_rest_of_the_round_runs_whole() -> None:
    events = transcript(block("circuit", "seed 1; squat 2", "round_rest = 30"), sets("plank 5s"))
    assert segments(events)[3:6] == [
        ("work", 25.5, 32.5),
        ("rest", 32.5, 62.5),
        ("prepare", 62.5, 72.5),
    ]


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


# EMOM.


def test_an_emom_starts_the_work_with_each_window_and_ends_with_its_last_work() -> None:
    events = transcript(block("emom", "seed 4", 'every = "60s"\nrounds = 3'))
    assert segments(events) == [
        ("prepare", 0, 10),
        ("work", 10, 32),
        ("rest", 32, 70),
        ("work", 70, 92),
        ("rest", 92, 130),
        ("work", 130, 152),
    ]
    assert end_second(events) == 152.0


def test_an_emoms_exercises_rotate_and_rounds_count_windows() -> None:
    events = transcript(block("emom", "seed 2; squat 2; plank 10s", "rounds = 5"))
    assert [(w.t / 1000, w.exercise, w.round) for w in work_events(events)] == [
        (10, "seed", 1),
        (70, "squat", 2),
        (130, "plank", 3),
        (190, "seed", 4),
        (250, "squat", 5),
    ]
    assert end_second(events) == 257


def test_an_emom_may_have_any_window() -> None:
    events = transcript(block("emom", "squat 4", "every = 90\nrounds = 3"))
    assert works(events) == [(10, 24), (100, 114), (190, 204)]


def test_in_an_emom_a_switching_exercise_does_one_side_a_window() -> None:
    events = transcript(block("emom", "row 3", "every = 30\nrounds = 4"))
    assert works(events) == [(10, 22), (40, 52), (70, 82), (100, 112)]
    assert sides(events) == "RRR" + "LLL" + "RRR" + "LLL"
    assert segments(events, Kind.CHANGE) == []


def test_the_sides_change_with_each_window_of_that_exercise() -> None:
    events = transcript(block("emom", "row 2; squat 1; side-plank 10s/side", "rounds = 8"))
    assert [(w.exercise, w.side) for w in work_events(events)] == [
        ("row", "right"),
        ("squat", None),
        ("side-plank", "right"),
        ("row", "left"),
        ("squat", None),
        ("side-plank", "left"),
        ("row", "right"),
        ("squat", None),
    ]


def test_work_that_fills_its_window_leaves_no_rest() -> None:
    events = transcript(block("emom", "plank 30s", "every = 30\nrounds = 3"))
    assert segments(events)[1:] == [("work", 10, 40), ("work", 40, 70), ("work", 70, 100)]


@pytest.mark.parametrize(
    ("entry", "fits"),
    [
        ("seed 10", True),  # 55 s
        ("seed 11", False),  # 60.5 s
        ("seed 5/side", True),
        ("seed 6/side", False),
        ("row 15/side", True),  # one side: 60 s
        ("row 16/side", False),
        ("plank 60s", True),
        ("plank 61s", False),
        ('seed 6, count = "pair"', False),
        ("seed 8-12", False),
        ('seed 12, tempo = "2-0-1-1"', True),  # 12 x 5.0 s
        ('seed 12, tempo = "3-1-1-0"', False),
    ],
)
def test_work_that_cannot_fit_its_window_is_an_error(entry: str, fits: bool) -> None:  # noqa: FBT001
    found = judge_workout(workout(block("emom", entry, "rounds = 1")), EXERCISES)
    assert [finding for finding in found if not finding.is_warning] == [] or not fits
    if fits:
        plan_of(block("emom", entry, "rounds = 1"))
    else:
        with pytest.raises(ForgeError):
            plan_of(block("emom", entry, "rounds = 1"))


def test_in_an_emom_a_timed_do_ends_on_its_second() -> None:
    events = transcript(block("emom", "seed 30s", "rounds = 2"))
    assert works(events) == [(10, 40), (70, 100)]
    assert sides(events) == "RLRLR" + "LRLRL"


# Tabata.


def test_eight_rounds_of_tabata_take_three_minutes_fifty_as_the_last_thing() -> None:
    events = transcript(block("tabata", "climber"))
    assert works(events) == [(10 + 30 * k, 30 + 30 * k) for k in range(8)]
    assert end_second(events) - 10 == 230


def test_eight_rounds_of_tabata_take_four_minutes_elsewhere() -> None:
    events = transcript(block("tabata", "climber"), sets("plank 5s"))
    second_prepare = segments(events, Kind.PREPARE)[1]
    assert second_prepare[1] - 10 == 240


def test_in_a_tabata_an_exercise_does_all_its_rounds_before_the_next() -> None:
    events = transcript(block("tabata", "squat; plank"))
    assert works(events) == [(10 + 30 * k, 30 + 30 * k) for k in range(16)]
    assert [w.exercise for w in work_events(events)] == ["squat"] * 8 + ["plank"] * 8
    assert end_second(events) == 480


def test_tabata_work_ends_on_its_second_and_a_cut_rep_does_not_count() -> None:
    events = transcript(block("tabata", "seed", "rounds = 2"))
    assert works(events) == [(10, 30), (40, 60)]
    # Three whole reps of 5.5 s fit; the fourth is cut and stays on its side.
    assert reps(events) == [
        (15.5, "R"), (21.0, "L"), (26.5, "R"),
        (45.5, "L"), (51.0, "R"), (56.5, "L"),
    ]  # fmt: skip


def test_a_rep_that_ends_with_its_window_counts() -> None:
    events = transcript(block("tabata", "row", "rounds = 1"))
    assert reps(events) == [(14, "R"), (18, "R"), (22, "R"), (26, "R"), (30, "R")]


def test_tabata_plans_the_whole_reps_that_fit() -> None:
    def planned(entry: str, keys: str = "") -> int | None:
        return work_events(transcript(block("tabata", entry, keys)))[0].reps

    assert planned("seed") == 3
    assert planned("row") == 5
    assert planned("climber") == 20
    assert planned('seed, tempo = "2-0-1-1"') == 4
    assert planned("seed", "work = 30") == 5


def test_tabata_work_rest_and_rounds_may_be_set() -> None:
    events = transcript(block("tabata", "plank", "work = 45\nrest = 15\nrounds = 3"))
    assert works(events) == [(10, 55), (70, 115), (130, 175)]


def test_in_a_tabata_a_switching_exercise_does_one_side_a_window() -> None:
    events = transcript(block("tabata", "side-plank; row", "rounds = 3"))
    assert [w.side for w in work_events(events)] == [
        "right", "left", "right",
        "right", "left", "right",
    ]  # fmt: skip


# Timed sets.


def test_a_timed_set_ends_with_the_first_rep_end_at_or_after_its_time() -> None:
    events = transcript(sets("seed 30s", 'sets = 2\nrest = "60s"'))
    assert segments(events) == [
        ("prepare", 0, 10),
        ("work", 10, 43),
        ("rest", 43, 103),
        ("work", 103, 136),
    ]
    assert [w.ms for w in work_events(events)] == [33_000, 33_000]
    assert sides(events) == "RLRLRL" * 2


def test_a_timed_set_whose_time_is_a_rep_end_ends_there() -> None:
    assert works(transcript(sets("seed 33s"))) == [(10, 43)]
    assert works(transcript(sets("seed 34s"))) == [(10, 48.5)]


def test_a_hold_ends_on_its_second() -> None:
    assert works(transcript(sets("plank 31s"))) == [(10, 41)]


def test_a_timed_do_in_a_cap_ends_on_its_second() -> None:
    for kind in ("amrap", "for-time"):
        made = block(kind, 'seed 10s; squat 2, pace = "guided"', 'cap = 17\npace = "guided"')
        assert works(transcript(made))[:2] == [(10, 20), (20, 27)]


# AMRAP and for time.


def test_an_amrap_repeats_its_exercises_until_the_cap() -> None:
    events = transcript(block("amrap", "seed 2; squat 2", "cap = 60"))
    assert [(w.t / 1000, w.exercise, w.round) for w in work_events(events)] == [
        (10, "seed", 1),
        (21, "squat", 1),
        (28, "seed", 2),
        (39, "squat", 2),
        (46, "seed", 3),
        (57, "squat", 3),
        (64, "seed", 4),
    ]
    assert end_second(events) == 70


def test_a_rep_cut_by_the_cap_does_not_count() -> None:
    events = transcript(block("amrap", "seed 2; squat 2", "cap = 60"))
    # The last rep begins at 69.5 and is cut at 70; three rounds and one rep.
    assert reps(events)[-2:] == [(64, "-"), (69.5, "R")]
    assert ended(events).reps == 13


def test_amrap_reps_go_on_side_by_side_from_round_to_round() -> None:
    assert sides(transcript(block("amrap", "seed 3", "cap = 44"))) == "RLRLRLRL"


def test_a_switching_exercise_in_an_amrap_does_both_sides() -> None:
    events = transcript(block("amrap", "row 2/side", "cap = 30"))
    assert segments(events)[1:] == [
        ("work", 10, 18),
        ("change", 18, 23),
        ("work", 23, 31),
        ("work", 31, 39),
        ("change", 39, 40),
    ]
    assert end_second(events) == 40


def test_for_time_does_its_rounds_without_rest() -> None:
    events = transcript(block("for-time", "seed 2; squat 2", "rounds = 2"))
    assert works(events) == [(10, 21), (21, 28), (28, 39), (39, 46)]
    assert [w.round for w in work_events(events)] == [1, 1, 2, 2]
    assert end_second(events) == 46


def test_for_time_is_cut_by_its_cap() -> None:
    events = transcript(block("for-time", "seed 4", "rounds = 3\ncap = 30"), sets("plank 5s"))
    assert segments(events)[1:] == [
        ("work", 10, 32),
        ("work", 32, 40),
        ("prepare", 40, 50),
        ("work", 50, 55),
    ]
    assert sides(events) == "RLRLR"


def test_for_time_that_is_done_before_its_cap_ends_when_it_is_done() -> None:
    assert end_second(transcript(block("for-time", "seed 4", "cap = 600"))) == 32


def test_at_a_persons_own_pace_each_set_of_an_amrap_ends_when_they_say_so() -> None:
    run = Run(block("amrap", "seed 5; squat 5", "cap = 60"))
    run.to(25)
    run.tell(Act.DONE)
    run.to(40)
    run.tell(Act.DONE)
    assert (run.head.set.drill.exercise, run.head.round) == ("seed", 2)
    run.finish()
    assert run.now == 70
    assert [result.reps for result in run.head.results] == [5, 5, 0]


# Prepare, rests and settings.


def test_prepare_lasts_ten_seconds_unless_set_otherwise() -> None:
    settings = Settings(prepare_ms=4000, change_ms=2000, change_hold_ms=3000)
    made = sets("row 1; side-plank 5s/side", "rest = 6")
    events = transcript(made, settings=settings)
    assert [(kind, b - a) for kind, a, b in segments(events)] == [
        ("prepare", 4),
        ("work", 4),
        ("change", 2),
        ("work", 4),
        ("rest", 6),
        ("work", 5),
        ("change", 3),
        ("work", 5),
    ]


def test_prepare_rest_and_change_tell_of_the_work_that_follows() -> None:
    events = transcript(sets("row 1, sets = 2; squat 1", 'name = "Main"\nrest = 6'))
    told = [
        (e.kind.value, e.exercise, e.block, e.set)
        for e in events
        if e.rank == 1 and hasattr(e, "kind")
    ]
    assert told == [
        ("prepare", "row", "Main", 1),
        ("work", "row", "Main", 1),
        ("change", "row", "Main", 1),
        ("work", "row", "Main", 1),
        ("rest", "row", "Main", 2),
        ("work", "row", "Main", 2),
        ("change", "row", "Main", 2),
        ("work", "row", "Main", 2),
        ("rest", "squat", "Main", 1),
        ("work", "squat", "Main", 1),
    ]


def test_planned_seconds_are_the_real_ones() -> None:
    for made in (
        sets("seed 3; squat 30s; side-plank 20s/side; row 2/side; walk 10m; climber 7s"),
        block("circuit", "seed 3; squat 30s; side-plank 20s/side", "rounds = 2"),
        block("tabata", "seed; plank; row"),
        block("emom", "seed 30s; plank 20s; row 3", "rounds = 6"),
        block("ladder", "seed; row", "reps = [3, 2, 1]"),
        block("amrap", "seed 30s; row 3", 'cap = 100\npace = "guided"'),
    ):
        events = transcript(made, sets("plank 5s"))
        told = [e for e in events if e.rank == 1 and hasattr(e, "kind")]
        real = segments(events)
        for event, (_, start, end) in zip(told, real, strict=True):
            planned = getattr(event, "ms", None)
            if planned is None:
                assert getattr(event, "exercise", "") == "walk"
            else:
                assert planned == round((end - start) * 1000), event


def test_a_long_workout_is_exact_to_the_millisecond() -> None:
    """A thousand reps of 0.1 + 0.2 s would drift in binary fractions."""
    toml = """
name = "Tick"
[movement]
measure = "reps"
phases = [
  { id = "a", call = "A", seconds = 0.1 },
  { id = "b", call = "B", seconds = 0.2 },
]
"""
    plan = unroll(workout(sets("tick 1000")), {"tick": exercise(toml)}, Settings())
    events = transcript(plan=plan)
    assert [e.t for e in events if e.rank == 0] == [10_300 + 300 * k for k in range(1000)]


# Playing a single exercise.


def test_playing_an_exercise_is_one_block_of_its_default() -> None:
    plan = unroll(as_workout("lunge", EXERCISES["lunge"]), EXERCISES, Settings())
    events = transcript(plan=plan)
    assert segments(events) == [
        ("prepare", 0, 10),
        ("work", 10, 22),
        ("rest", 22, 67),
        ("work", 67, 79),
    ]
    assert sides(events) == "LRLR" * 2
    assert plan.sets[0].pace is Pace.SELF
    assert plan.sets[0].lead is None
    assert plan.sets[0].first_lead is Side.LEFT


def test_an_exercise_that_says_nothing_is_done_once() -> None:
    plan = unroll(as_workout("seed", EXERCISES["seed"]), EXERCISES, Settings())
    assert segments(transcript(plan=plan)) == [("prepare", 0, 10), ("work", 10, 65)]


def test_an_exercise_without_a_default_do_cannot_be_played_alone() -> None:
    with pytest.raises(ForgeError, match="do"):
        as_workout("plain", EXERCISES["plain"])


# Estimated times.


def test_everything_after_the_first_open_end_is_estimated() -> None:
    events = transcript(sets("seed 2; squat max; seed 2", "rest = 10"))
    first_open = works(events)[1]
    assert first_open == (31, 73)
    assert not any(e.estimated for e in events if e.t < 73_000)
    later = [e for e in events if e.t > 73_000]
    assert later
    assert all(e.estimated for e in later)
    assert all(e.estimated for e in events if e.t == 73_000 and e.rank == 1)


def test_a_workout_without_open_ends_is_certain() -> None:
    events = transcript(sets("seed 2; plank 10s"), block("tabata", "seed"))
    assert not any(event.estimated for event in events)


def test_an_open_set_has_no_planned_seconds() -> None:
    def planned(made: str) -> list[int | None]:
        return [w.ms for w in work_events(transcript(made))]

    assert planned(sets("squat max")) == [None]
    assert planned(sets("walk 400m")) == [None]
    assert planned(sets('squat 10, pace = "self"')) == [None]
    assert planned(sets('squat 10, pace = "tap"')) == [None]
    assert planned(block("for-time", "squat 10")) == [None]
    assert planned(sets('squat 30s, pace = "self"')) == [31_500]


def test_a_timed_set_at_a_persons_own_pace_advances_alone_on_its_second() -> None:
    for pace in ("self", "tap"):
        run = Run(sets(f'squat 30s, pace = "{pace}"; seed 1', "rest = 5"))
        run.to(45)
        assert segments(run.events)[:3] == [("prepare", 0, 10), ("work", 10, 40), ("rest", 40, 45)]
        assert work_events(run.events)[0].ms == 30_000


def test_sets_of_a_persons_own_pace_run_their_do_at_the_tempo_without_input() -> None:
    events = transcript(sets('squat 10, pace = "self"; seed 4, pace = "tap"', "rest = 5"))
    assert works(events) == [(10, 45), (50, 72)]
    assert [event.estimated for event in work_events(events)] == [False, True]
    run = Run(sets('squat 10, pace = "self"; squat max; seed 2'), attended=False).finish()
    assert [(r.reps, r.confirmed) for r in run.head.results] == [
        (10, False),
        (12, False),
        (2, True),
    ]
