"""From a record to the rows that statistics start from: what counts, sums and bests."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from workouts_done import HOLD, KICK, SESSION, SIDE_HOLD, SQUAT

from condensed import history_of
from forge_tui.done import Done
from forge_tui.history.condense import condense
from forge_tui.record import ExerciseFacts, SessionRecord, SetRecord


def of(*sets: SetRecord) -> SessionRecord:
    return replace(SESSION, sets=sets)


def only(*sets: SetRecord) -> Done:
    _, (done,) = condense(of(*sets))
    return done


def test_a_session_is_a_row_and_each_exercise_of_it_another() -> None:
    sitting, dones = condense(SESSION)
    assert (sitting.id, sitting.workout, sitting.name) == (SESSION.id, "w", "Legs")
    assert (sitting.started, sitting.seconds, sitting.sets) == (SESSION.started, 300.0, 4)
    assert sitting.worked == 60.5 + 60.5 + 30 + 30
    assert [done.exercise for done in dones] == ["kick", "squat", "plank"]


def test_sets_of_an_exercise_are_added_up_left_and_right() -> None:
    done = only(KICK, replace(KICK, set=2, reps=11, left=5, right=6, seconds=50.0, name="Kick"))
    assert (done.sets, done.reps, done.left, done.right, done.seconds) == (2, 23, 11, 12, 110.5)
    assert (done.best_reps, done.best_seconds, done.held, done.name) == (12, None, False, "Kick")


def test_warm_ups_and_sets_in_which_nothing_was_done_are_left_out() -> None:
    nothing = replace(SQUAT, reps=0)
    asked_for_most = replace(nothing, do="max", planned=None)
    skipped = replace(nothing, do="30s", planned=None, ended_by="skipped")
    unheld = replace(HOLD, seconds=0.0)
    warm_up = replace(SQUAT, warm_up=True)
    sets = (nothing, asked_for_most, skipped, unheld, warm_up)
    assert condense(of(*sets))[1] == ()
    assert condense(of(*sets))[0].sets == 0
    assert only(*sets, SQUAT).sets == 1


def test_pauses_are_no_training() -> None:
    paused = replace(SESSION, paused=120.0)
    assert condense(paused)[0].seconds == SESSION.seconds - 120
    assert (paused.worked_seconds, paused.rested_seconds) == (181.0, 0.0)


def test_what_was_held_and_what_was_counted_of_an_exercise_are_two_rows() -> None:
    held = replace(SIDE_HOLD, exercise="kick", seconds=50.0, left_seconds=20.0, right_seconds=30.0)
    sitting, dones = condense(of(KICK, held))
    assert sitting.sets == 2
    assert [(done.held, done.sets, done.left, done.left_seconds) for done in dones] == [
        (False, 1, KICK.left, KICK.left_seconds),
        (True, 1, 0, 20.0),
    ]


def test_a_timed_set_whose_reps_nobody_said_is_a_set() -> None:
    done = only(replace(SQUAT, reps=0, do="30s", planned=None, seconds=30.0))
    assert (done.sets, done.reps, done.best_reps, done.seconds) == (1, 0, None, 30.0)


def test_a_hold_on_one_side_after_the_other_is_two_holds() -> None:
    sided = replace(SIDE_HOLD, seconds=50.0, left_seconds=20.0, right_seconds=30.0)
    done = only(sided)
    assert (done.seconds, done.best_seconds, done.held) == (50.0, 30.0, True)
    assert (done.left_seconds, done.right_seconds) == (20.0, 30.0)


@pytest.mark.parametrize(
    ("load", "kg"),
    [
        ("12 kg", 12.0),
        ("25 lb", 11.33980925),  # 25 x 0.45359237
        ("2 x 10 kg", 20.0),
        ("2x7.5kg", 15.0),
        ("a rucksack", None),
        ("12", None),
        ("0 kg", None),
    ],
)
def test_loads_are_read_as_people_write_them(load: str, kg: float | None) -> None:
    done = only(replace(SQUAT, load=load, reps=10))
    assert done.best_load == (None if kg is None else pytest.approx(kg))
    assert done.volume == pytest.approx(10 * (kg or 0))


def test_the_unit_is_that_of_the_last_load() -> None:
    sets = [replace(SQUAT, load=load, reps=5) for load in ("20 kg", "95lb", None, "a rucksack")]
    assert only(*sets).pounds
    assert not only(*reversed(sets)).pounds
    assert not only(SQUAT).pounds


def test_the_maximum_is_estimated_of_sets_of_one_to_ten_reps() -> None:
    loaded = replace(SQUAT, load="100 kg")
    assert only(replace(loaded, reps=5)).best_one_rep_max == pytest.approx(116.6667)  # 100 x 35/30
    assert only(replace(loaded, reps=11)).best_one_rep_max is None
    both = only(replace(loaded, reps=5), replace(loaded, reps=10, load="90 kg"))
    assert both.best_one_rep_max == pytest.approx(120)  # 90 x 40/30
    assert (both.best_load, both.volume) == (100, 500 + 900)


def test_a_limb_is_judged_by_its_own_reps() -> None:
    sides = only(replace(KICK, load="10 kg", reps=16, left=7, right=9))
    assert sides.best_one_rep_max == pytest.approx(13)  # 10 x 39/30


def test_a_held_load_is_a_load() -> None:
    done = only(replace(HOLD, load="20 kg"))
    assert (done.best_load, done.best_one_rep_max, done.volume) == (20, None, 0)


def test_what_the_file_says_of_an_exercise_wins_over_what_is_known_today() -> None:
    today = {"kick": ExerciseFacts("Abs"), "squat": ExerciseFacts("Glutes", ("Quads",), "02024")}
    record = replace(of(KICK, SQUAT, HOLD), exercises={"kick": ExerciseFacts("Chest", ("Core",))})
    kick, squat, plank = condense(record, today.get)[1]
    assert (kick.target, kick.secondary, kick.met) == ("Chest", ("Core",), None)
    assert (squat.target, squat.secondary, squat.met) == ("Glutes", ("Quads",), "02024")
    assert (plank.target, plank.secondary, plank.met) == (None, (), None)


def test_a_session_belongs_to_the_day_on_which_it_began_where_the_person_was() -> None:
    late = datetime(2026, 3, 1, 23, 50, tzinfo=timezone(timedelta(hours=9)))
    assert condense(replace(of(SQUAT), started=late))[1][0].day.isoformat() == "2026-03-01"


def test_practice_and_what_is_unfinished_do_not_count() -> None:
    practice = replace(SESSION, state="practice", practice=True)
    cut_off = replace(SESSION, state="unfinished", reason="cut off")
    later = replace(SESSION, id="b", started=datetime(2026, 1, 2, tzinfo=UTC))
    history = history_of([later, practice, cut_off, SESSION])
    assert [sitting.id for sitting in history.sittings] == [SESSION.id, "b"]
    assert [done.sitting for done in history.dones] == [SESSION.id] * 3 + ["b"] * 3
