"""Answers that say nothing but facts: which facts, and nothing if they say anything else.

It goes by structure, not by sentences: a question about a fact, and an answer made of the name, of
values of facts and of words that say nothing by themselves. Anything else is an answer of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from forge_tui.exchange.facets import listed
from forge_tui.model.equipment import PAGE_EQUIPMENT
from forge_tui.model.muscles import MUSCLES
from forge_tui.model.vocabulary import BODY_PARTS, CATEGORIES, DIFFICULTIES
from forge_tui.muscles import SYNONYMS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from forge_tui.exchange.page import Page

ABOUT = (
    (
        "difficulty",
        r"\b(?:beginners?|novices?|level|difficult\w*|hard|easy|advanced|intermediate)\b",
        "Is the Squat good for beginners?",
    ),
    (
        "target muscle",
        r"\b(?:muscles?|target\w*|what does .* work|work(?:s|ed|ing)?)\b",
        "What muscles does the Squat work?",
    ),
    (
        "equipment",
        r"\b(?:equipment|gear|need)\b",
        "What equipment do I need for the Squat?",
    ),
    (
        "category",
        r"\b(?:type|kind|category|classified|sort)\b",
        "What type of exercise is the Squat?",
    ),
    ("body part", r"\b(?:body ?part|area)\b", "Which body part does the Squat train?"),
)
"""Which fact a question is about: label, pattern, example; the first one that fits."""

# Words that say nothing by themselves, or only what follows from a level.
_STOCK = frozenset(
    """
    a absolute activates activation additional additionally after all also although an and any
    anyone appropriate are area as assist assisted assisting at attempt attempting attempts
    available avoid aware base based basic basics be become been before begin beginners
    beginning begins being best better body bodyweight both brand build building but by can
    careful caution challenging choice class classed classified comfortable complete completely
    confidence consider considered correct correctly develop developed difficult difficulty do
    does doing done easier easily easy effective either emphasis engages enough equipment every
    everyone excellent exercise exercises experience experienced extra fairly fine first fit
    fitness focus focuses focusing for form foundation foundational friendly from full
    fundamental fundamentals further gear generally get give good gradually great group groups
    gym had hard has have having help helps here highly hits how however i ideal if in increase
    increasing indeed intensity into involved involves involving is it it's item its just key
    kind know known learn learned learning less lets level levels lifters light lighter lightly
    like little load loads low lower main mainly make makes making many master mastered
    mastering may means minimal mobility moderate more most movement movements moves much
    muscle muscles my need needed needs new newcomers newer no none nor not nothing novice
    novices of on once one only option or other others over part particularly pattern patterns
    people perfect perform performed performing place plus practice practise prepared primarily
    primary prior progress progressing progression proper properly provided quite range rated
    rather ready really recommend recommended region regular regularly require required
    requires resistance right safe safely secondarily secondary set should simple simpler slow
    slowly so solid some someone special start started starter starting still strength
    strengthens strong such suitable suited support supported supporting supports sure take
    taking target targeted targeting targets technique than that the their them then there
    these they this those to too train trained trainees training trains try trying type under
    up use used uses using usually variation variations very want weight weights well what when
    which while who will with without work worked working workout works would yes you you'll
    you're your
    """.split()  # noqa: SIM905 - a page of words is read as one
)
_MAIN = re.compile(r"primar|main|target|focus")
_HELPING = re.compile(r"second|also|assist|support|additional|involv|help|plus|well")
_TRAINS = re.compile(r"\b(?:primar|main|target|focus|work|train|activat|engag|hits?\b|strengthen)")
_SUBJECT = frozenset({"exercise", "exercises", "movement", "movements", "workout", "training"})
_RATED = frozenset({"level", "friendly", "difficulty", "one", "move", "variation"})
_RATES = frozenset({"is", "it's", "as", "rated", "level", "difficulty", "considered"})
_PEOPLE = frozenset({"lifters", "people", "trainees", "should", "can", "may", "or", "and"})
_LETTERS = re.compile(r"[a-z][a-z'-]*")
_SUITS = re.compile(
    r"\b(?:suit\w*|good|great|fine|appropriate|ideal|perfect|recommended|excellent|safe|best)\b"
    r"(?: \w+){0,2} for (?:\w+ )?(?:beginners|novices|newcomers|everyone)\b"
)
_NOT = re.compile(r"\b(?:not|never|isn't|less|hardly)(?: \w+){0,2} $")


@dataclass(slots=True)
class Claims:
    """What an answer says of each fact, by its label; `unfit` if it says that it is too hard."""

    said: dict[str, list[str]] = field(default_factory=dict)
    unfit: bool = False

    def add(self, label: str, word: str) -> None:
        """Note one more word of a fact."""
        self.said.setdefault(label, []).append(word)


def topic_of(question: str, page: Page) -> str:
    """Return the label of the fact that a question is about and of nothing else; or nothing."""
    plain = _without_name(question, page.name)
    if any(word not in _STOCK and word not in DIFFICULTIES for word in _LETTERS.findall(plain)):
        return ""
    return next((label for label, pattern, _ in ABOUT if re.search(pattern, plain)), "")


def claims_of(answer: str, page: Page) -> Claims | None:
    """Return what an answer says of facts; None if it says anything else."""
    plain = _without_name(answer, page.name)
    claims, helping = Claims(), False
    words = [*_values_and_words(plain, page.facts)]
    for at, (word, labels) in enumerate(words):
        after = words[at + 1][0] if at + 1 < len(words) else ""
        before = words[at - 1][0] if at else ""
        helping = (helping or bool(_HELPING.match(word))) and not _MAIN.match(word)
        if not labels:
            if word not in _STOCK:
                return None
        elif label := _meant(labels, before, after, helping=helping):
            claims.add(label, word)
        elif word not in _STOCK and word not in DIFFICULTIES:
            return None
    if (suits := _SUITS.search(plain)) and "difficulty" not in claims.said:
        claims.unfit = bool(_NOT.search(plain[: suits.start()]))
        if not claims.unfit:
            claims.add("difficulty", "beginner")
    return claims if "target muscle" not in claims.said or _TRAINS.search(plain) else None


def _meant(labels: frozenset[str], before: str, after: str, *, helping: bool) -> str:
    """Return which fact a word speaks of where several have it; or none, if it is only a word."""
    subject = after in _SUBJECT
    if "difficulty" in labels:
        # Not "a beginner should ..." or "for advanced lifters".
        rated = subject or after in _RATED or (before in _RATES and after not in _PEOPLE)
        return "difficulty" if rated else ""
    if "category" in labels and (subject or (labels == {"category"} and before in {"a", "is"})):
        return "category" if "body part" not in labels or before != "for" else "body part"
    if "body part" in labels and (subject or before == "for" or "target muscle" not in labels):
        return "body part"
    if "target muscle" in labels:
        return "secondary muscles" if helping else "target muscle"
    return "equipment" if "equipment" in labels else ""


def _without_name(text: str, name: str) -> str:
    plain = " ".join(text.casefold().replace("\u2019", "'").split())
    bare = name.casefold().replace("\u2019", "'")
    for each in (bare, bare.partition("(")[0].strip()):
        plain = re.sub(rf"\b{re.escape(each)}(?:s|es)?(?!\w)", " ", plain) if each else plain
    return re.sub(r"\bfor (?:the|your) ", "for ", plain).replace("no equipment", "body weight")


def _values_and_words(text: str, facts: Mapping[str, str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Go through a text: values with the labels of their facts, other words with none."""
    known, pattern = _known(facts.get("secondary muscles", ""), facts.get("equipment", ""))
    for found in pattern.finditer(text):
        yield found[0], known.get(found[0], frozenset())


@lru_cache(maxsize=256)
def _known(secondary: str, equipment: str) -> tuple[Mapping[str, frozenset[str]], re.Pattern[str]]:
    known = dict(_vocabulary())
    for value, label in ((secondary, "target muscle"), (equipment, "equipment")):
        for word in listed(value.casefold()):
            known[word] = known.get(word, frozenset()) | {label}
    values = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    return known, re.compile(rf"\b(?:(?:{values})\b|{_LETTERS.pattern})")


@cache
def _vocabulary() -> Mapping[str, frozenset[str]]:
    """Return each value of a fact, in lower case, with the labels that have it."""
    known: dict[str, set[str]] = {}
    for label, words in (
        ("body part", BODY_PARTS),
        ("equipment", (*PAGE_EQUIPMENT, "bodyweight", "dumbbells", "barbells", "cables")),
        ("target muscle", (*MUSCLES, *SYNONYMS, "cardiovascular system", "lower abs", "core")),
        ("difficulty", DIFFICULTIES),
        ("category", CATEGORIES),
    ):
        for word in words:
            known.setdefault(word.casefold(), set()).add(label)
    return {word: frozenset(labels) for word, labels in known.items()}
