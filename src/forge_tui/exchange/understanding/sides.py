"""Which sides a page uses: both at once, one after each rep, or one after the other.

Pages tell it in so many ways that no sign decides alone. Each that is found gives its points to
alternating and to switching (points.py); the one with the most has it, and both at once is what
remains where neither has any.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange.understanding.kinds import Kind, Where
from forge_tui.exchange.understanding.points import ALWAYS, POINTS
from forge_tui.exchange.understanding.signs import sign, speaks_of, without

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.clauses import Clause

_LIMB_OF = re.compile(
    r"\b(?P<side>left|right)\b(?: (?P<limb>leg|arm|hand|foot|knee|hip|shoulder|elbow|heel|ankle"
    r"|fist|palm|dumbbell|kettlebell|bell|weight|handle|one)\b)?"
)
_BARE = re.compile(
    r"\b(?:with|then|and|by) (?:the|your) (?P<side>left|right)(?=[.,;]|$| (?:in|and)\b)"
)

# What is held does not alternate; a page that tells of turns all the same has to be sure of it.
_SURE = 10


class Sided(NamedTuple):
    """The sides, and the words they rest on; no words where nothing speaks of a side."""

    sides: str
    reason: str


def sided(page: Page, parts: Sequence[Clause], roles: Sequence[str | None], measure: str) -> Sided:
    """Return the sides of a page; `roles` are those of its parts."""
    texts = texts_of(page, parts, roles)
    found = evidence(texts, measure)
    counted = [each for each in POINTS if (each.kind, each.where) in found]
    alternating = ALWAYS.alternating + sum(each.alternating for each in counted)
    switching = ALWAYS.switching + sum(each.switching for each in counted)
    if measure == "hold":
        alternating -= _SURE
    if max(alternating, switching) <= 0:
        return Sided("both", "")
    turns = alternating > switching
    best = max(counted, key=lambda each: each.alternating if turns else each.switching)
    reason = _words(best.kind, texts[best.where]) or page.name
    return Sided("alternating" if turns else "switching", reason)


def evidence(texts: dict[Where, str], measure: str) -> set[tuple[Kind, Where]]:
    """Return which signs there are that have points, and where they stand."""
    found = {(Kind.HELD, Where.TOLD)} if measure == "hold" else set()
    for kind, wheres in _WANTED.items():
        whole = _is_told(kind, texts[Where.TOLD])
        for where in wheres:
            if where is Where.TOLD:
                there = whole
            else:
                there = (whole or where is Where.NAME) and _is_told(kind, texts[where])
            if there:
                found.add((kind, where))
    return found


_WANTED = {
    each.kind: [one.where for one in POINTS if one.kind is each.kind]
    for each in POINTS
    if each.kind is not Kind.HELD
}


def _is_told(kind: Kind, text: str) -> bool:
    return bool(_narrated(text)) if kind is Kind.NARRATED else speaks_of(kind, text)


def _words(kind: Kind, text: str) -> str:
    if kind is Kind.NARRATED:
        return _narrated(text)
    found = sign(kind, text)
    return found[0] if found else ""


def texts_of(page: Page, parts: Sequence[Clause], roles: Sequence[str | None]) -> dict[Where, str]:
    """Return the text of each place, in lower case, without what is no side."""
    last = max((part.step for part in parts), default=0)
    told = [*zip(parts, roles, strict=True)]
    ends = [role == "loop" or (part.step == last and role != "finish") for part, role in told]

    def text(fits: Callable[[str | None, bool], bool]) -> str:
        pairs = zip(told, ends, strict=True)
        return _joined([part for (part, role), end in pairs if fits(role, end)])

    texts = {
        Where.NAME: page.name.casefold(),
        Where.TOLD: text(lambda _role, _end: True),
        Where.READY: text(lambda role, end: role == "setup" and not end),
        Where.MOVED: text(lambda role, end: role in {"rep", "hold"} and not end),
        Where.LOOP: text(lambda _role, end: end),
    }
    whole = without(Kind.NO_SIDE, texts[Where.TOLD])
    cleaned = set(texts) if whole != texts[Where.TOLD] else {Where.NAME}
    return {
        where: without(Kind.NO_SIDE, text) if where in cleaned else text
        for where, text in texts.items()
    }


def _joined(parts: Sequence[Clause]) -> str:
    text, before = "", None
    for part in parts:
        here = (part.step, part.sentence)
        link = (part.link or ", ") if here == before else ". "
        text += (link if text else "") + part.text.rstrip(" .,;")
        before = here
    return text.casefold() + "."


def _narrated(text: str) -> str:
    """Return the words where one limb's movement is told, and then that of its twin."""
    first: dict[str, str] = {}
    for sentence in re.split(r"[.;]", text):
        # What a sentence begins with is what moves; the other limb may only be beside it.
        bare = _BARE.search(sentence)
        if bare and first and bare["side"] not in first.values():
            return sentence.strip()
        found = _LIMB_OF.search(sentence)
        if not found:
            continue
        side, limb = found["side"], found["limb"] or ""
        if first.get(limb, side) != side or (limb == "one" and first):
            return sentence.strip()
        first.setdefault(limb, side)
    return ""
