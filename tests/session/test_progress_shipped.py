"""Every workout that comes with the program, made harder and easier wherever it can be."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from training import SET, session

from forge_tui.coach import Proposal, propose
from forge_tui.coach.task import tasks
from forge_tui.library import Library
from forge_tui.library.rewriting import rewritten, workout_of
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.unroll import Settings, judge_workout, unroll

if TYPE_CHECKING:
    from forge_tui.library import Loaded
    from forge_tui.record import SessionRecord, SetRecord

LIBRARY = Library.open()
EXERCISES = {
    id_: model
    for id_ in LIBRARY.ids("exercise")
    if isinstance(model := LIBRARY.resolve(id_, ("exercise",)).model, Exercise)
}
WORKOUTS = [path.stem for path in sorted((Path(__file__).parents[2] / "workouts").glob("*.toml"))]


def sets_of(loaded: Loaded, share: float) -> list[SetRecord]:
    """Return all sets that can grow, in which so much of what was asked for was done."""
    found = []
    seen = set()
    for task in tasks(workout_of(loaded), EXERCISES):
        of = replace(
            SET,
            exercise=task.id,
            block=task.block,
            do=task.do.text,
            load=task.ask.entry.load,
            held=task.ask.held,
            lead=None if task.sides == "both" else "right",
        )
        amount = int(task.most * share)
        of = replace(of, reps=amount * 2, left=amount, right=amount)
        of = replace(of, seconds=amount, left_seconds=amount, right_seconds=amount)
        key = of.exercise, of.block, of.do, of.load
        found += [] if key in seen else [of] * task.sets
        seen.add(key)
    return found


def sessions_of(loaded: Loaded, share: float) -> list[SessionRecord]:
    sets = sets_of(loaded, share)
    return [session(day, sets, workout=loaded.id) for day in (2, 0)]


def proposals_of(loaded: Loaded, share: float) -> tuple[Proposal, ...]:
    workout = workout_of(loaded)
    return propose(loaded.id, workout, EXERCISES, sessions_of(loaded, share))


@pytest.mark.parametrize("id_", WORKOUTS)
@pytest.mark.parametrize("share", [2.0, 0.2])
def test_only_what_is_proposed_changes_and_it_can_be_played(id_: str, share: float) -> None:
    loaded = LIBRARY.resolve(id_, ("workout",))
    workout, proposals = workout_of(loaded), proposals_of(loaded, share)
    assert len({each.number for each in proposals}) == len(proposals)
    for some in [*([each] for each in proposals), list(proposals)]:
        if not some:
            continue
        changed = {each.number: each.new for each in some}
        rewrite = rewritten(LIBRARY, loaded, changed, EXERCISES)
        old, new = rewrite.old.split("\n"), rewrite.new.split("\n")
        gone, come = Counter(old) - Counter(new), Counter(new) - Counter(old)
        assert 1 <= gone.total() <= len(some)
        assert 1 <= come.total() <= 2 * len(some)
        assert [line for line in old if not gone[line]] == [line for line in new if not come[line]]
        assert comments(rewrite.old) == comments(rewrite.new)
        assert {line[:1] for line in rewrite.diff} <= set("+- .")
        after = Workout.model_validate(parsed(rewrite.new), by_alias=True, by_name=False)
        assert judge_workout(after, EXERCISES) == judge_workout(workout, EXERCISES) == ()
        assert unroll(after, EXERCISES, Settings()).sets


def comments(text: str) -> list[str]:
    return [line.partition("#")[2] for line in text.split("\n") if "#" in line]


def parsed(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def test_most_of_what_is_shipped_can_grow_and_shrink() -> None:
    for share in (2.0, 0.2):
        some = [id_ for id_ in WORKOUTS if proposals_of(LIBRARY.resolve(id_), share)]
        assert len(some) > len(WORKOUTS) / 2
