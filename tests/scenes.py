"""The screens of the real app at chosen moments, for pictures and snapshots.

A home of its own, only the shipped files, and a clock that stands still: the same cells each time.
"""

from __future__ import annotations

import re
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from textual._compositor import LayoutUpdate
from textual.widgets import Input

from forge_tui import paths
from forge_tui.config import Preferences
from forge_tui.player.transitions import State
from forge_tui.ui.app import ForgeApp
from forge_tui.ui.widgets.big import BigText
from forge_tui.ui.widgets.board import LAYOUTS
from forge_tui.ui.widgets.detail import DetailPane
from forge_tui.ui.widgets.filters import FilterList
from forge_tui.ui.widgets.sidebar import Pick, Sidebar
from forge_tui.ui.widgets.table import Table
from sittings import (
    DUE,
    KICK,
    MASTERED,
    MORNING,
    WORKOUT,
    at_set,
    home,
    mastered,
    past,
    planned,
    sitting,
)
from twelve import TODAY, write_all

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from textual.pilot import Pilot
    from textual.strip import Strip

    from forge_tui.ui.sitting import Sitting
    from sittings import Moment

    Size = tuple[int, int]

DARK, LIGHT = "forge-dark", "forge-light"
_LONGEST_SECONDS = 20.0
# Longer together than a tick of the player, and than the highlight waits for its page.
_LOOK_SECONDS, _CALM_LOOKS = 0.04, 6


@dataclass
class Stage:
    """The app while it is looked at."""

    app: ForgeApp
    pilot: Pilot[Any]

    @property
    def rows(self) -> list[list[Strip]]:
        """The cells with their colours, those of screens below included."""
        below = self.app._background_screens  # noqa: SLF001 - as Textual's own screenshots do
        compositor = self.app.screen._compositor  # noqa: SLF001 - the only way to the cells
        update = compositor.render_update(full=True, screen_stack=below)
        assert isinstance(update, LayoutUpdate)
        return [list(strips) for strips in update.strips]

    @property
    def text(self) -> str:
        """What stands on the screen."""
        rows = ("".join(strip.text for strip in strips) for strips in self.rows)
        return "\n".join(row.rstrip() for row in rows) + "\n"

    @property
    def picture(self) -> str:
        """The screen as SVG, without the number that Rich gives to each picture."""
        svg = self.app.export_screenshot(title="forge-tui")
        lines = re.sub(r"terminal-\d+", "terminal", svg).splitlines()
        return "\n".join(line.rstrip() for line in lines) + "\n"

    async def press(self, *keys: str) -> None:
        """Press keys one by one."""
        await self.pilot.press(*keys)

    async def reach(self, shows: str, is_so: Callable[[], object] = lambda: True) -> None:
        """Wait for a screen, until it is as it should be."""
        limit = time.monotonic() + _LONGEST_SECONDS
        while not self._shows(shows) or not is_so():
            assert time.monotonic() < limit, f"no {shows} as it should be:\n{self.text}"
            await self.pilot.pause(_LOOK_SECONDS)

    def _shows(self, name: str) -> bool:
        # A screen is on top before it is made up.
        return type(self.app.screen).__name__ == name and self.app.screen.is_mounted

    async def settle(self, shows: str, is_so: Callable[[], object] = lambda: True) -> None:
        """Wait for a screen, until it is as it should be and nothing changes any more."""
        before: list[list[Strip]] = []
        calm = 0
        while calm < _CALM_LOOKS:
            await self.reach(shows, is_so)
            for field in self.app.screen.query(Input):
                field.cursor_blink = False
            await self.pilot.pause(_LOOK_SECONDS)
            now = self.rows
            calm = calm + 1 if now == before else 0
            before = now


@dataclass(frozen=True)
class Scene:
    """A screen at a moment; `lead` presses the keys and waits until it is there."""

    lead: Callable[[Stage], Awaitable[None]]
    before: Callable[[], Sitting | None] = lambda: None
    layout: str = "auto"
    first_start: bool = False
    now: datetime = MORNING

    @asynccontextmanager
    async def shown(self, size: Size, theme: str = DARK) -> AsyncIterator[Stage]:
        """Show it in the real app."""
        with home(self.now):
            if not self.first_start:
                paths.state_dir().mkdir(parents=True)
                (paths.state_dir() / "told").touch()
            preferences = Preferences(theme=theme, layout=self.layout)
            app = ForgeApp(preferences, sitting=self.before())
            app.animation_level = "none"
            async with app.run_test(size=size) as pilot:
                stage = Stage(app, pilot)
                await self.lead(stage)
                yield stage


async def _listed(stage: Stage, id_: str) -> None:
    """Highlight a file, and wait for its page."""
    screen = stage.app.screen

    def chosen() -> str | None:
        pick = screen.query_one(Sidebar).chosen
        return pick.row["id"] if pick else None

    await stage.reach("LibraryScreen", chosen)
    sidebar = screen.query_one(Sidebar)
    kinds = {pick.row["id"]: pick.kind for pick in sidebar.options if isinstance(pick, Pick)}
    # Among hundreds, pressing a key for each would take a while.
    sidebar.highlight((kinds[id_], id_))

    def is_shown() -> bool:
        page = screen.query_one(DetailPane).page
        return page is not None and page.id == id_

    await stage.settle("LibraryScreen", is_shown)


async def _library(stage: Stage) -> None:
    await stage.reach("LibraryScreen")
    await _listed(stage, WORKOUT)


async def _today(stage: Stage) -> None:
    await stage.reach("LibraryScreen", lambda: "TODAY" in stage.text)
    await _listed(stage, DUE)


async def _progress(stage: Stage) -> None:
    await stage.reach("LibraryScreen")
    await _listed(stage, MASTERED)
    await stage.press("plus")
    await stage.settle("ProgressScreen", lambda: "in place of" in stage.text)


async def _exercise(stage: Stage) -> None:
    await stage.reach("LibraryScreen")
    await _listed(stage, KICK)


async def _filters(stage: Stage) -> None:
    await _library(stage)
    await stage.press("f")
    await stage.settle("LibraryScreen", lambda: stage.app.screen.query_one(FilterList).has_focus)
    for _ in range(3):
        await stage.press("down", "enter")
    await stage.settle("LibraryScreen")


async def _compare(stage: Stage) -> None:
    await stage.reach("LibraryScreen")
    await _listed(stage, KICK)
    await stage.press("equals_sign", "slash", *"pistol squat", "enter")
    await stage.settle("LibraryScreen")
    await stage.press("equals_sign")
    await stage.settle("CompareScreen")


async def _player(stage: Stage) -> None:
    await stage.settle("PlayerScreen", lambda: stage.app.screen.query_one("#banner", BigText).text)


async def _plays(stage: Stage) -> None:
    await stage.reach("PlayerScreen", lambda: stage.app.screen.query_one("#banner", BigText).text)


async def _paused(stage: Stage) -> None:
    await _plays(stage)
    await stage.press("p")
    await stage.settle(
        "PlayerScreen", lambda: stage.app.screen.query_one("#banner", BigText).text == "PAUSED"
    )


async def _help(stage: Stage) -> None:
    await _plays(stage)
    await stage.press("question_mark")
    await stage.settle("HelpScreen")


async def _palette(stage: Stage) -> None:
    await _plays(stage)
    await stage.press("ctrl+p", *"rep")
    await stage.settle("Palette")


async def _stop(stage: Stage) -> None:
    await _plays(stage)
    await stage.press("q")
    await stage.settle("AskYes")


async def _offer(stage: Stage) -> None:
    await stage.reach("LibraryScreen", lambda: stage.app.screen.query("#go-on"))
    await _listed(stage, WORKOUT)


async def _summary(stage: Stage) -> None:
    await _plays(stage)
    await stage.press("enter")

    def has_figures() -> bool:
        counting = [worker for worker in stage.app.workers if worker.group == "figures"]
        return all(worker.is_finished for worker in counting)

    await stage.settle("SummaryScreen", has_figures)


async def _history(stage: Stage) -> None:
    await stage.reach("LibraryScreen")
    await stage.press("h")
    await stage.settle("HistoryScreen", lambda: stage.app.screen.query_one(Table).at is not None)


def _statistics(page: str, shown: str) -> Callable[[Stage], Awaitable[None]]:
    async def lead(stage: Stage) -> None:
        await stage.reach("LibraryScreen")
        await stage.press("number_sign")
        await stage.reach("StatisticsScreen")
        await stage.press(page)
        await stage.settle("StatisticsScreen", lambda: stage.app.screen.query(shown))

    return lead


async def _settings(stage: Stage) -> None:
    await stage.reach("LibraryScreen")
    await stage.press("comma")
    await stage.settle("SettingsScreen")


async def _welcome(stage: Stage) -> None:
    await stage.settle("WelcomeScreen")


def _twelve() -> None:
    write_all(paths.sessions_dir())


def _at(moment: Moment) -> Callable[[], Sitting]:
    return lambda: sitting(moment)


_FRIDAY = datetime.combine(TODAY, MORNING.timetz())
_MOMENTS = {
    "prepare": (_player, at_set(KICK, 1, State.PREPARE, 3)),
    "work": (_player, at_set(KICK, 1, State.WORK, 33)),
    "rest": (_player, at_set(KICK, 2, State.REST, 38)),
    "paused": (_paused, at_set("side-plank", 1, State.WORK, 8)),
}
SCENES = {
    "library": Scene(_library),
    "exercise": Scene(_exercise),
    "filters": Scene(_filters),
    "compare": Scene(_compare),
    **{
        f"player-{layout}-{name}": Scene(lead, _at(moment), layout)
        for layout in LAYOUTS
        for name, (lead, moment) in _MOMENTS.items()
    },
    "palette": Scene(_palette, _at(_MOMENTS["work"][1])),
    "stop": Scene(_stop, _at(_MOMENTS["work"][1])),
    "offer": Scene(_offer, past),
    "summary": Scene(_summary, _at(at_set("childs-pose", 1, State.WORK, 20))),
    "history": Scene(_history, past),
    "statistics-year": Scene(_statistics("1", "Year"), _twelve, now=_FRIDAY),
    "statistics-muscles": Scene(_statistics("2", "Muscles"), _twelve, now=_FRIDAY),
    "statistics-exercises": Scene(_statistics("4", "Plot, Exercises.narrow"), _twelve, now=_FRIDAY),
    "today": Scene(_today, planned, now=MORNING + timedelta(days=2)),
    "progress": Scene(_progress, mastered),
    "settings": Scene(_settings),
    "welcome": Scene(_welcome, first_start=True),
    "help": Scene(_help, _at(_MOMENTS["work"][1])),
}
