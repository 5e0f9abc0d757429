"""Pages that nobody would write: whatever they are, they are read and let in, or refused."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from bookshelf import OLD, SEED, TEXT
from hypothesis import example, given, settings
from hypothesis import strategies as st

from forge_tui.cli.importing.sources import Candidate, judged
from forge_tui.exchange.naming import id_of
from forge_tui.exchange.read import Reading, read

if TYPE_CHECKING:
    from collections.abc import Callable

# FORGE_PAGES=10000 is the long form.
COUNT = int(os.environ.get("FORGE_PAGES", "300"))
LONG = settings(max_examples=COUNT, deadline=None)

SECTIONS = [part for page in (SEED, OLD) for part in re.split(r"(?m)^(?=#{1,3} )", page) if part]
HEADINGS = ("# A vs B", "## Steps", "**Tips:**", "### Why?", "---", "| a | b |\n|-|-|\n| c | d |")
LINES = (*SEED.splitlines(), *TEXT.splitlines(), *HEADINGS, "1. x", "- [a](b)", "<b>x", "```", ">")
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["name", "instructions", "level", "equipment", "primaryMuscles", "x"]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


def holds(data: bytes, suffix: str) -> None:
    """Read what may be a page, and look at whatever came of it."""
    for found in read(data, "x", suffix):
        if isinstance(found, Reading):
            page = found.page
            assert page.name
            assert page.steps
            assert all((*page.steps, *page.tips, *page.mistakes))
            assert all(each.answers for each in page.faq)
            assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_of(page.name))
            assert len(id_of(page.name)) <= 90
            assert isinstance(judged("x", found), Candidate), judged("x", found)
        else:
            assert found.sentence
            assert "\n" not in found.sentence


@LONG
@given(st.binary(max_size=400), st.sampled_from([".md", ".txt", ".json", ""]))
@example(b"[](", ".md")
@example(b"**?**", ".md")
def test_bytes_are_no_surprise(data: bytes, suffix: str) -> None:
    holds(data, suffix)


@LONG
@given(st.text(max_size=400))
def test_letters_are_no_surprise(text: str) -> None:
    holds(text.encode("utf-8", "surrogatepass"), ".md")


@LONG
@given(st.lists(st.sampled_from(LINES), max_size=40).map("\n".join))
def test_lines_of_pages_in_any_order_are_no_surprise(text: str) -> None:
    holds(text.encode(), ".md")


@LONG
@given(
    st.lists(st.sampled_from(SECTIONS), max_size=12),
    st.sampled_from(
        [str.upper, str.title, str.swapcase, lambda text: text.replace("## ", "#### ")]
    ),
)
def test_sections_cut_doubled_and_retitled_are_no_surprise(
    sections: list[str], change: Callable[[str], str]
) -> None:
    holds(change("".join(sections)).encode(), ".md")


@LONG
@given(JSON)
def test_any_json_is_no_surprise(value: object) -> None:
    holds(json.dumps(value).encode(), ".json")


@LONG
@given(st.text(max_size=300))
def test_an_id_is_never_a_path(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_of(name))
