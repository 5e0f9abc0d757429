"""Screens of what was done, on a stage of their own: sessions to show, and how to look at them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.worker import WorkerCancelled

from forge_tui.record import SessionRecord, SetRecord
from forge_tui.ui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.message import Message
    from textual.pilot import Pilot
    from textual.screen import Screen

    from forge_tui.ui.messages import GoOn, OpenStatistics

SIZES = ((40, 12), (80, 24), (120, 36))
HOSTILE = "\x1b[2J\x9b1m [/x] [@click=app.quit]go[/] \u202eevil\x00 \x1b]52;c;aGk=\x07"

KICK = SetRecord(
    exercise="kick", name="Outside Leg Kick Pushup", block="sets", round=1, set=1, do="12",
    pace="guided", reps=12, left=6, right=6, seconds=66.0, left_seconds=0.0, right_seconds=0.0,
    alternating=True, ended_by="done", confirmed=True, planned=12, lead="right",
)  # fmt: skip
UNSURE = replace(KICK, set=2, reps=0, left=0, right=0, confirmed=False, lead="left", pace="self")
SQUAT = replace(KICK, exercise="squat", name="Squat", alternating=False, lead=None, left=0, right=0)
SIDE_PLANK = replace(
    SQUAT, exercise="side-plank", name="Side Plank", reps=0, planned=None, held=True,
    do="30s/side", lead="right", seconds=50.4, left_seconds=20.0, right_seconds=30.4,
)  # fmt: skip
SESSION = SessionRecord(
    id="20260101T060000-abc", workout="w", name="Kick and push", state="finished",
    reason="finished", practice=False, started=datetime(2026, 1, 1, 6, tzinfo=UTC),
    seconds=1000.0, sets=(KICK, UNSURE, SQUAT, SIDE_PLANK),
)  # fmt: skip


def on_day(day: int, **changes: Any) -> SessionRecord:
    """Return the session as done so many days later."""
    started = SESSION.started + timedelta(days=day)
    name = f"{started:%Y%m%dT%H%M%S}-{day}"
    return replace(SESSION, **{"id": name, "started": started, **changes})


class Theatre(App[None]):
    """Shows one screen and keeps what it asks for."""

    def __init__(self, first: Screen[None]) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.first = first
        self.asked: list[Message] = []

    def on_mount(self) -> None:
        self.push_screen(self.first)

    def on_go_on(self, message: GoOn) -> None:
        self.asked.append(message)

    def on_open_statistics(self, message: OpenStatistics) -> None:
        self.asked.append(message)

    @property
    def lines(self) -> list[str]:
        """What stands on the screen."""
        strips = self.screen._compositor.render_strips()  # noqa: SLF001 - the only way to the cells
        return [strip.text for strip in strips]

    @property
    def text(self) -> str:
        """What stands on the screen, in one."""
        return "\n".join(line.rstrip() for line in self.lines)


def perform(
    first: Screen[None],
    act: Callable[[Theatre, Pilot[None]], Awaitable[None]],
    size: tuple[int, int] = (80, 24),
) -> Theatre:
    """Run an app around the screen for as long as `act` takes."""
    theatre = Theatre(first)

    async def run() -> None:
        async with theatre.run_test(size=size) as pilot:
            await settle(theatre, pilot)
            await act(theatre, pilot)

    asyncio.run(run())
    return theatre


async def settle(theatre: Theatre, pilot: Pilot[None]) -> None:
    """Wait until files are read, also those that others lead to, and the screen is laid out."""
    await pilot.pause()
    while not all(worker.is_finished for worker in theatre.workers):
        with suppress(WorkerCancelled):  # another one reads in its place
            await theatre.workers.wait_for_complete()
        await pilot.pause()
    await pilot.pause()


async def press(theatre: Theatre, pilot: Pilot[None], *keys: str) -> None:
    """Press keys, and wait for what they bring about."""
    await pilot.press(*keys)
    await settle(theatre, pilot)
