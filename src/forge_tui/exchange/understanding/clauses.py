"""Steps of a page in parts: sentences, and what is told in one sentence after another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from forge_tui.exchange.understanding.rules import RULES
from forge_tui.exchange.understanding.verbs import AGAIN, GET_READY, MOVES, SWAP
from forge_tui.exchange.understanding.vocabulary import Part

_SENTENCE = re.compile(r"(?<=[.!?;])\s+(?=[A-Z\"'(\d])|(?<=[;])\s+|\s+-\s+")
# Where one thing that is done ends and the next begins; a participle belongs to what is before it.
_VERB = (
    rf"(?:then|keep|continue|do|perform|complete|pause|squeeze|begin|rack|slowly|immediately|quickly|explosively"
    rf"|wait|stay|come|go|take|{MOVES}|{GET_READY}|{SWAP}|{AGAIN})"
)
_CLAUSE = re.compile(
    rf",?\s+(?:and\s+)?then\s+|,\s+(?:and\s+|before\s+)?(?={_VERB}\b)|\s+and\s+(?={_VERB}\b)"
    rf"|\s+before\s+(?=\w+ing\b)|,\s+(?=(?:alternating|switching|repeating|holding|pausing)\b)"
    rf"|:\s+"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a step: its number from 1, its sentence within the step, its words, its purpose.

    `link` is what joins it to the part in front of it.
    """

    step: int
    sentence: int
    text: str
    part: Part
    link: str = ""


def clauses(steps: tuple[str, ...]) -> list[Clause]:
    """Return the parts of all steps in order."""
    return [
        Clause(number, index, text, part_of(text), link)
        for number, step in enumerate(steps, 1)
        for index, sentence in enumerate(_SENTENCE.split(step.strip()))
        for link, text in _parts(sentence)
    ]


def part_of(text: str) -> Part:
    """Return what a part of a sentence is for, by the first rule that fits it."""
    plain = text.casefold().strip(" .,!;:)(\"'")
    return next((rule.kind for rule in RULES if rule.pattern.search(plain)), Part.OTHER)


def _parts(sentence: str) -> list[tuple[str, str]]:
    """Return (link, words) of each part."""
    links = ["", *(found[0] for found in _CLAUSE.finditer(sentence))]
    texts = [part.strip() for part in _CLAUSE.split(sentence)]
    return [pair for pair in zip(links, texts, strict=True) if re.search(r"\w", pair[1])]
