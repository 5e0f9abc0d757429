"""The library screen on a stage: to wait for it, to type into it, and what it shows."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Any

from staging import Stage

from forge_tui.library import Library
from forge_tui.ui.screens.library import LibraryScreen
from forge_tui.ui.widgets.sidebar import Pick, Sidebar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    import pytest
    from textual.pilot import Pilot

    from forge_tui.library import Kind

    Test = Callable[[Stage, Pilot[None]], Awaitable[None]]

NORMAL = (80, 24)
SIZES = [(40, 12), NORMAL, (120, 36), (200, 60)]


def play(test: Test, size: tuple[int, int] = NORMAL) -> None:
    """Run a test on the screen once its lists and the first page are there."""

    async def run() -> None:
        stage = Stage(LibraryScreen())
        async with stage.run_test(size=size) as pilot:
            await until(pilot, lambda: stage.first.query_one(Sidebar).option_count > 3)
            await rest(pilot)
            await test(stage, pilot)

    asyncio.run(run())


async def until(pilot: Pilot[None], true: Callable[[], object]) -> None:
    limit = time.monotonic() + 10
    while not true():
        assert time.monotonic() < limit
        await pilot.pause(0.01)


async def rest(pilot: Pilot[None]) -> None:
    """Wait until nothing is being loaded any more."""
    await pilot.pause(0.21)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def type_in(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*text)
    await rest(pilot)


def listed(kind: Kind) -> list[dict[str, Any]]:
    """Return the rows in the order of the lists."""
    return sorted(Library.open().rows(kind), key=lambda row: (row["name"].casefold(), row["id"]))


def shown_rows(stage: Stage) -> list[str]:
    sidebar = stage.first.query_one(Sidebar)
    return [option.row["name"] for option in sidebar.options if isinstance(option, Pick)]


def exercise_row(number: int, name: str) -> dict[str, Any]:
    return {
        "id": f"e{number}", "name": name, "summary": name, "body_part": None, "equipment": [],
        "target": None, "secondary": [], "difficulty": None, "category": None, "pattern": None,
        "impact": None,
    }  # fmt: skip


def give_rows(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let the library have these exercises, which no file could bring past the door."""
    rows = {"exercise": [exercise_row(n, name) for n, name in enumerate(names)], "workout": []}
    monkeypatch.setattr(Library, "rows", lambda _, kind: rows[kind])
