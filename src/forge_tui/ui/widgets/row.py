"""One line of the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.visual import RenderOptions, Visual

from forge_tui.text import one_line
from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from textual.css.styles import RulesMap
    from textual.strip import Strip
    from textual.style import Style

    from forge_tui.library import Kind, Row

_COLUMNS = {"workout": (9, 13), "exercise": (15, 13)}
_WIDE = 48


class RowLine(Visual):
    """A name at the left, what else is to be known at the right.

    The highlighted one is marked, and so is a favourite. A state wins over what else is known.
    """

    def __init__(self, kind: Kind, row: Row, *, favourite: bool = False, state: str = "") -> None:
        self._mark = "*" if favourite else " "
        first = minutes(row["seconds"]) if kind == "workout" else row["target"] or ""
        self._name = safe(one_line(row["name"]))
        second = state or row["difficulty"] or ""
        self._cells = [safe(one_line(cell)) for cell in (first, second)]
        self._short = self._cells[1 if state else 0]
        self._widths = _COLUMNS[kind]

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw one line."""
        mark = ("▸" if style.bold else " ") + self._mark
        line = Content.assemble(mark, self._fit(width - len(mark)))
        return line.render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Take all the room there is."""
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Take one line, whatever the width."""
        del rules, width
        return 1

    def _fit(self, width: int) -> Content:
        if width >= _WIDE:
            both = zip(self._cells, self._widths, strict=True)
            cells = [cell.truncate(room - 1, ellipsis=True, pad=True) for cell, room in both]
            right = Content(" ").join(cells)
        else:
            right = self._short.truncate(width // 3 + 1, ellipsis=True)
        room = width - right.cell_length - 2
        name = self._name.truncate(room, ellipsis=True, pad=True)
        return Content.assemble(name, " ", right.stylize("$faint"), " ")


def minutes(seconds: int) -> str:
    """Return a length as a list shows it."""
    return f"{max(1, round(seconds / 60)):>3} min"
