from __future__ import annotations

import re
import tomllib
from datetime import UTC, date, datetime, time
from functools import reduce
from operator import getitem
from typing import TYPE_CHECKING, Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from forge_tui.toml.locate import locate

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

Path = tuple[str | int, ...]

# What the path names begins after the mark.
EXAMPLES: list[tuple[str, Path]] = [
    ("¦a = 1", ()),
    ("# [[b]] b = 1\na = 2 # b = 3\n¦b = 4", ("b",)),
    ("¦a.b = 1\na.c = 2", ("a",)),
    ("[¦a.b]\n[a]\n", ("a",)),
    ("[ a . ¦b ]\nc = 1", ("a", "b")),
    ("[[¦a]]\n[[a]]", ("a",)),
    ("[[¦a]]\n[[a]]", ("a", 0)),
    ("[[a]]\n[[¦a]] # last", ("a", 1)),
    ("[[a]]\n[[a.b]]\n[[a]]\n[[a.¦b]]", ("a", 1, "b")),
    ("[[m.phases]]\nx = 1\n[m]\n¦y = 1", ("m", "y")),
    ("[[a.b]]\n[a.b.c.d]\n¦e = 1", ("a", "b", 0, "c", "d", "e")),
    ("a = [\n  1, # ], 9\n\n  # ,\n  ¦2 ,\n]", ("a", 1)),
    ("a = [[1, 2], [3, [¦4]]]", ("a", 1, 1, 0)),
    ("a = [{b = 1}, {c.d = {}, c.¦b = [2]}]", ("a", 1, "c", "b")),
    ("a = [1979-05-27 07:32:00.5Z, ¦07:32:00.25, -inf]", ("a", 1)),
    ("a = 1979-05-27T07:32:00-08:00\n¦b = +1_0.5e1", ("b",)),
    ('a = """\nb = 1\n\\"\\"" ""\n""""\n¦"b" = 2', ("b",)),
    ("a = '''\nb = 1\n\\'' ''''\n¦'b' = 2", ("b",)),
    ("a = ['''''', ¦\"\"\"\"\"\", '']", ("a", 1)),
    ('a = "\\"b = 1 \\\\"\n¦b = 2', ("b",)),
    ("a = '\\'\n¦b = '\"'", ("b",)),
    ('¦"a\\"\\u00e9.#=]" = 1', ('a"é.#=]',)),
    ("['a.\\u00e9'.¦'']", ("a.\\u00e9", "")),
    ('["a".b. ¦"c]"]', ("a", "b", "c]")),
    ("1.¦2 = 3", ("1", "2")),
    ("true = 1\n¦inf = [true]", ("inf",)),
    ('"é" = [ "🏋️", ¦"x" ]', ("é", 1)),
    ("a = 1 # c\r\n\r\n[b]\r\nc = [\r\n 1,\r\n ¦2]\r\n", ("b", "c", 1)),
    # What is missing falls back to what holds it.
    ("¦a = 1", ("b",)),
    ("a = 1\n[[b]]\n[[b.¦c]]", ("b", 0, "c", 0, "name")),
    ("name = 1\n[¦b]", ("b", "name")),
    ("¦a = []\n", ("a", 0)),
    # The tag of a union is no part of the text, unless a key happens to be called the same.
    ("[[b]]\nsets = 1\n¦rest = 2", ("b", 0, "sets", "rest")),
    ("[[b]]\nrest = 1\n¦sets = 2", ("b", 0, "sets", "int")),
    ("[[b]]\nrest = 1\n[b.sets]\n¦rest = 2", ("b", 0, "sets", "rest")),
    ("a = [{b = 1}, {¦b = 2}]", ("list[Thing]", "a", "tuple", 1, "Thing", "b", "int")),
]


@pytest.mark.parametrize(("marked", "path"), EXAMPLES)
def test_the_place_of_each_shape(marked: str, path: Path) -> None:
    source = marked.replace("¦", "")
    tomllib.loads(source)
    before = marked[: marked.index("¦")]
    assert locate(source, path) == (before.count("\n") + 1, len(before.split("\n")[-1]) + 1)


DEEP = 20_000
HUGE: dict[str, tuple[str, Path]] = {
    "pairs": ("".join(f'"k\\t{n}" = [{n}, 2.5]\n' for n in range(40_000)), ("k\t39999", 1)),
    "tables": ("[[a]]\nb.c = {d = 1}\n" * 40_000, ("a", 39_999, "b", "c", "d")),
    "strings": ('a = """' + '\\n"" ' * 200_000 + '"""\nb = 1', ("b",)),
    "array": ("a = [" + "'x', # y\n" * 100_000 + "]", ("a", 99_999)),
    "header": ("[" + "a." * DEEP + "b]", ("a",) * DEEP + ("b",)),
    "brackets": ("a = " + "[" * DEEP + "]" * DEEP, ("a", *(0,) * (DEEP - 1))),
    "braces": ("a = " + "{a = " * DEEP + "1" + "}" * DEEP, ("a",) * DEEP),
}


@pytest.mark.parametrize("shape", HUGE)
def test_large_and_deep_files_are_scanned_to_the_end(shape: str) -> None:
    source, path = HUGE[shape]
    nearest = locate(source, path[:-1])
    assert nearest < locate(source, path) <= (source.count("\n") + 1, len(source))


KEYS = st.sampled_from(["a", "b", "1", "-", "a.b", "é", "#", "]", "="]) | st.text(max_size=3)
PLAIN = (
    st.text("ab'\"\\\n\r\t#[]{}=,.é🏋", max_size=6)
    | st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.sampled_from([date(2024, 2, 29), time(7, 32, 0, 500), datetime(2024, 2, 29, tzinfo=UTC)])
)
VALUES: st.SearchStrategy[Any] = st.deferred(
    lambda: PLAIN | TABLES | st.lists(VALUES, max_size=3) | st.lists(TABLES, max_size=3)
)
TABLES: st.SearchStrategy[dict[str, Any]] = st.dictionaries(KEYS, VALUES, max_size=3)
LINE_ENDS = ["\n", "\n", "\n\n  ", " # [a] = 'b\n", '# """\n']


class Hand:
    """Writes a document in the many ways a person may, as chance has it."""

    def __init__(self, random: Random) -> None:
        self.some = random.choice

    def document(self, table: dict[str, Any], header: str = "") -> str:
        later = [key for key, value in table.items() if is_tables(value) and self.some([0, 1])]
        text = "".join(self.pair(key, table[key]) for key in table if key not in later)
        for key in later:
            name = f"{header}.{self.key(key)}".removeprefix(".")
            many = isinstance(table[key], list)
            for inner in table[key] if many else [table[key]]:
                text += (f"[[{name}]]" if many else f"[ {name} ]") + self.some(LINE_ENDS)
                text += self.document(inner, name)
        return text

    def pair(self, key: str, value: object, before: str = "") -> str:
        name = before + self.key(key)
        if isinstance(value, dict) and value and self.some([0, 1]):
            dot = self.some([".", " . "])
            return "".join(self.pair(inner, value[inner], name + dot) for inner in value)
        return f"{name} = {self.value(value)}{self.some(LINE_ENDS)}"

    def key(self, key: str) -> str:
        literal = key.isprintable() and "'" not in key and self.some([0, 1])
        return f"'{key}'" if literal else tomli_w.dumps({key: 0}).removesuffix(" = 0\n")

    def value(self, value: object) -> str:
        if isinstance(value, list):
            parts = (self.some(["", " ", " # ], b\n"]) + self.value(part) for part in value)
            return f"[{','.join(parts)}{self.some(' ,') if value else ''}]"
        if isinstance(value, dict):
            pairs = (f"{self.key(key)} ={self.value(part)}" for key, part in value.items())
            return f"{{ {' , '.join(pairs)}}}"
        text = str(value)
        if value == text and text.isprintable() and "'" not in text and self.some([0, 1]):
            return self.some([f"'{text}'", f"'''\n{text}'''"])
        return tomli_w.dumps({"a": value}).removeprefix("a = ").strip()


def is_tables(value: object) -> bool:
    tables = value if isinstance(value, list) else [value]
    return tables != [] and all(isinstance(table, dict) for table in tables)


def everything(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict | list):
        for part, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*path, part), inner
            yield from everything(inner, (*path, part))


def offset(source: str, path: Path) -> int:
    line, column = locate(source, path)
    return sum(len(before) + 1 for before in source.split("\n")[: line - 1]) + column - 1


def check_every_place(source: str) -> None:
    """Write a mark at each place, and see that it is that key or that element which moved."""
    for path, value in everything(tomllib.loads(source)):
        at = offset(source, path)
        assert offset(source, path[:-1]) <= at == offset(source, (*path[:-1], "a tag", path[-1]))
        expected = tomllib.loads(source)
        holder: Any = reduce(getitem, path[:-1], expected)  # type: ignore[arg-type]
        if isinstance(path[-1], int) and (source[at] == "{" or not isinstance(value, dict)):
            holder.insert(path[-1], "mark")
            assert tomllib.loads(f"{source[:at]}'mark',{source[at:]}") == expected
            continue
        token = re.compile(r""""(\\.|[^"\\])*"|'[^']*'|[\w-]+""").match(source, at)
        name = next(part for part in reversed(path) if isinstance(part, str))
        assert token
        assert tomllib.loads(f"{token[0]} = 0") == {name: 0}
        if isinstance(path[-1], str) and (value == {} or not is_tables(value)):
            holder["mark"] = {name: holder.pop(name)}  # no key made up here is as long as "mark"
            assert tomllib.loads(f"{source[:at]}mark.{source[at:]}") == expected


@settings(deadline=None)
@given(TABLES)
def test_every_place_in_a_document_that_a_program_wrote(document: dict[str, Any]) -> None:
    check_every_place(tomli_w.dumps(document, multiline_strings=True))


@settings(deadline=None)
@given(TABLES, st.randoms(), st.sampled_from(["\n", "\r\n"]))
def test_every_place_in_a_document_that_a_hand_wrote(
    document: dict[str, Any], random: Random, line_end: str
) -> None:
    source = Hand(random).document(document).replace("\n", line_end)
    assert tomllib.loads(source) == document
    check_every_place(source)
