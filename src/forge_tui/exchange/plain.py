"""Text without any markup becomes blocks: its lines say themselves what they are."""

from __future__ import annotations

import re

from forge_tui.exchange.blocks import Block, bare_label, fact_of, step_of
from forge_tui.exchange.decode import tidy
from forge_tui.exchange.headings import kind_of

_NUMBER = re.compile(r"(\d{1,3})\s*[.):]\s+(?=\S)")
_BULLET = re.compile(r"[-*+•‣·\u2013\u2014]\s+(?=\S)")
_RULE = re.compile(r"[-=_*]{3,}$")
_LONGEST_TITLE = 100


def blocks_of(text: str) -> list[Block]:
    """Return the blocks of a text; its first line is the heading, if it can be one."""
    blocks: list[Block] = []
    gap = True
    for raw in text.split("\n"):
        line = tidy(raw)
        block = _block(line, first=not blocks)
        if not line or _RULE.match(line):
            gap = True
            continue
        # A line that goes on with what was begun above it.
        if blocks and block.kind == "text" and not gap and _goes_on(blocks[-1], block):
            last = blocks[-1]
            blocks[-1] = Block(last.kind, f"{last.text} {line}", number=last.number)
        else:
            blocks.append(block)
        gap = False
    return blocks


def _block(line: str, *, first: bool) -> Block:
    if found := _NUMBER.match(line):
        return Block("item", line[found.end() :], number=int(found[1]))
    if step := step_of(line):
        return Block("item", step[1], number=step[0])
    if found := _BULLET.match(line):
        return Block("item", line[found.end() :])
    title = bare_label(Block("text", line)) or line
    if kind_of(title):
        return Block("heading", title, level=2)
    if first and len(line) <= _LONGEST_TITLE and not fact_of(Block("text", line)):
        return Block("heading", title, level=1)
    return Block("text", line)


def _goes_on(last: Block, block: Block) -> bool:
    if last.kind == "heading" or bare_label(block):
        return False
    return not (fact_of(block) and (last.kind == "text" and fact_of(last)))
