"""The history stays true when files change while it is looked at."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from screening import SESSION, on_day, perform, press, settle

from forge_tui import paths
from forge_tui.history import read_all, write
from forge_tui.ui import past
from forge_tui.ui.screens.history import HistoryScreen

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


def rows(theatre: Theatre) -> list[str]:
    return [line for line in theatre.lines if "16:40" in line]


class Slow:
    """Reads the list as usual; what is read after `hold` is told when it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go, self.has_read, self.runs = Event(), Event(), 0
        self._held, self._real = False, past.entries
        monkeypatch.setattr("forge_tui.ui.screens.history.entries", self._entries)

    def hold(self) -> None:
        self._held = True

    def _entries(self, *args: Any) -> Any:
        self.runs += 1
        held, self._held = self._held, False
        found = self._real(*args)
        if held:
            self.has_read.set()
            assert self.go.wait(10)
        return found


def test_what_was_read_before_a_deletion_does_not_bring_it_back(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(3):
        write(on_day(day), folder)
    slow = Slow(monkeypatch)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "enter")
        slow.hold()
        await pilot.press("escape")
        assert slow.has_read.wait(10)
        await pilot.press("d")
        assert len(rows(theatre)) == 2
        slow.go.set()
        await settle(theatre, pilot)
        await settle(theatre, pilot)
        assert len(rows(theatre)) == 2

    perform(HistoryScreen(), act)
    assert slow.runs == 3


def test_what_was_read_before_it_came_back_does_not_hide_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(3):
        write(on_day(day), folder)
    slow = Slow(monkeypatch)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "d", "enter")
        slow.hold()
        await pilot.press("escape")
        assert slow.has_read.wait(10)
        await pilot.press("u")
        while slow.runs < 3:
            await pilot.pause()
        slow.go.set()
        await settle(theatre, pilot)
        await settle(theatre, pilot)
        assert len(rows(theatre)) == 3

    perform(HistoryScreen(), act)
    # The read that came too late is not done once more: another was under way.
    assert slow.runs == 3


def test_a_session_that_sync_has_copied_goes_and_comes_back_at_once(folder: Path) -> None:
    path = write(SESSION, folder)
    (folder / "a copy of mine.toml").write_bytes(path.read_bytes())

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert "1 file unread" in theatre.text
        await press(theatre, pilot, "d")
        assert "Nothing done yet" in theatre.text
        assert "unread" not in theatre.text
        assert read_all(folder) == ([], [])
        await press(theatre, pilot, "u")
        assert len(rows(theatre)) == 1
        assert "1 file unread" in theatre.text

    perform(HistoryScreen(), act)
    assert len(list(folder.glob("*.toml"))) == 2


def test_what_has_gone_meanwhile_is_told_not_opened(folder: Path) -> None:
    write(SESSION, folder)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        (folder / f"{SESSION.id}.toml").unlink()
        await press(theatre, pilot, "enter")
        assert theatre.screen is theatre.first
        assert "cannot be read" in theatre.text

    perform(HistoryScreen(), act)
