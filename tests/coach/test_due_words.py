"""What is said of plans."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from planning import MON, NEXT_MON, SUN, THU, TUE, WED, plan, weekly

from forge_tui.coach.schedule import Due, outlook
from forge_tui.coach.schedule_words import missed, nothing_due, summary, what_next, when

if TYPE_CHECKING:
    from datetime import date

    from forge_tui.model.schedule import Schedule

NAMES = {"a": "Strength A", "b": "Strength B", "c": "Core"}


@pytest.mark.parametrize(
    ("ahead", "told"),
    [
        (1, "tomorrow"),
        (2, "on Wednesday"),
        (6, "on Sunday"),
        (7, "on Monday, 2026-11-30"),
        (40, "on Saturday, 2027-01-02"),
    ],
)
def test_a_later_day_is_named_as_people_do(ahead: int, told: str) -> None:
    assert when(MON + timedelta(days=ahead), MON) == told


def test_a_missed_one_is_told_kindly() -> None:
    assert missed(Due("b", WED), "Strength B") == (
        "Wednesday's Strength B was not done. It still fits today; or leave it."
    )


@pytest.mark.parametrize(
    ("schedule", "told"),
    [
        (weekly(wednesday="b"), "Rest day; next: Strength B tomorrow"),
        (weekly(friday=["c", "a", "gone"]), "Rest day; next: Core, Strength A and gone on Friday"),
        (weekly(monday="gone"), "Rest day; next: gone on Monday"),
        (plan(start=NEXT_MON, days={"monday": "c"}), "Nothing is due; next: Core on Monday"),
        (plan(until=WED, days={"monday": "a"}), "Rest day"),
        (plan(until=MON, days={"monday": "a"}), "Nothing is due"),
    ],
)  # fmt: skip
def test_a_day_off_says_what_comes_next(schedule: Schedule, told: str) -> None:
    assert nothing_due(outlook([schedule], set(), TUE), NAMES) == told


LIGHT = plan(start=MON - timedelta(days=7), deload=2, days={"monday": ["a", "c"]})


@pytest.mark.parametrize(
    ("schedules", "easy_until", "told"),
    [
        ([LIGHT], None, "A deload week: half of the sets are enough."),
        (
            [LIGHT, weekly(monday="b")],
            None,
            "A deload week: half of the sets of Strength A and Core are enough.",
        ),
        # What the plan has on other days is none of today's.
        ([LIGHT, weekly(tuesday="b")], None, "A deload week: half of the sets are enough."),
        ([weekly(monday="b")], None, ""),
        ([LIGHT], SUN, "An easy week until 2026-11-29: half the sets."),
        ([weekly(monday="b")], SUN, "An easy week until 2026-11-29: half the sets."),
    ],
)
def test_a_week_with_fewer_sets_is_told_for_what_has_fewer(
    schedules: list[Schedule], easy_until: date | None, told: str
) -> None:
    assert summary(outlook(schedules, set(), MON), NAMES, easy_until) == told


def test_what_is_done_needs_no_fewer_sets() -> None:
    done = {("a", MON), ("c", MON)}
    assert summary(outlook([LIGHT], done, MON), NAMES, None).startswith("Done for today")


def test_without_a_next_there_is_no_sentence() -> None:
    over = outlook([plan(until=THU, days={"thursday": "a"})], set(), THU)
    assert what_next(over, NAMES) == ""
