"""A player on a stage of its own: a clock that stands still until it is moved, and its keys."""

from __future__ import annotations

import asyncio
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from stage import KICK, script, sets
from textual.app import App
from textual.widgets import Static

from forge_tui.audio.silent import RecordingAudio
from forge_tui.audio.stock import Stock
from forge_tui.audio.tones import synthesised
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command
from forge_tui.session.clock import HandClock
from forge_tui.session.journal import NoJournal
from forge_tui.session.keeping import About
from forge_tui.session.metronome import Metronome
from forge_tui.session.session import Session
from forge_tui.session.speaker import Speaker
from forge_tui.ui.screens.player import PlayerScreen
from forge_tui.ui.sitting import Sitting
from forge_tui.ui.theme import THEMES
from forge_tui.ui.widgets.big import BigText

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from textual.pilot import Pilot

    from forge_tui.config import Preferences
    from forge_tui.session.script import Script

KICKS = script(sets({"exercise": KICK, "do": "12", "lead": "left"}, sets=3, rest="60s"))


def live(test: Callable[..., Coroutine[Any, Any, None]]) -> Callable[..., None]:
    """Run a test that waits for the app."""

    @wraps(test)
    def run(*args: object, **keys: object) -> None:
        asyncio.run(test(*args, **keys))

    return run


class Stage(App[None]):
    """A player on a clock that stands still until it is moved."""

    def __init__(self, played: Script, seconds: float, look: Preferences | None = None) -> None:
        super().__init__()
        self.look = look
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = "forge-dark"
        self.clock = HandClock()
        self.session = Session(played, Playhead(played.plan()), self.clock, NoJournal())
        self.session.step([Command(Act.START)])
        for _ in range(int(seconds * 10)):
            self.clock.move(0.1)
            self.session.step()
        self.left_with: list[bool | None] = []

    def on_mount(self) -> None:
        about = About("id", "Kicks", "kicks", self.clock.wall(), 1.0)
        self.out = RecordingAudio(self.clock.monotonic_ns)
        metronome = Metronome(Stock(self.out.load), on=False)
        speaker = Speaker(self.out, synthesised(), 80, metronome=metronome)
        place = NoJournal(), self.clock, Path("unused")
        sitting = Sitting(about, self.session, *place, speaker, (speaker.follow,))
        self.push_screen(PlayerScreen(sitting, self.look), self.left_with.append)

    @property
    def head(self) -> Playhead:
        return self.session.head

    def line(self, selector: str) -> str:
        return str(self.screen.query_one(selector, Static).content)

    def big(self, selector: str) -> str:
        return self.screen.query_one(selector, BigText).text


async def told(stage: Stage, *keys: str, size: tuple[int, int] = (100, 30)) -> None:
    """Press keys, waiting after each until the session has answered."""
    async with stage.run_test(size=size) as pilot:
        await pilot.pause()
        for key in keys:
            await pilot.press(key)
            await pilot.pause(0.05)


async def until(pilot: Pilot[Any], true: Callable[[], bool]) -> None:
    for _ in range(100):
        if true():
            return
        await pilot.pause(0.05)
    raise AssertionError
