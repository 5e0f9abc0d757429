"""What the headings and labels of pages mean, by the words that they use for the same things."""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["summary", "facts", "setup", "steps", "tips", "mistakes", "faq", "related"]

# Matching takes time that grows with the square of the length.
_LONGEST = 300
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")
_OF = r"(?:\s+(?:for|of|to|when|with|about|on|in|a|an|the)\b.*|\s*\(.*)?"

_KINDS: dict[Kind, tuple[str, ...]] = {
    "facts": (
        "(?:exercise )?(?:details|info|data|profile)", "(?:key |quick )?facts", "at a glance",
        "information", "specifications",
    ),
    "summary": (
        "quick answer", "summary", "overview", "description", "about(?: .*)?", "intro",
        "introduction", "what (?:is|are) .*", "in short",
    ),
    "setup": (
        "set ?-?up", "start(?:ing)? position", "preparation", "getting (?:set|ready)",
        "getting into position",
    ),
    "steps": (
        "how to", "how[- ]to (?:do|perform|execute|practi[cs]e)(?: .*)?", "how (?:it is|it's) done",
        "(?:exercise |step[- ]by[- ]step )?instructions?", "(?:the )?steps?",
        "step[- ]by[- ]step(?: guide)?", "directions", "(?:proper |correct )?technique",
        "(?:proper )?execution", "procedure", "performance", "proper form", "what (?:to|you) do",
        "set ?-?up (?:and|&) (?:execution|technique|movement)", "(?:the )?(?:movement|action)",
    ),
    "mistakes": (
        "(?:common |typical |frequent |beginner )?(?:mistakes|errors|faults)(?: to avoid)?",
        "mistakes (?:i|we|people|you|many) .*",
        "(?:things|what) to avoid", "avoid", "what not to do", "pitfalls", "watch out", "don'?ts",
    ),
    "tips": (
        "(?:[a-z']+ )?(?:tips?|cues|pointers)",
        "key points", "points of performance", "(?:coaching|teaching|form) (?:points|notes)",
    ),
    "faq": (
        "faqs?", "(?:common |people'?s )?questions(?: (?:and|&) answers)?", "q ?(?:&|and) ?a",
        "frequently asked questions",
    ),
    "related": (
        "(?:related|similar|more|other)(?: .*)?", "see also", "(?:further )?links",
        "you (?:may|might) also like.*", "(?:images?|photos?|videos?|gallery)",
    ),
}  # fmt: skip
_PATTERNS = tuple(
    (kind, re.compile(rf"(?:{'|'.join(words)}){_OF if kind != 'related' else ''}", re.IGNORECASE))
    for kind, words in _KINDS.items()
)

_LABELS = {
    "body part": "body part",
    "body parts": "body part",
    "bodypart": "body part",
    "body region": "body part",
    "equipment": "equipment",
    "equipment needed": "equipment",
    "equipment required": "equipment",
    "required equipment": "equipment",
    "what you need": "equipment",
    "what you'll need": "equipment",
    "target muscle": "target muscle",
    "target muscles": "target muscle",
    "target": "target muscle",
    "targets": "target muscle",
    "primary muscle": "target muscle",
    "primary muscles": "target muscle",
    "main muscle": "target muscle",
    "main muscle worked": "target muscle",
    "muscles worked": "target muscle",
    "primary": "target muscle",
    "secondary": "secondary muscles",
    "secondary muscle": "secondary muscles",
    "secondary muscles": "secondary muscles",
    "other muscles": "secondary muscles",
    "synergists": "secondary muscles",
    "difficulty": "difficulty",
    "difficulty level": "difficulty",
    "level": "difficulty",
    "experience level": "difficulty",
    "skill level": "difficulty",
    "category": "category",
    "exercise type": "category",
    "type": "category",
    "tracking type": "tracking type",
}


def stripped(title: str) -> str:
    """Return a title without numbers, pictures and punctuation around it."""
    return _EDGES.sub("", title.strip()).replace("\u2019", "'")


def kind_of(title: str) -> Kind | None:
    """Return what stands under a heading; None for one that means nothing to us."""
    words = stripped(title) if len(title) <= _LONGEST else ""
    return next((kind for kind, pattern in _PATTERNS if pattern.fullmatch(words)), None)


def label_of(label: str) -> str | None:
    """Return what a fact is called on pages of the family; None if it is none of theirs."""
    return _LABELS.get(stripped(label).casefold()) if len(label) <= _LONGEST else None


_LIBRARY = re.compile(
    r"\s+[-\u2013\u2014|]\s+[^-\u2013\u2014|]*\b(?:library|guide|database|instructions|tutorial)\b.*$|"
    r"\s*[:\u2013\u2014-]\s+how to (?:do|perform)\b.*$",
    re.IGNORECASE,
)
_KIND_OF_PAGE = re.compile(r"^\s*(?:exercise|movement|drill|stretch)\s*:\s+(?=\w)", re.IGNORECASE)
_HOW_TO = re.compile(
    r"how to (?:do|perform|execute)\s+(?:an? |the )?(?P<name>.*?)(?: (?:correctly|properly|safely|"
    r"with (?:proper|correct|good) form))?\W*$",
    re.IGNORECASE,
)


def name_in(title: str) -> str:
    """Return the name of the exercise in a page's title."""
    if len(title) > _LONGEST:
        return title
    name = _KIND_OF_PAGE.sub("", _LIBRARY.sub("", title)).strip()
    found = _HOW_TO.fullmatch(name)
    return (found["name"] if found and found["name"] else name).strip(" :#")


def named_in(title: str) -> str:
    """Return the exercise that a heading such as "How to Perform Squat" names; empty if none."""
    found = _HOW_TO.fullmatch(title.strip()) if len(title) <= _LONGEST else None
    name = found["name"] if found else ""
    return "" if name.casefold() in {"it", "this", "this exercise", "exercise", "them"} else name
