"""Two verbs of one sentence that are one movement: data, each with an example."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange.understanding.words import found_in, verb_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.exchange.understanding.clauses import Clause
    from forge_tui.exchange.understanding.words import Verb


class Pair(NamedTuple):
    """What two parts begin with, and the verb that says both; that of the second part if empty."""

    first: re.Pattern[str]
    second: re.Pattern[str]
    say: str
    example: str


class Moving(NamedTuple):
    """A part of a rep that is one movement; `verb` says it where the words alone do not."""

    clause: Clause
    verb: Verb | None = None
    cued: tuple[str, ...] = ()


_SEAT = r"(?:hips|seat|bottom|butt|buttocks|glutes)"
_BACK = rf"(?:push|send|shift|move|take|press|stick|drive) (?:your|the) {_SEAT} (?:back|down)"
_DOWN = r"(?:lower|sink|squat|drop|descend|sit|crouch|come down|go down)"
_UP = r"(?:stand|rise|lift|raise|straighten|extend|return|come|push|press|drive)"
HIPS_BACK = re.compile(rf"^(?:\w+ly )?{_BACK}\w*\b")
"""Somebody who does this is on the way down, though the verb is one of pushing."""

PAIRS = tuple(
    Pair(re.compile(rf"^(?:\w+ly )?{first}"), re.compile(rf"^(?:\w+ly )?{second}\b"), say, example)
    for first, second, say, example in (
        (
            rf"(?:{_BACK}\w*|sit back|sit down|hinge)\b",
            rf"(?:bend|{_DOWN}|lean|fold)",
            "lower",
            "Push your hips back and bend your knees until your thighs are level",
        ),
        (
            r"(?:bend|flex)\b.*\b(?:knees?|hips|elbows?|arms)\b",
            rf"(?:{_DOWN}|{_BACK}\w*|lean|fold|hinge)",
            "lower",
            "Bend your knees and sink into a squat",
        ),
        (
            r"(?:bend|flex)\b.*\bknees?\b",
            r"(?:lift|raise|bring|curl|pull|draw)\b.*\b(?:heels?|foot|feet|ankles?|knees?|legs?)",
            "",
            "Bend your knee and lift the heel toward your bottom",
        ),
        (
            r"(?:straighten|extend|unbend)\b.*\b(?:knees?|legs?|hips|arms|elbows?)\b",
            rf"{_UP}",
            "lift",
            "Straighten your knees and push up to standing",
        ),
        (
            r"(?:push|press|drive)\b.*\b(?:heels?|foot|feet|floor|ground)\b",
            rf"{_UP}",
            "",
            "Drive through your heels and stand up",
        ),
    )
)
_END = re.compile(r"\b(?:until|till)\b")
_ONE_WAY = {"eccentric", "concentric"}


def movements(parts: Sequence[Clause]) -> Iterator[Moving]:
    """Join the parts that are one movement; the others are one each."""
    waiting: Clause | None = None
    for clause, after in zip_longest(parts, parts[1:]):
        first, waiting = waiting, None
        if first is not None:
            whole = replace(clause, text=f"{first.text} and {clause.text}", link=first.link)
            yield Moving(whole, both(first.text, clause.text), (clause.text, first.text))
        elif after is not None and _beside(clause, after) and both(clause.text, after.text):
            waiting = clause
        else:
            yield Moving(clause)


def both(first: str, second: str) -> Verb | None:
    """Return the verb that says both parts, if they are one movement."""
    one, other = (text.casefold().strip(" .,;!") for text in (first, second))
    hit, beside = found_in(other, asides=False), found_in(one, asides=False)
    if hit is None or beside is None or _END.search(one):
        return None
    for pair in PAIRS:
        if pair.first.search(one) and pair.second.search(other):
            return verb_named(pair.say) if pair.say else hit.verb
    if _END.search(other) and hit.verb.slot == beside.verb.slot in _ONE_WAY:
        return verb_named("lower") if hit.verb.slot == "eccentric" else beside.verb
    return None


def _beside(clause: Clause, after: Clause) -> bool:
    here = (clause.step, clause.sentence) == (after.step, after.sentence)
    return here and after.link.strip() == "and"
