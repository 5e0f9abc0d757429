"""The timeline where the clock wins: EMOM, Tabata, AMRAP and for time."""

import pytest
from movements import EXERCISES
from support import (
    Run,
    block,
    end_second,
    ended,
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

from forge_tui.errors import ForgeError
from forge_tui.plan.timeline import Kind
from forge_tui.player.rehearsal import Extent, extent_of
from forge_tui.player.transitions import Act
from forge_tui.unroll import judge_workout

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


def test_an_open_set_in_a_window_ends_when_the_person_says_so_or_with_the_window() -> None:
    run = Run(block("emom", "squat max", "every = 30\nrounds = 2"))
    run.to(25)
    run.tell(Act.DONE)
    run.finish()
    assert segments(run.events)[1:] == [("work", 10, 25), ("rest", 25, 40), ("work", 40, 70)]
    assert [result.reps for result in run.head.results] == [4, 8]


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


# AMRAP and for time.


def test_an_amrap_repeats_its_exercises_until_the_cap() -> None:
    events = transcript(block("amrap", "seed 2; squat 2", "cap = 60"))
    assert [(w.t / 1000, w.exercise, w.round, w.set, w.of) for w in work_events(events)] == [
        (10, "seed", 1, 1, None),
        (21, "squat", 1, 1, None),
        (28, "seed", 2, 2, None),
        (39, "squat", 2, 2, None),
        (46, "seed", 3, 3, None),
        (57, "squat", 3, 3, None),
        (64, "seed", 4, 4, None),
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


def test_work_that_the_cap_will_cut_plans_the_whole_reps_that_fit() -> None:
    made = block("for-time", "seed 4", 'rounds = 2\ncap = 30\npace = "guided"')
    assert [(w.ms, w.reps, w.left, w.right) for w in work_events(transcript(made))] == [
        (22_000, 4, 2, 2),
        (8000, 1, 0, 1),
    ]


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


def test_an_amrap_comes_to_the_sets_of_all_its_rounds_and_warm_ups_are_none() -> None:
    # A rep of the seed takes 5.5 s: in a minute five sets of two, and one that is cut.
    amrap = block("amrap", "seed 2", "cap = 60")
    warm_up = block("sets", "squat 2, warm_up = true", "sets = 1\nrest = 0")
    assert extent_of(plan_of(warm_up, amrap)) == Extent(ms=2 * 10_000 + 7_000 + 60_000, sets=6)
