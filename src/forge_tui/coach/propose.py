"""What could be changed in a workout the next time: at most one thing of each entry."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.coach.evidence import showings
from forge_tui.coach.proposal import Change
from forge_tui.coach.rules import agree, steps
from forge_tui.coach.sides import weak_side_first
from forge_tui.coach.task import tasks
from forge_tui.unroll import judge_workout, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from forge_tui.coach.proposal import Proposal
    from forge_tui.coach.task import Task
    from forge_tui.model.exercise import Exercise
    from forge_tui.model.workout import Workout
    from forge_tui.record import SessionRecord
    from forge_tui.unroll import Finding


def propose(
    id_: str,
    workout: Workout,
    exercises: Mapping[str, Exercise],
    sessions: Sequence[SessionRecord],
) -> tuple[Proposal, ...]:
    """Return what could be changed, in the order of the workout.

    `exercises` are those of the workout and the rungs of their ladders that can be done; `sessions`
    are newest first, of all workouts: what another one did counts for the balance of the sides.
    What `check` would tell of anew is not proposed, nor a rung that the workout has already.
    """
    known = _told(workout, exercises)
    own = [session for session in sessions if session.workout == id_]
    there = {entry.exercise for block in workout.block for entry in block.exercises}
    found = []
    for task in tasks(workout, exercises):
        for each in _choices(task, own, sessions, exercises):
            if each.change is Change.EXERCISE and each.new.exercise in there:
                continue
            if _told(with_entries(workout, {each.number: each}), exercises) <= known:
                found.append(each)
                there.add(each.new.exercise)
                break
    return tuple(found)


def is_undecided(
    id_: str,
    workout: Workout,
    exercises: Mapping[str, Exercise],
    sessions: Iterable[SessionRecord],
) -> bool:
    """Whether the sessions, newest first, do not agree yet which way some entry is to go."""
    own = [session for session in sessions if session.workout == id_]
    return any(not agree(list(showings(task, own))) for task in tasks(workout, exercises))


def _choices(
    task: Task,
    own: Sequence[SessionRecord],
    sessions: Sequence[SessionRecord],
    exercises: Mapping[str, Exercise],
) -> Iterator[Proposal]:
    """Yield the changes to choose from; while one side lags behind, nothing else changes."""
    if balance := weak_side_first(task, sessions):
        yield balance
        return
    yield from steps(task, list(showings(task, own)), exercises)


def with_entries(workout: Workout, proposals: Mapping[int, Proposal]) -> Workout:
    """Return the workout with what is proposed for entries, by their numbers."""
    blocks = [list(block.exercises) for block in workout.block]
    for number, proposal in proposals.items():
        b, e = place_of(workout, number)
        blocks[b][e] = proposal.new
    changed = (
        block.model_copy(update={"exercises": tuple(entries)})
        for block, entries in zip(workout.block, blocks, strict=True)
    )
    return workout.model_copy(update={"block": tuple(changed)})


def _told(
    workout: Workout, exercises: Mapping[str, Exercise]
) -> set[tuple[tuple[str | int, ...], object]]:
    return {_what(finding) for finding in judge_workout(workout, exercises)}


def _what(finding: Finding) -> tuple[tuple[str | int, ...], object]:
    return finding.path, finding.code
