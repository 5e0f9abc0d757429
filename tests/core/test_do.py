"""All forms of `do`, and every cell of the table of `do` and sides."""

import pytest
from movements import EXERCISES
from support import (
    Run,
    block,
    cues,
    ended,
    plan_of,
    reps,
    segments,
    sets,
    sides,
    texts,
    transcript,
    work_events,
    workout,
    works,
)

from forge_tui.codes import Code
from forge_tui.errors import ForgeError
from forge_tui.model.prescription import Prescription, parse_prescription
from forge_tui.player.events import RepEvent
from forge_tui.player.transitions import Act
from forge_tui.unroll import judge_workout


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("12", Prescription("12", reps=12)),
        (12, Prescription("12", reps=12)),
        (" 12 ", Prescription("12", reps=12)),
        ("1", Prescription("1", reps=1)),
        ("1000", Prescription("1000", reps=1000)),
        (1000, Prescription("1000", reps=1000)),
        ("6/side", Prescription("6/side", reps=6, per_side=True)),
        ("8-12", Prescription("8-12", reps=12, enough=8)),
        ("30s", Prescription("30s", ms=30_000)),
        ("1:30", Prescription("1:30", ms=90_000)),
        ("0:90", Prescription("0:90", ms=90_000)),
        ("1m30s", Prescription("1m30s", ms=90_000)),
        ("4h", Prescription("4h", ms=14_400_000)),
        ("4:00:00", Prescription("4:00:00", ms=14_400_000)),
        ("30s/side", Prescription("30s/side", ms=30_000, per_side=True)),
        ("1:30/side", Prescription("1:30/side", ms=90_000, per_side=True)),
        ("max", Prescription("max")),
        ("MAX", Prescription("max")),
        ("400m", Prescription("400m", metres=400)),
        ("40m/side", Prescription("40m/side", metres=40, per_side=True)),
    ],
)
def test_a_prescription_is_read_as_it_is_meant(value: str | int, expected: Prescription) -> None:
    assert parse_prescription(value) == expected


def test_only_max_is_max() -> None:
    forms = ("max", "12", "8-12", "30s", "400m")
    assert [parse_prescription(form).is_max for form in forms] == [True, False, False, False, False]


@pytest.mark.parametrize(
    "value",
    [
        "0", 0, "0s", "0:00", "0/side", "0m", "0-5",
        "-1", -1, "-30s", "-5/side",
        "1.5", 1.5, 12.0, "2.5/side", "1.5-3",
        "1001", 1001, "1001/side", "8-1001", "9" * 5000,
        "4h1s", "4:00:01", "14401s", "99999999999s",
        "", " ", "twelve", "12 reps", "12x", "x", "max/side", "max 12", "8-", "-", "--",
        "12-8", "8-8", "8-12-16", "8-12/side",
        "/side", "6/", "6/sides", "6/left", "6/side/side", "side/6",
        True, False, None, [12], {"reps": 12}, "nan", float("nan"), float("inf"), "٣", "1\n2",
    ],
)  # fmt: skip
def test_what_is_no_prescription_is_refused_in_a_sentence(value: object) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+"):
        parse_prescription(value)


# The table of section 3: do x sides.


@pytest.mark.parametrize(
    ("name", "do", "expected"),
    [
        ("squat", "12", "-" * 12),
        ("seed", "12", "RL" * 6),
        ("row", "12", "R" * 12 + "L" * 12),
        ("seed", "6/side", "RL" * 6),
        ("row", "6/side", "R" * 6 + "L" * 6),
        ("squat", "8-12", "-" * 12),
        ("seed", "8-12", "RL" * 6),
        ("row", "8-12", "R" * 12 + "L" * 12),
        ("seed", "11", "RL" * 5 + "R"),
        ("climber", "7", "RLRLRLR"),
    ],
)
def test_a_number_is_counted_on_the_right_sides(name: str, do: str, expected: str) -> None:
    assert sides(transcript(sets(f"{name} {do}"))) == expected


def test_a_switching_set_of_reps_does_one_side_changes_and_does_the_other() -> None:
    assert segments(transcript(sets("row 6/side"))) == [
        ("prepare", 0, 10),
        ("work", 10, 34),
        ("change", 34, 39),
        ("work", 39, 63),
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("plank", [(10, 40)]),
        ("skipping", [(10, 40)]),
        ("climber", [(10, 40)]),
        ("side-plank", [(10, 40), (50, 80)]),
    ],
)
def test_seconds_last_so_long_on_each_side(name: str, expected: list[tuple[int, int]]) -> None:
    assert works(transcript(sets(f"{name} 30s"))) == expected


def test_in_a_timed_alternating_set_the_side_flips_with_each_rep() -> None:
    assert sides(transcript(sets("climber 30s"))) == "RL" * 15


def test_a_reps_exercise_may_be_asked_for_seconds() -> None:
    assert sides(transcript(sets("row 8s"))) == "RRLL"


def test_seconds_a_side_are_held_on_each_side() -> None:
    assert works(transcript(sets("side-plank 30s/side"))) == [(10, 40), (50, 80)]
    assert works(transcript(sets("row 20s/side"))) == [(10, 30), (35, 55)]


@pytest.mark.parametrize(
    ("name", "do"),
    [
        ("squat", "6/side"),
        ("squat", "30s/side"),
        ("plank", "30s/side"),
        ("seed", "30s/side"),
        ("climber", "30s/side"),
        ("walk", "400m/side"),
    ],
)
def test_a_side_that_means_nothing_is_an_error(name: str, do: str) -> None:
    with pytest.raises(ForgeError, match="side"):
        plan_of(sets(f"{name} {do}"))


def test_a_range_counts_to_its_end_and_says_enough_at_its_beginning() -> None:
    for name, expected in [("squat", [8]), ("seed", [8]), ("row", [8, 8])]:
        told = texts(transcript(sets(f"{name} 8-12")), "rep")
        assert [int(text.split(",")[0]) for text in told if "enough" in text] == expected


def test_max_counts_on_until_the_person_says_so() -> None:
    run = Run(sets("squat max; seed max, rest = 0"))
    run.to(10 + 3.5 * 40)
    assert len(reps(run.events)) == 40
    run.tell(Act.DONE)
    assert run.head.results[0].reps == 40


def test_max_of_a_switching_exercise_is_done_on_each_side() -> None:
    run = Run(sets("row max"))
    run.to(10 + 4 * 5)
    run.tell(Act.DONE)
    run.wait(5 + 4 * 4)
    run.tell(Act.DONE)
    assert run.results == [(0, 5), (4, 0)]


def test_a_max_hold_lasts_until_the_person_says_so() -> None:
    run = Run(sets("plank max"))
    run.to(10 + 77.5)
    run.tell(Act.DONE)
    assert (run.now, run.end.held_ms) == (87.5, 77_500)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("squat", [(10, 52)]),  # its default: 12 reps of 3.5 s
        ("seed", [(10, 65)]),  # 10 reps of 5.5 s
        ("row", [(10, 50), (55, 95)]),  # 10 reps of 4 s on each side
        ("plank", [(10, 40)]),
        ("side-plank", [(10, 30), (40, 60)]),
        ("climber", [(10, 40)]),
        ("walk", [(10, 210)]),  # 400 m at 2 m a second
    ],
)
def test_max_without_input_does_what_the_exercise_asks_by_default(
    name: str, expected: list[tuple[float, float]]
) -> None:
    assert works(transcript(sets(f"{name} max"))) == expected


def test_metres_are_open_like_max() -> None:
    run = Run(sets("walk 400m"))
    run.wait(10 + 1000)
    assert run.head.state == "work"
    run.tell(Act.DONE)
    assert run.head.state == "ended"


def test_metres_without_input_take_a_second_for_two_of_them() -> None:
    assert works(transcript(sets("walk 400m"))) == [(10, 210)]
    assert works(transcript(sets("walk 3m"))) == [(10, 11.5)]


def test_metres_a_side_are_done_on_each_side() -> None:
    assert [b - a for a, b in works(transcript(sets("carry 40m/side")))] == [20, 20]


def test_metres_are_only_for_distance() -> None:
    for name in ("squat", "plank", "climber", "skipping"):
        with pytest.raises(ForgeError, match="metres"):
            plan_of(sets(f"{name} 400m"))


def test_a_hold_with_a_plain_number_is_an_error() -> None:
    for do in ("20", "6/side", "8-12"):
        for name in ("plank", "side-plank"):
            with pytest.raises(ForgeError):
                plan_of(sets(f"{name} {do}"))


def test_a_cyclic_movement_counts_reps_if_it_has_phases_and_is_a_hold_if_not() -> None:
    assert len(reps(transcript(sets("climber 20")))) == 20
    with pytest.raises(ForgeError):
        plan_of(sets("skipping 20"))


def test_a_per_side_number_is_never_doubled_twice() -> None:
    assert len(reps(transcript(sets("seed 6/side")))) == 12
    with pytest.raises(ForgeError):
        plan_of(sets('seed 6/side, count = "pair"'))


def test_reps_of_both_sides_together_are_at_most_a_thousand() -> None:
    assert plan_of(sets("seed 500/side")).sets[0].target.reps == 1000
    for entry in ("seed 501/side", 'seed 501, count = "pair"'):
        with pytest.raises(ForgeError, match="1,000"):
            plan_of(sets(entry))


def test_a_plain_number_for_a_switching_exercise_plays_but_check_warns() -> None:
    found = judge_workout(workout(sets("row 12")), EXERCISES)
    assert [f.is_warning for f in found] == [True]
    assert found[0].path == ("block", 0, "exercises", 0, "do")
    assert '"12/side"' in found[0].sentence
    assert judge_workout(workout(sets("row 12/side")), EXERCISES) == ()


def test_in_an_emom_a_plain_number_is_one_sides_anyway() -> None:
    found = judge_workout(workout(block("emom", "row 12", "rounds = 2")), EXERCISES)
    assert Code.PLAIN_NUMBER not in {finding.code for finding in found}


def test_a_rep_event_says_how_many_reps_its_set_asks_for() -> None:
    events = [e for e in transcript(sets("row 3; seed 2/side")) if isinstance(e, RepEvent)]
    assert [(e.exercise, e.set, e.rep, e.reps) for e in events] == [
        ("row", 1, 1, 3), ("row", 1, 2, 3), ("row", 1, 3, 3),
        ("row", 1, 1, 3), ("row", 1, 2, 3), ("row", 1, 3, 3),
        ("seed", 1, 1, 4), ("seed", 1, 2, 4), ("seed", 1, 3, 4), ("seed", 1, 4, 4),
    ]  # fmt: skip


def test_work_says_its_planned_reps_of_each_side() -> None:
    def planned(entry: str) -> list[tuple[int | None, int | None, int | None]]:
        return [(w.reps, w.left, w.right) for w in work_events(transcript(sets(entry)))]

    assert planned("squat 12") == [(12, None, None)]
    assert planned("seed 11") == [(11, 5, 6)]
    assert planned("row 6/side") == [(6, 0, 6), (6, 6, 0)]
    assert planned("seed 30s") == [(6, 3, 3)]


def test_a_hold_counts_no_reps() -> None:
    events = transcript(sets("side-plank 20s/side"))
    assert reps(events) == []
    end = ended(events)
    assert (end.reps, end.left, end.right) == (0, 0, 0)
    assert (end.held_ms, end.left_ms, end.right_ms) == (40_000, 20_000, 20_000)
    assert cues(events, "rep") == []


def test_without_a_do_the_block_and_then_the_exercise_say_it() -> None:
    assert len(reps(transcript(sets("squat; squat 3", "do = 5")))) == 5 + 3
    assert len(reps(transcript(sets("squat", "sets = 1")))) == 12
    with pytest.raises(ForgeError, match="do"):
        plan_of(sets("plain"))
