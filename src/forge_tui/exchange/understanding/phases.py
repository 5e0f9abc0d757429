"""The phases of a rep: what is moved when, for how long, and how one breathes."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.measure import seconds_of
from forge_tui.exchange.understanding.vocabulary import Part
from forge_tui.exchange.understanding.words import call_of, cue_of, name_of, verb_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.clauses import Clause

_SECONDS = {"eccentric": 2.0, "concentric": 1.5, "bottom": 1.0, "top": 1.0, "none": 1.0}
_QUICK, _SLOW, _CYCLE = 0.7, 3.0, 0.5
_BREATH = {"eccentric": "in", "concentric": "out", "bottom": "in", "top": "out"}
_TOGETHER = re.compile(r"^(?:as|while|when)\s+(?:you|your)\b", re.IGNORECASE)
_FAST = re.compile(
    r"\b(?:explosive\w*|quick\w*|rapid\w*|fast|jump\w*|snap\w*|powerful\w*)\b", re.IGNORECASE
)
_CALM = re.compile(r"\bslow\w*\b", re.IGNORECASE)
_PAUSE_TIP = re.compile(
    r"\b(?:squeeze|pause|hold)\b[^.;]*\b(?:at|on)\s+(?:the\s+|full\s+)?(?:top|extension"
    r"|peak|bottom|end|contraction)",
    re.IGNORECASE,
)
_LOWER_TIP = re.compile(
    r"(?:lower\w*|way down|eccentric|descent|descend\w*)\D{0,40}?(\d)(?:\s*(?:-"
    r"|to)\s*\d)?\s*(?:s\b|sec)"
    r"|(\d)(?:\s*(?:-|to)\s*\d)?[\s-]*(?:s\b|sec\w*)\D{0,25}(?:lower\w*|way down"
    r"|eccentric|descent|descend\w*)",
    re.IGNORECASE,
)
_MOST, _MOST_MOVING = 8, 5


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a rep, as an exercise file says it; a hold's has no seconds."""

    id: str
    call: str
    cue: str
    step: int
    seconds: float | None = None
    slot: str = "none"
    breath: str | None = None


def one_phase(parts: Sequence[Clause], step: int, *, held: bool) -> Phase:
    """Return the one phase of a position that is held, or of what is kept up for a time."""
    text = next((each.text for each in parts if each.step == step), "")
    stretch = "stretch" in " ".join(each.text for each in parts).casefold()
    id_, call = ("hold", "STRETCH" if stretch else "HOLD") if held else ("go", "GO")
    return Phase(id_, call, cue_of(text) or "Breathe calmly", step)


def rep_phases(parts: Iterable[Clause], *, cyclic: bool) -> list[Phase]:
    """Return the phases told by the parts of a rep, in order; with `cyclic` they are quick."""
    phases: list[Phase] = []
    pending: Clause | None = None
    for clause in parts:
        if _TOGETHER.search(clause.text) and pending is None:
            pending = clause
            continue
        phase = _phase(clause, pending, phases)
        pending = None
        if phase:
            phases.append(phase)
    if pending and (phase := _phase(pending, None, phases)):
        phases.append(phase)
    if cyclic:
        phases = [replace(each, seconds=_CYCLE, breath=None) for each in phases]
    return _named(phases[:_MOST])


def _phase(clause: Clause, beside: Clause | None, before: Sequence[Phase]) -> Phase | None:
    verb, other = verb_of(clause.text), verb_of(beside.text) if beside else None
    first, second = (other, verb) if other else (verb, None)
    if first is None:
        return None
    slot = _slot(first.slot, clause, before)
    seconds = _seconds(clause.text, slot)
    call = call_of(first, second)
    cue = cue_of(clause.text) or cue_of(beside.text if beside else "") or "With control"
    if slot in {"top", "bottom"} and first.call == "STAY":
        cue = "Hold it there"
    name = name_of(clause.text)
    if beside and name_of(beside.text) != name:
        name = f"{name_of(beside.text)}-and-{name}"
    return Phase(name, call, cue, clause.step, seconds, slot, _breath(clause.text, slot))


def _slot(slot: str, clause: Clause, before: Sequence[Phase]) -> str:
    taken = {each.slot for each in before}
    if clause.part is Part.PAUSE or slot == "top":
        last = next((each.slot for each in reversed(before) if each.slot != "none"), "")
        return "bottom" if last == "eccentric" else "top"
    if clause.part is Part.RETURN or slot == "return":
        for way, back in (("concentric", "eccentric"), ("eccentric", "concentric")):
            if way in taken and back not in taken:
                return back
        return "none"
    return slot


def _seconds(text: str, slot: str) -> float:
    said = seconds_of(text.casefold())
    if slot in {"top", "bottom"}:
        return float(said) if said and said <= _MOST else _SECONDS[slot]
    if said and said <= _MOST_MOVING:
        return float(said)
    if _FAST.search(text):
        return _QUICK
    return _SLOW if _CALM.search(text) and slot == "eccentric" else _SECONDS[slot]


def _breath(text: str, slot: str) -> str | None:
    plain = text.casefold()
    if re.search(r"\binhal|\bbreath\w* in\b", plain):
        return "in"
    if re.search(r"\bexhal|\bbreath\w* out\b", plain):
        return "out"
    return _BREATH.get(slot, "out")


def _named(phases: Sequence[Phase]) -> list[Phase]:
    """Give each phase an id of its own."""
    named: list[Phase] = []
    for phase in phases:
        count = sum(each.id.rstrip("-0123456789") == phase.id for each in named)
        named.append(replace(phase, id=f"{phase.id}-{count + 1}") if count else phase)
    return named


def with_tips(phases: Sequence[Phase], page: Page) -> tuple[list[Phase], list[str]]:
    """Return the phases with what the tips say of pauses and seconds, and why."""
    found, reasons = list(phases), []
    slots = [each.slot for each in found]
    for tip in page.tips:
        if "concentric" in slots and not {"top", "bottom"} & set(slots) and _PAUSE_TIP.search(tip):
            at = slots.index("concentric") + 1
            found.insert(at, _squeeze(tip, found[at - 1]))
            slots.insert(at, "top")
            reasons.append(f'a pause of {found[at].seconds:g} s from the tip "{tip}"')
        elif (said := _LOWER_TIP.search(tip)) and "eccentric" in slots:
            seconds = float(said[1] or said[2])
            at = slots.index("eccentric")
            found[at] = replace(found[at], seconds=seconds)
            reasons.append(f'{seconds:g} s of lowering from the tip "{tip}"')
    return found, reasons


def _squeeze(tip: str, after: Phase) -> Phase:
    squeeze = "squeeze" in tip.casefold()
    found = re.search(r"\b(?:squeeze|pause|hold)\b[^.;,]*", tip, re.IGNORECASE)
    said = seconds_of(tip.casefold())
    return Phase(
        "squeeze" if squeeze else "pause",
        "SQUEEZE" if squeeze else "STAY",
        cue_of(found[0] if found else tip) or "Hold it there",
        after.step,
        float(said) if said and said <= _MOST else 1.0,
        "top",
        "out",
    )
