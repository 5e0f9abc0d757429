"""Text as large as its place allows, one widget a character, so that little is drawn anew."""

from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from forge_tui.ui.font import cells, fitting, glyph

# Longer names are cut; they stand in full beside it.
MOST = 28


class Glyph(Widget):
    """One character of a size given in half cells a pixel."""

    DEFAULT_CSS = "Glyph { width: 0; height: 0; }"

    shape: reactive[tuple[str, int, int]] = reactive((" ", 1, 1))
    _cells = (0, 0)

    def fit(self, character: str, pixel: tuple[int, int], cells: tuple[int, int]) -> None:
        """Become another character or size; what stays the same is not drawn anew."""
        if cells != self._cells:
            self._cells = cells
            self.styles.width, self.styles.height = cells
        self.shape = (character, *pixel)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        character, wide, high = self.shape
        rows = glyph(character, wide, high) if high else (character,)
        text = rows[y] if y < len(rows) else ""
        return Strip([Segment(text.ljust(self.size.width), self.rich_style)])


class BigText(Horizontal):
    """A word or a number that fills its place."""

    DEFAULT_CSS = """
    BigText { width: 1fr; height: 1fr; align: center middle; overflow: hidden hidden; }
    """

    text: reactive[str] = reactive("")

    def compose(self) -> ComposeResult:
        """Make room for the longest text once."""
        for _ in range(MOST):
            yield Glyph()

    def on_resize(self, _: Resize) -> None:
        """Fill the new place."""
        self._lay_out()

    def watch_text(self, before: str, after: str) -> None:
        """Change what is different."""
        if before != after:
            self._lay_out()

    def _lay_out(self) -> None:
        glyphs = list(self.query(Glyph))
        text = self.text[:MOST]
        if not glyphs or not self.size.area:
            return
        wide, high = fitting(len(text), self.size.width, self.size.height)
        columns, rows = cells(wide, high)
        if columns * len(text) > self.size.width or rows > self.size.height:
            wide, high, columns, rows = 0, 0, 1, 1
        for place, each in enumerate(glyphs):
            each.display = place < len(text)
            if each.display:
                each.fit(text[place], (wide, high), (columns, rows))
