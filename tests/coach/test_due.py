"""What is due, missed and next, on days of every kind."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from planning import FRI, MON, NEXT_MON, SAT, SUN, THU, TUE, WED, noon, plan, sitting, weekly

from forge_tui.coach.schedule import Due, done_days, due_on, is_kept, is_rest, outlook, workouts_on
from forge_tui.player.rehearsal import Extent

if TYPE_CHECKING:
    from forge_tui.model.schedule import Schedule

# Ten minutes.
TWELVE = {"a": Extent(600_000, 12)}
THREE = weekly(monday="a", wednesday=["m", "b"], saturday="c")


def missed_on(day: date, *schedules: Schedule, done: set[tuple[str, date]] | None = None) -> object:
    return [(due.workout, due.day) for due in outlook(schedules, done or set(), day).missed]


# What is due


def test_each_weekday_has_its_workouts() -> None:
    week = [workouts_on(THREE, MON + timedelta(days=ahead)) for ahead in range(8)]
    assert week == [("a",), (), ("m", "b"), (), (), ("c",), (), ("a",)]


def test_a_cycle_goes_on_over_weeks_months_and_years() -> None:
    cycle = plan(start=date(2026, 12, 30), cycle=["a", "rest", ["b", "c"]])
    # 30 December a, 31 rest, 1 January b and c, 2 January a again.
    days = [date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1), date(2027, 1, 2)]
    assert [workouts_on(cycle, day) for day in days] == [("a",), (), ("b", "c"), ("a",)]
    assert workouts_on(cycle, date(2026, 12, 29)) == ()


def test_a_leap_day_is_a_day_like_any_other() -> None:
    # 2028 has 29 February, a Tuesday: three days on from the 27th are 1 March, not 2 March.
    cycle = plan(start=date(2028, 2, 27), cycle=["a", "rest", "rest"])
    assert workouts_on(cycle, date(2028, 3, 1)) == ("a",)
    assert workouts_on(weekly(tuesday="t"), date(2028, 2, 29)) == ("t",)


def test_a_plan_holds_from_its_start_to_its_last_day() -> None:
    limited = plan(start=WED, until=SAT, days={"monday": "a", "wednesday": "b", "saturday": "c"})
    assert due_on([limited], MON) == ()
    assert due_on([limited], WED) == ("b",)
    assert due_on([limited], SAT) == ("c",)
    assert due_on([limited], NEXT_MON) == ()


def test_several_plans_hold_together_and_one_may_be_switched_off() -> None:
    daily = weekly(monday="m", tuesday="m", wednesday="m")
    off = plan(active=False, days={"monday": "x"})
    assert due_on([THREE, daily, off], MON) == ("a", "m")
    assert due_on([THREE, daily, off], WED) == ("m", "b")


def test_a_date_of_its_own_wins_over_a_holiday() -> None:
    changes = [
        {"from": TUE, "to": FRI},
        {"date": THU, "workout": ["x", "y"]},
        {"date": SAT},
        {"date": SUN, "workout": "c"},
    ]
    changed = plan(
        days={"monday": "a", "wednesday": "b", "friday": "d", "saturday": "c"},
        **{"except": changes},
    )
    due = [due_on([changed], MON + timedelta(days=ahead)) for ahead in range(7)]
    assert due == [("a",), (), (), ("x", "y"), (), (), ("c",)]


def test_a_day_without_anything_is_rest_only_while_a_plan_is_in_force() -> None:
    limited = plan(start=MON, until=FRI, days={"monday": "a"})
    assert not is_rest([limited], MON)
    assert is_rest([limited], TUE)
    assert not is_rest([limited], SAT)
    assert not is_rest([plan(active=False, days={"monday": "a"})], TUE)
    assert not is_rest([], TUE)
    # What one plan has off, another may have on.
    assert not is_rest([limited, weekly(tuesday="b")], TUE)


# What counts as done


@pytest.mark.parametrize(("sets", "counts"), [(5, False), (6, True), (12, True)])
def test_half_of_the_sets_are_enough(sets: int, *, counts: bool) -> None:
    done = done_days([sitting("a", noon(MON), sets)], TWELVE)
    assert (("a", MON) in done) is counts


def test_an_odd_number_of_sets_is_halved_upwards() -> None:
    # Half of 5 is 2.5: two sets are less.
    assert not done_days([sitting("a", noon(MON), 2)], {"a": Extent(600_000, 5)})
    assert done_days([sitting("a", noon(MON), 3)], {"a": Extent(600_000, 5)})


@pytest.mark.parametrize(
    ("seconds", "ended", "sets", "counts"),
    [
        (300.0, True, 1, True),
        (299.0, True, 1, False),
        (600.0, False, 1, False),
        (600.0, True, 0, False),
    ],
)
def test_who_went_on_to_the_end_in_half_of_the_time_has_done_it(
    seconds: float, sets: int, *, ended: bool, counts: bool
) -> None:
    slow = sitting("a", noon(MON), sets, seconds=seconds, ended=ended)
    assert (("a", MON) in done_days([slow], TWELVE)) is counts


def test_two_halves_of_one_day_are_a_whole_and_of_two_days_are_not() -> None:
    same = [sitting("a", noon(MON), 3), sitting("a", noon(MON), 3)]
    apart = [sitting("a", noon(MON), 3), sitting("a", noon(TUE), 3)]
    assert done_days(same, TWELVE) == {("a", MON)}
    assert done_days(apart, TWELVE) == set()


def test_a_workout_of_nothing_but_warm_up_is_done_by_being_played() -> None:
    assert done_days([sitting("a", noon(MON), 0)], {"a": Extent(600_000, 0)}) == {("a", MON)}
    assert done_days([sitting("gone", noon(MON), 0)], {}) == set()
    assert done_days([sitting("gone", noon(MON), 1)], {}) == {("gone", MON)}


def test_the_day_is_that_of_the_persons_clock_when_it_began() -> None:
    # 22:30 in UTC is half past midnight at +02:00: the next day.
    east = datetime(2026, 11, 24, 0, 30, tzinfo=timezone(timedelta(hours=2)))
    late = datetime(2026, 11, 23, 23, 59, tzinfo=timezone(timedelta(hours=-5)))
    assert done_days([sitting("a", east)], {}) == {("a", TUE)}
    assert done_days([sitting("a", late)], {}) == {("a", MON)}


def test_a_night_in_which_the_clock_is_put_back_has_one_day_of_25_hours() -> None:
    # In Berlin 25 October 2026 begins at +02:00 and ends at +01:00: 22:00 UTC to 23:00 UTC.
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    begin = datetime(2026, 10, 24, 22, tzinfo=UTC)
    hours = ((-1, summer), (0, summer), (24, winter), (25, winter))
    starts = [(begin + timedelta(hours=hour)).astimezone(zone) for hour, zone in hours]
    days = [day.day for start in starts for _, day in done_days([sitting("a", start)], {})]
    assert days == [24, 25, 25, 26]


# What was missed, and made up


def test_a_workout_can_be_made_up_on_the_two_days_after_its_own() -> None:
    once = weekly(wednesday="b")
    days = [TUE, WED, THU, FRI, SAT]
    assert [missed_on(day, once) for day in days] == [[], [], [("b", WED)], [("b", WED)], []]


@pytest.mark.parametrize("made_up", [WED, THU, FRI])
def test_what_was_done_or_made_up_is_not_missed(made_up: date) -> None:
    done = {("b", made_up)}
    assert missed_on(FRI, weekly(wednesday="b"), done=done) == []
    assert outlook([weekly(wednesday="b")], done, WED).due == (Due("b", WED, made_up),)


@pytest.mark.parametrize("other", [TUE, SAT])
def test_a_day_too_early_or_too_late_makes_nothing_up(other: date) -> None:
    done = {("b", other)}
    assert missed_on(FRI, weekly(wednesday="b"), done=done) == [("b", WED)]
    assert outlook([weekly(wednesday="b")], done, WED).due == (Due("b", WED, None),)


def test_it_is_given_up_once_it_is_due_again() -> None:
    often = weekly(monday="a", tuesday="a", thursday="a")
    assert missed_on(TUE, often) == []
    assert missed_on(WED, often) == [("a", TUE)]
    assert missed_on(THU, often) == []
    # One session is for one day: Tuesday's does not stand for Monday's.
    assert outlook([often], {("a", TUE)}, WED).week == (1, 3)


def test_two_missed_ones_come_in_the_order_of_their_days() -> None:
    assert missed_on(THU, weekly(tuesday="a", wednesday=["m", "b"]), done={("m", WED)}) == [
        ("a", TUE),
        ("b", WED),
    ]


def test_nothing_was_missed_before_a_plan_began_in_mid_week() -> None:
    late = plan(start=WED, days={"monday": "a", "tuesday": "b", "wednesday": "c"})
    seen = outlook([late], set(), WED)
    assert (seen.missed, seen.week) == ((), (0, 1))
    assert [due.workout for due in seen.due] == ["c"]


def test_nobody_is_asked_on_a_day_off_or_after_the_end_of_a_plan() -> None:
    away = plan(days={"tuesday": "a"}, **{"except": [{"from": WED, "to": SUN}]})
    over = plan(until=TUE, days={"tuesday": "a"})
    assert missed_on(WED, away) == []
    assert missed_on(WED, over) == []
    # An exception that is no day off leaves it open.
    moved = plan(days={"tuesday": "a"}, **{"except": [{"date": WED, "workout": "b"}]})
    assert missed_on(WED, moved) == [("a", TUE)]


def test_the_grace_goes_over_the_ends_of_months_and_years() -> None:
    # 31 December 2026 is a Thursday.
    assert missed_on(date(2027, 1, 2), weekly(thursday="a")) == [("a", date(2026, 12, 31))]
    # 28 February 2028 is a Monday; the 29th and 1 March follow.
    assert missed_on(date(2028, 3, 1), weekly(monday="a")) == [("a", date(2028, 2, 28))]
    assert missed_on(date(2028, 3, 2), weekly(monday="a")) == []


# What comes next


def test_next_is_all_of_the_first_later_day() -> None:
    assert outlook([THREE], set(), MON).next == (Due("m", WED), Due("b", WED))
    assert outlook([THREE], set(), SAT).next == (Due("a", NEXT_MON),)
    both = outlook([THREE, weekly(wednesday="x")], set(), TUE).next
    assert [due.workout for due in both] == ["m", "b", "x"]


def test_next_waits_for_a_plan_that_begins_years_later_and_ends_with_it() -> None:
    later = plan(start=date(2030, 2, 28), days={"friday": "a"})
    # 28 February 2030 is a Thursday, so the first Friday is 1 March.
    assert outlook([later], set(), MON).next == (Due("a", date(2030, 3, 1)),)
    assert outlook([plan(until=TUE, days={"wednesday": "a"})], set(), MON).next == ()
    assert outlook([], set(), MON).next == ()


def test_next_is_found_after_a_holiday() -> None:
    away = plan(days={"tuesday": "a"}, **{"except": [{"from": MON, "to": date(2027, 1, 6)}]})
    # 6 January 2027 is a Wednesday.
    assert outlook([away], set(), MON).next == (Due("a", date(2027, 1, 12)),)


# The week


def test_of_the_week_is_told_how_much_is_done() -> None:
    done = {("a", MON), ("b", FRI), ("x", TUE)}
    assert outlook([THREE], done, SUN).week == (2, 4)
    assert outlook([THREE], done, NEXT_MON).week == (0, 4)


def test_what_is_made_up_after_sunday_counts_for_the_week_it_was_due() -> None:
    sundays = weekly(sunday="a")
    assert outlook([sundays], {("a", NEXT_MON)}, SUN).week == (1, 1)
    assert outlook([sundays], {("a", NEXT_MON)}, NEXT_MON).week == (0, 1)


@pytest.mark.parametrize(
    ("day", "deload"),
    [(0, False), (20, False), (21, True), (27, True), (28, False), (55, True), (-7, False)],
)
def test_every_so_many_weeks_one_is_for_deload(day: int, *, deload: bool) -> None:
    # The fourth week of a plan that began on a Wednesday: days 21 to 27 after it, then 49 to 55.
    easy = plan(start=WED, deload=4, days={"monday": "a"})
    assert outlook([easy], set(), WED + timedelta(days=day)).deload is deload


def test_what_can_still_be_made_up_is_not_missing_yet() -> None:
    three = weekly(monday="a", wednesday="b", friday="c")
    for today, kept in ((WED, True), (THU, True), (FRI, True), (SAT, False)):
        assert is_kept([three], frozenset(), WED, today) is kept
