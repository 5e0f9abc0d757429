"""What earlier sessions tell of an entry: whether its sets reached what was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forge_tui.coach.task import Task
    from forge_tui.record import SessionRecord, SetRecord

# A clock that ends a hold, and a person who does, are never exact.
_HALF_A_SECOND = 0.5


class Verdict(Enum):
    """How an entry went in a session: all of it reached the top, some failed, or in between."""

    MET = auto()
    PARTLY = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class Showing:
    """An entry in one session; `amounts` are in the units of its `do`, of the weaker side.

    `rpes` are those that were said, of some of the sets or all.
    """

    session: str
    amounts: tuple[int, ...]
    rpes: tuple[float, ...]
    verdict: Verdict


def tells(done: SetRecord) -> bool:
    """Whether a set tells how strong somebody is: a person has said it, and it was not cut."""
    is_told = done.confirmed and done.attended
    return is_told and done.ended_by == "done" and not done.warm_up


def showings(task: Task, sessions: Iterable[SessionRecord]) -> Iterator[Showing]:
    """Yield what sessions tell of an entry, in their order; those that tell nothing are left out.

    A set that failed always tells. That all went well is known only where every set tells.
    """
    for session in sessions:
        mine = [done for done in session.sets if task.holds(done)] if session.is_training else []
        telling = [done for done in mine if tells(done)]
        amounts = tuple(amount(task, done) for done in telling)
        verdict = _verdict(task, amounts, is_whole=len(telling) == len(mine) == task.sets)
        if verdict:
            rpes = tuple(done.rpe for done in telling if done.rpe is not None)
            yield Showing(session.id, amounts, rpes, verdict)


def amount(task: Task, done: SetRecord) -> int:
    """Return what a set came to in the units of `do`; of two sides that count, the smaller."""
    if task.is_timed:
        sides = done.left_seconds, done.right_seconds
        seconds = min(sides) if task.sides == "switching" else done.seconds
        return int(seconds + _HALF_A_SECOND)
    return min(done.left, done.right) if task.counts_each_side else done.reps


def _verdict(task: Task, amounts: Sequence[int], *, is_whole: bool) -> Verdict | None:
    if any(each < task.least for each in amounts):
        return Verdict.FAILED
    if not is_whole:
        return None
    return Verdict.MET if all(each >= task.most for each in amounts) else Verdict.PARTLY
