"""The how-to list, with the step that is being done lit."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.reactive import reactive
from textual.widgets import Static

from forge_tui.ui.safe import safe

# In so few rows the present step begins at the top.
_FEW = 5
Lines = tuple[tuple[int | None, str], ...]
"""(number of the step or None, text)."""


class Steps(VerticalScroll, can_focus=False):
    """Numbered steps or other lines."""

    DEFAULT_CSS = """
    Steps { width: 1fr; height: 1fr; padding: 0 1; scrollbar-size: 0 0; }
    Steps > Static { width: 1fr; height: auto; color: $faint; }
    Steps > Static.now { color: $foreground; text-style: bold; background: $panel; }
    Steps > Static.apart { margin-bottom: 1; }
    """

    lines: reactive[Lines] = reactive((), recompose=True)
    now: reactive[int | None] = reactive(None)

    def compose(self) -> ComposeResult:
        """Write a line for each step."""
        for number, text in self.lines:
            line = Static(safe(f"{number}. {text}" if number else text))
            line.set_class(number is None, "apart")
            line.set_class(self._is_lit(number), "now")
            yield line
        self.call_after_refresh(self._bring_into_sight)

    def watch_lines(self) -> None:
        """Begin at the top."""
        self.scroll_home(animate=False)

    def watch_now(self) -> None:
        """Light the present step."""
        for (number, _), line in zip(self.lines, self.query(Static), strict=False):
            line.set_class(self._is_lit(number), "now")
        self._bring_into_sight()

    def on_resize(self) -> None:
        """Keep the present step in sight."""
        self.call_after_refresh(self._bring_into_sight)

    def _is_lit(self, number: int | None) -> bool:
        return number is not None and number == self.now

    def _bring_into_sight(self) -> None:
        for line in self.query(".now"):
            line.scroll_visible(animate=False, top=self.size.height <= _FEW)
