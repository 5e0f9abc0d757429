import pytest
from hypothesis import given
from hypothesis import strategies as st

from forge_tui.text import BAD, bad_character, clean, did_you_mean, flow, one_line, suggest

ANYTHING = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines\tand é 🏋 \u0301", "two\nlines\tand é 🏋 \u0301"),
        ("\x1b[2J\x1b]0;title\x07", "\ufffd[2J\ufffd]0;title\ufffd"),
        ("over\rwritten\x00", "over\ufffdwritten\ufffd"),
        ("\x9b2J\x7f\x85", "\ufffd2J\ufffd\ufffd"),
        ("\u202etxt.exe\u2066\u200f", "\ufffdtxt.exe\ufffd\ufffd"),
        ("\u2028\u2029\ufeff\U000e0041", "\ufffd\ufffd\ufffd\ufffd"),
        ("\udcff", "\ufffd"),
        ("👩\u200d🚀 [/x] $HOME", "👩\u200d🚀 [/x] $HOME"),
    ],
)
def test_what_could_command_a_terminal_is_replaced(text: str, shown: str) -> None:
    assert clean(text) == shown


@given(ANYTHING)
def test_nothing_bad_is_left_and_nothing_else_is_lost(text: str) -> None:
    cleaned = clean(text)
    assert not BAD.search(cleaned)
    assert len(cleaned) == len(text)
    assert all(now in (before, "\ufffd") for now, before in zip(cleaned, text, strict=True))
    cleaned.encode()


@given(ANYTHING)
def test_one_line_is_one_line(text: str) -> None:
    assert len(one_line(text + "x").splitlines()) == 1


@given(ANYTHING)
def test_a_bad_character_is_found_just_where_cleaning_changes_the_text(text: str) -> None:
    found = bad_character(text)
    assert (found is None) == (clean(text) == text)
    if found:
        index, name = found
        assert name == f"U+{ord(text[index]):04X}"
        assert clean(text[:index]) == text[:index]


def test_a_bad_character_is_named() -> None:
    assert bad_character("ab\x1b") == (2, "U+001B")
    assert bad_character("\U000e0041") == (0, "U+E0041")


def test_the_nearest_word_is_suggested_without_case() -> None:
    assert suggest("GLUTS", ["Glutes", "Abs"]) == "Glutes"
    assert suggest("xyz", ["Glutes", "Abs"]) is None
    assert did_you_mean("abss", ["Glutes", "Abs"]) == '; did you mean "Abs"?'
    assert did_you_mean("x" * 1_000_000, ["Abs"]) == ""


def test_parts_flow_onto_as_many_lines_as_they_need_whole() -> None:
    parts = ["one", "two", "three", "腕立て伏せ"]
    assert flow(parts, 40) == "one · two · three · 腕立て伏せ"
    assert flow(parts, 17, ", ") == "one, two, three\n腕立て伏せ"
    assert flow(parts, 9) == "one · two\nthree\n腕立て伏せ"
    assert flow(parts, 1) == "\n".join(parts)
    assert flow([], 9) == ""
