"""Which pages are no pages of an exercise, and what they are instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui.exchange.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.exchange.blocks import Block
    from forge_tui.exchange.sections import Outline, Section

_VERSUS = re.compile(r"\b(?:vs\b\.?|versus\b)", re.IGNORECASE)
_SEVERAL = re.compile(r"\b(?:exercises|workouts|stretches|moves|drills)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:top |the )?\d+ (?:best|top|great|reasons|ways|tips|things)\b", re.IGNORECASE
)
_FRONT = re.compile(r"(?:---|\+\+\+)[ \t]*\n.*?\n(?:---|\+\+\+|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_KEY = re.compile(r"^[\w-]+[ \t]*[:=]", re.MULTILINE)
_PROSE_WORDS = 150
_FEW_LINKS = 3
_COLUMNS = 3
_NO_STEPS = "has no how-to steps"


def no_front_matter(text: str) -> None:
    """Raise Refusal for what begins with a table of keys, as blog posts do."""
    found = _FRONT.match(text.lstrip())
    if found and _KEY.search(found[0]):
        raise Refusal("is a blog post (it begins with front matter), not the page of an exercise")


def no_page(outline: Outline, sections: Sequence[Section], steps: Sequence[Section]) -> None:
    """Raise Refusal, with a sentence that says what it is, unless it is the page of an exercise.

    `steps` are the sections with how-to steps.
    """
    blocks = [block for section in sections for block in section.blocks]
    titles = outline.titles or [outline.name]
    if _VERSUS.search(titles[0]):
        raise Refusal("is a comparison of exercises, not the page of one")
    exact = [section for section in steps if section.kind == "steps"]
    lists = _SEVERAL.search(titles[0]) or _COUNTED.match(titles[0])
    if lists and (not exact or _links(sections) >= _FEW_LINKS):
        raise Refusal("is a list of exercises, not the page of one")
    if names := _names(exact):
        raise Refusal(f"tells of several exercises ({', '.join(names)}): give each a file")
    told = _without_steps(sections, blocks)
    # A numbered list under any heading may be anything, unless the page is nothing else.
    if not steps or (not exact and told != _NO_STEPS):
        raise Refusal(told)


def _names(exact: Sequence[Section]) -> list[str]:
    """Return the headings above the steps, if there is more than one such heading."""
    above = list(dict.fromkeys(section.parent for section in exact))
    return above[:5] if len(above) > 1 and "" not in above else []


def _without_steps(sections: Sequence[Section], blocks: Sequence[Block]) -> str:
    if any(len(block.cells) >= _COLUMNS for block in blocks):
        return "has a table but no how-to steps: it compares or lists exercises"
    if _links(sections) >= _FEW_LINKS:
        return "is a list of exercises, not the page of one"
    prose = (block.words for block in blocks if block.kind == "text")
    if sum(len(words.split()) for words in prose) >= _PROSE_WORDS:
        return "is an article or a blog post: long text without how-to steps"
    return _NO_STEPS


def _links(sections: Sequence[Section]) -> int:
    """Count the items and headings that lead to other pages."""
    return sum(
        block.kind in {"item", "heading"} and block.is_link
        for section in sections
        for block in section.blocks
        if section.kind != "related"
    )
