"""What follows a verb, read as far as it is understood: what is moved, where to, and how."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.lexicon import (
    FILLER,
    FIXED,
    HEIGHT,
    HOW,
    MODIFIER,
    NO_THING,
    NOUN,
    PARTICLE,
    PREPOSITION,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_ARTICLE = r"(?:your|the|a|an|its|their|this|that|these|both|each|one)"
THING = rf"(?:(?P<det>{_ARTICLE}) )?(?P<mods>(?:{MODIFIER} ){{0,2}})(?P<noun>{NOUN})\b(?!-|')"
"""A pattern of what is moved, or of where something goes."""

PLACE = re.compile(
    rf"(?P<fixed>{FIXED})\b|(?P<prep>{PREPOSITION}) "
    rf"(?:(?P<high>{HEIGHT}|all fours|full extension|lockout)\b|{THING})"
)
# Some are prepositions before other words, which are not understood.
WAY = re.compile(
    r"(?P<way>in(?=$|[,.;)]| (?:to|towards?|and|until|till|with|by|as|again|close|while|so)\b)"
    r"|(?:over|across|around|off)(?! (?:the|a|an|your|this|that|one|each|both)\b)"
    rf"|(?!(?:in|over|across|around|off)\b){PARTICLE})\b(?!-| of\b)"
)
_THING = re.compile(THING)
_IT = re.compile(
    r"(?:it|them|yourself|these|those|this|that|each|(?:the )?other"
    r"|(?:the )?(?:(?:other|left|right) )?one)\b"
)
_BARE = re.compile(rf"{PARTICLE} (?!{PARTICLE}\b){NOUN}\b")
_LISTED = re.compile(rf", (?:and )?(?:your |the )?{NOUN}\b")
_HOW = re.compile(rf"{HOW}\b")
_FILLER = re.compile(rf"{FILLER}\b")
_WITHOUT_ARTICLE = {"plank", "center", "centre"}


@dataclass(slots=True)
class Told:
    """What follows a verb.

    `thing` has its article, `bare` has none; `listed` if it is the first of several, `pronoun` if
    it is only "it", `unknown` if something follows that is not understood.
    """

    thing: str = ""
    bare: str = ""
    ways: list[str] = field(default_factory=list)
    how: str = ""
    pronoun: bool = False
    listed: bool = False
    unknown: bool = False


def told_after(text: str) -> Told:
    """Read what follows a verb, in lower case, up to the first word that is not understood."""
    told, rest = Told(), text.strip()
    while rest and (taken := _taken(told, rest)):
        rest = rest[taken:].lstrip(" ")
    told.unknown = bool(re.match(r"(?:the|your|a|an|its) ", rest))
    return told


def _taken(told: Told, rest: str) -> int:
    """Take in what comes next; return how long it is, 0 if it is not understood."""
    if filler := _FILLER.match(rest) or _HOW.match(rest):
        told.how = told.how or ("" if _FILLER.match(rest) else filler[0])
        return filler.end()
    if place := PLACE.match(rest):
        told.ways.append(place_in(place))
        return place.end()
    if (way := WAY.match(rest)) and not _BARE.match(rest):
        told.ways.append(way["way"])
        return way.end()
    return 0 if told.thing or told.ways else _moved(told, rest)


def _moved(told: Told, rest: str) -> int:
    found = _THING.match(rest)
    if found and (found["det"] or not re.fullmatch(NO_THING, found["noun"])):
        told.listed = bool(_LISTED.match(rest[found.end() :]))
        told.thing, told.bare = thing_in(found), thing_in(found, bare=True)
        return found.end()
    it = None if told.pronoun else _IT.match(rest)
    told.pronoun = told.pronoun or bool(it)
    return it.end() if it else 0


def thing_in(found: re.Match[str], *, bare: bool = False) -> str:
    """Return a thing with its article, or without the one that begins a cue."""
    noun = re.sub(
        r"^(?:start|starting|initial|original)(?: position| point)?$", "start", found["noun"]
    )
    words = f"{found['mods']}{noun}"
    if found["det"] in {"both", "one"}:
        return f"{found['det']} {words}"
    return words if bare else f"the {words}"


def place_in(found: re.Match[str]) -> str:
    """Return where something goes, as it is said."""
    if found["fixed"]:
        return found["fixed"]
    where = found["high"] or thing_in(found)
    if found["det"] in {"a", "an"}:
        where = f"{found['det']} {thing_in(found, bare=True)}"
    elif found["noun"] in _WITHOUT_ARTICLE and not found["det"]:
        where = found["noun"]
    return f"{found['prep']} {where}"


def fitting(ways: list[str]) -> Iterable[str]:
    """Return what is said of where to, the fullest first: all, the place, the first word."""
    whole = " ".join(ways[:2]) if ways and " " not in ways[0] else ""
    places = [way for way in ways if " " in way]
    return dict.fromkeys([each for each in (whole, *places[:1], *ways[:1]) if each])
