"""Statistics of years: worked out, drawn, and from the key to the figures."""

from __future__ import annotations

import asyncio
import subprocess
import time
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from unittest.mock import patch

from child import Child
from common import PROGRAM, RUNS, home, ms, settle
from made import history
from past import seconds, years
from screen import HEADINGS, LISTED
from textual.app import App

from forge_tui.statistics.overview import statistics_of
from forge_tui.statistics.streak import no_plan
from forge_tui.ui.screens.statistics import StatisticsScreen
from forge_tui.ui.theme import THEMES

if TYPE_CHECKING:
    from forge_tui.done import History

_TODAY = date(2026, 11, 23)
_PAST = "forge_tui.session.past"


def stats() -> None:
    """Statistics of a thousand and of four thousand sessions."""
    for sessions in (1000, 4000):
        known = history(sessions, _TODAY)
        sets = sum(each.sets for each in known.sittings)
        worked = [seconds(partial(statistics_of, known, _TODAY)) for _ in range(RUNS)]
        drawn = [asyncio.run(_drawn(known)) for _ in range(RUNS)]
        print(
            f"{sessions} sessions, {sets} sets in memory: statistics {ms(worked)}, from there to "
            f"the drawn screen {ms(drawn)}"
        )
    for sessions in (1000, 4000):
        with home() as (folder, env):
            years(folder / ".local/share/forge-tui/sessions", sessions)
            settle(folder)
            call = partial(
                subprocess.run, [*PROGRAM, "stats"], env=env, capture_output=True, check=True
            )
            call()
            printed = [seconds(call) for _ in range(RUNS)]
            shown = [_shown(env) for _ in range(RUNS)]
        again = [pair[1] for pair in shown]
        print(
            f"{sessions} sessions from the index: forge-tui stats {ms(printed)}; # in the library "
            f"to the figures {ms([pair[0] for pair in shown])}, the second time {ms(again)}"
        )


async def _drawn(known: History) -> float:
    """Return the seconds from a history in memory until all of it stands on the screen."""
    app: App[None] = App()
    for theme in THEMES:
        app.register_theme(theme)
    app.theme = THEMES[0].name
    with (
        patch(f"{_PAST}.in_outline", lambda _: (statistics_of(known, _TODAY), [])),
        patch(f"{_PAST}.past", lambda _: (known, no_plan, [])),
        patch("forge_tui.session.clock.today", lambda: _TODAY),
    ):
        async with app.run_test(size=(80, 24)) as pilot:
            start = time.perf_counter()
            app.push_screen(StatisticsScreen())
            while "Streak" not in _text(app):
                await pilot.pause()
            return time.perf_counter() - start


def _text(app: App[None]) -> str:
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - the only way to the cells
    return "\n".join(strip.text for strip in strips)


def _shown(env: dict[str, str]) -> tuple[float, float]:
    """Return the seconds from the key to the figures, the first time and the second."""
    with Child(PROGRAM, env) as child:
        child.until(*HEADINGS, *LISTED)
        child.read_for(1.0)
        return _opened(child), _opened(child)


def _opened(child: Child) -> float:
    child.raw.clear()
    pressed = child.press(b"#") - child.start
    took = child.until(b"60+ min") - pressed
    child.press(b"\x1b")
    child.read_for(1.0)
    return took
