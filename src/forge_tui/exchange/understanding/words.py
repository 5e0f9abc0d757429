"""The verbs of movements: what is called out, and which way each goes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_LETTERS = 12
# More of a part than this is not looked at.
_MOST_READ = 400
RESERVED = frozenset(
    {"REST", "PAUSE", "PAUSED", "PREPARE", "READY", "GET READY", "GO", "TAP", "DONE", "SWITCH",
     "CHANGE", "LEFT", "RIGHT", "RELEASE", "STOP", "HALFWAY"}
)  # fmt: skip
"""What the player says of itself: no call of a movement is one of these."""


class Verb(NamedTuple):
    """A verb as it is ordered, its call, and its way (a slot of a tempo, "return" or "none")."""

    say: str
    call: str
    slot: str


# An empty call is the verb itself; those of two words come before their first one alone.
_TABLE = (
    ("DOWN", "eccentric", "sit back", "squat lower descend sink drop fall"),
    ("UP", "concentric", "sit up", "stand lift raise hoist rise ascend heave"),
    ("UP", "concentric", "come up", ""),
    ("UP", "concentric", "get up", ""),
    ("", "concentric", "", "jump leap hop bound bounce kick push press pull row curl shrug crunch"),
    ("", "concentric", "", "punch jab drive thrust snap throw toss slam clean snatch pump haul"),
    ("", "concentric", "", "climb explode"),
    ("", "eccentric", "", "dip hinge fold lunge bend lean tilt arch round roll bow curtsy"),
    ("EXTEND", "concentric", "", "extend straighten lengthen uncurl"),
    ("SQUEEZE", "top", "", "squeeze contract flex tighten pinch"),
    ("HOLD", "top", "", "pause hold linger"),
    ("TURN", "none", "", "rotate turn pivot"),
    ("JUMP", "concentric", "", "spring skip"),
    ("TOUCH", "none", "", "tap touch pat"),
    ("STEP", "none", "", "stride"),
    ("", "none", "", "twist swing whip wave reach stretch open close spread cross uncross step"),
    ("", "none", "", "walk march run jog sprint crawl shuffle scissor slide sweep circle pedal"),
    ("", "none", "", "cycle spin tuck land catch shift glide skate paddle trot swim peel shove"),
    ("MOVE", "none", "", "bring draw move take put carry travel come guide drag set place"),
)
RETURN = Verb("return", "BACK", "return")
_RETURN = re.compile(r"\b(?:return(?:ing)?|(?:come|go|coming|going|ease|easing) back)\b")
# What only says until when, why or how something is done is searched last.
_ASIDE = re.compile(
    r"\bas you (?:exhale|inhale|breathe (?:in|out))\b|\b(?:until|till|so|as|while|when|without"
    r"|because|if|by|before|after|once|than|keeping|that|maintaining|making sure|ensuring|to avoid"
    r"|starting with|beginning with)\b[^,;.]*"
)
# What is not done is never searched.
_NOT_DONE = re.compile(
    r"\bwithout (?:a|any) \w+|\b(?:without|never|instead of|rather than|do not|don't|avoid\w*|as if"
    r"|as though|like|let(?:ting)? go)\b[^,;.]*"
)
# A verb after one of these is a noun ("the next pull"), an adjective ("a slight bend"), or no word
# of its own ("close to").
_NOUN = (
    r"(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\byour )(?<!\beach )(?<!\bnext )(?<!\bin )(?<!\bof )"
    r"(?<!\bthis )(?<!\bper )(?<!slight )(?<!strong )(?<!gentle )(?<!half )(?<!full )"
    r"(?<!could )(?<!can )(?<!-)"
)
_NO_VERB = {
    "close": r" to | together",
    "lower": r" (?:body|back|abs|ribs|legs? make)\b",
    "set": r" of ",
}
_LET = re.compile(r"\b(?:let|allow)\b")
# Nouns that say what is done, after a verb that does not.
_DONE = re.compile(
    r"\b(?:(?:take|taking|do|perform) (?:\w+ ){1,3}?"
    r"(?P<noun>step|stride|lunge|hop|jump|squat|kick)s?"
    r"|(?:make|making|draw|drawing|trace|tracing) (?:\w+ ){0,2}?(?P<shape>circle)s?)\b"
)


class Hit(NamedTuple):
    """A verb, and where its word stands."""

    verb: Verb
    start: int
    end: int
    ordered: bool = True


_VERBS = {
    say: Verb(say, call or say.upper(), slot)
    for call, slot, pair, words in _TABLE
    for say in filter(None, (pair, *words.split()))
}


def _lasting(say: str) -> tuple[str, ...]:
    """Return "lowering" for "lower", with the last letter as it may be spelt."""
    first, space, rest = say.partition(" ")
    stems = (first[:-1],) if first[-1] == "e" else (first, first + first[-1])
    return tuple(f"{stem}ing{space}{rest}" for stem in stems)


_LASTING = {form: verb for say, verb in _VERBS.items() for form in _lasting(say)}


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{_NOUN}(?:{'|'.join(sorted(forms, key=len, reverse=True))})\b(?!-|')")


_ORDERED, _ANY_FORM = _pattern(_VERBS), _pattern(_VERBS | _LASTING)


def found_in(text: str, *, asides: bool = True) -> Hit | None:
    """Return the verb that a part is about: the first order, else the first verb of any form.

    It may be in an aside ("as you push") if `asides` are wanted and there is none elsewhere.
    """
    return _found(text[:_MOST_READ].casefold(), asides=asides)


@lru_cache(maxsize=4096)
def _found(text: str, *, asides: bool) -> Hit | None:
    plain = _NOT_DONE.sub(_blank, text)
    calm = _ASIDE.sub(_blank, plain)
    for told in (calm, plain) if asides else (calm,):
        for inflected in (False, True):
            if hit := _first(told, inflected=inflected):
                return hit
    let = _LET.search(calm)
    return Hit(Verb("let", "MOVE", "none"), let.start(), let.end()) if let else None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _first(text: str, *, inflected: bool) -> Hit | None:
    hits: list[Hit] = []
    if found := _RETURN.search(text):
        hits.append(Hit(RETURN, found.start(), found.end()))
    if found := _DONE.search(text):
        done = _VERBS[found["noun"] or found["shape"]]
        hits.append(Hit(done, found.start(), found.end()))
    for found in (_ANY_FORM if inflected else _ORDERED).finditer(text):
        verb = _VERBS.get(found[0]) or _LASTING[found[0]]
        if not re.match(_NO_VERB.get(verb.say, r"(?!)"), text[found.end() :]):
            hits.append(Hit(verb, found.start(), found.end(), not inflected))
            break
    return min(hits, key=lambda hit: hit.start) if hits else None


def verb_named(say: str) -> Verb:
    """Return the verb with this word."""
    return _VERBS[say]


def verb_of(text: str) -> Verb | None:
    """Return the verb that a part is about."""
    hit = found_in(text)
    return hit.verb if hit else None


def name_of(text: str) -> str:
    """Return the plain word of the verb that a part is about, for an id; "move" if it has none."""
    verb = verb_of(text)
    return verb.say.replace(" ", "-") if verb else "move"


WAYS = {
    "together": "TOGETHER", "apart": "APART", "across": "ACROSS", "forward": "FORWARD",
    "forwards": "FORWARD", "back": "BACK", "backward": "BACK", "backwards": "BACK", "up": "UP",
    "upward": "UP", "overhead": "UP", "down": "DOWN", "downward": "DOWN", "in": "IN",
    "inward": "IN", "inwards": "IN", "out": "OUT", "outward": "OUT", "outwards": "OUT",
    "sideways": "OUT",
}  # fmt: skip
"""What is called where a verb only says that something goes somewhere."""


def call_of(first: Verb, second: Verb | None = None, way: str = "") -> str:
    """Return what is shouted: one verb, or two that go together, in at most twelve letters.

    A verb that says nothing ("bring") is called by its `way`, a word such as "down".
    """
    one = WAYS.get(way, "MOVE") if first.call == "MOVE" else first.call
    both = f"{one} & {second.call}" if second and second.call != one else one
    return both if len(both) <= MOST_LETTERS else (second or first).call
