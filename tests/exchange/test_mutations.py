"""Pages as they come out of bad hands: read or refused, let in by the door, nothing lost."""

from __future__ import annotations

import json
import os
import random
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from forge_tui.cli.importing.sources import Candidate, judged
from forge_tui.exchange.read import Reading, read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from forge_tui.exchange.page import Page

# How many chains of mutations each page goes through; FORGE_PAGES=10000 is the long form.
ROUNDS = 40 if int(os.environ.get("FORGE_PAGES", "0")) >= 10_000 else 3
PAGES = Path(__file__).parents[1] / "pages"
FILES = [PAGES / "seed.md", *sorted((PAGES / "tuned").rglob("*.*"))]
TEXTS = [path for path in FILES if path.suffix in {".md", ".txt"}]
DATABASES = [path for path in FILES if path.suffix == ".json"]
LEAD = re.compile(r"^(?:[#*>-]|\d+[.)]|\s|Step \d+[.:]|[QA]:|[\w' ]{0,12}tip:)+")
TAIL = re.compile(r"exercise using|^Targets |personalized workout")
TITLES = ("Steps", "Instructions", "How to perform", "Notes", "Warm-up", "FAQ", "Pro tips", "1. A")


def letters(text: str) -> str:
    """Return a text as it is compared: what is left are letters and numbers."""
    return "".join(filter(str.isalnum, text.casefold()))


def said(page: Page) -> Iterator[str]:
    """Return everything a page says, piece by piece."""
    yield page.summary
    yield from (*page.steps, *page.tips, *page.mistakes)
    for each in page.faq:
        yield from (each.question, *each.answers)


def sections(text: str) -> list[str]:
    return [part for part in re.split(r"(?m)^(?=#{1,3} |[A-Z][\w ]{2,30}:?\n)", text) if part]


def cut(text: str, dice: random.Random) -> str:
    parts = sections(text)
    del parts[dice.randrange(len(parts))]
    return "".join(parts)


def shuffled(text: str, dice: random.Random) -> str:
    parts = sections(text)
    dice.shuffle(parts)
    return "".join(parts)


def doubled(text: str, dice: random.Random) -> str:
    parts = sections(text)
    parts.insert(dice.randrange(len(parts) + 1), dice.choice(parts))
    return "".join(parts)


def retitled(text: str, dice: random.Random) -> str:
    heads = list(re.finditer(r"(?m)^(#{1,3} )(.*)$", text))
    if not heads:
        return f"# {dice.choice(TITLES)}\n\n{text}"
    head = dice.choice(heads)
    return f"{text[: head.start()]}{head[1]}{dice.choice(TITLES)}{text[head.end() :]}"


def emptied(text: str, dice: random.Random) -> str:
    return re.sub(
        r"(?m)^(\d+[.)]) .*$", lambda step: step[1] if dice.random() < 0.4 else step[0], text
    )


def joined(text: str, dice: random.Random) -> str:
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    lines[at : at + 2] = [" ".join(lines[at : at + 2])]
    return "\n".join(lines)


def shortened(text: str, dice: random.Random) -> str:
    return text[: dice.randrange(len(text) + 1)]


def indented(text: str, dice: random.Random) -> str:
    by = dice.choice(("  ", "    ", "\t", "> ", "\ufeff", "\u00a0"))
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    lines[at] = by + lines[at]
    return "\n".join(lines)


def other_lines(text: str, dice: random.Random) -> str:
    return text.replace("\n", dice.choice(("\r\n", "\r", "\n\n", "\n \n")))


def louder(text: str, dice: random.Random) -> str:
    return dice.choice((str.upper, str.lower, str.title))(text)


def unnumbered(text: str, dice: random.Random) -> str:
    mark = dice.choice(("- ", "* ", "Step 1: ", "1. ", "1) ", "a. "))
    return re.sub(r"(?m)^\d+[.)] ", mark, text)


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    cut, shuffled, doubled, retitled, emptied, joined, shortened, indented, other_lines, louder,
    unnumbered,
)  # fmt: skip


def let_in(data: bytes, suffix: str) -> Iterator[tuple[Page, dict[str, Any]]]:
    """Read what may be pages; whatever is one is let in by the door."""
    for found in read(data, "a-page", suffix):
        if isinstance(found, Reading):
            candidate = judged("a page", found)
            assert isinstance(candidate, Candidate), candidate
            yield found.page, candidate.raw


def lost(pieces: Iterator[str], text: str, raw: dict[str, Any]) -> list[str]:
    """Return what stands in a text, not as a heading, and not in the exercise made of it."""
    there, lines = below_headings(text)
    kept = letters(json.dumps(raw, ensure_ascii=False))
    whole = [piece for piece in map(letters, pieces) if piece in there and piece not in kept]
    # A summary of several lines may have been parted.
    return [line for piece in whole for line in lines if line in piece and line not in kept]


@lru_cache(maxsize=1)
def below_headings(text: str) -> tuple[str, list[str]]:
    """Return the letters of a text without its headings, as one and line by line."""
    paragraphs = re.split(r"\n[ \t]*\n", re.sub(r"\r\n?", "\n", text))
    told = (each for each in paragraphs if not re.search(r"\n[=-]+[ \t]*$", each))
    below = re.sub(r"(?m)^#{1,6} .*$", "", "\n".join(told))
    return letters(below), [line for line in map(letters, below.split("\n")) if line]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_mutated_page_is_refused_or_kept_whole(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    original = [piece for page, _ in let_in(text.encode(), path.suffix) for piece in said(page)]
    for number in range(ROUNDS):
        dice = random.Random(f"{path.name} {number}")
        changed = text
        for change in dice.sample(MUTATIONS, 1 + number % 3):
            changed = change(changed, dice) if changed.strip() else text
        for page, raw in let_in(changed.encode(), path.suffix):
            assert lost(iter(original), changed, raw) == []
            assert lost(said(page), changed, raw) == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_sentence_of_a_page_is_in_its_exercise(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = re.split(r"(?im)^## related", text)[0]
    for page, raw in let_in(text.encode(), path.suffix):
        kept = letters(json.dumps(raw, ensure_ascii=False))
        lines = (LEAD.sub("", line) for line in body.splitlines()[1:] if line[-1:] in {*".!?"})
        sentences = (one for line in lines for one in re.split(r"(?<=[.!?;]) ", line))
        missing = [one for one in sentences if letters(one) not in kept]
        assert [one for one in missing if not TAIL.search(one)] == [], page.name


@pytest.mark.parametrize("path", DATABASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_mutated_entry_of_a_database_is_refused_or_kept_whole(path: Path) -> None:
    entries = json.loads(path.read_text(encoding="utf-8"))
    entries = entries if isinstance(entries, list) else [entries]
    for number in range(3 * ROUNDS):
        dice = random.Random(f"{path.name} {number}")
        changed = [mutated(entry, dice) for entry in entries]
        text = json.dumps(changed, ensure_ascii=False)
        for page, raw in let_in(text.encode(), ".json"):
            assert lost(said(page), text, raw) == []


def mutated(entry: dict[str, Any], dice: random.Random) -> dict[str, Any]:
    entry = dict(entry)
    key = dice.choice(sorted(entry))
    match dice.randrange(5):
        case 0:
            del entry[key]
        case 1:
            entry[key] = dice.choice((None, "", [], {}, 7, True, "x\ny", ["", "a"]))
        case 2 if isinstance(entry[key], list):
            entry[key] = dice.sample(entry[key], len(entry[key])) * 2
        case 3 if isinstance(entry[key], str):
            entry[key] = entry[key].upper() + "\u0000\u001b[31m"
    return entry
