"""Blocks become sections: what stands under one heading, and what that heading means."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from forge_tui.exchange.blocks import DEEPEST, Block, bare_label, fact_of
from forge_tui.exchange.headings import Kind, kind_of, label_of, name_in, named_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST_FOOT = 12
_FOOT = re.compile(r"©|\bcopyright\b|all rights reserved", re.IGNORECASE)
# These stand for nothing but themselves, wherever they are: rights, and the way to other pages.
_RIGHTS = re.compile(
    r"(?:©|\(c\) |copyright\b).*\b(?:19|20)\d\d\b|©|all rights reserved\W*$", re.IGNORECASE
)
_ONWARD = re.compile(
    r"(?:read|learn|see|find out|view|show|discover) (?:more|all|further)\b.*"
    r"|(?:click|tap) here\b.*|(?:continue|keep) reading\b.*|back to\b.*"
    r"|(?:share|print|download|bookmark|subscribe|sign up|follow us)\b.*|(?:next|previous) page",
    re.IGNORECASE,
)
_ONWARD_ITSELF = re.compile(
    r"(?:read|learn|see|view|show) more|click here|continue reading|back to (?:the )?top"
    r"|share this(?: page| exercise)?",
    re.IGNORECASE,
)
_Q = re.compile(r"(?:q|question)\s*\d{0,2}\s*[:.]\s*\S.*\?", re.IGNORECASE)
_ARROWS = " .!>\u2192\u00bb\u2026"


@dataclass(slots=True)
class Section:
    """Blocks under a heading; `kind` is None where the heading means nothing to us.

    `parent` is the nearest heading above it that is not the page's title.
    """

    kind: Kind | None
    title: str = ""
    level: int = 1
    parent: str = ""
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Outline:
    """A page's title and its sections; the first one is what stands before any heading."""

    name: str
    sections: list[Section]
    titles: list[str]


def outlined(blocks: Sequence[Block]) -> Outline:
    """Part a page into its sections, without its footer."""
    builder = _Builder()
    for block in _without_footer(blocks):
        builder.take(block)
    return Outline(builder.name, builder.sections, builder.titles)


class _Builder:
    """What is known of a page down to a block."""

    def __init__(self) -> None:
        self.name = ""
        self.titles: list[str] = []
        self.sections = [Section("summary")]
        self._current = self.sections[0]
        self._interrupted: Section | None = None
        self._above: dict[int, str] = {}

    def take(self, block: Block) -> None:
        """Begin a section, or put the block into the one that goes on."""
        # "Tip: ..." among steps is a section of its own, with the bullets right below it.
        if self._interrupted and not (block.kind == "item" and block.number is None):
            self._current, self._interrupted = self._interrupted, None
        if self._current.kind != "faq" and _is_asked(block):
            self._begin("faq", "Questions", DEEPEST)
        if block.kind == "text" and not block.linked:
            if (fact := fact_of(block)) and _is_section(fact[0]):
                self._interrupted = self._current
                self._begin(kind_of(fact[0]), fact[0], DEEPEST)
                self._current.blocks.append(Block("text", fact[1]))
                return
            if title := _bold_title(block):
                block = Block("heading", title, level=DEEPEST)
        if block.kind == "heading":
            self._head(block)
        else:
            self._current.blocks.append(block)

    def _head(self, block: Block) -> None:
        title, level, kind = block.words, block.level, kind_of(block.words)
        if level < DEEPEST:
            self._above = {at: told for at, told in self._above.items() if at < level}
            if level == 1:
                self.titles.append(title)
            if not self.name and kind is None:
                self.name = name_in(title)
                return
            self.name = self.name or named_in(title)
        if kind or self._ends_here(title, level):
            self._begin(kind, title, level)
        else:
            self._current.blocks.append(block)
        if 1 < level < DEEPEST:
            self._above[level] = title

    def _begin(self, kind: Kind | None, title: str, level: int) -> None:
        parent = next(iter(reversed(self._above.values())), "")
        self._current = Section(kind, title, level, parent)
        self.sections.append(self._current)

    def _ends_here(self, title: str, level: int) -> bool:
        """Tell whether a heading that means nothing to us ends the section before it."""
        if self._current.kind == "faq" and title.endswith("?"):
            return False
        return self._current.kind in {None, "summary"} or level <= self._current.level


def _is_asked(block: Block) -> bool:
    """Tell a question that says itself that it is one: "Q: Is it hard?"."""
    return block.kind in {"text", "item"} and block.number is None and bool(_Q.match(block.words))


def _bold_title(block: Block) -> str:
    """Return the words of a line that stands for a heading: bold, or known and with a colon."""
    bare = bare_label(block)
    return bare if block.label or kind_of(bare) or label_of(bare) else ""


def _is_section(label: str) -> bool:
    """Tell whether the label of a line begins tips and the like rather than states a fact."""
    return kind_of(label) not in {None, "facts", "faq", "related"} and label_of(label) is None


def _without_footer(blocks: Sequence[Block]) -> Iterable[Block]:
    rules = [n for n, block in enumerate(blocks) if block.kind == "rule"]
    kept = list(blocks)
    while rules:
        tail = kept[rules[-1] + 1 :]
        if not all(map(_is_foot, tail)):
            break
        del kept[rules.pop() :]
    return [block for block in kept if block.kind != "rule" and not _is_off_page(block)]


def _is_off_page(block: Block) -> bool:
    """Tell a line of rights, or a link onward, which may stand anywhere, from what is told."""
    words = block.words.strip(_ARROWS)
    if block.kind not in {"text", "item"} or block.number is not None:
        return False
    if len(words.split()) > _MOST_FOOT:
        return False
    onward = _ONWARD if block.is_link else _ONWARD_ITSELF
    return bool(_RIGHTS.match(words) or onward.fullmatch(words))


def _is_foot(block: Block) -> bool:
    """Tell a line of advertisement or of rights from a text that only has a link in it."""
    short = len(block.words.split()) <= _MOST_FOOT
    return block.kind == "text" and ((block.linked and short) or bool(_FOOT.search(block.words)))


def facts_in(section: Section) -> tuple[list[tuple[str, str]], list[Block]]:
    """Return the facts that a section states, by the family's labels, and its other blocks."""
    facts, rest = [], []
    for block in section.blocks:
        fact = fact_of(block)
        label = label_of(fact[0]) if fact else None
        if fact and label:
            facts.append((label, fact[1]))
        elif fact and (section.kind == "facts" or (section.kind and _is_stated(block))):
            facts.append((fact[0].casefold(), fact[1]))
        else:
            rest.append(block)
    return facts, rest


def _is_stated(block: Block) -> bool:
    return block.kind in {"item", "row"} and (bool(block.label) or block.kind == "row")
