"""What a playhead logged, as the sets of a record."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from forge_tui.plan.sides import Side, Sides
from forge_tui.plan.timeline import SetPlan
from forge_tui.player.playhead import Playhead, Result, shared
from forge_tui.record import SetRecord


def sets_of(head: Playhead, asked_for: Sequence[str] = ()) -> tuple[SetRecord, ...]:
    """Return what the playhead logged, the two sides of a set put together, in order of doing.

    `asked_for` are the exercises of the workout's entries, to tell what was done in their place.
    """
    by_set = sorted(head.results, key=_set_of)
    together = [list(group) for _, group in groupby(by_set, key=_set_of)]
    together.sort(key=lambda results: min(result.ended_at for result in results))
    ends = [None, *(max(result.ended_at for result in results) for results in together)]
    return tuple(
        replace(_set_record(results, end), instead_of=_instead_of(results[0].of, asked_for))
        for results, end in zip(together, ends, strict=False)
    )


def _instead_of(plan: SetPlan, asked_for: Sequence[str]) -> str | None:
    asked = asked_for[plan.entry] if asked_for else plan.drill.exercise
    return None if asked == plan.drill.exercise else asked


def _set_of(result: Result) -> tuple[int, int, str]:
    """Tell sets apart; where an exercise was changed in mid-set, both were done in it."""
    return result.set, result.lap, result.of.drill.exercise


def _set_record(results: list[Result], rested_from: int | None) -> SetRecord:
    """Return the set; `rested_from` is when the one before it ended."""
    plan, first = results[0].of, results[0]
    began = min(result.began_at for result in results)
    return SetRecord(
        exercise=plan.drill.exercise,
        block=plan.block,
        round=plan.round + first.lap,
        set=plan.number + first.lap,
        do=plan.do,
        pace=first.pace.value,
        reps=sum(result.reps for result in results),
        left=sum(result.left for result in results),
        right=sum(result.right for result in results),
        seconds=_seconds(results),
        left_seconds=_seconds(r for r in results if r.side is Side.LEFT),
        right_seconds=_seconds(r for r in results if r.side is Side.RIGHT),
        alternating=plan.drill.sides is Sides.ALTERNATING,
        ended_by=_ended_by(plan, results),
        confirmed=all(result.confirmed for result in results),
        attended=all(result.attended for result in results),
        warm_up=plan.warm_up,
        **_planned(plan, results),
        lead=first.lead.value if first.lead else None,
        load=plan.load,
        name=plan.drill.name,
        held=plan.drill.held,
        rpe=results[-1].rpe,
        tempo=plan.tempo,
        rest=None if rested_from is None else max(0, began - rested_from) / 1000,
        at=began / 1000,
    )


def _planned(plan: SetPlan, results: list[Result]) -> dict[str, Any]:
    """Return what was asked for: reps and those of each side, or time."""
    times = [result.planned_ms for result in results]
    timed = {} if None in times else {"planned_seconds": sum(ms or 0 for ms in times) / 1000}
    reps = [result.planned for result in results]
    if None in reps:
        return timed
    sides = [shared(plan.drill.sides, r.planned or 0, r.lead, r.side) for r in results]
    by_side = {"planned_left": sum(left for left, _ in sides)}
    by_side |= {"planned_right": sum(right for _, right in sides)}
    sided = plan.drill.sides is not Sides.BOTH
    return timed | {"planned": sum(r or 0 for r in reps)} | (by_side if sided else {})


def _ended_by(plan: SetPlan, results: list[Result]) -> str:
    """Say done only of a set all of whose sides are."""
    cut = next((result.ended_by for result in results if result.ended_by != "done"), None)
    pair = plan.drill.sides is Sides.SWITCHING and not plan.one_side
    return cut or ("cut off" if pair and len(results) < len(Side) else "done")


def _seconds(results: Iterable[Result]) -> float:
    return sum(result.ms for result in results) / 1000
