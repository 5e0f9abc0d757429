"""The how-to list, with the step that is being done lit."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.widgets import Static

from forge_tui.ui.safe import safe

Lines = tuple[tuple[int | None, str], ...]
"""(number of the step or None, text)."""


class Steps(VerticalScroll, can_focus=False):
    """Numbered steps or other lines; the place that a figure will have."""

    DEFAULT_CSS = """
    Steps { width: 1fr; height: 1fr; padding: 0 1; scrollbar-size: 0 0; }
    Steps > Static { width: 1fr; height: auto; color: $faint; }
    Steps > Static.now { color: $foreground; text-style: bold; background: $panel; }
    """

    lines: reactive[Lines] = reactive((), recompose=True)
    now: reactive[int | None] = reactive(None)

    def compose(self) -> ComposeResult:
        """Write a line for each step."""
        for number, text in self.lines:
            line = Static(safe(f"{number}. {text}" if number else text))
            line.set_class(number is not None and number == self.now, "now")
            yield line

    def watch_now(self, now: int | None) -> None:
        """Light the present step, and bring it into sight."""
        for (number, _), line in zip(self.lines, self.query(Static), strict=False):
            lit = number is not None and number == now
            line.set_class(lit, "now")
            if lit:
                line.scroll_visible(animate=False)
