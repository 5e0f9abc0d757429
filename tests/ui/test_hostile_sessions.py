"""Names from files never command the terminal, on the summary and in the history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from screening import HOSTILE, SESSION, SIDE_PLANK, SIZES, SQUAT, UNSURE, on_day, perform, press

from forge_tui import paths
from forge_tui.history import write
from forge_tui.text import BAD
from forge_tui.ui.screens.history import HistoryScreen
from forge_tui.ui.screens.summary import SummaryScreen

if TYPE_CHECKING:
    from pathlib import Path

    from screening import Theatre
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]


@pytest.fixture
def folder(home: Home) -> Path:
    assert home.data in paths.sessions_dir().parents
    return paths.sessions_dir()


@pytest.mark.parametrize("size", SIZES)
def test_hostile_text_is_harmless(folder: Path, size: tuple[int, int]) -> None:
    done = replace(UNSURE, name=HOSTILE, load=HOSTILE, do=HOSTILE, planned=None)
    record = replace(SESSION, name=HOSTILE, note=HOSTILE, sets=(done, SQUAT, SIDE_PLANK))

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert not BAD.search(theatre.text.replace("\n", ""))
        assert "[/x]" in theatre.text
        await press(theatre, pilot, "e")
        assert not BAD.search(theatre.text.replace("\n", ""))
        await press(theatre, pilot, "escape", "n")
        assert not BAD.search(theatre.text.replace("\n", ""))

    perform(SummaryScreen(record, folder), act, size)


@pytest.mark.parametrize("size", SIZES)
def test_hostile_names_are_harmless(folder: Path, size: tuple[int, int]) -> None:
    write(on_day(0, name=HOSTILE, reason=HOSTILE), folder)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert not BAD.search(theatre.text.replace("\n", ""))
        await press(theatre, pilot, "d")
        assert not BAD.search(theatre.text.replace("\n", ""))
        await press(theatre, pilot, "u", "enter")
        assert not BAD.search(theatre.text.replace("\n", ""))

    perform(HistoryScreen(), act, size)
