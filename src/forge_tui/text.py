"""Text that comes from files and people: made safe to show, and matched against known words."""

import re
from collections.abc import Iterable

BAD = re.compile(
    "["
    "\x00-\x08\x0b-\x1f"  # C0 but tab and newline
    "\x7f-\x9f"  # DEL and C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # they turn the direction of what follows
    "\u2028\u2029"  # line ends that only some programs know
    "\ufeff"
    "\ud800-\udfff"  # how Python holds the bytes of a file name that is not UTF-8
    "\U000e0000-\U000e007f"  # invisible tags
    "]"
)
"""What could command a terminal, or show a person something else than what stands there."""

# Comparing words takes time that grows with the square of their length.
_LONGEST = 80


def clean(text: str) -> str:
    """Return the text with U+FFFD in place of every bad character."""
    return BAD.sub("\ufffd", text)


def one_line(text: str) -> str:
    """Return the cleaned text without newlines and tabs, for a cell of a table or a message."""
    return clean(text).replace("\n", " ").replace("\t", " ")


def flow(parts: Iterable[str], width: int, between: str = " · ") -> str:
    """Return parts with a dot between them, on as many lines of so many cells as they need whole.

    Where a line ends, what stands between is left out.
    """
    from rich.cells import cell_len  # noqa: PLC0415 - most commands show no such line

    lines: list[str] = []
    for part in parts:
        longer = f"{lines[-1]}{between}{part}" if lines else part
        if lines and cell_len(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(part)
    return "\n".join(lines)


def bad_character(text: str) -> tuple[int, str] | None:
    """Return the index and the name ("U+001B") of the first bad character."""
    found = BAD.search(text)
    return (found.start(), f"U+{ord(found[0]):04X}") if found else None


def suggest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that a person who wrote `word` most likely meant, without case."""
    from difflib import get_close_matches  # noqa: PLC0415 - needed only after a mistake

    words = {each.casefold(): each for each in known}
    found = get_close_matches(word[:_LONGEST].casefold(), words, n=1)
    return words[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence about an unknown word; empty if no known word is near."""
    near = suggest(word, known)
    return "" if near is None else f'; did you mean "{near}"?'
