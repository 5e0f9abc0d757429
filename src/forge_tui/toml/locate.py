"""Finding where in a TOML file a key or an array element stands.

`tomllib` keeps no positions. A file found bad is therefore scanned once more into a tree of places,
and the path of the complaint is walked down that tree. The scan trusts that `tomllib` accepted the
text, so it knows just enough of the grammar to tell keys, values and brackets apart.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Space matches nothing and is passed over. A number or a date may fall into several words, of
# which only the first matters. The possessive `++` and `*+` save the memory that backtracking in a
# long string would take.
_TOKEN = re.compile(
    r"""
      \# [^\n]*                                       # a comment
    | "{3} (?: [^"\\]++ | \\. | "(?!"") )*+ "{3,5}    # the closing three quotes may come after
    | '{3} .*? '{3,5}                                 # one or two that belong to the string
    | " (?: [^"\\]++ | \\. )*+ "
    | ' [^']* '
    | [\[\]{},.=\n]
    | [^\s\[\]{},.=\#"']+                             # a bare key, or a word of a plain value
    """,
    re.VERBOSE | re.DOTALL,
)
_Token = re.Match[str]
_Kind = Literal["table", "array", "plain"]
_KINDS: dict[str, _Kind] = {"{": "table", "[": "array"}


@dataclass(slots=True)
class _Place:
    """An offset into the source, and the places inside what stands there by key or by index."""

    at: int
    kind: _Kind = "table"
    inside: dict[str | int, _Place] = field(default_factory=dict)

    def key(self, token: _Token) -> _Place:
        """Find the place of a key: the first mention, however often it is mentioned."""
        return self.inside.setdefault(_decoded(token[0]), _Place(token.start()))

    def element(self, token: _Token) -> _Place:
        """Append an element to what thereby is an array."""
        self.kind = "array"
        return self.inside.setdefault(len(self.inside), _Place(token.start()))

    def newest(self) -> _Place:
        """Choose where a further key goes: in an array of tables, that is the last table."""
        return self.inside[len(self.inside) - 1] if self.kind == "array" else self


def locate(source: str, path: tuple[str | int, ...]) -> tuple[int, int]:
    """Give the line and the column, in characters and from 1, of what a pydantic `loc` names.

    `source` is text that tomllib accepts. Parts of the path that the text does not have (a missing
    key, the tag of a union) are passed over, so the answer is the nearest place there is.
    """
    return locator(source)(path)


def locator(source: str) -> Callable[[tuple[str | int, ...]], tuple[int, int]]:
    """Return a `locate` for many paths of one source, which is scanned but once."""
    root = _scan(source)

    def find(path: tuple[str | int, ...]) -> tuple[int, int]:
        at = _nearest(root, path).at
        return source.count("\n", 0, at) + 1, at - source.rfind("\n", 0, at)

    return find


class Comment(NamedTuple):
    """A comment from its `#` on, and whether nothing else stands on its line."""

    line: int
    column: int
    text: str
    alone: bool


def comments(source: str) -> Iterator[Comment]:
    """Yield the comments of a text that tomllib accepts; a `#` inside of a string begins none."""
    line, counted = 1, 0
    for token in _TOKEN.finditer(source):
        if not token[0].startswith("#"):
            continue
        at = token.start()
        line, counted = line + source.count("\n", counted, at), at
        before = source[source.rfind("\n", 0, at) + 1 : at]
        yield Comment(line, len(before) + 1, token[0], not before.strip())


def _nearest(root: _Place, path: tuple[str | int, ...]) -> _Place:
    table = nearest = root
    for part in path:
        found = table.inside.get(part)
        if found is None:
            continue
        nearest = found
        # Nothing is inside a plain value, so a path that goes on used its key as a union's tag:
        # the rest is sought beside it.
        if found.kind != "plain":
            table = found
    return nearest


def _scan(source: str) -> _Place:
    """Build the place of the whole document, with every other place inside it."""
    root = table = _Place(0)
    tokens = (token for token in _TOKEN.finditer(source) if not token[0].startswith("#"))
    for token in tokens:
        if token[0] == "[":
            table = _header(root, tokens)
        elif token[0] != "\n":
            _value(_key(table, [token, *_names(tokens, "=")]), tokens)
    return root


def _header(root: _Place, tokens: Iterator[_Token]) -> _Place:
    """Open the table that a header names, given the tokens after its first bracket."""
    first = next(tokens)
    if first[0] != "[":
        return _key(root, [first, *_names(tokens, "]")])
    names = _names(tokens, "]")
    next(tokens)  # the second closing bracket
    return _key(root, names).element(names[-1])


def _names(tokens: Iterator[_Token], end: str) -> list[_Token]:
    """Take the parts of a dotted key; the token that ends it is used up too."""
    return [name for name in takewhile(lambda token: token[0] != end, tokens) if name[0] != "."]


def _key(table: _Place, names: list[_Token]) -> _Place:
    for name in names:
        table = table.newest().key(name)
    return table


def _value(key: _Place, tokens: Iterator[_Token]) -> None:
    """Add what is inside the value of a key, using up the tokens to the end of its last line.

    The brackets still open are kept in a list, so deep nesting cannot exhaust Python's own stack.
    """
    around: list[_Place] = []
    place: _Place | None = key  # what is being read; None after a bracket or a comma
    for token in tokens:
        text = token[0]
        if text == "\n":
            if not around:
                return
        elif text in "]}":
            around.pop()
        elif text == ",":
            place = None
        elif place is None and around[-1].kind == "table":
            place = _key(around[-1], [token, *_names(tokens, "=")])
        else:
            place = place or around[-1].element(token)
            place.kind = _KINDS.get(text, "plain")
            if place.kind != "plain":
                around.append(place)
                place = None


def _decoded(token: str) -> str:
    """Read a key as tomllib does, without quotes and escapes."""
    if "\\" in token:
        return str(tomllib.loads(f"key = {token}")["key"])
    return token[1:-1] if token[0] in "\"'" else token
