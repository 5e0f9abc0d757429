"""What a file names of other files, whatever else is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forge_tui.model.schedule import REST, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.toml.problem import KeyPath

_EACH = -1
"""A step of a pattern: each entry of a list."""


def exercises_of(raw: dict[str, Any]) -> Iterator[tuple[KeyPath, str]]:
    """Yield place and id of the exercises that a workout's file names, alternatives included."""
    for key in ("exercise", "or"):
        yield from _texts(raw, ("block", _EACH, "exercises", _EACH, key))


def relatives_of(raw: dict[str, Any]) -> Iterator[tuple[KeyPath, str]]:
    """Yield place and id of the easier and harder exercises of an exercise's file."""
    for key in ("easier", "harder"):
        yield from _texts(raw, (key, _EACH))


def workouts_of(raw: dict[str, Any]) -> Iterator[tuple[KeyPath, str]]:
    """Yield place and id of the workouts that a plan's file names, days off apart."""
    days: list[KeyPath] = [("days", weekday) for weekday in WEEKDAYS]
    for day in (*days, ("cycle", _EACH), ("except", _EACH, "workout")):
        for pattern in (day, (*day, _EACH)):
            yield from (each for each in _texts(raw, pattern) if each[1] != REST)


def _texts(value: Any, pattern: KeyPath, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Yield the texts at all places that a pattern fits, with their paths."""
    if not pattern:
        if isinstance(value, str):
            yield path, value
        return
    step, rest = pattern[0], pattern[1:]
    if step == _EACH:
        for index, each in enumerate(value if isinstance(value, list) else ()):
            yield from _texts(each, rest, (*path, index))
    elif isinstance(value, dict):
        yield from _texts(value.get(step), rest, (*path, step))
