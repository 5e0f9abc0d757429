"""Double progression: when an entry becomes harder or easier, and by which one thing.

Harder after two sessions running in which every set reached the top, easier after two running in
which a set failed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from forge_tui.coach.amount import is_above_default, lowered, raised
from forge_tui.coach.evidence import Verdict
from forge_tui.coach.proposal import Change, Proposal
from forge_tui.coach.variation import variations
from forge_tui.coach.weight import heavier, lighter
from forge_tui.unroll.ask import ask_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from forge_tui.coach.evidence import Showing
    from forge_tui.coach.task import Task
    from forge_tui.model.exercise import Exercise
    from forge_tui.model.prescription import Prescription
    from forge_tui.model.workout import Entry

RUNNING = 2
"""Sessions that must agree."""
_SPENT, _EASY = 9.5, 8.0


class _Step(NamedTuple):
    change: Change
    new: Entry
    sentence: str


def steps(
    task: Task, shown: Sequence[Showing], exercises: Mapping[str, Exercise]
) -> Iterator[Proposal]:
    """Yield what may be changed, the first choice first; `shown` is newest first.

    Of those only one is to be done: each is about the same entry.
    """
    if not agree(shown):
        return
    last = shown[:RUNNING]
    harder = last[0].verdict is Verdict.MET
    if last[0].verdict is Verdict.PARTLY or (harder and _was_too_hard(task, last)):
        return
    changes = _harder(task, exercises) if harder else _easier(task, exercises)
    reason, evidence = _reason(task, last), tuple(each.session for each in last)
    for change, new, sentence in changes:
        was = task.ask.entry
        yield Proposal(task.number, change, was, new, sentence, reason, evidence, harder=harder)


def agree(shown: Sequence[Showing]) -> bool:
    """Whether the last sessions said the same of an entry; `shown` is newest first."""
    last = shown[:RUNNING]
    return len(last) == RUNNING and len({each.verdict for each in last}) == 1


def _was_too_hard(task: Task, shown: Iterable[Showing]) -> bool:
    """Whether it is too early: of a range only where every set took all there was.

    A plain number says nothing of what was left, so there the hardest set counts.
    """
    said = [rpe for each in shown for rpe in each.rpes]
    if not said:
        return False
    return min(said) >= _SPENT or (not task.do.enough and max(said) > _EASY)


def _harder(task: Task, exercises: Mapping[str, Exercise]) -> Iterator[_Step]:
    load = task.ask.entry.load
    if more := raised(task):
        yield _with_do(task, more)
    elif load is None:
        yield from _rungs(task, exercises, harder=True)
    # What is heavier than "medium band" only the person knows, who is not to jump instead.
    elif more_load := heavier(load, task.exercise):
        yield _with_load(task, more_load)


def _easier(task: Task, exercises: Mapping[str, Exercise]) -> Iterator[_Step]:
    load = task.ask.entry.load
    if load and (less_load := lighter(load, task.exercise)):
        yield _with_load(task, less_load)
    less = lowered(task)
    if less and is_above_default(task):
        yield _with_do(task, less)
    if load is None:
        yield from _rungs(task, exercises, harder=False)
    if less:
        yield _with_do(task, less)


def _with_do(task: Task, do: Prescription) -> _Step:
    sentence = f"{task.exercise.name}: {do.text} in place of {task.do.text}"
    return _Step(Change.AMOUNT, task.ask.entry.model_copy(update={"do": do}), sentence)


def _with_load(task: Task, load: str) -> _Step:
    entry = task.ask.entry
    sentence = f"{task.exercise.name}: {load} in place of {entry.load}"
    return _Step(Change.LOAD, entry.model_copy(update={"load": load}), sentence)


def _rungs(task: Task, exercises: Mapping[str, Exercise], *, harder: bool) -> Iterator[_Step]:
    for new in variations(task, exercises, harder=harder):
        exercise = exercises[new.exercise]
        do = ask_of(new, task.ask.block, exercise).do
        amount = f", {do.text}," if do and do != task.do else ""
        lost = ", without the tempo" if task.ask.entry.tempo and not new.tempo else ""
        sentence = f"{exercise.name}{amount} in place of {task.exercise.name}{lost}"
        yield _Step(Change.EXERCISE, new, sentence)


def _reason(task: Task, shown: Sequence[Showing]) -> str:
    figures = dict.fromkeys(_listed(each.amounts) for each in reversed(shown))
    said = [rpe for each in shown for rpe in each.rpes]
    rated = "" if len(said) == sum(len(each.amounts) for each in shown) else " in the sets rated"
    rpe = f", at RPE {max(said):g} at most{rated}" if said else ""
    return f"{', then '.join(figures)} of {task.do.text} in the last two sessions{rpe}"


def _listed(amounts: Sequence[int]) -> str:
    *first, last = map(str, amounts)
    return f"{', '.join(first)} and {last}" if first else last
