"""All that was done, as statistics start from it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.history.index import open_history
from forge_tui.library import Library
from forge_tui.record import ExerciseFacts
from forge_tui.session.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from forge_tui.done import History
    from forge_tui.errors import ForgeError

    Progress = Callable[[int, int], None]


def past(progress: Progress | None = None) -> tuple[History, list[ForgeError]]:
    """Return (what counts, what could not be read); `progress` is told (files read, to be read).

    Of exercises whose facts an older file does not hold, the library's count.
    """
    facts = cache(_facts)
    sessions, index = paths.sessions_dir(), paths.cache_dir()
    return open_history(sessions, index, lambda exercise: facts().get(exercise), progress)


def today() -> date:
    """Return the day that it is where the person is."""
    return SystemClock().wall().date()


def _facts() -> dict[str, ExerciseFacts]:
    rows = Library.open().rows("exercise")
    return {row["id"]: ExerciseFacts(row["target"], tuple(row["secondary"])) for row in rows}
