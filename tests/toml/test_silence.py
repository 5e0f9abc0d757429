from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forge_tui.codes import Code
from forge_tui.toml.locate import comments
from forge_tui.toml.problem import Problem
from forge_tui.toml.silence import silenced

FILE = Path("x.toml")
ODD, CAP = Code.ODD_COUNT, Code.CAP_TOO_SHORT
ERROR = Problem(FILE, 2, 1, "a", "is wrong")


def warned(line: int, code: Code = ODD) -> Problem:
    return Problem(FILE, line, 1, "a", "a sentence", code)


def left(text: str, *problems: Problem) -> list[str]:
    """Return the line and the code of what stays; E is an error."""
    tomllib.loads(text)
    return [f"{each.line} {each.code or 'E'}" for each in silenced(FILE, text, problems)]


def test_comments_are_found_wherever_they_stand_and_only_they() -> None:
    text = (
        '# one\na = \'# no\' # two\r\n\n  # three\nb = """\n# no\n\\""" # no"""#four\n'
        'c = [ # five\n"#", # 6 # 7\n]'
    )
    assert tomllib.loads(text)["c"] == ["#"]
    assert [(*each[:2], each.text.strip(), each.alone) for each in comments(text)] == [
        (1, 1, "# one", True),
        (2, 12, "# two", False),
        (4, 3, "# three", True),
        (7, 13, "#four", False),
        (8, 7, "# five", False),
        (9, 6, "# 6 # 7", False),
    ]


SILENCE = {
    "at the end of the line": "a = 1\na2 = 1 # check: ignore odd-count\na3 = 1",
    "on the line above": "a = 1 # c\n# check: ignore odd-count\nb = 1",
    "above, with space": "a = 1\n \t # check: ignore odd-count\nb = 1",
    "above other comments": "# check: ignore odd-count\n# why: so\nb = 1",
    "on the line itself and above": "# check: ignore odd-count\nb = 1 # check: ignore odd-count",
    "without spaces": "a = 1\nb = 1#check:ignore odd-count",
    "after a remark": "a = 1\nb = 1  # a lead # check: ignore odd-count",
    "before a reason": "a = 1\nb = 1  # check: ignore odd-count # for a reason, this",
    "with another code": "a = 1\nb = 1 # check: ignore odd-count , inferred,",
    "twice": "a = 1\nb = 1 # check: ignore odd-count # check: ignore odd-count",
    "in the whole file, above": "# check: ignore-file odd-count\na = 1\nb = 1",
    "in the whole file, below": "a = 1\nb = 1\n# check: ignore-file inferred, odd-count",
    "in the whole file, beside": "a = [ # check: ignore-file odd-count\n1]\nb = 1",
    "with DOS line ends": "a = 1\r\nb = 1 # check: ignore odd-count\r\n",
}


@pytest.mark.parametrize("how", SILENCE)
def test_a_comment_silences(how: str) -> None:
    text = SILENCE[how]
    line = text[: text.index("b = 1")].count("\n") + 1 if "b = 1" in text else 2
    inferred = [warned(line, Code.INFERRED)] if "inferred" in text else []
    assert left(text, warned(line), *inferred) == []


HARMLESS = {
    "no comment": "a = 1\nb = '# check: ignore odd-count'",
    "inside of many lines": "a = '''\n# check: ignore odd-count\n'''\nb = 1",
    "a person's own words": "a = 1\nb = 1 # check: elbows in, odd-count or not",
    "no directive at all": "a = 1\nb = 1 # check",
    "another program's": "a = 1\nb = 1 # noqa: odd-count",
    "without the colon": "a = 1\nb = 1 # check ignore odd-count",
    "without the #": "a = 1\nb = 1 # please check: ignore odd-count",
}


@pytest.mark.parametrize("how", HARMLESS)
def test_other_words_silence_nothing_and_are_no_warning(how: str) -> None:
    assert left(HARMLESS[how], warned(2)) == ["2 odd-count"]


VAIN = {
    "another line": ("a = 1 # check: ignore odd-count\nb = 1", ["1 unused-ignore"]),
    "not directly above": ("# check: ignore odd-count\n\nb = 1", ["1 unused-ignore"]),
    "another code": ("a = 1\nb = 1 # check: ignore inferred", ["2 unused-ignore"]),
    "another code everywhere": ("# check: ignore-file inferred\nb = 1", ["1 unused-ignore"]),
    "no such code": ("a = 1\nb = 1 # check: ignore odd-cuont", ["2 unknown-code"]),
    "another case": ("a = 1\nb = 1 # check: ignore Odd-Count", ["2 unknown-code"]),
    "no comma": ("a = 1\nb = 1 # check: ignore odd-count inferred", ["2 unknown-code"]),
    "no code": ("a = 1\nb = 1 # check: ignore", ["2 unknown-code"]),
    "no code but commas": ("a = 1\nb = 1 # check: ignore , ,", ["2 unknown-code"]),
    "a slip": ("a = 1\nb = 1 # check: ingore odd-count", ["2 unknown-code"]),
}


@pytest.mark.parametrize("how", VAIN)
def test_a_comment_in_vain_is_a_warning(how: str) -> None:
    text, vain = VAIN[how]
    assert left(text, warned(3 if "\n\n" in text else 2))[1:] == vain
    assert len(left(text, ERROR)) == 1 + ("unknown-code" in vain[0])


def test_a_comment_in_vain_is_told_at_its_code() -> None:
    text = "a = 1\nb = '#' #  check: ignore  cap-too-short, odd-cuont"
    unknown, unused = silenced(FILE, text, ())
    assert (unknown.line, unknown.column, unknown.key) == (2, 42, "")
    assert unknown.sentence == 'there is no warning "odd-cuont"; did you mean "odd-count"?'
    assert (unused.line, unused.column, unused.key) == (2, 27, "")
    assert unused.sentence == "there is no cap-too-short to silence on line 2"
    (whole,) = silenced(FILE, "# check: ignore-file inferred\na = 1", ())
    assert whole.sentence == "there is no inferred to silence in this file"


def test_warnings_about_comments_can_be_silenced_too() -> None:
    text = "a = 1 # check: ignore odd-count, unused-ignore\n# check: ignore-file unknown-code\nb=1"
    assert left(text) == ["2 unused-ignore"]
    assert left(f"{text} # check: ignore x") == []


def test_what_a_comment_says_does_not_reach_the_terminal_as_it_is() -> None:
    (problem,) = silenced(FILE, "a = 1 # check: ignore \u202eodd\u009b[2J" + "x" * 999, ())
    assert not {"\u202e", "\u009b"} & set(str(problem))
    assert len(str(problem)) < 120


@pytest.mark.parametrize(
    "text",
    [
        "# check: ignore " + "odd-cuont," * 100_000,
        "# check: ignore odd-cuont\n" * 40_000,
        "".join(f"# check: ignore odd-{n}\n" for n in range(30_000)),
        "#\n" * 400_000 + "# check: ignore odd-count",
        "# check:" * 120_000,
        "#" * 1_000_000,
        "# check: " + "-" * 1_000_000,
        "# check: ignore " + "x" * 1_000_000,
        "# check: ignore x" + " " * 1_000_000 + "y",
    ],
)
def test_hostile_comments_are_soon_done_with(text: str) -> None:
    began = time.process_time()
    found = silenced(FILE, text + "\na = 1", (warned(2),))
    assert time.process_time() - began < 2
    assert warned(2) in found or "count" in text


CODES = st.sampled_from([*Code, "x", "", "odd-cuont"])
PIECES = st.lists(
    st.sampled_from(["# check: ignore ", "#check:ignore-file ", ",", "\n", "'", '"', " ", "a=1\n"])
    | CODES,
    max_size=30,
).map("".join)
PROBLEMS = st.lists(
    st.builds(warned, st.integers(1, 9), st.sampled_from([*Code]))
    | st.builds(Problem, st.just(FILE), st.integers(1, 9), st.just(1), st.just(""), st.text())
)


@given(PIECES | st.text(), PROBLEMS)
def test_no_comment_ever_hides_an_error(text: str, problems: list[Problem]) -> None:
    found = silenced(FILE, f"# {text}", problems)
    errors = [each for each in problems if not each.is_warning]
    assert [each for each in found if not each.is_warning] == errors
    assert [each for each in found if each in problems] == [
        each for each in problems if each in found
    ]
