"""The how-to steps of a page: numbered, in bullets, or each called "Step 1"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forge_tui.exchange.blocks import Block, joined, step_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from forge_tui.exchange.sections import Section

_ASIDE = re.compile(r"(?:tip|note|hint)s?\b", re.IGNORECASE)
_FEWEST_UNNAMED = 2


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps in their order, and the blocks of their section that are none."""

    steps: tuple[str, ...]
    rest: tuple[Block, ...] = ()


def steps_in(section: Section) -> Steps:
    """Return the steps of a section that is said to have them."""
    blocks = [_named(block) for block in _merged(section.blocks)]
    if any(block.number is not None for block in blocks):
        return _numbered(blocks)
    items = [
        block for block in blocks if block.kind == "item" and block.words and not block.is_link
    ]
    rest = tuple(block for block in blocks if block not in items)
    return Steps(tuple(block.words for block in items), rest if items else tuple(section.blocks))


def unnamed_steps(section: Section) -> Steps:
    """Return the numbered list of a section whose heading does not promise any."""
    numbered = [block for block in section.blocks if block.number is not None]
    told = [block for block in section.blocks if step_of(block.words)]
    if len(numbered) < _FEWEST_UNNAMED and len(told) < _FEWEST_UNNAMED:
        return Steps(())
    if any(block.is_link for block in numbered):
        return Steps(())
    return steps_in(section)


def _numbered(blocks: Sequence[Block]) -> Steps:
    """Take numbered blocks; bullets below one belong to it, as does a text called Step."""
    steps: list[list[str]] = []
    rest: list[Block] = []
    for block in blocks:
        if block.number is not None and block.words:
            steps.append([block.words])
        elif block.kind == "item" and steps and not block.linked:
            steps[-1].append(block.words)
        else:
            rest.append(block)
    return Steps(tuple(joined(parts) for parts in steps), tuple(rest))


def _named(block: Block) -> Block:
    """Return a block that calls itself a step as the numbered item that it is."""
    found = step_of(block.words) if block.kind in {"text", "item"} else None
    if found and found[1]:
        return Block("item", found[1], number=found[0])
    return block


def _merged(blocks: Iterable[Block]) -> list[Block]:
    """Put what stands under a heading inside the section behind its words: Step 1, Lowering."""
    merged: list[Block] = []
    heading: Block | None = None
    for block in blocks:
        if block.kind == "heading":
            heading = block
            found = step_of(block.words)
            merged.append(Block("item", found[1], number=found[0]) if found else block)
        elif heading and step_of(heading.words) and block.kind in {"text", "item"}:
            last = merged[-1]
            merged[-1] = replace(last, text=_behind(last.text, block.words))
        else:
            merged.append(block)
    return merged


def _behind(title: str, text: str) -> str:
    if not title or title[-1] in ".!?:":
        return f"{title} {text}".strip()
    return f"{title}: {text}" if len(title) < 60 and ":" not in title else joined([title, text])  # noqa: PLR2004 - a title is short
