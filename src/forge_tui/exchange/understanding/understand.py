"""The whole of what is concluded from a page."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.amount import asked
from forge_tui.exchange.understanding.clauses import clauses
from forge_tui.exchange.understanding.facets import (
    impact_of,
    joints_of,
    labels_of,
)
from forge_tui.exchange.understanding.language import DOUBT, understood
from forge_tui.exchange.understanding.measure import Measured, measured
from forge_tui.exchange.understanding.patterns import pattern_of
from forge_tui.exchange.understanding.phases import (
    Phase,
    going_phase,
    hold_phase,
    rep_phases,
    seconds_told,
    whole_phase,
    with_tips,
)
from forge_tui.exchange.understanding.reasons import how_it_is_done, how_much, what_it_is
from forge_tui.exchange.understanding.roles import roles_of_parts, roles_of_steps
from forge_tui.exchange.understanding.sides import sided

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.clauses import Clause

# Nobody tells a step in more letters or an exercise in more steps; the search takes its time.
_MOST_LETTERS, _MOST_STEPS, _MOST_PARTS, _MOST_IN_ALL = 2_000, 60, 300, 8_000


@dataclass(frozen=True, slots=True)
class Understanding:
    """A movement, and the words each conclusion rests on (`inferred`, one sentence each).

    `roles` has the roles of each how-to step, in their order; `do` is a prescription as files write
    it; `setup`, `rest` and `tempo_floor` are seconds; `labels` are (left, right); `doubts` are for
    the person to know.
    """

    measure: str
    sides: str
    roles: tuple[tuple[str, ...], ...]
    phases: tuple[Phase, ...]
    labels: tuple[str, str] | None = None
    do: str | None = None
    sets: int | None = None
    rest: float | None = None
    setup: float = 0
    tempo_floor: float | None = None
    pattern: str | None = None
    impact: str | None = None
    joints: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


def _in_short(steps: Iterable[str]) -> Iterator[str]:
    left = _MOST_IN_ALL
    for step in steps:
        yield step[: min(left, _MOST_LETTERS)]
        left = max(0, left - len(step))


def understand(page: Page) -> Understanding:
    """Conclude how an exercise is played from what its page says."""
    page = replace(page, steps=tuple(_in_short(page.steps)))
    parts = clauses(page.steps[:_MOST_STEPS])[:_MOST_PARTS]
    measure = measured(page, parts)
    of_parts = roles_of_parts(parts, measure.measure, page.name)
    sides = sided(page, parts, of_parts, measure.measure)
    if measure.measure == "hold" and sides.sides == "alternating":
        # What goes from side to side is not held, however long it says to stay.
        measure = Measured("reps", None, sides.reason)
        of_parts = roles_of_parts(parts, measure.measure, page.name)
    held = measure.measure == "hold"
    roles = roles_of_steps(parts, of_parts, len(page.steps), held=held)
    told = [*zip(parts, of_parts, strict=True)]
    known = understood(page.steps)
    phases, reasons = (
        _phases(page, told, roles, measure.measure, sides.sides) if known else ([], [])
    )
    moved = [
        part.text for wanted in ("rep", "hold", "setup") for part, role in told if role == wanted
    ]
    prescription = asked(page, measure.measure, sides.sides, measure.seconds)
    whole = sum(phase.seconds or 0 for phase in phases)
    labels = None if sides.sides == "both" else labels_of(moved)
    pattern = pattern_of(page)
    found = Understanding(
        measure=measure.measure,
        sides=sides.sides,
        roles=roles,
        phases=tuple(phases),
        labels=(labels.left, labels.right) if labels else None,
        do=prescription.do,
        sets=prescription.sets,
        rest=prescription.rest,
        setup=min(10, 3 + 2 * sum("setup" in each for each in roles)),
        tempo_floor=round(0.7 * whole, 1) if whole else None,
        pattern=pattern.pattern if pattern else None,
        impact=impact_of(page)[0],
        joints=tuple(joints_of(page.steps)),
        doubts=() if known else (DOUBT,),
    )
    sentences = (
        *how_it_is_done(measure, sides, labels),
        *how_much(prescription),
        *what_it_is(page, found),
        *reasons,
    )
    return replace(found, inferred=sentences)


def _phases(
    page: Page,
    told: Sequence[tuple[Clause, str | None]],
    roles: Sequence[tuple[str, ...]],
    measure: str,
    sides: str,
) -> tuple[list[Phase], list[str]]:
    first = {role: number for number, each in reversed([*enumerate(roles, 1)]) for role in each}
    sided, parts = sides != "both", [part for part, _ in told]
    if measure == "hold":
        step = first.get("hold", first.get("rep", first.get("setup", 1)))
        return [hold_phase(parts, step, page, sided=sided)], []
    step = first.get("rep", first.get("loop", first.get("setup", 1)))
    if measure == "distance":
        return [going_phase(parts, step, page, sides)], []
    phases = rep_phases(_rep(told), cyclic=measure == "time", sided=sided)
    if phases:
        found, reasons = with_tips(phases, page, sided=sided)
        return found, [*seconds_told(found), *reasons]
    if measure == "time":
        return [going_phase(parts, step, page, sides)], []
    return [whole_phase(step, page)], []


def _rep(told: Sequence[tuple[Clause, str | None]]) -> list[Clause]:
    """Return the parts of one rep: where right and left are told in turn, those of the first."""
    moving = [part for part, role in told if role == "rep"][:_MOST_PARTS]
    words = [re.findall(r"[a-z]+", each.text.casefold()) for each in moving]
    ends = [len(moving)]
    for at, mine in enumerate(words):
        mirrored = [_OTHER.get(word, word) for word in mine]
        if mirrored != mine and any(each[: len(mine)] == mirrored for each in words[:at]):
            ends.append(at)
    for side, other in _OTHER.items():
        mine_at = [at for at, each in enumerate(words) if side in each]
        theirs = [at for at, each in enumerate(words) if other in each]
        if mine_at and theirs and mine_at[0] < theirs[0] and not {*theirs} & {*mine_at}:
            ends.append(theirs[0])
    return moving[: min(ends)]


# No rep has more; every pair of them is compared.
_MOST_PARTS = 60
_OTHER = {"right": "left", "left": "right"}
