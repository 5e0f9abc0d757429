"""When an entry becomes easier, and which side goes first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from training import EXERCISES, done, newest_first, proposed, said, session, workout

from forge_tui.coach import Change, propose


def failed(exercise: str, do: object, amount: Any, **values: Any) -> str:
    """Return what is said after two sessions in which the last of three sets came to so much."""
    entry = {"exercise": exercise, "do": do}
    if load := values.get("load"):
        entry["load"] = load
    sets = done(exercise, do, 99 if isinstance(amount, int) else (99, 99), amount, **values)
    return said(entry, sets, sets)


@pytest.mark.parametrize(
    ("exercise", "do", "amount", "sentence"),
    [
        # As much as the exercise asks for by itself: the rung below, asked for the same.
        ("push", "10", 9, "Knees in place of Push"),
        ("push", "8-12", 7, "Knees in place of Push"),
        ("push", "8-12", 8, ""),
        ("plank", "30s", 29, "Rest in place of Plank"),
        # What had been raised comes back first: a tenth of 15 is 2, of 12 it is 1.
        ("push", "15", 14, "Push: 13 in place of 15"),
        ("push", "12", 11, "Push: 11 in place of 12"),
        ("plank", "35s", 30, "Plank: 30s in place of 35s"),
        ("plank", "60s", 50, "Plank: 55s in place of 60s"),  # 6 s less, in fives
        # Without a rung below there is a tenth less, one at least.
        ("row", "8/side", (8, 7), "Row: 7/side in place of 8/side"),
        ("climber", "10", (5, 4), "Climber: 8 in place of 10"),
        ("climber", "5/side", (5, 4), "Climber: 4/side in place of 5/side"),
        ("bare", "8-12", 7, "Bare: 7-11 in place of 8-12"),
        ("bare", "20-30", 19, "Bare: 17-27 in place of 20-30"),
        ("side", "20s/side", (20, 15), "Side Plank: 15s/side in place of 20s/side"),
        ("side", "5s/side", (5, 3), ""),
        ("bare", "1", 0, ""),
        ("bare", "1-3", 0, ""),
    ],
)
def test_what_failed_twice_shrinks(exercise: str, do: object, amount: Any, sentence: str) -> None:
    assert failed(exercise, do, amount) == sentence


@pytest.mark.parametrize(
    ("exercise", "load", "sentence"),
    [
        ("press", "40 kg", "Press: 35 kg in place of 40 kg"),  # 4 kg are 1.6 steps of 2.5
        ("press", "2.5 kg", "Press: 2.5 kg in place of 2.5 kg"),
        ("curl", "2 x 10 kg", "Curl: 2 x 9 kg in place of 2 x 10 kg"),
        ("curl", "24 kg", "Curl: 22 kg in place of 24 kg"),
        ("swing", "24 kg", "Swing: 22 kg in place of 24 kg"),
        ("curl", "25 lb", "Curl: 22.5 lb in place of 25 lb"),
        # Words are no weight: a tenth of the reps goes.
        ("curl", "medium band", "Curl: 9 in place of 10"),
    ],
)
def test_a_load_goes_down_by_a_tenth(exercise: str, load: str, sentence: str) -> None:
    if load == "2.5 kg":  # nothing would be left
        sentence = "Press: 9 in place of 10"
    assert failed(exercise, "10", 9, load=load) == sentence


FAIL, GOOD = done("push", "10", 10, 9), done("push", "10", 10, 10, 10)


@pytest.mark.parametrize(
    "sittings",
    [
        [FAIL],
        [FAIL, GOOD],
        [GOOD, FAIL],
        [FAIL, GOOD, FAIL],
        [FAIL, [replace(each, confirmed=False) for each in FAIL]],
        [FAIL, [FAIL[0], replace(FAIL[1], ended_by="skipped")]],
        [FAIL, done("push", "11", 9)],
    ],
)
def test_one_failure_changes_nothing(sittings: list[Any]) -> None:
    assert said({"exercise": "push", "do": "10"}, *sittings) == ""


def test_a_session_that_tells_nothing_does_not_part_two_failures() -> None:
    unsure = [replace(each, confirmed=False) for each in GOOD]
    proposal = proposed({"exercise": "push", "do": "10"}, FAIL, unsure, FAIL)
    assert proposal
    assert proposal.reason == "10 and 9 of 10 in the last two sessions"
    assert proposal.evidence == ("20260306T180000", "20260302T180000")


# Sides


def halves(*pairs: tuple[int, int]) -> list[Any]:
    return [done("row", "8/side", pair) for pair in pairs]


ROW = {"exercise": "row", "do": "8/side"}


@pytest.mark.parametrize(
    ("pairs", "sentence"),
    [
        # 20 and 24: 4 of 24 are 16.7 %.
        ([(6, 8), (7, 8), (7, 8)], "Row: the left side first"),
        # 17 and 20 are just 15 %.
        ([(5, 6), (6, 7), (6, 7)], ""),
        ([(8, 8), (6, 8), (6, 8), (6, 8)], "Row: the left side first"),
        ([(6, 8), (6, 8)], None),
        # The right side leads anyway.
        ([(8, 6), (8, 7), (8, 7)], ""),
        ([(0, 8), (0, 8), (0, 8)], "Row: the left side first"),
    ],
)
def test_the_weaker_side_goes_first(pairs: list[tuple[int, int]], sentence: str | None) -> None:
    proposal = proposed(ROW, *halves(*pairs))
    lead = proposal and proposal.change is Change.LEAD and proposal.sentence
    assert (lead or "") == (sentence or "")


def test_the_reason_says_where_the_stronger_side_stops() -> None:
    proposal = proposed(ROW, *halves((6, 8), (7, 8), (7, 8)))
    assert proposal
    assert proposal.new.lead == "left"
    assert proposal.new.model_copy(update={"lead": None}) == proposal.was
    assert proposal.reason == (
        "left 20, right 24 in the last three sessions; stop the right where the left stopped"
    )
    assert len(proposal.evidence) == 3


def test_who_leads_with_the_weaker_side_already_gets_easier_in_its_place() -> None:
    sittings = halves((6, 8), (7, 8), (7, 8))
    assert said({**ROW, "lead": "left"}, *sittings) == "Row: 7/side in place of 8/side"
    assert said({**ROW, "lead": "right"}, *sittings) == "Row: the left side first"


@pytest.mark.parametrize(
    ("exercise", "do", "pair"), [("climber", "10", (4, 6)), ("side", "20s/side", (15, 20))]
)
def test_alternating_and_held_sides_are_weighed_too(
    exercise: str, do: str, pair: tuple[int, int]
) -> None:
    proposal = proposed({"exercise": exercise, "do": do}, *[done(exercise, do, pair)] * 3)
    assert proposal
    assert proposal.new.lead == "left"
    unit = " s" if exercise == "side" else ""
    assert proposal.reason.startswith(f"left {3 * pair[0]}{unit}, right {3 * pair[1]}{unit} in")


def test_sides_of_other_workouts_count_and_sets_that_tell_nothing_do_not() -> None:
    sets = done("row", "5/side", (3, 5))
    others = [session(day, sets, workout="another") for day in (4, 2, 0)]
    assert len(propose("w", workout(ROW), EXERCISES, others)) == 1
    unsure = [replace(each, confirmed=False) for each in sets]
    later = [session(6, unsure), session(5, sets, practice=True), *others[:2]]
    assert propose("w", workout(ROW), EXERCISES, later) == ()


def test_sides_that_were_held_and_sides_that_were_counted_are_not_added_up() -> None:
    held = replace(done("row", "8/side", (8, 8))[0], held=True, left_seconds=0, right_seconds=90)
    assert said(ROW, *[[*done("row", "8/side", (8, 8)), held]] * 3) != "Row: the left side first"


def test_both_sides_at_once_have_no_weaker_one() -> None:
    sets = [replace(each, left=1, right=9) for each in done("push", "10", 10, 10, 10)]
    proposal = propose("w", workout({"exercise": "push", "do": "10"}), EXERCISES,
                       newest_first(sets, sets, sets))  # fmt: skip
    assert [each.change for each in proposal] == [Change.AMOUNT]


def test_who_did_what_was_asked_has_no_weak_side_though_the_number_is_odd() -> None:
    asked = [done("row", "8/side", (2, 3), planned_left=2, planned_right=3) for _ in range(3)]
    assert said(ROW, *asked) != "Row: the left side first"
    short = [done("row", "8/side", (2, 3), planned_left=3, planned_right=3) for _ in range(3)]
    assert said(ROW, *short) == "Row: the left side first"


def test_a_side_that_has_done_what_was_asked_since_is_no_longer_weak() -> None:
    even = done("row", "8/side", (8, 8), planned_left=8, planned_right=8)
    assert said(ROW, *halves((5, 8), (5, 8), (5, 8))) == "Row: the left side first"
    assert said(ROW, *halves((5, 8), (5, 8), (5, 8)), *[even] * 3) != "Row: the left side first"
