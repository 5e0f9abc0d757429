"""Paragraphs with hanging indents, laid out anew for whatever width there is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.visual import RenderOptions, Visual

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.css.styles import RulesMap
    from textual.strip import Strip
    from textual.style import Style

_NARROWEST = 12
_UNDER = 2
_EMPTY = Content("")


@dataclass(frozen=True, slots=True)
class Para:
    """Text that hangs beside its lead; a lead wider than half of the room stands above it."""

    text: Content
    lead: Content = _EMPTY
    indent: int = 0

    def lines(self, width: int) -> Iterator[Content]:
        """Yield what fits into so many cells."""
        margin, hang = " " * self.indent, self.indent + self.lead.cell_length
        if self.lead and self.text and hang > width // 2:
            yield from Para(self.lead, indent=self.indent).lines(width)
            yield from Para(self.text, indent=self.indent + 2).lines(width)
            return
        first, rest = Content.assemble(margin, self.lead), Content(" " * hang)
        for line in self.text.wrap(max(width - hang, _NARROWEST)):
            yield Content.assemble(first, line)
            first = rest


class Prose(Visual):
    """Paragraphs one below the other."""

    def __init__(self, paras: Iterable[Para]) -> None:
        self.paras = tuple(paras)
        self._width = -1
        self._laid_out = _EMPTY

    @property
    def plain(self) -> str:
        """The words, without any layout."""
        return "\n".join(f"{para.lead.plain}{para.text.plain}" for para in self.paras)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the paragraphs."""
        return self._for(width).render_strips(width, height, style, options)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Take all the room there is."""
        del rules
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Count the lines at this width."""
        return self._for(width).get_height(rules, width)

    def _for(self, width: int) -> Content:
        if width != self._width:
            lines = [line for para in self.paras for line in para.lines(width)]
            self._width, self._laid_out = width, Content("\n").join(lines)
        return self._laid_out


def under(heading: Content, body: Prose) -> Iterator[Para]:
    """Yield a heading and, further in, what stands below it."""
    yield Para(heading)
    yield from (replace(para, indent=para.indent + _UNDER) for para in body.paras)


def columns(pairs: Sequence[tuple[Content, Content]], indent: int = 0) -> list[Para]:
    """Return a paragraph for each pair; all texts begin in the same column."""
    widest = max((lead.cell_length for lead, _ in pairs), default=0)
    return [
        Para(text, lead.pad_right(widest - lead.cell_length + 2), indent) for lead, text in pairs
    ]
