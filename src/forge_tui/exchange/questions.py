"""Questions and answers, in whichever form a page has them; the same question stands once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forge_tui.exchange.page import Question

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forge_tui.exchange.blocks import Block

_Q = re.compile(r"(?:q|question)\s*\d{0,2}\s*[:.)]\s*", re.IGNORECASE)
_A = re.compile(r"(?:a|answer)\s*\d{0,2}\s*[:.)]\s*", re.IGNORECASE)
_BOTH = re.compile(r"(?i)(?P<question>.{3,200}?\?)\s+a(?:nswer)?\s*[:.]\s*(?P<answer>.+)")


@dataclass(slots=True)
class _Asked:
    question: str
    parts: list[str] = field(default_factory=list)


def questions_in(blocks: Sequence[Block]) -> tuple[list[Question], list[str]]:
    """Return the questions with one answer each, and the texts that belong to none."""
    asked: list[_Asked] = []
    stray: list[str] = []
    for block in blocks:
        question, answer = _parted(block)
        if question:
            asked.append(_Asked(question))
        if answer and asked:
            asked[-1].parts.append(answer)
        elif answer:
            stray.append(answer)
    stray += [each.question for each in asked if not each.parts]
    return [Question(a.question, (" ".join(a.parts),)) for a in asked if a.parts], stray


def _parted(block: Block) -> tuple[str, str]:
    """Return (question, answer), either of which may be empty."""
    words = block.words
    if block.kind == "heading":
        return _Q.sub("", words, count=1) if _Q.match(words) else words, ""
    if block.kind == "row" and len(block.cells) == 2:  # noqa: PLR2004
        return block.cells
    if block.label.endswith("?"):
        label = _Q.sub("", block.label, count=1) if _Q.match(block.label) else block.label
        return label, _answer(block.text)
    if _Q.match(words):
        words = _Q.sub("", words, count=1)
        found = _BOTH.fullmatch(words)
        return (found["question"], found["answer"]) if found else (words, "")
    if words.endswith("?") and words.count("?") == 1 and "." not in words:
        return words, ""
    return "", _answer(words)


def _answer(text: str) -> str:
    found = _A.match(text)
    # "A: ..." is an answer; "A. b. ..." or "A 2. ..." may be anything.
    return text[found.end() :] if found and ":" in found[0] else text


def merged(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Put equal questions together with every different answer; templated if all of them are."""
    same: dict[str, Question] = {}
    for each in questions:
        key = "".join(letter for letter in each.question.casefold() if letter.isalnum())
        before = same.get(key)
        if before is None:
            same[key] = each
            continue
        answers = tuple(dict.fromkeys((*before.answers, *each.answers)))
        templated = before.templated and each.templated
        same[key] = Question(before.question, answers, templated)
    return tuple(same.values())
