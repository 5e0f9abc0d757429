"""Plain text, for 80 columns if not told otherwise: sections of labels, wrapped paragraphs."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from forge_tui.cli.table import WIDTH
from forge_tui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def wrapped(text: str, first: str = "  ", indent: str | None = None, *, width: int = WIDTH) -> str:
    """Return the text as a paragraph whose first line begins with `first`."""
    rest = " " * len(first) if indent is None else indent
    return fill(
        one_line(text),
        width,
        initial_indent=first,
        subsequent_indent=rest,
        break_on_hyphens=False,  # they are parts of ids
    )


def labels(pairs: Iterable[tuple[str, str | None]], *, width: int = WIDTH) -> list[str]:
    """Return a line for each label that has a value."""
    return [wrapped(value, f"  {label:12}", width=width) for label, value in pairs if value]


def section(title: str, lines: Sequence[str]) -> list[str]:
    """Return the lines under a title, or nothing if there are none."""
    return ["", title, *lines] if lines else []
