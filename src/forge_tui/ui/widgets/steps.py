"""The how-to list, with the step that is being done lit; nothing ends in the middle of a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from forge_tui.ui.cut import cut
from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from collections.abc import Sequence

# In so few rows the present step begins at the top.
_FEW = 5
# With fewer rows a beginning tells nothing.
_PART = 2
Lines = tuple[tuple[int | None, str], ...]
"""(number of the step or None, text)."""


class Steps(Widget, can_focus=False):
    """Numbered steps or other lines, as many as there is room for."""

    DEFAULT_CSS = """
    Steps { width: 1fr; height: 1fr; padding: 0 1; color: $faint; }
    """

    lines: reactive[Lines] = reactive(())
    now: reactive[int | None] = reactive(None)

    def render(self) -> Content:
        """Draw what fits."""
        width, height = self.content_size
        rows = rows_that_fit(self.lines, self.now, width, height)
        drawn = (_lit(row, width) if number == self.now is not None else safe(row)
                 for number, row in rows)  # fmt: skip
        return Content("\n").join(drawn)


def rows_that_fit(
    lines: Lines, now: int | None, width: int, height: int
) -> list[tuple[int | None, str]]:
    """Return the rows of the lines that there is room for, each with the number of its step.

    The step `now` is among them. A line that does not fit whole ends after a word with an ellipsis.
    """
    wrapped = [_wrapped(number, text, width) for number, text in lines]
    numbers = [number for number, _ in lines]
    lit = numbers.index(now) if now is not None and now in numbers else 0
    first = lit if height <= _FEW else _first(wrapped, lit, height)
    rows: list[tuple[int | None, str]] = []
    for number, texts in zip(numbers[first:], wrapped[first:], strict=True):
        left = height - len(rows)
        if len(texts) > left:
            if left >= _PART or not rows:
                rows += [(number, row) for row in _cut(texts, left, width)]
            break
        rows += [(number, row) for row in texts]
        if number is None:
            rows.append((None, ""))
    return rows[:height]


def _wrapped(number: int | None, text: str, width: int) -> list[str]:
    line = safe(f"{number}. {text}" if number else text)
    return [row.plain.rstrip() for row in line.wrap(max(1, width))]


def _first(wrapped: Sequence[Sequence[str]], lit: int, height: int) -> int:
    """Return the first line from which on the lit one is seen whole."""
    first = lit
    while first and sum(map(len, wrapped[first - 1 : lit + 1])) <= height:
        first -= 1
    return first


def _cut(texts: Sequence[str], height: int, width: int) -> list[str]:
    """Return the first rows of a text, the last of them with an ellipsis after a word."""
    *whole, last = texts[: max(0, height)] or [""]
    return [*whole, cut(last, width, longer=True)]


def _lit(row: str, width: int) -> Content:
    line = safe(row)
    return line.pad_right(max(0, width - line.cell_length)).stylize("bold $foreground on $panel")
