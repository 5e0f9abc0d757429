"""When a week with half the sets is offered, and what halving does to a workout."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from planning import plan
from training import EXERCISES, done, session

from forge_tui.coach import easy_week, halved, planned_easy_week, rested_until
from forge_tui.coach.easy import half
from forge_tui.model.workout import Workout

if TYPE_CHECKING:
    from forge_tui.model.schedule import Schedule
    from forge_tui.record import SessionRecord

FIRST = date(2026, 3, 2)  # a Monday


def weeks(*sets: int) -> list[SessionRecord]:
    """Return a session with so many sets on the Wednesday of each week."""
    found = [session(7 * week + 2, done("push", "10", *[10] * n)) for week, n in enumerate(sets)]
    return found[::-1]


@pytest.mark.parametrize(
    ("sets", "offered"),
    [
        ([10, 10, 10, 10, 10], True),
        ([10, 10, 10, 10], False),
        ([10, 10, 0, 10, 10, 10], False),
        # The median of 8, 9, 10, 10, 11 is 10, of which 80 % are 8.
        ([8, 9, 10, 10, 11], True),
        # Of 7, 9, 10, 10, 11 it is 10 as well, and 7 are less than 8.
        ([7, 9, 10, 10, 11], False),
        ([10, 5, 10, 10, 10, 10], False),
        ([10, 5, 10, 10, 10, 10, 10], True),
    ],
)
def test_five_hard_weeks_running_ask_for_an_easy_one(sets: list[int], offered: bool) -> None:  # noqa: FBT001 - a table
    monday = FIRST + timedelta(days=7 * len(sets))
    for day in (0, 6):
        week = easy_week(weeks(*sets), monday + timedelta(days=day))
        assert bool(week) is offered


def test_the_offer_says_what_it_rests_on() -> None:
    week = easy_week(weeks(8, 9, 10, 10, 11), FIRST + timedelta(days=35))
    assert week
    assert week.reason == (
        "five hard weeks running (8, 9, 10, 10, 11 sets): half the sets for a week, to recover"
    )
    assert len(week.evidence) == 5


def test_a_word_on_one_kind_of_easy_week_is_none_on_another() -> None:
    recovers = easy_week(weeks(10, 10, 10, 10, 10), FIRST + timedelta(days=35))
    comes_back = easy_week(weeks(10, 10, 10, 10, 10), FIRST + timedelta(days=65))
    planned = planned_easy_week([DELOAD], "w", FIRST + timedelta(days=7), None)
    assert recovers
    assert comes_back
    assert planned
    assert len({recovers.key, comes_back.key, planned.key}) == 3


def test_sets_that_were_skipped_make_no_week_hard() -> None:
    none = done("push", "10", *[0] * 10, ended_by="skipped")
    skipped = [session(7 * n + 3, none) for n in range(5)]
    assert easy_week(skipped[::-1], FIRST + timedelta(days=35)) is None


@pytest.mark.parametrize(("rested", "offered"), [(-1, True), (0, False), (6, False), (30, False)])
def test_hard_weeks_count_from_the_monday_after_an_easy_one(rested: int, offered: bool) -> None:  # noqa: FBT001 - a table
    last = FIRST + timedelta(days=rested)
    week = easy_week(weeks(10, 10, 10, 10, 10), FIRST + timedelta(days=35), last)
    assert bool(week) is offered


DELOAD = plan(name="P", start=FIRST, deload=2, days={"monday": "w"}, **{"except": [
    {"date": FIRST, "workout": "x"}]})  # fmt: skip


@pytest.mark.parametrize(
    ("schedule", "workout", "day", "until"),
    [
        (DELOAD, "w", 6, None),
        (DELOAD, "w", 7, 13),
        (DELOAD, "x", 13, 13),
        (DELOAD, "y", 13, None),
        (DELOAD, "w", 14, None),
        (DELOAD, "w", 21, 27),
        (DELOAD.model_copy(update={"active": False}), "w", 7, None),
        (DELOAD.model_copy(update={"until": FIRST + timedelta(days=9)}), "w", 7, 9),
        (DELOAD.model_copy(update={"until": FIRST + timedelta(days=9)}), "w", 10, None),
        (DELOAD.model_copy(update={"until": FIRST + timedelta(days=9)}), "w", 21, None),
    ],
)
def test_a_plan_has_an_easy_week_every_so_often_for_its_workouts(
    schedule: Schedule, workout: str, day: int, until: int | None
) -> None:
    week = planned_easy_week([schedule], workout, FIRST + timedelta(days=day), None)
    assert (week and week.until) == (None if until is None else FIRST + timedelta(days=until))


@pytest.mark.parametrize(("rested", "offered"), [(-1, True), (0, False), (12, False)])
def test_nobody_recovers_twice(rested: int, offered: bool) -> None:  # noqa: FBT001 - a table
    day, last = FIRST + timedelta(days=8), FIRST + timedelta(days=rested)
    assert bool(planned_easy_week([DELOAD], "w", day, last)) is offered


def test_both_kinds_of_easy_weeks_are_rest() -> None:
    day = FIRST + timedelta(days=20)
    assert rested_until([DELOAD], day) == FIRST + timedelta(days=13)
    assert rested_until([DELOAD], day, day) == day
    assert rested_until([], day) is None


def test_warm_ups_and_practice_make_no_week_hard() -> None:
    light = [session(7 * n + 3, done("push", "10", 10, warm_up=True)) for n in range(5)]
    fast = [session(7 * n + 3, done("push", "10", 10), practice=True) for n in range(5)]
    for sessions in (light, fast):
        assert easy_week(sessions[::-1], FIRST + timedelta(days=35)) is None


@pytest.mark.parametrize(("days", "offered"), [(13, False), (14, True), (400, True)])
def test_after_two_weeks_away_one_begins_again_with_less(days: int, offered: bool) -> None:  # noqa: FBT001 - a table
    week = easy_week([session(0, done("push", "10", 10))], FIRST + timedelta(days=days))
    assert bool(week) is offered
    if week:
        assert week.reason.startswith(f"{days} days since the last session: half the sets")


def test_who_never_trained_is_offered_nothing() -> None:
    assert easy_week([], FIRST) is None


def test_a_clock_put_back_is_no_break() -> None:
    assert easy_week([session(0, done("push", "10", 10))], FIRST - timedelta(days=400)) is None


@pytest.mark.parametrize(
    ("number", "together", "left"),
    [(1, 1, 1), (2, 1, 1), (3, 1, 2), (4, 1, 2), (8, 2, 4), (6, 2, 4), (3, 2, 2), (1, 2, 1)],
)
def test_half_is_rounded_up_to_what_goes_together(number: int, together: int, left: int) -> None:
    assert half(number, together) == left


PUSH, ROW = {"exercise": "push"}, {"exercise": "row"}


@pytest.mark.parametrize(
    ("block", "changed"),
    [
        (
            {"kind": "sets", "sets": 3, "exercises": [PUSH, {**PUSH, "sets": 5}]},
            {"exercises": [{**PUSH, "sets": 2}, {**PUSH, "sets": 3}]},
        ),
        (
            {"kind": "sets", "sets": 3, "exercises": [{**PUSH, "warm_up": True}]},
            {},
        ),
        ({"kind": "circuit", "rounds": 3, "exercises": [PUSH]}, {"rounds": 2}),
        ({"kind": "circuit", "exercises": [PUSH]}, {"rounds": 1}),
        ({"kind": "for-time", "rounds": 5, "exercises": [PUSH]}, {"rounds": 3}),
        ({"kind": "amrap", "cap": "7:01", "exercises": [PUSH]}, {"cap": "211s"}),
        # Ten windows of two exercises are five of each; three of each are left.
        ({"kind": "emom", "rounds": 10, "exercises": [PUSH, PUSH]}, {"rounds": 6}),
        ({"kind": "emom", "rounds": 6, "exercises": [ROW]}, {"rounds": 4}),
        ({"kind": "tabata", "exercises": [PUSH]}, {"rounds": 4}),
        ({"kind": "ladder", "reps": [21, 15, 9], "exercises": [PUSH]}, {"reps": [15, 9]}),
        ({"kind": "ladder", "reps": [1, 2, 3, 2, 1], "exercises": [PUSH]}, {"reps": [1, 2, 1]}),
    ],
)
def test_each_kind_of_block_keeps_half(block: dict[str, Any], changed: dict[str, Any]) -> None:
    raw = {"name": "W", "block": [block]}
    workout = Workout.model_validate(raw)
    new = halved(raw, workout, EXERCISES)
    assert new == {"name": "W", "block": [{**block, **changed}]}
    assert raw["block"] == [block]
    Workout.model_validate(new)
