"""Whatever was done: one thing of an entry changes, and what comes of it can be played."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st
from training import EXERCISES, SET, newest_first, workout

from forge_tui.coach import Change, propose
from forge_tui.coach.propose import with_entries
from forge_tui.unroll import Settings, judge_workout, unroll

if TYPE_CHECKING:
    from forge_tui.record import SetRecord

REPS = st.sampled_from(["5", 10, "14", "15", "20", "6/side", "1", "1-2", "8-12", "999-1000"])
TIMES = st.sampled_from(["5s", "30s", "0:45", "60s", "1m", "90 s", "30s/side", "4:00:00"])
LOADS = st.none() | st.sampled_from(["1 kg", "2 x 10 kg", "0.5lb", "9999 kg", "light", "12,5 kg"])
FREE_FORM = {
    Change.AMOUNT: {"do"},
    Change.LOAD: {"load"},
    Change.LEAD: {"lead"},
    # The same work said for another exercise, as in a swap.
    Change.EXERCISE: {"exercise", "do", "rest", "sets", "lead", "load", "count", "note", "or_"}
    | {"tempo"},
}


@st.composite
def entries(draw: st.DrawFn) -> dict[str, Any]:
    id_ = draw(st.sampled_from(sorted(EXERCISES)))
    held = EXERCISES[id_].movement.held
    entry = {"exercise": id_, "do": draw(TIMES if held else REPS | TIMES), "load": draw(LOADS)}
    return {key: value for key, value in entry.items() if value is not None}


@st.composite
def sets(draw: st.DrawFn, entry: dict[str, Any]) -> list[SetRecord]:
    numbers = st.sampled_from([0, 1, 5, 10, 12, 15, 20, 30, 60, 1000])
    left, right, amount = draw(numbers), draw(numbers), draw(numbers)
    one = replace(
        SET,
        exercise=entry["exercise"],
        do=str(entry["do"]),
        load=entry.get("load"),
        lead="right",
        reps=amount,
        left=left,
        right=right,
        seconds=float(amount),
        left_seconds=float(left),
        right_seconds=float(right),
        held=EXERCISES[entry["exercise"]].movement.held,
        rpe=draw(st.none() | st.sampled_from([5.0, 8.0, 9.5, 10.0])),
    )
    return [one] * draw(st.integers(1, 3))


@settings(max_examples=300, deadline=None)
@given(st.data(), entries())
def test_one_thing_changes_and_the_result_can_be_played(
    data: st.DataObject, entry: dict[str, Any]
) -> None:
    before = workout(entry)
    known = judge_workout(before, EXERCISES)
    if any(not finding.is_warning for finding in known):
        return
    same = data.draw(sets(entry))
    sessions = newest_first(*data.draw(st.lists(st.just(same) | sets(entry), max_size=4)))
    for proposal in propose("w", before, EXERCISES, sessions):
        old, new = (dict(each) for each in (proposal.was, proposal.new))
        changed = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
        assert changed
        assert changed <= FREE_FORM[proposal.change]
        assert proposal.change is not Change.EXERCISE or "exercise" in changed
        after = with_entries(before, {proposal.number: proposal})
        assert len(judge_workout(after, EXERCISES)) <= len(known)
        assert unroll(after, EXERCISES, Settings()).segments
        # What was done of the old says nothing of the new: the same is not proposed again.
        again = propose("w", after, EXERCISES, sessions)
        assert all(each.change is not proposal.change for each in again)
