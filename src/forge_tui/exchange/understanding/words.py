"""What a coach would shout and say of a movement: a call from its verb, a cue from its words."""

from __future__ import annotations

import re
from typing import NamedTuple

MOST_LETTERS, MOST_WORDS = 12, 5


class Verb(NamedTuple):
    """A movement's verb: its call, and which way it goes (slots of a tempo, or "none")."""

    pattern: str
    call: str
    slot: str


# The first one that is found in a part decides; those that say most come first.
VERBS = (
    Verb(r"jump|leap|hop|explode|bound|spring", "JUMP", "concentric"),
    Verb(r"kick", "KICK", "concentric"),
    Verb(r"squeez\w*|contract|flex|tighten", "SQUEEZE", "top"),
    Verb(r"paus\w*|hold|holding", "STAY", "top"),
    Verb(r"lower|descend|sink|drop", "DOWN", "eccentric"),
    Verb(r"squat|sit back|dip|hinge|fold", "DOWN", "eccentric"),
    Verb(r"lunge", "LUNGE", "eccentric"),
    Verb(r"push\w*", "PUSH", "concentric"),
    Verb(r"press\w*", "PRESS", "concentric"),
    Verb(r"pull\w*|row", "PULL", "concentric"),
    Verb(r"curl", "CURL", "concentric"),
    Verb(r"shrug", "SHRUG", "concentric"),
    Verb(r"crunch|sit up", "CRUNCH", "concentric"),
    Verb(r"lift|rais\w*|hoist|rise|stand|come up|ascend", "UP", "concentric"),
    Verb(r"driv\w*|thrust|snap", "DRIVE", "concentric"),
    Verb(r"rotat\w*|twist|turn", "TURN", "none"),
    Verb(r"swing", "SWING", "none"),
    Verb(r"throw|toss|slam", "THROW", "concentric"),
    Verb(r"punch|jab", "PUNCH", "concentric"),
    Verb(r"extend|straighten|lengthen", "EXTEND", "concentric"),
    Verb(r"reach|stretch", "REACH", "none"),
    Verb(r"tap|touch", "TAP", "none"),
    Verb(r"open|spread", "OPEN", "none"),
    Verb(r"clos\w*", "CLOSE", "none"),
    Verb(r"step|walk|march|run|jog|crawl|shuffle", "STEP", "none"),
    Verb(r"bring|draw|tuck|mov\w*|slid\w*|pedal|cycl\w*|switch|sweep|circle", "MOVE", "none"),
    Verb(r"bend|lean|tilt|arch|round|roll", "BEND", "eccentric"),
)  # fmt: skip
RETURN = Verb(r"return|come back|go back|back", "BACK", "return")

_STOP = {
    "a", "an", "the", "your", "to", "of", "in", "on", "at", "and", "or", "with", "by", "for",
    "from",
    "into", "onto", "toward", "towards", "until", "as", "while", "it", "its", "then", "you", "is",
    "are", "that", "than", "out", "up", "down", "back", "both", "each", "one",
}  # fmt: skip
_LEADING = {"at", "to", "up", "out", "for", "down", "of"}
_DROPPED = {
    "your", "the", "a", "an", "then", "you", "slowly", "and", "it", "them", "this", "that", "again",
    "yourself", "so",
}  # fmt: skip
_END = re.compile(
    r"\b(?:by|until|so that|as|while|with|before|using|without|because|keeping|allowing"
    r"|ensuring|you|but)\b|[,;.(]"
)
_KEEP = re.compile(r"\b(?:keep(?:ing)?|maintain(?:ing)?)\s+(?P<rest>[^,.;]+)")


def verb_of(text: str) -> Verb | None:
    """Return the verb that a part is about: the one that comes first."""
    plain = text.casefold()
    if re.search(r"\b(?:return|come back|go back)\b", plain):
        return RETURN
    hits = [
        (found.start(), number, verb)
        for number, verb in enumerate(VERBS)
        if (found := re.search(rf"\b(?:{verb.pattern})(?:s|es|ing|ed)?\b", plain))
    ]
    return min(hits)[2] if hits else None


def name_of(text: str) -> str:
    """Return the plain word of the verb that a part is about, for an id; "move" if it has none."""
    verb = verb_of(text)
    if verb is RETURN:
        return "return"
    found = re.search(rf"\b(?:{verb.pattern})", text.casefold()) if verb else None
    return "-".join(found[0].split()) if found else "move"


def call_of(first: Verb, second: Verb | None = None) -> str:
    """Return what is shouted: one verb, or two that go together, in at most twelve letters."""
    both = f"{first.call} & {second.call}" if second and second.call != first.call else first.call
    return both if len(both) <= MOST_LETTERS else (second or first).call


def cue_of(text: str) -> str:
    """Return at most five words that say how: what is kept, or else what is moved where."""
    if kept := _KEEP.search(text):
        cue = _short(re.sub(r"\s+and\s+(?:your\s+)?", ", ", kept["rest"], count=1))
        if cue:
            return cue
    verb = verb_of(text)
    after = text
    if verb:
        found = re.search(rf"\b(?:{verb.pattern})(?:s|es|ing|ed)?\b\s*", text, re.IGNORECASE)
        after = text[found.end() :] if found else text
    end = _END.search(after)
    return _short(after[: end.start()] if end else after)


def _short(text: str) -> str:
    words = [word for word in text.split() if word.casefold().strip(",") not in _DROPPED]
    while words and words[0].casefold() in _LEADING:
        words.pop(0)
    words = words[:MOST_WORDS]
    while words and words[-1].casefold().strip(",.") in _STOP:
        words.pop()
    cue = " ".join(words).strip(" ,.;:-")
    return cue[:1].upper() + cue[1:60]
