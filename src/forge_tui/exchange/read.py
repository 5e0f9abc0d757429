"""Any file that may hold how-to pages: each of them is read, or refused with a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from forge_tui.exchange import database, document
from forge_tui.exchange.decode import text_of, tidy
from forge_tui.exchange.refusal import Refusal
from forge_tui.exchange.templates import settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.exchange.page import Page

SUFFIXES = (".md", ".markdown", ".txt", ".json")
"""How files end in which a folder is looked through for pages."""

MOST_PAGE, MOST_JSON = 5 * 1024 * 1024, 50 * 1024 * 1024
"""Bytes; more is no page, and no database of exercises that anybody has."""

_MIB = 1024 * 1024
_OTHERS = {
    ".csv": "is a table: histories of other programs are not read yet",
    ".toml": "is a file of our own: copy it among your exercises",
}


class Reading(NamedTuple):
    """A page as it is to be understood, and sentences about what in it does not agree."""

    page: Page
    told: tuple[str, ...] = ()


class Refused(NamedTuple):
    """Something that is no page: which (empty for the whole file), and a sentence."""

    which: str
    sentence: str


def most_bytes(suffix: str) -> int:
    """Return how large a file with this ending may be."""
    return MOST_JSON if suffix.lower() == ".json" else MOST_PAGE


def read(data: bytes, stem: str, suffix: str) -> Iterator[Reading | Refused]:
    """Read what a file holds; its name without ending, and its ending, help where it is silent.

    Whatever the bytes are, nothing is raised.
    """
    try:
        text = _text(data, suffix)
        if suffix.lower() != ".json" and not _is_json(text):
            yield Reading(*settled(document.page_of(text, tidy(stem))))
            return
        entries = database.entries_of(text)
    except Refusal as refusal:
        yield Refused("", str(refusal))
        return
    for number, entry in enumerate(entries, 1):
        yield _entry(entry, number if len(entries) > 1 else 0)


def _text(data: bytes, suffix: str) -> str:
    if sentence := _OTHERS.get(suffix.lower()):
        raise Refusal(sentence)
    most = most_bytes(suffix)
    if len(data) > most:
        raise Refusal(f"is larger than {most // _MIB} MiB")
    return text_of(data)


def _entry(entry: object, number: int) -> Reading | Refused:
    try:
        return Reading(database.page_of(entry))
    except Refusal as refusal:
        name = entry.get("name") if isinstance(entry, dict) else None
        shown = f' "{tidy(name)[:60]}"' if isinstance(name, str) else ""
        return Refused(f"entry {number}{shown}" if number else "", str(refusal))


def _is_json(text: str) -> bool:
    return text.lstrip()[:2].rstrip() in {"{", "[{", "[", '{"'}
