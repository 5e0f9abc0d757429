"""A plain table for 80 columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 80
_GAP = 2
_NARROWEST = 8


def table(rows: Sequence[Sequence[str]], flexible: int, width: int = WIDTH) -> list[str]:
    """Return a line for each row; where there is no room, the flexible column is cut short."""
    cells = [[one_line(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    room = width - sum(widths) + widths[flexible] - _GAP * (len(widths) - 1)
    widths[flexible] = min(widths[flexible], max(room, _NARROWEST))
    return [_row(row, widths, flexible) for row in cells]


def _row(cells: list[str], widths: list[int], flexible: int) -> str:
    if len(cells[flexible]) > widths[flexible]:
        cells[flexible] = cells[flexible][: widths[flexible] - 1] + "…"
    padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
    return (" " * _GAP).join(padded).rstrip()
