"""What is no page of an exercise, and what is said of it."""

from __future__ import annotations

import time
from random import Random

import pytest
from bookshelf import SEED, refusal

PROSE = "Squats are a fine thing for all of us. " * 30
TABLE = "| | Squat | Lunge |\n|-|-|-|\n| Load | 1 | 2 |\n"
LINKS = "".join(f"- [Squat {n}](/squat/{n}) - Beginner\n" for n in range(9))
REFUSED: dict[str, tuple[str | bytes, str]] = {
    "a comparison": (f"# Squat vs Lunge\n\n{TABLE}", "compar"),
    "a comparison with steps": ("# A vs. B\n## How to do A\n1. Stand.\n2. Sit.\n", "compar"),
    "a table": ("# Squats\n\n| a | b | c |\n|-|-|-|\n| 1 | 2 | 3 |\n", "a table"),
    "a hub": (f"# Legs Exercises\n\nAll of them.\n\n{LINKS}", "list of exercises"),
    "a hub by its links": (f"# Legs\n\n{LINKS}", "list of exercises"),
    "a numbered hub": ("# 5 Best Leg Exercises\n\n1. Squat\n2. Lunge\n3. Hop\n", "list of"),
    "a hub that tells how": (f"# Legs Exercises\n{LINKS}\n## How to\n1. a\n2. b\n", "list"),
    "reasons": ("# 3 reasons to squat\n\n1. Legs.\n2. Back.\n3. Fun.\n", "list of"),
    "an article with a list": (f"# On squats\n\n{PROSE}\n## Why\n\n1. Legs.\n2. Fun.\n", "article"),
    "a table with a list": (f"# Squat or lunge?\n{TABLE}\n## Choose\n1. x\n2. y\n", "a table"),
    "several": ("# Day\n## A\n### Steps\n1. x\n2. y\n## B\n### Steps\n1. z\n2. w\n", "(A, B)"),
    "front matter": (f"---\ntitle: Squat\ndate: 2026\n---\n\n{SEED}", "blog post"),
    "TOML front matter": (f"+++\ntitle = 'Squat'\n+++\n{SEED}", "blog post"),
    "an article": (f"# Why squat\n\n{PROSE}\n", "article"),
    "no steps": (SEED.replace("1. ", "").replace("## How", "## Why")[:1500].partition("## Why")[0],
                 "has no how-to steps"),
    "prose for steps": ("# Squat\n## How to perform\nStand, then sit.\n", "has no how-to steps"),
    "a name": ("# Squat\n", "has no how-to steps"),
    "nothing": ("", "is empty"),
    "blanks": (" \n\t\n", "is empty"),
    "a mark": ("\ufeff", "is empty"),
    "zeros": (b"\0" * 99, "is empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no text"),
    "noise": (Random(1).randbytes(9999), "is no text"),
    "a PDF": (b"%PDF-1.7\n1 0 obj\n", "is no text"),
    "Latin 1": ("# \xdcbung\n1. a\n2. b\n".encode("latin-1"), "is not UTF-8 text: byte 3"),
    "half a UTF-16": (b"\xff\xfeab\xd8", "is not UTF-8 text"),
    "5 MiB": (b"a\n" * 3 * 1024 * 1024, "is larger than 5 MiB"),
    "a line": ("# A\n" + "a" * 1_000_000, "a line of more than"),
    "a passage": ("# A\n" + "- [a](b)\n" * 9_000, "a passage of more than"),
    "a heading": ("# a" + "!" * 19_000 + "a\n\n" + "## How to " + "!x" * 9_000, "no how-to"),
    "brackets": ("# A\n" + "![[![[\n\n" * 9_000, "links"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_a_sentence_and_soon(what: str) -> None:
    text, sentence = REFUSED[what]
    began = time.process_time()
    assert sentence in refusal(text)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("{", "is no JSON: line 1, column 2"),
        ("[]", "holds no exercises"),
        ("{}", "JSON of another shape"),
        ('"x"', "JSON of another shape"),
        ('{"exercises": []}', "JSON of another shape"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("9" * 10_000, "too long"),
        ('{"name": "", "instructions": ["x"]}', "has no name"),
        ('{"name": "x", "instructions": []}', "has no how-to steps"),
        ('{"name": "x", "instructions": [" "]}', "has no how-to steps"),
        ('{"name": "x", "instructions": [1]}', "another shape"),
        ('{"name": 1, "instructions": ["x"]}', "has no name"),
    ],
)
def test_json_of_another_shape_is_refused(text: str, sentence: str) -> None:
    assert sentence in refusal(text, ".json")


def test_other_files_are_told_what_they_are() -> None:
    assert refusal("a,b\n", ".csv").startswith("is a table")
    assert refusal("a = 1\n", ".toml").startswith("is a file of our own")
