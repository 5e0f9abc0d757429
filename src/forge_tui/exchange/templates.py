"""Sentences that pages of the family make from their own facts: recognised, checked, marked."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from forge_tui.exchange.facets import meaning
from forge_tui.exchange.questions import merged

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.exchange.page import Page

_TAIL = re.compile(
    r"(?:^|(?<=[.!?]) )(?P<difficulty>beginner|intermediate|advanced) (?P<body_part>[^.]{1,40}?) "
    r"exercise using (?P<equipment>[^.]{1,60}?)\. Targets (?P<target_muscle>[^.,]{1,40}?)"
    r"(?:, also works (?P<secondary_muscles>[^.]{1,300}?))?\.$",
    re.IGNORECASE,
)
_MUSCLES = re.compile(
    r"the .{1,120}? primarily targets the (?P<target_muscle>[^.,]{1,40}?)(?:, with secondary "
    r"activation in the (?P<secondary_muscles>[^.]{1,300}?))?\. It['\u2019]s classified as an? "
    r"(?P<category>\w{1,20}) exercise for the (?P<body_part>[^.]{1,40}?)\.",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"(?:yes[,.!]? |no[,.!]? |not (?:really|ideally)[,.!]? )?(?:the .{1,120}?|it) is an? "
    r"(?P<difficulty>beginner|intermediate|advanced)(?:[- ](?:level|friendly))? exercise\."
    r"(?: [^.]{0,200}\b(?:beginners?|fundamental|starting)\b[^.]{0,200}\.)?",
    re.IGNORECASE,
)


def settled(page: Page) -> tuple[Page, tuple[str, ...]]:
    """Cut the summary's tail and mark the answers that only repeat the facts; merge questions.

    The sentences tell of those that contradict the facts; these stay as they are.
    """
    told: list[str] = []
    faq = []
    for question in page.faq:
        wrong = [_wrong(answer, page.facts) for answer in question.answers]
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


def _wrong(answer: str, facts: Mapping[str, str]) -> str | None:
    """Return None if it is no template, and otherwise in what it contradicts the facts."""
    found = _MUSCLES.fullmatch(answer) or _LEVEL.fullmatch(answer)
    return None if found is None else _against(found.groupdict(), facts)


def _against(said: Mapping[str, str | None], facts: Mapping[str, str]) -> str:
    """Return what is said otherwise than in the facts; empty if nothing is."""
    for key, value in said.items():
        label = key.replace("_", " ")
        stated = facts.get(label, "")
        if meaning(label, value or "") != meaning(label, stated):
            ours = f'the facts say "{stated}"' if stated else "the facts do not say any"
            return f'says {label} "{value or "none"}", {ours}'
    return ""
