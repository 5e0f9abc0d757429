"""The weaker side goes first: it is fresh then, and says where the other one stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.coach.evidence import tells
from forge_tui.coach.proposal import Change, Proposal
from forge_tui.plan.sides import Side
from forge_tui.statistics.balance import MOST_DIFFERENCE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forge_tui.coach.task import Task
    from forge_tui.record import SessionRecord, SetRecord

SESSIONS = 3


def weak_side_first(task: Task, sessions: Iterable[SessionRecord]) -> Proposal | None:
    """Propose the side that did less in the last three sessions, if it does not begin already.

    Sessions are newest first; all sets of the exercise count, whatever they were asked for. The
    difference must be more than 15 % of the stronger side. Nothing in a file can end the other
    side earlier, so the reason says that the person is to.
    """
    found = [(each.id, sets) for each in sessions if (sets := _sided(each, task))][:SESSIONS]
    if len(found) < SESSIONS:
        return None
    left, right = _totals([done for _, sets in found for done in sets])
    weak, less, more = (Side.LEFT, left, right) if left < right else (Side.RIGHT, right, left)
    entry = task.ask.entry
    begins = entry.lead or task.exercise.default.lead or Side.RIGHT
    if (more - less) * 100 <= more * MOST_DIFFERENCE or begins == weak:
        return None
    unit = " s" if task.exercise.movement.held else ""
    return Proposal(
        task.number,
        Change.LEAD,
        entry,
        entry.model_copy(update={"lead": weak.value}),
        f"{task.exercise.name}: the {weak} side first",
        f"left {left:.0f}{unit}, right {right:.0f}{unit} in the last three sessions; "
        f"stop the {weak.other} where the {weak} stopped",
        tuple(id_ for id_, _ in found),
        harder=None,
    )


def _sided(session: SessionRecord, task: Task) -> list[SetRecord]:
    """Return the sets that tell of the two sides of an exercise, as it is measured now."""
    sets = session.sets if session.is_training else ()
    held = task.exercise.movement.held
    same = [done for done in sets if (done.exercise, done.held) == (task.id, held)]
    mine = [done for done in same if done.is_sided and tells(done)]
    return [done for done in mine if any(_sides(done))]


def _is_as_asked(done: SetRecord) -> bool:
    asked = done.planned_left, done.planned_right
    return None not in asked and (done.left, done.right) == asked


def _totals(sets: Sequence[SetRecord]) -> tuple[float, float]:
    left, right = zip(*map(_sides, sets), strict=True)
    return sum(left), sum(right)


def _sides(done: SetRecord) -> tuple[float, float]:
    """Return (left, right): seconds of a hold, reps of anything else.

    Who has done on both what was asked has shown no weak one, also where that was an odd number.
    """
    if done.held:
        return done.left_seconds, done.right_seconds
    if _is_as_asked(done):
        return max(done.left, done.right), max(done.left, done.right)
    return done.left, done.right
