"""The timeline of sets, timed sets and single exercises, to the millisecond."""

import pytest
from movements import EXERCISES, exercise
from support import (
    Run,
    block,
    end_second,
    ended,
    plan_of,
    reps,
    segment_events,
    segments,
    sets,
    sides,
    transcript,
    work_events,
    workout,
    works,
)

from forge_tui.errors import ForgeError
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.unroll import Settings, as_workout, unroll


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
    told = [(e.kind.value, e.exercise, e.block, e.set) for e in segment_events(events)]
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


def test_work_says_its_do_as_it_was_written() -> None:
    made = (
        sets("row 6/side; squat max", "rest = 0"),
        block("ladder", "squat", "reps = [2]\nround_rest = 0"),
    )
    told = [e.do for e in segment_events(transcript(*made, block("tabata", "plank", "rounds = 1")))]
    assert told == [None, "6/side", None, "6/side", "max", None, "2", None, "20s"]


def test_each_set_knows_its_block_and_its_entry() -> None:
    plan = plan_of(sets("seed; squat, sets = 2"), block("circuit", "row; plank", "rounds = 2"))
    assert [(s.block_index, s.entry) for s in plan.sets] == [
        (0, 0), (0, 1), (0, 1),
        (1, 2), (1, 3), (1, 2), (1, 3),
    ]  # fmt: skip


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
        for event, (_, start, end) in zip(segment_events(events), segments(events), strict=True):
            if event.ms is None:
                assert event.exercise == "walk"
            else:
                assert event.ms == round((end - start) * 1000), event


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


def test_a_set_tells_whether_somebody_could_have_said_how_it_went() -> None:
    made = sets("plank 30s; seed 2", "rest = 5")
    for attended in (True, False):
        run = Run(made, attended=attended).finish()
        ended = [(result.ended_by, result.attended) for result in run.head.results]
        assert ended == [("done", attended)] * 2
