"""What any page is made of once its markup is gone: headings, texts, items of lists, rows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable

DEEPEST = 7
"""The level of what looks like a heading without being marked as one."""

_STEP = re.compile(r"(?:step|phase) (\d{1,3})\s*(?:[:.)\u2013\u2014-]+\s*|$)", re.IGNORECASE)
_LABEL = re.compile(r"([^\W\d_][^:|]{1,39}?)\s*:(?:\s+(.*))?$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page that markup sets off; `level` is that of a heading, 1 to 7.

    `label` is what stands in bold at its beginning, before a colon or alone, and not in `text`.
    `number` is that of a numbered item. `linked` tells of a link inside, `is_link` that it
    begins with one. `cells` are those of the row of a table.
    """

    kind: Literal["heading", "text", "item", "row", "rule"]
    text: str = ""
    level: int = 0
    number: int | None = None
    label: str = ""
    linked: bool = False
    is_link: bool = False
    cells: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All that it says."""
        if self.cells:
            return " | ".join(filter(None, self.cells))
        if not self.label or not self.text:
            return self.label or self.text
        return f"{self.label}{'' if self.label.endswith('?') else ':'} {self.text}"


def fact_of(block: Block) -> tuple[str, str] | None:
    """Return (label, value) of a block that has this form, bold or plain or as a row of two."""
    if block.kind == "row":
        label, value = block.cells if len(block.cells) == 2 else ("", "")  # noqa: PLR2004
        label = label.rstrip(": ")
        return (label, value) if label and value else None
    if block.label:
        return (block.label, block.text) if block.text else None
    found = _LABEL.match(block.text)
    return (found[1], found[2]) if found and found[2] else None


def bare_label(block: Block) -> str:
    """Return the words of a line that is nothing but a label; empty if it says more."""
    if block.kind != "text" or block.linked:
        return ""
    if block.label:
        return "" if block.text else block.label
    found = _LABEL.match(block.text)
    return found[1] if found and not found[2] else ""


def step_of(text: str) -> tuple[int, str] | None:
    """Return the number and the rest of "Step 1: ..."."""
    found = _STEP.match(text)
    return (int(found[1]), text[found.end() :]) if found else None


def joined(parts: Iterable[str]) -> str:
    """Return parts of one thing as one text, set off from each other where they are not yet."""
    text = ""
    for part in filter(None, parts):
        gap = "" if not text else " " if text[-1] in ".!?:;,)" else "; "
        text += gap + part
    return text
