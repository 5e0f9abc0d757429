"""Markdown and plain text become a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui.exchange import markup, plain
from forge_tui.exchange.assemble import assembled
from forge_tui.exchange.blocks import Block, bare_label
from forge_tui.exchange.headings import kind_of
from forge_tui.exchange.refusal import Refusal
from forge_tui.exchange.refuse import no_front_matter
from forge_tui.exchange.sections import outlined

if TYPE_CHECKING:
    from forge_tui.exchange.page import Page

# Reading markup takes time that grows with the square of the length of a passage.
_LONGEST_LINE = 20_000
_LONGEST_PASSAGE = 40_000
# The beginnings of links are what takes longest.
_MOST_BRACKETS = 10_000
_GAP = re.compile(r"\n[ \t]*\n")


def page_of(text: str, stem: str) -> Page:
    """Return the page that a text is; Refusal if it is none. `stem` is the name of its file."""
    if max(map(len, text.split("\n"))) > _LONGEST_LINE:
        raise Refusal(f"has a line of more than {_LONGEST_LINE:,} characters")
    if max(map(len, _GAP.split(text))) > _LONGEST_PASSAGE:
        raise Refusal(f"has a passage of more than {_LONGEST_PASSAGE:,} characters")
    if text.count("[") > _MOST_BRACKETS:
        raise Refusal(f"has more than {_MOST_BRACKETS:,} links: it is no page of one exercise")
    no_front_matter(text)
    blocks = markup.blocks_of(text)
    if not any(block.kind == "heading" for block in blocks):
        marked = any(block.label or block.linked for block in blocks)
        blocks = _titled(blocks) if marked else plain.blocks_of(text)
    return assembled(outlined(blocks), stem)


def _titled(blocks: list[Block]) -> list[Block]:
    """Take a bold first line for the title of a page that has no headings."""
    first, *rest = blocks
    title = bare_label(first)
    return [Block("heading", title, level=1), *rest] if title and not kind_of(title) else blocks
