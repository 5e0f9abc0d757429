"""Whether both sides get the same work."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forge_tui.codes import Code
from forge_tui.model.workout import AmrapBlock, LadderBlock
from forge_tui.plan.sides import Side, side_of_rep, split
from forge_tui.unroll.judge import Finding
from forge_tui.unroll.rules.played import alternates, usual_ms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.plan.timeline import SetPlan
    from forge_tui.unroll.rules.played import Played

_Work = Counter[Side]
_L, _R = Side.LEFT, Side.RIGHT


@dataclass(slots=True)
class _Part:
    """What a block gives to each side of an exercise; `entry` is the first that names it."""

    entry: int
    windows: _Work = field(default_factory=_Work)
    ms: _Work = field(default_factory=_Work)

    def __str__(self) -> str:
        if _more(self.windows):
            return f"{self.windows[_L]} windows on the left and {self.windows[_R]} on the right"
        return (
            f"{self.ms[_L] / 1000:g} s of work on the left and {self.ms[_R] / 1000:g} on the right"
        )


def odd_count(played: Played) -> Iterator[Finding]:
    """Tell of each alternating entry whose sets, or whose ladder, leave one side with one more.

    A range ends where the person ends it, and a set by the clock where the clock does.
    """
    totals = _totals(played)
    for entry, sets in enumerate(played.sets_of):
        if not sets or not alternates(sets[0]):
            continue
        drill, ladder = sets[0].drill, isinstance(played.asks[entry].block, LadderBlock)
        reps = sum(_count(asked) or 0 for asked in (sets if ladder else sets[:1]))
        if reps % 2 == 0:
            continue
        what = f"the ladder's sum of {reps}" if ladder else str(reps)
        sentence = f"{drill.name} alternates, and {what} is odd: {_outcome(totals[drill.exercise])}"
        yield Finding(played.where(entry, "reps" if ladder else "do"), sentence, Code.ODD_COUNT)


def unbalanced_sides(played: Played) -> Iterator[Finding]:
    """Tell of each block that gives one side of a switching exercise more, if none makes it up."""
    for parts in _parts(played).values():
        more = _more(sum((part.ms for part in parts.values()), _Work()))
        for part in parts.values():
            if more is not None and _more(part.ms) is more:
                name, path = played.asks[part.entry].exercise.name, played.paths[part.entry]
                yield Finding(path, f"{name} gets {part}", Code.UNBALANCED_SIDES)


def _count(asked: SetPlan) -> int | None:
    return None if asked.target.enough else asked.target.reps


def _totals(played: Played) -> dict[str, _Work | None]:
    """Return the reps of each side, by alternating exercise; None where their number is open."""
    totals: dict[str, _Work | None] = {}
    follows: dict[str, Side] = {}
    for asked in filter(alternates, played.plan.sets):
        exercise, reps = asked.drill.exercise, _count(asked)
        so_far = totals.get(exercise, _Work())
        if reps is None or so_far is None or isinstance(played.asks[asked.entry].block, AmrapBlock):
            totals[exercise] = None
            continue
        lead = asked.lead or follows.get(exercise) or asked.first_lead
        follows[exercise] = side_of_rep(lead, reps)
        left, right = split(reps, lead)
        totals[exercise] = so_far + _Work({_L: left, _R: right})
    return totals


def _outcome(total: _Work | None) -> str:
    if total is None:
        return "one side does one more each time"
    sides = f"{total[_L]} left and {total[_R]} right in all"
    return f"it evens out, {sides}" if total[_L] == total[_R] else sides


def _parts(played: Played) -> dict[str, dict[int, _Part]]:
    """Return by exercise and block what is done one side a window."""
    parts: dict[str, dict[int, _Part]] = {}
    for index in played.plan.works:
        segment = played.plan.segments[index]
        asked = played.plan.sets[segment.set]
        if asked.one_side:
            side = asked.first_lead.other if segment.second else asked.first_lead
            blocks = parts.setdefault(asked.drill.exercise, {})
            part = blocks.setdefault(asked.block_index, _Part(asked.entry))
            part.windows[side] += 1
            part.ms[side] += usual_ms(asked)
    return parts


def _more(work: _Work) -> Side | None:
    if work[_L] == work[_R]:
        return None
    return _L if work[_L] > work[_R] else _R
