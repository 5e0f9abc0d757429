"""Which sides a page uses: both at once, one after each rep, or one after the other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.signs import sign, without
from forge_tui.exchange.understanding.vocabulary import LIMB, Part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.clauses import Clause

_ALTERNATE_NAME = re.compile(r"\balternat(?:e|ing|ed)\b")
_EACH = re.compile(
    r"\b(?:per|each|both|on (?:that|this|the other)) (?:sides?|legs?|arms?|hands?)\b"
)
_LIMB_OF = re.compile(
    r"\b(?P<side>left|right)\b(?: (?P<limb>leg|arm|hand|foot|knee|hip|shoulder|elbow|heel|ankle"
    r"|fist|palm|dumbbell|kettlebell|bell|weight|handle|one)\b)?"
)
_PASSING = re.compile(
    r"\bone (?:foot|leg|hand|arm|knee)(?: at a time|(?: \w+)*,? (?:and |and then |then |after )+"
    r"(?:let )?(?:the )?(?:other|another))\b(?! (?:\w+ )?(?:stays|remains|is)\b)"
)
_CARRIED = re.compile(r"\b(?:carry|carries|suitcase|waiters?|waiter's|walk|single|one)\b")
_ONCE_MORE = re.compile(r"^ and repeat(?: (?:it|this|the \w+))?(?: again)?\.?$")
_BARE = re.compile(
    r"\b(?:with|then|and|by) (?:the|your) (?P<side>left|right)(?=[.,;]|$| (?:in|and)\b)"
)
_MACHINE = re.compile(r"\b(?:elliptical|treadmill|bike|cycle|rower|ergometer|stepmill|stair\w*)\b")


class Sided(NamedTuple):
    """The sides, and the words they rest on; no words where nothing speaks of a side."""

    sides: str
    reason: str


def sided(page: Page, parts: Sequence[Clause], roles: Sequence[str | None], measure: str) -> Sided:
    """Return the sides of a page; `roles` are those of its parts."""
    name = page.name.casefold()
    if measure == "hold":
        every = {"setup", "hold", "loop", "rep"}
        text = without(Kind.NO_SIDE, _text(parts, roles, every))
        sent = without(Kind.NO_SIDE, _text(parts, roles, every | {"finish"}))
        return _held(name, text, sent, _text(parts, roles, {"loop"}))
    whole = _text(parts, roles, {"rep", "loop"})
    loops = without(Kind.NO_SIDE, whole)
    moved = without(Kind.NO_SIDE, _text(parts, roles, {"rep"}))
    if measure == "time" and _MACHINE.search(name) and not sign(Kind.ONE_NAME, name):
        return Sided("both", name)
    looped = without(Kind.NO_SIDE, _text(parts, roles, {"loop"}, asides=False))
    turns = loops == whole and _ALTERNATE_NAME.search(name)
    for sides, words in _told(
        name if turns else _ALTERNATE_NAME.sub(" ", name), loops, moved, looped, measure
    ):
        if words and sides:
            return Sided(sides, words)
    ready = without(Kind.NO_SIDE, _text(parts, roles, {"setup"}))
    found = sign(Kind.ONE_NAME, name)
    if measure == "reps":
        found = found or sign(Kind.ONE_LIMB, _PASSING.sub(" ", moved))
        found = found or sign(Kind.STANDS_ON_ONE, _PASSING.sub(" ", ready))
    if found:
        return Sided("switching", found[0])
    return Sided("both", "")


def _told(
    name: str, loops: str, moved: str, looped: str, measure: str
) -> Iterator[tuple[str, str]]:
    """Yield sides and the words for them, the surest first; no words where nothing is said."""
    yield "alternating", _words(sign(Kind.KEEPS_CHANGING, loops))
    yield "alternating", _words(_ALTERNATE_NAME.search(name))
    after, first = sign(Kind.OTHER_SIDE, loops), sign(Kind.REPS_FIRST, loops)
    other = sign(Kind.NAMES_OTHER, looped)
    sided = first and (after or other or re.search(r"\b(?:left|right)\b", first[0]))
    if first and sided and "alternat" not in loops:
        yield "switching", first[0]
    if not first:
        yield "alternating", _words(sign(Kind.ONE_REP, loops))
    if "alternat" not in loops and not sign(Kind.IN_TURN_NAME, name):
        yield "switching", _words(sign(Kind.SENT_OVER, looped))
    yield "alternating", _words(sign(Kind.IN_TURN, loops) or sign(Kind.IN_TURN, name))
    if not after:
        yield (
            "alternating",
            _words(sign(Kind.CYCLE, loops) or sign(Kind.CYCLE, name.replace("windmill", ""))),
        )
    if measure in {"reps", "time"}:
        yield "alternating", _narrated(moved)
    if sign(Kind.NAMES_OTHER, loops) or after:
        yield "alternating", _words(sign(Kind.IN_TURN_NAME, name))
    yield "alternating", _words(sign(Kind.AT_ONCE, looped))
    if other:
        going = measure == "time" and not after and not _CARRIED.search(name)
        yield "alternating" if going else "", other[0]
    if after:
        rest = loops[after.end() :]
        goes_on = sign(Kind.GOES_ON, _ONCE_MORE.sub("", rest)) and not _EACH.search(rest)
        yield "alternating" if goes_on and measure == "reps" else "switching", after[0]
    if other:
        yield "switching", other[0]


def _words(found: re.Match[str] | None) -> str:
    return found[0] if found else ""


def _held(name: str, text: str, sent: str, looped: str) -> Sided:
    if (
        found := sign(Kind.OTHER_SIDE, sent)
        or sign(Kind.NAMES_OTHER, looped)
        or sign(Kind.ONE_NAME, name)
    ):
        return Sided("switching", found[0])
    calm = _PASSING.sub(" ", text)
    found = sign(Kind.ONE_LIMB, calm)
    if found and not re.search(rf"\bboth {LIMB}\b", calm[found.end() :]):
        return Sided("switching", found[0])
    return Sided("both", "")


def _text(
    parts: Sequence[Clause],
    roles: Sequence[str | None],
    wanted: set[str],
    *,
    asides: bool = True,
) -> str:
    told = [
        (part.step, part.sentence, part.text.rstrip(" .,;"), part.link)
        for part, role in zip(parts, roles, strict=True)
        if role in wanted or (asides and role is None and part.part is Part.OTHER)
    ]
    text = ""
    for index, (step, sentence, words, link) in enumerate(told):
        new = index == 0 or (step, sentence) != told[index - 1][:2]
        text += ("" if not text else ". " if new else link or ", ") + words
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
