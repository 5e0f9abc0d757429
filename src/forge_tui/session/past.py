"""All that was done, as statistics start from it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.config import load
from forge_tui.history import read_all
from forge_tui.history.condense import history_of
from forge_tui.library import Library
from forge_tui.record import ExerciseFacts
from forge_tui.session.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from forge_tui.done import History
    from forge_tui.errors import ForgeError
    from forge_tui.library.loaded import Row


def past() -> tuple[History, list[ForgeError]]:
    """Return (what counts, what could not be read).

    Of exercises whose facts an older file does not hold, the library's count.
    """
    records, problems = read_all(paths.sessions_dir())
    return history_of(records, known_facts()), problems


def known_facts() -> Callable[[str], ExerciseFacts | None]:
    """Return what tells the library's facts of an exercise, by its id; it is read when asked."""
    facts = cache(_facts)
    return lambda exercise: facts().get(exercise)


def today() -> date:
    """Return the day that it is where the person is."""
    return SystemClock().wall().date()


def _facts() -> dict[str, ExerciseFacts]:
    rows = Library.open(load()[0].folders).rows("exercise")
    return {row["id"]: _of(row) for row in rows}


def _of(row: Row) -> ExerciseFacts:
    return ExerciseFacts(row["target"], tuple(row["secondary"]), row["met"], row["category"])
