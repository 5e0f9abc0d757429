"""free-exercise-db: a JSON array of exercises, or one of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from forge_tui.exchange.decode import tidy
from forge_tui.exchange.page import Page
from forge_tui.exchange.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator

# Its keys by the labels of our own family; `force` also tells a hold ("static").
_FACTS = {
    "equipment": "equipment",
    "primaryMuscles": "target muscle",
    "secondaryMuscles": "secondary muscles",
    "level": "difficulty",
    "category": "category",
    "force": "force",
    "mechanic": "mechanic",
}
_NEEDED = ("name", "instructions")
# `id` is the name once more; images are left out as everywhere.
_DROPPED = {"id", "images", *_NEEDED, *_FACTS}
_ANOTHER = (
    "is JSON of another shape: exercises have a name and a list of instructions, as in "
    "free-exercise-db"
)


def entries_of(text: str) -> list[Any]:
    """Return what is to be read one by one; Refusal if there can be no exercise in it."""
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise Refusal("is nested too deeply") from error
    except json.JSONDecodeError as error:
        raise Refusal(f"is no JSON: line {error.lineno}, column {error.colno}") from error
    except ValueError as error:  # a number of more than 4,300 digits
        raise Refusal("is no JSON that can be read: a number in it is too long") from error
    entries = value if isinstance(value, list) else [value]
    if not entries:
        raise Refusal("holds no exercises")
    if not any(isinstance(entry, dict) and "instructions" in entry for entry in entries):
        raise Refusal(_ANOTHER)
    return entries


def page_of(entry: Any) -> Page:
    """Return one exercise as a page; Refusal if it is none."""
    if not isinstance(entry, dict) or not all(key in entry for key in _NEEDED):
        raise Refusal(_ANOTHER)
    name, steps = entry["name"], entry["instructions"]
    if not isinstance(name, str) or not tidy(name):
        raise Refusal("has no name")
    lines = steps.split("\n") if isinstance(steps, str) else steps
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise Refusal(_ANOTHER)
    told = tuple(filter(None, map(tidy, lines)))
    if not told:
        raise Refusal("has no how-to steps")
    facts = {label: _text(entry.get(key)) for key, label in _FACTS.items()}
    if "equipment" in entry and not facts["equipment"]:
        facts["equipment"] = "none"
    stated = {label: value for label, value in facts.items() if value}
    return Page(tidy(name), facts=stated, steps=told, notes=tuple(_notes(entry)))


def _notes(entry: dict[Any, Any]) -> Iterator[tuple[str, str]]:
    for key, value in entry.items():
        if key not in _DROPPED and (text := _text(value)):
            yield tidy(key), text


def _text(value: Any) -> str:
    """Return a value as words; lists with commas, and what is no text as JSON has it."""
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tidy(", ".join(value))
    if isinstance(value, str):
        return tidy(value)
    try:
        return tidy(json.dumps(value, ensure_ascii=False))
    except (RecursionError, ValueError):
        return ""
