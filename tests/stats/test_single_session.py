"""What one session comes to: sides, muscles, and the records it broke when it was done."""

from datetime import date, timedelta

import pytest
from rows import FRIDAY, days_before, done, hold, sitting

from forge_tui.done import Done, History, Sitting
from forge_tui.statistics import words
from forge_tui.statistics.balance import Balance
from forge_tui.statistics.overview import statistics_of
from forge_tui.statistics.records import Best, Record
from forge_tui.statistics.single import Figures, muscles_of, records_of, sides_of
from forge_tui.statistics.written import as_written, record_as_written


def history(*dones: Done) -> History:
    sittings = (sitting(each.day, volume=each.volume, pounds=each.pounds) for each in dones)
    return History(tuple(sittings), dones)


def broken(
    own: tuple[Done, ...], *before: Done, of: Sitting | None = None
) -> list[tuple[str, str, float]]:
    found = records_of(of or sitting(), own, history(*before))
    return [(each.name, each.kind, each.best.value) for each in found]


def test_a_muscle_has_one_for_the_target_and_a_half_for_what_helps_most_first() -> None:
    dones = [
        done(sets=3, target="Chest", secondary=("Triceps", "Abdominals")),
        done(exercise="row", sets=2, target="Abs", secondary=("Core", "Biceps")),
    ]
    # Abs: 3 x 0.5 + 2; a muscle counts once for an exercise.
    assert muscles_of(dones) == (("Abs", 3.5), ("Chest", 3), ("Triceps", 1.5), ("Biceps", 1))
    assert muscles_of([]) == ()


def test_sides_stand_in_the_order_of_doing() -> None:
    kick = done(exercise="kick", name="Kick", left=6, right=5)
    plank = hold(name="Side Plank", left_seconds=20.0, right_seconds=40.0)
    assert [each.name for each in sides_of([kick, done(), plank])] == ["Kick", "Side Plank"]


def test_a_record_is_what_nothing_before_reached() -> None:
    before = done(days_before(3), best_reps=12, reps=30)
    assert broken((done(best_reps=14, reps=28),), before) == [("Squat", "reps", 14)]
    assert broken((done(best_reps=12, reps=30),), before) == []


def test_what_is_done_for_the_first_time_breaks_no_record() -> None:
    assert broken((done(best_reps=14),)) == []


def test_a_single_set_is_no_record_of_the_session_too() -> None:
    before = done(days_before(3), best_reps=12, reps=12)
    assert broken((done(best_reps=14, reps=14),), before) == [("Squat", "reps", 14)]
    both = [("Squat", "reps", 14), ("Squat", "session_reps", 20)]
    assert broken((done(best_reps=14, reps=20),), before) == both


def test_of_an_old_session_only_what_was_done_before_it_counts() -> None:
    old = FRIDAY - timedelta(days=7)
    rows = (done(days_before(9), best_reps=10), done(old, best_reps=99), done(best_reps=20))
    # As it is by now, and not as the history still has it.
    now = (done(old, best_reps=12, reps=10),)
    assert broken(now, *rows, of=sitting(old)) == [("Squat", "reps", 12)]


def told(kind: str, value: float, before: float, day: date) -> str:
    record = Record("x", "Pushup", kind, Best(value, FRIDAY, "s"), Best(before, day, "r"))
    return words.told_record(record)


def test_a_record_is_told_with_the_one_before() -> None:
    third = date(2026, 11, 3)
    assert told("reps", 14, 12, third) == "Pushup, 14 reps in a set, before 12 on 3 November"
    assert told("seconds", 45.44, 40, third) == "Pushup, held 45.4 s, before 40 on 3 November"
    assert told("load", 16, 14.5, third) == "Pushup, 16 kg, before 14.5 on 3 November"
    last_year = date(2025, 12, 31)
    assert told("session_reps", 40, 39, last_year).endswith("before 39 on 31 December 2025")
    assert "estimated 1RM 20 kg" in told("one_rep_max", 20, 19, third)


LB = 0.45359237


def test_a_load_is_told_in_the_unit_in_which_it_was_written() -> None:
    def of(value: float, *, pounds: bool) -> Best:
        return Best(value, FRIDAY, "s", pounds)

    def record(kind: str, best: Best, before: Best | None) -> str:
        return words.told_record(record_as_written(Record("x", "Press", kind, best, before)))

    light, heavy = of(90 * LB, pounds=True), of(100 * LB, pounds=True)
    assert record("load", heavy, light) == "Press, 100 lb, before 90 on 20 November"
    assert record("one_rep_max", heavy, None) == "Press, estimated 1RM 100 lb"
    # One written in kg is told in the unit of the newer one.
    assert record("load", heavy, of(10, pounds=False)).startswith("Press, 100 lb, before 22 on")
    assert record("load", of(50, pounds=False), light).startswith("Press, 50 kg, before 40.8 on")
    assert record("reps", of(12, pounds=True), None) == "Press, 12 reps in a set"


def test_a_trend_and_all_that_was_lifted_are_told_in_pounds_where_all_loads_are() -> None:
    rows = [
        done(days_before(7 * at), best_one_rep_max=(100 - 5 * at) * LB, volume=LB, pounds=True)
        for at in range(4)
    ][::-1]
    figures = as_written(statistics_of(history(*rows), FRIDAY))
    (trend,) = figures.trends
    assert words.told_trend(trend) == "rising, +5 lb a week"
    assert trend.points[-1][1] == pytest.approx(100)
    assert words.TITLES[trend.measure] == "estimated 1RM"
    assert words.summed(figures.totals)[-1] == "lifted 4 lb"
    mixed = history(*rows, done(volume=10.0))
    assert words.summed(statistics_of(mixed, FRIDAY).totals)[-1] == "lifted 12 kg"


def test_figures_are_told_in_lines_and_what_is_not_there_is_not_told() -> None:
    figures = Figures(
        sides=(Balance("k", "Kick", held=False, left=6, right=5),),
        muscles=(("Abs", 3.5), ("Chest", 3.0)),
        kcal=139.65,
    )
    assert words.told_figures(figures) == [
        "Kick: left 6, right 5",
        "Muscles: Abs 3.5, Chest 3",
        "Energy: about 140 kcal (estimate)",
    ]
    assert words.told_figures(Figures()) == []
