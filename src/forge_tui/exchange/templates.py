"""Sentences that pages of the family make from their own facts: recognised, checked, marked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from forge_tui.exchange.facets import meaning
from forge_tui.exchange.questions import merged
from forge_tui.exchange.repeats import claims_of, topic_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.repeats import Claims

_TAIL = re.compile(
    r"(?:^|(?<=[.!?]) )(?P<difficulty>beginner|intermediate|advanced) (?P<body_part>[^.]{1,40}?) "
    r"exercise using (?P<equipment>[^.]{1,60}?)\. Targets (?P<target_muscle>[^.,]{1,40}?)"
    r"(?:, also works (?P<secondary_muscles>[^.]{1,300}?))?\.$",
    re.IGNORECASE,
)

_RATED = re.compile(
    r"\b(?:is|it's|it\u2019s) (?:rated |considered )?(?:an? )?(?:\w+ )?"
    r"(?P<level>beginner|intermediate|advanced)(?:[ -]level)? (?:exercise|movement|move|variation"
    r"|stretch)\b(?! (?:for|if|when|once|but))"
)


def settled(page: Page) -> tuple[Page, tuple[str, ...]]:
    """Cut the summary's tail and mark the answers that only repeat the facts; merge questions.

    The sentences tell of those that contradict the facts; these stay as they are.
    """
    told: list[str] = []
    faq = []
    for question in page.faq:
        wrong = [_wrong(question.question, answer, page) for answer in question.answers]
        told += [f'the answer to "{question.question}" {each}' for each in wrong if each]
        faq.append(replace(question, templated=all(each == "" for each in wrong)))
    summary, reason = _without_tail(page)
    told += [f"the summary {reason}"] if reason else []
    return replace(page, summary=summary, faq=merged(faq)), tuple(told)


def _without_tail(page: Page) -> tuple[str, str]:
    found = _TAIL.search(page.summary)
    if found is None:
        return page.summary, ""
    reason = _against(found.groupdict(), page.facts)
    rest = page.summary[: found.start()].rstrip()
    # A summary that is nothing else is better than none.
    return (page.summary, reason) if reason or not rest else (rest, "")


def _wrong(question: str, answer: str, page: Page) -> str | None:
    """Return None if it says more than facts, and otherwise in what it contradicts them."""
    topic = topic_of(question, page)
    claims = claims_of(answer, page) if topic else None
    if claims is None:
        return _rated_otherwise(answer, page) if topic == "difficulty" else None
    if not _is_about(topic, claims, page.facts):
        return None
    if claims.unfit and meaning("difficulty", page.facts["difficulty"]) == {"beginner"}:
        return 'says that it is not for beginners, the facts say "Beginner"'
    for label, words in claims.said.items():
        for number, word in enumerate(words):
            # What is named first is what is trained first.
            labels = (
                (label, *_OR_ELSE.get(label, ()))
                if number or label != "target muscle"
                else (label,)
            )
            if not any(meaning(label, word) <= _meant(each, page.facts) for each in labels):
                return f'says {label} "{word}", the facts say "{page.facts[label]}"'
    return ""


def _rated_otherwise(answer: str, page: Page) -> str | None:
    """Return in what an answer that says more than facts contradicts the difficulty, or None."""
    found, stated = _RATED.search(answer.casefold()), page.facts.get("difficulty", "")
    if not found or not stated:
        return None
    if meaning("difficulty", found["level"]) == meaning("difficulty", stated):
        return None
    return f'says difficulty "{found["level"]}", the facts say "{stated}"'


# "Legs" may be meant by the muscles, and a muscle helps that is a target of its own.
_OR_ELSE = {
    "body part": ("target muscle", "secondary muscles"),
    "target muscle": ("secondary muscles",),
    "secondary muscles": ("target muscle",),
}


def _meant(label: str, facts: Mapping[str, str]) -> frozenset[str]:
    return meaning(label, facts.get(label, ""))


def _is_about(topic: str, claims: Claims, facts: Mapping[str, str]) -> bool:
    """Return whether an answer states the fact asked for, and none that the page has not."""
    if topic == "difficulty" and claims.unfit:
        return "difficulty" in facts
    return topic in claims.said and all(facts.get(label) for label in claims.said)


def _against(said: Mapping[str, str | None], facts: Mapping[str, str]) -> str:
    """Return what is said otherwise than in the facts; empty if nothing is."""
    for key, value in said.items():
        label = key.replace("_", " ")
        stated = facts.get(label, "")
        if meaning(label, value or "") != meaning(label, stated):
            ours = f'the facts say "{stated}"' if stated else "the facts do not say any"
            return f'says {label} "{value or "none"}", {ours}'
    return ""
