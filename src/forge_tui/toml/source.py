"""From bytes to a TOML document, or to the sentences that say why not."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from forge_tui.text import bad_character

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

MOST_BYTES = 1024 * 1024

# tomllib takes time that grows with the square of the length of a dotted key.
_MOST_PARTS = 20
_STRINGS = (
    r'"{3}(?:[^"\\]++|\\.|"(?!""))*+"{3,5}',
    r"'{3}.*?'{3,5}",
    r"\#[^\n]*",
)
_PART = r'(?:[\w-]++|"(?:[^"\\\n]++|\\.)*+"|' + r"'[^'\n]*+')"
_DEEP = re.compile(
    "|".join((*_STRINGS, rf"({_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{_MOST_PARTS}}})", _PART)),
    re.DOTALL,
)

_MOST_CONTROLS = 20
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]|\r(?!\n)")
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_UNCLOSED = "a text is not closed: a quote is missing"
_PLAIN_WORDS = (
    ("Invalid statement", 'expected a line such as key = "value" or [table]'),
    ("Expected newline", 'there is more after the value; text needs quotes, as in "1:30"'),
    (r"Invalid value \(at end", "the file ends here, but a value, a ] or a } is missing"),
    ("Invalid value", 'is no value; text needs quotes, as in "30s"'),
    ("Expected '=' after a key", "an = is missing after the key"),
    ("Invalid initial character", "expected a key; a table in braces stays on one line"),
    ("Cannot overwrite a value", "a key is given twice"),
    ("Duplicate inline table key", "a key is given twice"),
    (r"Cannot declare .* twice", "a table is given twice"),
    ("Cannot (mutate|redefine)", "nothing can be added to a table or list that is complete"),
    ("Expected ']+' at the end", "a ] is missing after the name of a table"),
    ("Unclosed array", "a list is not closed: a comma or a ] is missing"),
    ("Unclosed inline table", "a table is not closed on its line: a comma or a } is missing"),
    (r"Unescaped '\\'", "a backslash is doubled, or the text stands in single quotes"),
    ("(Invalid hex value|Escaped character)", r"the escape is no character"),
    ("Invalid date or datetime", "is no date that exists"),
    ("Unterminated string|Expected \"'|Illegal character '\\\\n'|Found invalid", _UNCLOSED),
)
_NO_DATE = "is no date; write year, month and day: 2026-11-23"
_LIKE_A_DATE = re.compile(
    r"(?<![\w-])(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})(?![\w.-])"
)
_FOR_A_DATE = re.compile(r"(?:^|[\s{,])(?:start|until|date|from|to)[ \t]*=[ \t]*$")


class Fault(NamedTuple):
    """Why a file cannot be read, and where; line and column count from 1."""

    line: int
    column: int
    sentence: str


class Document(NamedTuple):
    """A file that is TOML: its source text and what it says."""

    text: str
    raw: dict[str, Any]


def read_document(
    source: Traversable, *, may_be_empty: bool = False
) -> Document | tuple[Fault, ...]:
    """Read at most 1 MiB; whatever the bytes are, the answer is quick and raises nothing."""
    try:
        with source.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        return (Fault(1, 1, f"cannot be read: {error.strerror or error}"),)
    if len(data) > MOST_BYTES:
        return (Fault(1, 1, "is larger than 1 MiB"),)
    return parse(data, may_be_empty=may_be_empty)


def parse(data: bytes, *, may_be_empty: bool = False) -> Document | tuple[Fault, ...]:
    """Return the document that the bytes are, or everything that keeps them from being one."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", "replace")
        return (_fault(before, len(before), "is not UTF-8 text here"),)
    if controls := tuple(_controls(text)):
        return controls
    if not text.strip() and not may_be_empty:
        return (Fault(1, 1, "is empty"),)
    if deep := _deep_key(text):
        return (deep,)
    document = _toml(text)
    if isinstance(document, Document) and not document.raw and not may_be_empty:
        return (Fault(1, 1, "says nothing: there is no key in it"),)
    return document


def _controls(text: str) -> list[Fault]:
    """Find what no TOML file may contain outside of escapes, comments included."""
    found = []
    for match in _CONTROL.finditer(text):
        name = (bad_character(match[0]) or (0, ""))[1]
        found.append(_fault(text, match.start(), f"contains the control character {name}"))
        if len(found) == _MOST_CONTROLS:
            break
    return found


def _deep_key(text: str) -> Fault | None:
    if all(line.count(".") < _MOST_PARTS for line in text.split("\n")):
        return None
    for match in _DEEP.finditer(text):
        if match[1]:
            return _fault(text, match.start(), "is nested too deeply")
    return None


def _toml(text: str) -> Document | tuple[Fault, ...]:
    try:
        raw = tomllib.loads(text)
    except RecursionError:
        return (Fault(1, 1, "is nested too deeply"),)
    except tomllib.TOMLDecodeError as error:
        return (_syntax_fault(text, str(error)),)
    except ValueError:
        # Python refuses to read a number of more than 4,300 digits; tomllib does not say where.
        digits = re.search(r"[\d_]{4300,}", text)
        return (_fault(text, digits.start() if digits else 0, "is too long a number"),)
    return Document(text, raw)


def _syntax_fault(text: str, message: str) -> Fault:
    found = _PLACE.search(message)
    what = message[: found.start()] if found else message
    sentence = next((ours for theirs, ours in _PLAIN_WORDS if re.match(theirs, message)), what)
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
        is_value = what.startswith(("Invalid value", "Expected newline"))
        bare = _bare_date(text.split("\n")[line - 1], line, column) if is_value else None
        return bare or Fault(line, column, sentence)
    return _fault(text, len(text.rstrip()), sentence)


def _bare_date(text: str, line: int, column: int) -> Fault | None:
    """Return a fault for a line that stops at a column because of what is to be a date."""
    found = _LIKE_A_DATE.search(text)
    if found and not _is_date(found[0]):
        return Fault(line, found.start() + 1, _NO_DATE)
    return Fault(line, column, _NO_DATE) if _FOR_A_DATE.search(text[: column - 1]) else None


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _fault(text: str, at: int, sentence: str) -> Fault:
    return Fault(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at), sentence)
