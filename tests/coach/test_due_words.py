"""What is said of plans."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from planning import MON, NEXT_MON, THU, TUE, WED, plan, weekly

from forge_tui.coach.schedule import Due, outlook
from forge_tui.coach.schedule_words import missed, nothing_due, what_next, when

if TYPE_CHECKING:
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


def test_without_a_next_there_is_no_sentence() -> None:
    over = outlook([plan(until=THU, days={"thursday": "a"})], set(), THU)
    assert what_next(over, NAMES) == ""
