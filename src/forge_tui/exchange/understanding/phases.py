"""The phases of a rep: what is moved when, for how long, and how one breathes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.cues import cue_of, held_cue, pause_cue, way_of
from forge_tui.exchange.understanding.measure import seconds_of
from forge_tui.exchange.understanding.rhythm import (
    HOP_SECONDS,
    JUMP_SECONDS,
    is_hop,
    is_jump,
    lasts,
)
from forge_tui.exchange.understanding.together import HIPS_BACK, movements
from forge_tui.exchange.understanding.vocabulary import SPAN, Part
from forge_tui.exchange.understanding.words import RESERVED, call_of, found_in, name_of, verb_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping, Sequence

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.clauses import Clause
    from forge_tui.exchange.understanding.words import Verb

_SECONDS = {"eccentric": 2.0, "concentric": 1.5, "bottom": 1.0, "top": 1.0, "none": 1.0}
_QUICK, _SLOW, _CYCLE = 0.7, 3.0, 0.5
_BREATH = {"eccentric": "in", "concentric": "out", "bottom": "in", "top": "out"}
_TOGETHER = re.compile(r"^(?:as|while|when)\s+(?:you|your)\b", re.IGNORECASE)
_FAST = re.compile(
    r"\b(?:explosive\w*|quick\w*|rapid\w*|fast|jump\w*|snap\w*|powerful\w*)\b", re.IGNORECASE
)
_CALM = re.compile(r"\bslow\w*\b", re.IGNORECASE)
_LASTS = re.compile(
    r"\b(?:over|taking|takes?|in|for) (?:about |around |roughly |a |the |some |at least )*"
    rf"(?:(?:slow )?count of )?(?P<span>{SPAN})"
)
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
_MOST, _MOST_MOVING, _MOST_TOLD = 8, 5, 20
# A label of a step has no more words.
_LONGEST = 3
# What is let down, or comes down, yields to its weight.
_SINKS = re.compile(r"^(?:\w+ly )?(?:let|allow|come|go)\b|\bto come down\b", re.IGNORECASE)
_JUMPS = {"JUMP", "LEAP", "BOUND", "EXPLODE"}
_GOING = {
    "walk", "march", "run", "jog", "sprint", "crawl", "shuffle", "step", "stride", "pedal", "cycle",
    "push", "pull", "jump", "hop", "skip", "bounce", "row", "swim", "roll", "climb",
    "skate", "swing", "punch", "glide", "drive",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a rep, as an exercise file says it; a hold's has no seconds.

    `said` are the words of the page that tell its seconds, if any do.
    """

    id: str
    call: str
    cue: str
    step: int
    seconds: float | None = None
    slot: str = "none"
    breath: str | None = None
    said: str = ""


def hold_phase(parts: Sequence[Clause], step: int, page: Page, *, sided: bool) -> Phase:
    """Return the one phase of a position that is held; its cue is a rule for it, if any is."""
    words = f"{page.name} {page.facts.get('category', '')}".casefold()
    call = "STRETCH" if re.search(r"\bstretch", words) else "HOLD"
    beside = [each.text for each in parts if each.step == step]
    others = [each.text for each in parts if each.step != step]
    cue = held_cue(beside, sided=sided) or held_cue(others, sided=sided) or "Breathe calmly"
    return Phase("hold", call, cue, step)


def going_phase(parts: Sequence[Clause], step: int, page: Page, sides: str) -> Phase:
    """Return the one phase of what is kept up for a time or a distance: what is done.

    It has seconds only where sides alternate within, as each takes its turn then.
    """
    sided, seconds = sides != "both", 2 * _CYCLE if sides == "alternating" else None
    told = [each for each in parts if each.step == step]
    clause, verb = _done(told, _GOING) or (None, verb_of(page.name))
    if verb is None or verb.say not in _GOING:
        clause, verb = _done(parts, _GOING) or _done(told) or (None, None)
    here = [clause] if clause else told
    cue = next(filter(None, (cue_of(each.text, sided=sided) for each in here)), "")
    cue = cue or held_cue([each.text for each in told], sided=sided)
    call = call_of(verb, None, way_of(cue, "")) if verb else "MOVE"
    return _spoken(Phase("go", call, cue, clause.step if clause else step, seconds))


def _done(parts: Iterable[Clause], wanted: Container[str] = ()) -> tuple[Clause, Verb] | None:
    """Return the first part that has a verb, or one of those that are wanted."""
    done = ((each, verb) for each in parts if (verb := verb_of(each.text)))
    return next((told for told in done if not wanted or told[1].say in wanted), None)


def whole_phase(step: int, page: Page) -> Phase:
    """Return the phase of a rep of which no part is understood: the verb of its name, if any."""
    verb = verb_of(page.name)
    return Phase("rep", call_of(verb) if verb else "MOVE", "", step, 3.0, "none", "out")


def rep_phases(parts: Iterable[Clause], *, cyclic: bool, sided: bool) -> list[Phase]:
    """Return the phases told by the parts of a rep, in order; with `cyclic` they are quick.

    What is told of a rep that is done on one side and the other (`sided`) names no side.
    """
    phases: list[Phase] = []
    pending: Clause | None = None
    told, labels = _without_labels([*parts])
    moving = [*movements(told)]
    for (clause, verb, cued), beside in zip_longest(moving, moving[1:]):
        after = beside.clause if beside else None
        if verb is not None and pending is None:
            phases.append(_one_phase(clause, verb, cued, phases, sided=sided))
            continue
        if _goes_along(clause, after):
            continue
        if _TOGETHER.search(clause.text) and pending is None:
            pending = clause
            continue
        phase = _phase(clause, pending, phases, sided=sided)
        pending = None
        if phase and (phase.cue or phase.call != "MOVE"):
            phases.append(phase)
    if pending and (phase := _phase(pending, None, phases, sided=sided)):
        phases.append(phase)
    phases = _labelled(_without_echoes(phases), labels)
    phases = _going_on(phases, told) if cyclic else _with_landing(phases, told)
    return _named([_spoken(each) for each in phases[:_MOST]])


def _without_labels(parts: Sequence[Clause]) -> tuple[list[Clause], dict[int, str]]:
    """Part the labels of steps from what is told: "Open: raise the upper knee"; {step: label}."""
    kept: list[Clause] = []
    labels: dict[int, str] = {}
    for clause, after in zip_longest(parts, parts[1:]):
        here = after is not None and (after.step, after.sentence) == (clause.step, clause.sentence)
        first = clause.sentence == 0 and not clause.link
        if here and first and after.link.strip() == ":" and len(clause.text.split()) <= _LONGEST:
            labels[clause.step] = clause.text
        else:
            kept.append(clause)
    return kept, labels


def _without_echoes(phases: Sequence[Phase]) -> list[Phase]:
    """Leave out what only says once more that one lowers, as the step has just told to."""
    kept: list[Phase] = []
    for phase in phases:
        last = kept[-1] if kept else None
        if last and (last.step, last.call, last.slot) == (phase.step, phase.call, "eccentric"):
            if not phase.cue or phase.cue == last.cue:
                continue
            if not last.cue:
                kept[-1] = phase
                continue
        kept.append(phase)
    return kept


def _labelled(phases: Sequence[Phase], labels: Mapping[int, str]) -> list[Phase]:
    """Call a phase by the label of its step, where that is a verb and the phase is its only one."""
    steps = Counter(each.step for each in phases)
    named: list[Phase] = []
    for phase in phases:
        verb = verb_of(labels.get(phase.step, "")) if steps[phase.step] == 1 else None
        call = call_of(verb, None, way_of("", labels[phase.step])) if verb else "MOVE"
        named.append(
            replace(phase, id=name_of(labels[phase.step]), call=call) if call != "MOVE" else phase
        )
    return named


def _going_on(phases: Sequence[Phase], told: Sequence[Clause]) -> list[Phase]:
    """Return the phases of what goes on, as quick as it is done; a hop has only one."""
    words = {each.step: "" for each in told}
    for each in told:
        words[each.step] += f" {each.text}"
    hops = [each for each in phases if each.call in {"HOP", "SKIP", "BOUNCE"}]
    hops = hops or [each for each in phases if each.call == "JUMP" and is_hop(words[each.step])]
    if hops:
        return [replace(hops[0], seconds=HOP_SECONDS, breath=None)]
    jumps = any(is_jump(each) for each in words.values())
    lands = any(each.call == "LAND" for each in phases)
    return [
        replace(
            each,
            seconds=each.seconds
            if each.said
            else lasts(_words_of(each, words[each.step]), jumps=jumps, lands=lands),
            breath=None,
        )
        for each in phases
    ]


def _with_landing(phases: Sequence[Phase], told: Sequence[Clause]) -> list[Phase]:
    """Give a rep that is only a jump the time that one needs to land."""
    jumps = {each.step for each in told if is_jump(each.text)}
    short = JUMP_SECONDS - sum(each.seconds or 0 for each in phases)
    at = next((n for n, e in enumerate(phases) if e.step in jumps and e.call in _JUMPS), None)
    if at is None or short <= 0 or phases[at].said:
        return [*phases]
    jump = phases[at]
    longer = replace(jump, seconds=round((jump.seconds or 0) + short, 1))
    return [*phases[:at], longer, *phases[at + 1 :]]


def _words_of(phase: Phase, step: str) -> str:
    """Return the words that tell how long a phase lasts: of a jump, all of its step."""
    return step if phase.call in _JUMPS else phase.call


def _goes_along(clause: Clause, after: Clause | None) -> bool:
    """Return whether a part only says how the next one is done: "Bending at the elbows, lower"."""
    if after is None or (clause.step, clause.sentence) != (after.step, after.sentence):
        return False
    return bool(re.match(r"(?:by |while |only )?\w{2,}ing\b", clause.text.casefold())) and bool(
        found_in(after.text)
    )


def _only_breathes(clause: Clause) -> bool:
    """Return whether a part has no order but to breathe, or speaks of something by the way."""
    hit = found_in(clause.text, asides=False)
    if re.match(r"(?:breathe|inhale|exhale)\b", clause.text.casefold()):
        return hit is None
    return clause.part is Part.OTHER and hit is not None and not hit.ordered and hit.start > 0


def _spoken(phase: Phase) -> Phase:
    """Leave out a cue that only says the call again."""
    call = "MOVE" if phase.call in RESERVED else phase.call
    return replace(phase, call=call, cue="" if phase.cue.upper() == call else phase.cue)


def _phase(
    clause: Clause, beside: Clause | None, before: Sequence[Phase], *, sided: bool
) -> Phase | None:
    if _only_breathes(clause):
        return None
    verb, other = verb_of(clause.text), verb_of(beside.text) if beside else None
    first, second = (other, verb) if other else (verb, None)
    if first is None:
        return None
    slot = _slot(first.slot, clause, before)
    cue = cue_of(clause.text, sided=sided)
    call = call_of(first, second, way_of(cue, clause.text))
    if slot == "none" and call == "DOWN" and _SINKS.search(clause.text):
        slot = "eccentric"
    if HIPS_BACK.search(clause.text.casefold()):
        call, slot = "HIPS BACK", "eccentric"
    seconds, said = _seconds(clause.text, slot)
    if not cue and beside:
        cue = cue_of(re.sub(r"(?i)^(?:as|while|when) you ", "", beside.text), sided=sided)
    if slot in {"top", "bottom"} and first.call == "HOLD":
        cue = pause_cue(clause.text)
    name = name_of(clause.text)
    if beside and name_of(beside.text) != name:
        name = f"{name_of(beside.text)}-and-{name}"
    breath = _breath(clause.text, slot)
    return Phase(name, call, cue, clause.step, seconds, slot, breath, said)


def _one_phase(
    clause: Clause, verb: Verb, cued: Sequence[str], before: Sequence[Phase], *, sided: bool
) -> Phase:
    """Return the phase of two verbs that are one movement; the second one says where it ends."""
    slot = _slot(verb.slot, clause, before)
    cue = next(filter(None, (cue_of(text, sided=sided) for text in cued)), "")
    call = call_of(verb, None, way_of(cue, cued[0]))
    name = verb.say.replace(" ", "-")
    seconds, said = _seconds(clause.text, slot)
    breath = _breath(clause.text, slot)
    return Phase(name, call, cue, clause.step, seconds, slot, breath, said)


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


def _seconds(text: str, slot: str) -> tuple[float, str]:
    """Return how long a part of a rep lasts, and the words that say so, if any do."""
    plain = text.casefold()
    found = _LASTS.search(plain) or re.search(rf"\b(?P<span>{SPAN})", plain)
    said = seconds_of(found["span"]) if found else None
    still = slot in {"top", "bottom"}
    most = _MOST_TOLD if _LASTS.search(plain) else _MOST if still else _MOST_MOVING
    if found and said and said <= most:
        return float(said), found[0]
    if still:
        return _SECONDS[slot], ""
    if _FAST.search(text):
        return _QUICK, ""
    verb = verb_of(text)
    if verb and verb.say in {"hop", "bounce"}:
        return HOP_SECONDS, ""
    return (_SLOW if _CALM.search(text) and slot == "eccentric" else _SECONDS[slot]), ""


def seconds_told(phases: Iterable[Phase]) -> list[str]:
    """Say of each phase whose seconds are the page's own which of its words they rest on."""
    return [f'{each.seconds:g} s of {each.call} from "{each.said}"' for each in phases if each.said]


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


def with_tips(phases: Sequence[Phase], page: Page, *, sided: bool) -> tuple[list[Phase], list[str]]:
    """Return the phases with what the tips say of pauses and seconds, and why."""
    found, reasons = list(phases), []
    slots = [each.slot for each in found]
    for tip in page.tips:
        if "concentric" in slots and not {"top", "bottom"} & set(slots) and _PAUSE_TIP.search(tip):
            at = slots.index("concentric") + 1
            found.insert(at, _squeeze(tip, found[at - 1], sided=sided))
            slots.insert(at, "top")
            reasons.append(f'a pause of {found[at].seconds:g} s from the tip "{tip}"')
        elif (said := _LOWER_TIP.search(tip)) and "eccentric" in slots:
            seconds = float(said[1] or said[2])
            at = slots.index("eccentric")
            found[at] = replace(found[at], seconds=seconds, said="")
            reasons.append(f'{seconds:g} s of lowering from the tip "{tip}"')
    return found, reasons


def _squeeze(tip: str, after: Phase, *, sided: bool) -> Phase:
    squeeze = "squeeze" in tip.casefold()
    found = re.search(r"\b(?:squeeze|pause|hold)\b[^.;,]*", tip, re.IGNORECASE)
    said = seconds_of(tip.casefold())
    return Phase(
        "squeeze" if squeeze else "pause",
        "SQUEEZE" if squeeze else "HOLD",
        (cue_of(found[0], sided=sided) if squeeze and found else "")
        or pause_cue(found[0] if found else tip),
        after.step,
        float(said) if said and said <= _MOST else 1.0,
        "top",
        "out",
    )
