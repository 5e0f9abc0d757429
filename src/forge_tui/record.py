"""The record of a session: what was done, set by set, as its file and `history` hold it."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import datetime
from itertools import groupby
from typing import Any

from forge_tui.plan.sides import Side, Sides
from forge_tui.plan.timeline import SetPlan
from forge_tui.player.playhead import Playhead, Result


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set: a left and right pair of a switching exercise is one.

    `reps` is all of them, `left` and `right` those of each side; `seconds` is the time worked.
    `confirmed` is false where nobody said that the reps were really done. `name` is the exercise's;
    a `held` one has no reps; `rpe` is how hard it was, from 5 to 10 in halves.
    """

    exercise: str
    block: str
    round: int
    set: int
    do: str
    pace: str
    reps: int
    left: int
    right: int
    seconds: float
    left_seconds: float
    right_seconds: float
    alternating: bool
    ended_by: str
    confirmed: bool
    warm_up: bool = False
    planned: int | None = None
    lead: str | None = None
    load: str | None = None
    name: str | None = None
    held: bool = False
    rpe: float | None = None

    @property
    def is_sided(self) -> bool:
        """Whether left and right are told apart."""
        return self.lead is not None or self.alternating


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One doing of a workout; `seconds` is from its start to its end, pauses included.

    `state` is finished, unfinished or practice; an unfinished session may be practice too.
    `note` is what the person wrote about it afterwards.
    """

    id: str
    workout: str
    name: str
    state: str
    reason: str
    practice: bool
    started: datetime
    seconds: float
    sets: tuple[SetRecord, ...]
    note: str | None = None

    @property
    def worked_seconds(self) -> float:
        """The time in which somebody worked."""
        return sum(done.seconds for done in self.sets)

    @property
    def rested_seconds(self) -> float:
        """All the other time: preparing, resting, changing sides and pauses."""
        return max(0.0, self.seconds - self.worked_seconds)

    def as_dict(self) -> dict[str, Any]:
        """Return plain values, without those that are not set (TOML has no null)."""
        plain = _set_fields(self)
        plain["sets"] = [_set_fields(done) for done in self.sets]
        return plain


def _set_fields(record: SessionRecord | SetRecord) -> dict[str, Any]:
    pairs = ((field.name, getattr(record, field.name)) for field in fields(record))
    return {name: value for name, value in pairs if value is not None}


def sets_of(head: Playhead) -> tuple[SetRecord, ...]:
    """Return what the playhead logged, the two sides of a set put together, in order of doing."""
    by_set = sorted(head.results, key=_set_of)
    together = [list(group) for _, group in groupby(by_set, key=_set_of)]
    together.sort(key=lambda results: min(result.ended_at for result in results))
    return tuple(map(_set_record, together))


def _set_of(result: Result) -> tuple[int, int, str]:
    """Tell sets apart; where an exercise was changed in mid-set, both were done in it."""
    return result.set, result.lap, result.of.drill.exercise


def _set_record(results: list[Result]) -> SetRecord:
    plan, first = results[0].of, results[0]
    planned = [result.planned for result in results]
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
        warm_up=plan.warm_up,
        planned=None if None in planned else sum(p or 0 for p in planned),
        lead=first.lead.value if first.lead else None,
        load=plan.load,
        name=plan.drill.name,
        held=plan.drill.held,
    )


def _ended_by(plan: SetPlan, results: list[Result]) -> str:
    """Say done only of a set all of whose sides are."""
    cut = next((result.ended_by for result in results if result.ended_by != "done"), None)
    pair = plan.drill.sides is Sides.SWITCHING and not plan.one_side
    return cut or ("cut off" if pair and len(results) < len(Side) else "done")


def _seconds(results: Iterable[Result]) -> float:
    return sum(result.ms for result in results) / 1000


def left_over(sets: Iterable[SetRecord], exercise: str) -> Side | None:
    """Return the side to lead with next time: the one that did less of an alternating exercise.

    None if the exercise was not among them, or both sides did the same.
    """
    mine = [done for done in sets if done.exercise == exercise and done.alternating]
    more_left = sum(done.left - done.right for done in mine)
    if more_left == 0:
        return None
    return Side.RIGHT if more_left > 0 else Side.LEFT
