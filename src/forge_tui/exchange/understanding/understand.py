"""The whole of what is concluded from a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.clauses import clauses
from forge_tui.exchange.understanding.facets import (
    asked,
    impact_of,
    joints_of,
    labels_of,
    pattern_of,
)
from forge_tui.exchange.understanding.measure import measured
from forge_tui.exchange.understanding.phases import Phase, one_phase, rep_phases, with_tips
from forge_tui.exchange.understanding.roles import roles_of_parts, roles_of_steps
from forge_tui.exchange.understanding.sides import sided

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.clauses import Clause
    from forge_tui.exchange.understanding.facets import Asked
    from forge_tui.exchange.understanding.measure import Measured
    from forge_tui.exchange.understanding.sides import Sided

_MOST_QUOTED = 80
# Nobody tells a step in more letters or an exercise in more steps; the search takes its time.
_MOST_LETTERS, _MOST_STEPS = 2_000, 60


@dataclass(frozen=True, slots=True)
class Understanding:
    """A movement, and the words each conclusion rests on (`inferred`, one sentence each).

    `roles` has the roles of each how-to step, in their order; `do` is a prescription as files write
    it; `setup`, `rest` and `tempo_floor` are seconds; `labels` are (left, right).
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


def understand(page: Page) -> Understanding:
    """Conclude how an exercise is played from what its page says."""
    page = replace(page, steps=tuple(step[:_MOST_LETTERS] for step in page.steps))
    parts = clauses(page.steps[:_MOST_STEPS])
    measure = measured(page, parts)
    held = measure.measure == "hold"
    of_parts = roles_of_parts(parts, measure.measure, page.name)
    sides = sided(page, parts, of_parts, measure.measure)
    roles = roles_of_steps(parts, of_parts, len(page.steps), held=held)
    phases, reasons = _phases(page, parts, of_parts, roles, measure.measure)
    moved = [
        part.text
        for wanted in ("rep", "hold", "setup")
        for part, role in zip(parts, of_parts, strict=True)
        if role == wanted
    ]
    prescription = asked(page, measure.measure, sides.sides, measure.seconds)
    whole = sum(phase.seconds or 0 for phase in phases)
    return Understanding(
        measure=measure.measure,
        sides=sides.sides,
        roles=roles,
        phases=tuple(phases),
        labels=None if sides.sides == "both" else labels_of(moved),
        do=prescription.do,
        sets=prescription.sets,
        rest=prescription.rest,
        setup=min(10, 3 + 2 * sum("setup" in each for each in roles)),
        tempo_floor=round(0.7 * whole, 1) if whole else None,
        pattern=pattern_of(page),
        impact=impact_of(page),
        joints=joints_of(page.steps),
        inferred=tuple(_told(measure, sides, prescription, reasons, phases)),
    )


def _phases(
    page: Page,
    parts: Sequence[Clause],
    of_parts: Sequence[str | None],
    roles: Sequence[tuple[str, ...]],
    measure: str,
) -> tuple[list[Phase], list[str]]:
    first = {role: number for number, each in reversed([*enumerate(roles, 1)]) for role in each}
    if measure in {"hold", "distance"}:
        step = first.get("hold", first.get("rep", first.get("setup", 1)))
        return [one_phase(parts, step, held=measure == "hold")], []
    moving = _rep(parts, of_parts)
    phases = rep_phases(moving, cyclic=measure == "time")
    if not phases:
        step = first.get("rep", 1)
        if measure == "time":
            return [one_phase(parts, step, held=False)], []
        return [Phase("rep", "GO", "One whole movement", step, 3.0, "none", "out")], []
    return with_tips(phases, page)


def _rep(parts: Sequence[Clause], of_parts: Sequence[str | None]) -> list[Clause]:
    """Return the parts of one rep: where right and left are told in turn, those of the first."""
    moving = [part for part, role in zip(parts, of_parts, strict=True) if role == "rep"]
    for side, other in (("right", "left"), ("left", "right")):
        mine = [i for i, each in enumerate(moving) if side in each.text.casefold().split()]
        theirs = [i for i, each in enumerate(moving) if other in each.text.casefold().split()]
        if mine and theirs and mine[0] < theirs[0] and not set(theirs) & set(mine):
            return moving[: theirs[0]]
    return moving


def _told(
    measure: Measured,
    sides: Sided,
    prescription: Asked,
    reasons: Sequence[str],
    phases: Sequence[Phase],
) -> Iterator[str]:
    """Say each conclusion, and the words it rests on."""
    because = (
        f'from "{_brief(measure.reason)}"'
        if measure.reason
        else "as nothing speaks of a hold or a time"
    )
    yield f"measure {measure.measure}, {because}"
    because = f'from "{_brief(sides.reason)}"' if sides.reason else "as nothing speaks of a side"
    yield f"sides {sides.sides}, {because}"
    yield (
        f'amount {prescription.do}, from "{_brief(prescription.reason)}"'
        if prescription.reason
        else f"amount {prescription.do}, a usual one"
    )
    if any(phase.seconds for phase in phases):
        yield "seconds of the phases, usual ones for their verbs"
    yield from reasons


def _brief(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _MOST_QUOTED else words[: _MOST_QUOTED - 3].rstrip() + "..."
