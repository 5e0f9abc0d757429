"""Text as large as its place allows, one widget a character, so that little is drawn anew."""

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Resize
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from forge_tui.text import one_line
from forge_tui.ui.font import cells, fitting, glyph

# What the font draws where it does not have a character.
_UNKNOWN = glyph("\ufffd", 1, 1)
# Longer texts are written plain, as are those that find no room.
_MOST = 28


class Glyph(Widget):
    """One character of a size given in half cells a pixel; with 0 it is a plain line of text."""

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
        text = set_cell_size(rows[y] if y < len(rows) else "", self.size.width)
        return Strip([Segment(text, self.rich_style)])


class BigText(Horizontal):
    """A word or a number that fills its place."""

    DEFAULT_CSS = """
    BigText { width: 1fr; height: 1fr; align: center middle; overflow: hidden hidden; }
    """

    text: reactive[str] = reactive("")
    tone: reactive[str] = reactive("foreground")
    """The theme's name of the colour."""

    def __init__(self, *, most: int = _MOST, id: str | None = None) -> None:  # noqa: A002
        """`most` characters are drawn large."""
        super().__init__(id=id)
        self._most = most

    def compose(self) -> ComposeResult:
        """Make room for the longest text once."""
        for _ in range(self._most):
            yield Glyph()

    def on_resize(self, _: Resize) -> None:
        """Fill the new place."""
        self._lay_out()

    def watch_text(self, before: str, after: str) -> None:
        """Change what is different."""
        if before != after:
            self._lay_out()

    def watch_tone(self, tone: str) -> None:
        """Draw in another colour; a class would have every character styled anew."""
        self.styles.color = self.app.theme_variables[tone]
        for each in self.query(Glyph):
            each.refresh()

    def _lay_out(self) -> None:
        glyphs = list(self.query(Glyph))
        text, width = self.text, self.size.width
        if not glyphs or not self.size.area:
            return
        pixel = fitting(len(text), width, self.size.height)
        size = cells(*pixel)
        parts = list(text)
        fits = size[0] * len(text) <= width and size[1] <= self.size.height
        if (
            not fits
            or len(text) > self._most
            or any(glyph(part, 1, 1) == _UNKNOWN for part in parts)
        ):
            shown = one_line(text)
            if cell_len(shown) > width:
                shown = set_cell_size(shown, width - 1) + "…"
            parts, pixel, size = [shown], (0, 0), (cell_len(shown), 1)
        for place, each in enumerate(glyphs):
            each.display = place < len(parts)
            if each.display:
                each.fit(parts[place], pixel, size)
