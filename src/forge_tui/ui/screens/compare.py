"""Two exercises side by side."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from forge_tui.errors import ForgeError
from forge_tui.text import clean
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.once import Once
from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.keyline import KeyLine
from forge_tui.ui.widgets.table import Column, line

if TYPE_CHECKING:
    from textual.app import App, ComposeResult

    from forge_tui.library import Library
    from forge_tui.ui.comparison import Comparison

_LABEL, _NARROW_LABEL, _GAPS, _NARROW = 12, 8, 4, 60


class CompareScreen(Once[None]):
    """What differs stands out."""

    DEFAULT_CSS = """
    CompareScreen > VerticalScroll { height: 1fr; padding: 0 1; background: $background; }
    CompareScreen Static { width: 1fr; height: auto; }
    """ + SCROLLBAR.format("CompareScreen > VerticalScroll")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter,equals_sign", "dismiss", "Back"),
    ]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def compose(self) -> ComposeResult:
        """Put the table into a pane that scrolls."""
        with VerticalScroll():
            yield Static(id="table")
        yield KeyLine()

    def on_resize(self) -> None:
        """Draw it for the width there is."""
        width = self.query_one(VerticalScroll).scrollable_content_region.width or self.size.width
        label = _LABEL if width >= _NARROW else _NARROW_LABEL
        half = max(1, (width - label - _GAPS) // 2)
        columns = (Column("", label), Column("", half), Column("", half))

        def drawn(label: str, one: str, other: str, style: str) -> Content:
            both = [safe(text).stylize(style) for text in (one, other)]
            return line(columns, (safe(label).stylize("$faint"), *both), width)

        lines = [drawn("", *self._comparison.names, "bold $primary")]
        for row in self._comparison.facts:
            lines += [drawn(*row, "bold" if row.one != row.other else "")]
        lines += [drawn(*row, "") for row in self._comparison.steps]
        self.query_one("#table", Static).update(Content("\n").join(lines))


async def compare(app: App[Any], library: Library, one: str, other: str) -> None:
    """Show two exercises, or say why one of them cannot be shown."""
    from forge_tui.ui.comparison import comparison  # noqa: PLC0415 - brings the models

    try:
        table = await asyncio.to_thread(comparison, library, one, other)
    except ForgeError as error:
        app.notify(clean(str(error)), severity="warning", markup=False)
    else:
        await app.push_screen(CompareScreen(table))
