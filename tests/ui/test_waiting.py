"""Who waits for thousands of files sees how far it has come, at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from screening import SIZES, on_day, perform
from textual.widgets import ProgressBar

from forge_tui import paths
from forge_tui.history import write
from forge_tui.ui.screens.history import HistoryScreen
from forge_tui.ui.screens.statistics import StatisticsScreen
from forge_tui.ui.widgets.waiting import Waiting

if TYPE_CHECKING:
    from screening import Theatre
    from textual.pilot import Pilot

pytest_plugins = ["homes"]

Screens = HistoryScreen | StatisticsScreen


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("screen", [HistoryScreen, StatisticsScreen])
def test_a_bar_and_a_count_are_shown_while_files_are_read(
    screen: type[Screens], size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen, "_read", lambda _: None)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert "Reading ..." in theatre.text
        assert not theatre.screen.query(ProgressBar)
        for done in (1000, 3000):
            theatre.screen.post_message(screen.Reading(done, 4000))
            await pilot.pause()
        assert "Reading ... 3,000 of 4,000" in theatre.text
        assert "75%" in theatre.text
        assert "\u2501" * 20 in theatre.text

    perform(screen(), act, size)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("screen", [HistoryScreen, StatisticsScreen])
def test_it_is_told_once_and_goes(screen: type[Screens], monkeypatch: pytest.MonkeyPatch) -> None:
    for day in range(120):
        write(on_day(day), paths.sessions_dir())
    # The index does not trust files that were written just now.
    monkeypatch.setattr("forge_tui.history.files._TICK_NS", -1)
    shown: list[tuple[int, int]] = []
    real = Waiting.tell

    def tell(waiting: Waiting, done: int, total: int) -> None:
        shown.append((done, total))
        real(waiting, done, total)

    monkeypatch.setattr(Waiting, "tell", tell)

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert not theatre.screen.query(ProgressBar)
        assert "Reading" not in theatre.text

    perform(screen(), act)
    assert shown == [(50, 120), (100, 120)]
    perform(screen(), act)
    assert len(shown) == 2
