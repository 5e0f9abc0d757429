"""When an entry becomes harder, and by which one thing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from training import EXERCISES, done, newest_first, proposed, said, session, workout

from forge_tui.coach import Change, propose


def all_done(exercise: str, do: object, amount: Any, **values: Any) -> str:
    """Return what is said after two sessions of three sets in which so much was done."""
    entry = {"exercise": exercise, "do": do}
    if load := values.get("load"):
        entry["load"] = load
    sets = done(exercise, do, amount, amount, amount, **values)
    return said(entry, sets, sets)


@pytest.mark.parametrize(
    ("exercise", "do", "amount", "sentence"),
    [
        # Both sides at once: one more; text stays text, a number a number.
        ("push", "10", 10, "Push: 11 in place of 10"),
        ("push", 10, 10, "Push: 11 in place of 10"),
        ("push", "10", 12, "Push: 11 in place of 10"),
        # A total of both sides: one more of each.
        ("climber", "10", (5, 5), "Climber: 12 in place of 10"),
        ("climber", "11", (5, 6), "Climber: 13 in place of 11"),
        # What is counted by side: one more, which each side must have reached.
        ("climber", "6/side", (6, 6), "Climber: 7/side in place of 6/side"),
        ("row", "8/side", (8, 8), "Row: 9/side in place of 8/side"),
        ("row", "8 / side", (9, 8), "Row: 9 / side in place of 8 / side"),
        # One and a half times the default of 10 is 15, of 8/side 12/side.
        ("push", "14", 14, "Push: 15 in place of 14"),
        ("row", "11/side", (11, 11), "Row: 12/side in place of 11/side"),
        ("row", "12/side", (12, 12), ""),
        # Of a total of 10 it is 15, and 14 + 2 is more; 10 in all are 5/side, with a cap of 7.
        ("climber", "12", (6, 6), "Climber: 14 in place of 12"),
        ("climber", "14", (7, 7), ""),
        ("climber", "7/side", (7, 7), ""),
        # Without a default 20.
        ("bare", "19", 19, "Bare: 20 in place of 19"),
        ("bare", "20", 20, ""),
        # Seconds: five more, up to a minute, or the default if that is longer.
        ("plank", "30s", 30, "Plank: 35s in place of 30s"),
        ("plank", "30s", 29.6, "Plank: 35s in place of 30s"),
        ("plank", "30 sec", 31, "Plank: 35 sec in place of 30 sec"),
        ("plank", "0:55", 55, "Plank: 1:00 in place of 0:55"),
        ("plank", "0m30s", 30, "Plank: 35s in place of 0m30s"),
        ("side", "20s/side", (20, 20), "Side Plank: 25s/side in place of 20s/side"),
        ("side", "60s/side", (60, 60), ""),
        ("long", "85s", 85, "Long: 90s in place of 85s"),
        ("long", "90s", 90, ""),
    ],
)
def test_what_was_reached_twice_grows(
    exercise: str, do: object, amount: Any, sentence: str
) -> None:
    assert all_done(exercise, do, amount) == sentence


def test_at_the_cap_comes_the_next_rung_asked_for_no_more_than_its_default() -> None:
    # 15 are one and a half times 10. The archer does 4 on each side by itself; 15 would be more.
    assert all_done("push", "15", 15) == "Archer, 4/side, in place of Push"
    # After a minute of plank come 8 reaches: seconds say nothing of reps.
    assert all_done("plank", "60s", 60) == "Reach, 8, in place of Plank"
    # Knees do 10 by themselves, and so does who has come to 15 of them.
    assert all_done("knees", "15", 15) == "Push, 10, in place of Knees"


@pytest.mark.parametrize(
    ("do", "sentence", "tempo"),
    [
        ("8-12", "Archer in place of Push", (3000, 0, 1000, 0)),
        ("15", "Archer, 4/side, in place of Push", (3000, 0, 1000, 0)),
    ],
)
def test_a_tempo_goes_along_to_the_next_rung(
    do: str, sentence: str, tempo: tuple[int, ...]
) -> None:
    top = int(do.rpartition("-")[2])
    sets = done("push", do, top, top, top)
    proposal = proposed({"exercise": "push", "do": do, "tempo": "3-0-1-0"}, sets, sets)
    assert proposal
    assert (proposal.sentence, proposal.new.tempo) == (sentence, tempo)


def test_a_tempo_that_does_not_fit_the_next_rung_is_said_to_go() -> None:
    held = {**EXERCISES, "archer": EXERCISES["side"].model_copy(update={"name": "Archer"})}
    entry = {"exercise": "push", "do": "15", "tempo": "3-0-1-0"}
    sets = done("push", "15", 15, 15, 15)
    (proposal,) = propose("w", workout(entry), held, newest_first(sets, sets))
    assert proposal.sentence == "Archer, 20s/side, in place of Push, without the tempo"
    assert proposal.new.tempo is None


def test_a_rung_that_cannot_be_done_here_is_passed_over() -> None:
    sessions = newest_first(*[done("push", "15", 15, 15, 15)] * 2)
    entry = {"exercise": "push", "do": "15"}
    for missing, sentence in (("archer", "Clap, 5, in place of Push"), ("clap", None)):
        here = {id_: each for id_, each in EXERCISES.items() if id_ not in {"archer", missing}}
        found = propose("w", workout(entry), here, sessions)
        assert [each.sentence for each in found] == ([sentence] if sentence else [])


@pytest.mark.parametrize(
    ("exercise", "load", "sentence"),
    [
        ("press", "40 kg", "Press: 42.5 kg in place of 40 kg"),
        ("press", "140 kg", "Press: 145 kg in place of 140 kg"),  # 2.5 kg are less than 2 %
        ("press", "95lb", "Press: 100lb in place of 95lb"),
        ("curl", "8 kg", "Curl: 9 kg in place of 8 kg"),
        ("curl", "2 x 10 kg", "Curl: 2 x 11 kg in place of 2 x 10 kg"),
        ("curl", "20 kg", "Curl: 22 kg in place of 20 kg"),
        ("curl", "7,5 kg", "Curl: 8,5 kg in place of 7,5 kg"),
        ("curl", "25 lb", "Curl: 27.5 lb in place of 25 lb"),
        ("curl", "50 lb", "Curl: 55 lb in place of 50 lb"),
        ("swing", "16 kg", "Swing: 18 kg in place of 16 kg"),
        # Only the person knows what is heavier than that.
        ("curl", "medium band", ""),
        ("push", "a heavy rucksack", ""),
    ],
)
def test_at_the_top_of_a_range_comes_load(exercise: str, load: str, sentence: str) -> None:
    assert all_done(exercise, "8-12", 12, load=load) == sentence


def test_at_the_top_of_a_range_without_load_comes_the_next_rung_in_that_range() -> None:
    proposal = proposed({"exercise": "push", "do": "8-12"}, *[done("push", "8-12", 12, 12, 12)] * 2)
    assert proposal
    assert (proposal.sentence, proposal.change) == ("Archer in place of Push", Change.EXERCISE)
    assert proposal.reason == "12, 12 and 12 of 8-12 in the last two sessions"
    assert all_done("curl", "8-12", 12) == ""


def test_reps_come_before_load_where_the_amount_is_a_number() -> None:
    assert all_done("press", "10", 10, load="40 kg") == "Press: 11 in place of 10"
    assert all_done("press", "15", 15, load="40 kg") == "Press: 42.5 kg in place of 40 kg"
    assert all_done("curl", "10", 10, load="light") == "Curl: 11 in place of 10"
    assert all_done("curl", "15", 15, load="light") == ""


TOP, NEAR = done("push", "8-12", 12, 12, 12), done("push", "8-12", 12, 12, 11)


@pytest.mark.parametrize(
    "sittings",
    [
        [],
        [TOP],
        [TOP, NEAR],
        [NEAR, TOP],
        [TOP, TOP, NEAR],
        [TOP, done("push", "8-12", 12, 12)],
        [TOP, done("push", "8-12", 12, 12, 12, 12)],
        [TOP, done("push", "12", 12, 12, 12)],
        [TOP, done("push", "8-12", 12, 12, 12, block="other")],
        [TOP, done("push", "8-12", 12, 12, 12, load="5 kg")],
        [TOP, done("push", "8-12", 12, 12, 12, warm_up=True)],
        [TOP, done("clap", "8-12", 12, 12, 12)],
        *(
            [TOP, [*TOP[:2], replace(TOP[2], **change)]]
            for change in (
                {"confirmed": False},
                {"attended": False},
                {"ended_by": "skipped"},
                {"ended_by": "stopped"},
                {"ended_by": "clock"},
                {"ended_by": "cut off"},
            )
        ),
    ],
)
def test_less_than_two_whole_sessions_at_the_top_change_nothing(sittings: list[Any]) -> None:
    assert said({"exercise": "push", "do": "8-12"}, *sittings) == ""


@pytest.mark.parametrize(
    "values",
    [
        {"practice": True, "state": "practice"},
        {"practice": True, "state": "unfinished"},
        {"state": "unfinished"},
        {"workout": "another"},
    ],
)
def test_practice_unfinished_and_other_workouts_tell_nothing(values: dict[str, Any]) -> None:
    entry = {"exercise": "push", "do": "8-12"}
    sessions = [session(2, TOP, **values), session(0, TOP)]
    assert propose("w", workout(entry), EXERCISES, sessions) == ()
    # Nor does it come in between: what tells is taken together.
    between = [session(4, TOP), session(2, NEAR, **values), session(0, TOP)]
    assert [each.evidence for each in propose("w", workout(entry), EXERCISES, between)] == [
        (between[0].id, between[2].id)
    ]


def test_a_session_that_was_stopped_tells_what_its_whole_entries_do() -> None:
    entry = {"exercise": "push", "do": "8-12"}
    sessions = [session(2, TOP, reason="stopped"), session(0, TOP)]
    assert len(propose("w", workout(entry), EXERCISES, sessions)) == 1


@pytest.mark.parametrize(
    ("do", "rpes", "rises"),
    [
        ("8-12", [9.5, 10, 9.5], False),
        ("8-12", [9, 10, 10], True),
        ("8-12", [10, None, None], False),
        ("10", [7, 8, 8], True),
        ("10", [7, 8, 8.5], False),
        ("10", [8, None, None], True),
        ("10", [None, None, 8.5], False),
    ],
)
def test_how_hard_it_was_holds_it_back(do: str, rpes: list[float | None], rises: bool) -> None:  # noqa: FBT001 - a table
    sets = done("push", do, 12, 12, 12)
    hard = [replace(each, rpe=rpe) for each, rpe in zip(sets, rpes, strict=True)]
    assert bool(said({"exercise": "push", "do": do}, hard, hard)) is rises


def test_the_reason_has_the_figures_it_rests_on() -> None:
    sets = done("push", "10", 10, 11, 10), done("push", "10", 12, 10, 10, rpe=7.5)
    proposal = proposed({"exercise": "push", "do": "10"}, *sets)
    assert proposal
    assert proposal.reason == (
        "10, 11 and 10, then 12, 10 and 10 of 10 in the last two sessions, at RPE 7.5 at most "
        "in the sets rated"
    )
    assert proposal.evidence == ("20260304T180000", "20260302T180000")


def test_where_every_set_is_rated_that_needs_no_saying() -> None:
    sets = done("push", "10", 10, 10, 10, rpe=7)
    proposal = proposed({"exercise": "push", "do": "10"}, sets, sets)
    assert proposal
    assert proposal.reason.endswith("in the last two sessions, at RPE 7 at most")


def test_the_amount_may_stand_in_the_block_or_in_the_exercise() -> None:
    for block in ({"do": "10"}, {}):
        sessions = newest_first(*[done("push", "10", 10, 10, 10)] * 2)
        (found,) = propose("w", workout({"exercise": "push"}, **block), EXERCISES, sessions)
        assert found.sentence == "Push: 11 in place of 10"
        assert found.was.model_dump(exclude_defaults=True) == {"exercise": "push"}


def test_rounds_of_a_circuit_are_its_sets() -> None:
    circuit = workout({"exercise": "push", "do": "10"}, kind="circuit", rounds=2)
    sets = done("push", "10", 10, 10, block="circuit")
    (found,) = propose("w", circuit, EXERCISES, newest_first(sets, sets))
    assert found.sentence == "Push: 11 in place of 10"


@pytest.mark.parametrize(
    ("block", "do"),
    [
        ({"kind": "amrap", "cap": "5m"}, "10"),
        ({"kind": "for-time", "rounds": 3}, "10"),
        ({"kind": "emom", "rounds": 3}, "10"),
        ({"kind": "tabata", "rounds": 3}, None),
        ({"kind": "ladder", "reps": [10, 10, 10]}, None),
        ({}, "max"),
    ],
)
def test_what_has_its_own_score_or_clock_is_left_alone(block: dict[str, Any], do: Any) -> None:
    entry = {"exercise": "push", **({"do": do} if do else {})}
    kind = block.get("kind", "sets")
    sets = done("push", do or "20s", 10, 10, 10, block=kind)
    assert propose("w", workout(entry, **block), EXERCISES, newest_first(sets, sets)) == ()


def test_warm_ups_and_stretches_are_left_alone() -> None:
    sets = done("push", "10", 10, 10, 10)
    assert said({"exercise": "push", "do": "10", "warm_up": True}, sets, sets) == ""
    assert all_done("stretch", "30s", 30) == ""


def test_entries_that_cannot_be_told_apart_share_their_sets() -> None:
    twice = workout(*[{"exercise": "push", "do": "10", "sets": 2}] * 2)
    three, four = done("push", "10", 10, 10, 10), done("push", "10", 10, 10, 10, 10)
    assert propose("w", twice, EXERCISES, newest_first(three, three)) == ()
    found = propose("w", twice, EXERCISES, newest_first(four, four))
    assert [each.number for each in found] == [0, 1]


def test_pairs_are_counted_as_pairs() -> None:
    entry = {"exercise": "climber", "do": 6, "count": "pair"}
    sets = done("climber", "6", (6, 6), (6, 6), (6, 6))
    assert said(entry, sets, sets) == "Climber: 7 in place of 6"
    fewer = done("climber", "6", (6, 5), (6, 6), (6, 6))
    assert said(entry, sets, fewer) == ""


def test_what_check_would_tell_of_anew_is_not_proposed() -> None:
    # Two pushes fit into the 5 s that are left before 3, 2, 1; the archer's name does not.
    long = {"archer": EXERCISES["archer"].model_copy(update={"name": "Archer " * 17})}
    block = workout({"exercise": "push", "do": "15", "rest": "5s"})
    sessions = newest_first(*[done("push", "15", 15, 15, 15)] * 2)
    (found,) = propose("w", block, {**EXERCISES, **long}, sessions)
    assert found.sentence == "Clap, 5, in place of Push"
