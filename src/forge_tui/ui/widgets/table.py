"""Rows to choose from, under a line of headings; what does not fit its column goes on below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static
from textual.widgets.option_list import Option

from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.events import Resize

Row = Callable[[int], Content]
"""What a row shows in so many cells."""

_GAP = 2
# A cell of room left and right of each row, and the scrollbar.
_AROUND = 3
# In longer lines the eye loses the row.
_WIDEST = 92


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and how many cells it has; with 0 it takes what the others leave."""

    title: str
    cells: int = 0
    right: bool = False


def room(columns: Sequence[Column], width: int) -> int:
    """Return what the column without a width of its own has."""
    return max(1, width - sum(column.cells for column in columns) - _GAP * (len(columns) - 1))


def line(columns: Sequence[Column], texts: Sequence[Content], width: int) -> Content:
    """Return texts side by side, each wrapped within its column."""
    widths = [column.cells or room(columns, width) for column in columns]
    wrapped = [text.wrap(cells) for text, cells in zip(texts, widths, strict=True)]
    lines = []
    for parts in zip_longest(*wrapped, fillvalue=Content("")):
        cells = [
            _fill(part.rstrip(), column, cells)
            for part, column, cells in zip(parts, columns, widths, strict=True)
        ]
        lines.append(Content(" " * _GAP).join(cells))
    return Content("\n").join(lines)


def _fill(text: Content, column: Column, cells: int) -> Content:
    blank = max(0, cells - text.cell_length)
    return text.pad_left(blank) if column.right else text.pad_right(blank)


class _List(Options):
    def action_cursor_down(self) -> None:
        """Leave at the end, to what stands below, in place of beginning anew at the top."""
        if self.highlighted == self.option_count - 1:
            self.screen.focus_next()
        else:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Stay at the top."""
        if self.highlighted:
            super().action_cursor_up()


class Table(Vertical):
    """Rows that are drawn anew for each width; choosing one is an OptionList.OptionSelected."""

    DEFAULT_CSS = """
    Table { height: 1fr; }
    Table > Static { height: auto; padding: 0 1; color: $faint; }
    Table > OptionList {
        height: 1fr; border: none; padding: 0; background: $background;
        scrollbar-gutter: stable;
    }
    Table > OptionList:focus { border: none; background-tint: $background 0%; }
    Table > OptionList > .option-list--option { padding: 0 1; }
    Table > OptionList > .option-list--option-highlighted {
        background: $panel; color: $foreground; text-style: bold;
    }
    Table > OptionList:focus > .option-list--option-highlighted {
        background: $primary; color: $background; text-style: bold;
    }
    """ + SCROLLBAR.format("Table > OptionList")

    def __init__(self) -> None:
        super().__init__()
        self._head: Row = lambda _: Content("")
        self._rows: list[Row] = []

    def compose(self) -> ComposeResult:
        """Put the headings above the rows."""
        yield Static()
        yield _List()

    @property
    def at(self) -> int | None:
        """The row that is highlighted."""
        return self.query_one(_List).highlighted

    @at.setter
    def at(self, row: int) -> None:
        self.query_one(_List).highlighted = row

    def fill(self, head: Row, rows: Sequence[Row], at: int | None = None) -> None:
        """Show these rows, one of them highlighted."""
        self._head, self._rows = head, list(rows)
        rows_list = self.query_one(_List)
        rows_list.set_options(Option(self._drawn(row)) for row in self._rows)
        if self._rows and at is not None:
            rows_list.highlighted = min(at, len(self._rows) - 1)
        self._draw_head()

    def change(self, index: int, row: Row) -> None:
        """Show something else in one row."""
        self._rows[index] = row
        self.query_one(_List).replace_option_prompt_at_index(index, self._drawn(row))

    def focus_rows(self) -> None:
        """Let the keys move the highlight."""
        self.query_one(_List).focus()

    async def go(self, way: str) -> None:
        """Move the highlight: first, last, page_up or page_down; from then on the keys do."""
        self.focus_rows()
        await self.query_one(_List).run_action(way)

    def on_resize(self, _: Resize) -> None:
        """Draw everything for the new width."""
        for index, row in enumerate(self._rows):
            self.change(index, row)
        self._draw_head()

    def _draw_head(self) -> None:
        head = self.query_one(Static)
        content = self._drawn(self._head)
        head.display = bool(content.plain)
        head.update(content)

    def _drawn(self, row: Row) -> Content:
        return row(min(_WIDEST, max(1, self.size.width - _AROUND)))
