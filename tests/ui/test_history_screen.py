"""The history: to look at, to correct, to go on with, to delete and to bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from screening import SESSION, SIZES, on_day, perform, press, settle

from forge_tui import paths
from forge_tui.history import read_all, write
from forge_tui.player.transitions import Act, Command
from forge_tui.session import keeping
from forge_tui.session.clock import HandClock
from forge_tui.session.journal import Journal
from forge_tui.session.script import Script
from forge_tui.ui.messages import GoOn, OpenStatistics
from forge_tui.ui.screens.history import HistoryScreen
from forge_tui.ui.screens.summary import SummaryScreen

if TYPE_CHECKING:
    from pathlib import Path

    from screening import Theatre
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]

SQUAT = {
    "name": "Squat",
    "target": "Quads",
    "movement": {"measure": "reps", "phases": [{"id": "down", "call": "DOWN", "seconds": 2}]},
}
WORKOUT = {
    "name": "Legs",
    "block": [{"kind": "sets", "exercises": [{"exercise": "squat", "do": "12"}]}],
}


@pytest.fixture
def folder(home: Home) -> Path:
    assert home.data in paths.sessions_dir().parents
    return paths.sessions_dir()


def cut_off(*, stopped: bool = False) -> Path:
    """Leave a session as a kill would, and return its journal."""
    clock = HandClock()
    script = Script("legs", WORKOUT, {"squat": SQUAT})
    about, session, pages = keeping.begin(script, paths.state_dir(), clock)
    session.step([Command(Act.START)])
    for _ in range(20):
        clock.move(1)
        session.step([])
    if stopped:
        session.step([Command(Act.STOP)])
    pages.close()
    return paths.state_dir() / f"{about.id}.journal"


def rows(theatre: Theatre) -> list[str]:
    return [line.strip() for line in theatre.lines if "16:40" in line or "go on" in line]


@pytest.mark.parametrize("size", SIZES)
def test_an_empty_history_says_so(home: Home, size: tuple[int, int]) -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert "Nothing done yet" in theatre.text
        await press(theatre, pilot, "enter", "d", "u", "up", "down")
        assert "Nothing was deleted here" in theatre.text
        await press(theatre, pilot, "escape")
        assert theatre.screen is not theatre.first

    assert home.data
    perform(HistoryScreen(), act, size)


@pytest.mark.parametrize("size", SIZES)
def test_sessions_come_newest_first_and_what_was_cut_off_on_top(
    folder: Path, size: tuple[int, int]
) -> None:
    for day, name in ((0, "First"), (2, "Third"), (1, "Second")):
        write(on_day(day, name=name), folder)
    cut_off()

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "down", "down", "down", "home")
        text = theatre.text
        found = [text.index(name) for name in ("Legs", "Third", "Second")]
        assert found == sorted(found)
        assert "go on" in text
        await press(theatre, pilot, "end")
        assert "First" in theatre.text
        assert "2026-01-01 06:00" in theatre.text

    perform(HistoryScreen(), act, size)


def test_names_of_two_lines_stay_in_their_column(folder: Path) -> None:
    write(on_day(0, name="word " * 12), folder)

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        found = [line.index("word") for line in theatre.lines if "word word" in line]
        assert len(found) > 1
        assert {*found} == {
            next(line.index("workout") for line in theatre.lines if "begun" in line)
        }

    perform(HistoryScreen(), act)


def test_enter_goes_on_with_what_was_cut_off(folder: Path) -> None:
    write(SESSION, folder)
    journal = cut_off()

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "enter")
        assert theatre.asked == [GoOn(journal)]

    perform(HistoryScreen(), act)


@pytest.mark.usefixtures("home")
def test_a_key_leads_to_the_statistics() -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "s")
        assert [type(each) for each in theatre.asked] == [OpenStatistics]

    perform(HistoryScreen(), act)


def test_one_that_had_ended_is_saved_and_listed(folder: Path) -> None:
    journal = cut_off(stopped=True)

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert "stopped" in theatre.text
        assert "go on" not in theatre.text

    perform(HistoryScreen(), act)
    assert not journal.exists()
    assert len(read_all(folder)[0]) == 1


def test_enter_opens_a_session_to_correct_and_the_list_stays_where_it_was(folder: Path) -> None:
    for day in range(3):
        write(on_day(day), folder)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "down", "enter")
        assert isinstance(theatre.screen, SummaryScreen)
        await press(theatre, pilot, "home", "9", "escape")
        assert theatre.screen is theatre.first
        await press(theatre, pilot, "enter")
        assert isinstance(theatre.screen, SummaryScreen)
        assert theatre.screen.record.sets[0].rpe == 9

    perform(HistoryScreen(), act)
    assert [each.sets[0].rpe for each in read_all(folder)[0]] == [None, 9, None]


@pytest.mark.parametrize("size", SIZES)
def test_deleting_is_told_and_undone(folder: Path, size: tuple[int, int]) -> None:
    for day in range(3):
        write(on_day(day), folder)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "down", "d", "d")
        assert "u brings it back" in theatre.text
        assert [each.id for each in read_all(folder)[0]] == [on_day(2).id]
        await press(theatre, pilot, "u")
        assert "Back again" in theatre.text
        await press(theatre, pilot, "u")
        assert len(read_all(folder)[0]) == 3
        assert len(rows(theatre)) == 3
        await press(theatre, pilot, "d", "d", "d")
        assert "Nothing done yet" in theatre.text
        await press(theatre, pilot, "u", "u", "u")

    perform(HistoryScreen(), act, size)
    assert len(read_all(folder)[0]) == 3


def test_what_cannot_be_brought_back_now_can_be_later(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(SESSION, folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "d")
        with monkeypatch.context() as patch:
            patch.setattr("pathlib.Path.replace", full)
            await press(theatre, pilot, "u")
        assert "It cannot be brought back: No space" in theatre.text
        await press(theatre, pilot, "u")
        assert "Back again" in theatre.text

    perform(HistoryScreen(), act)
    assert len(read_all(folder)[0]) == 1


def test_what_was_cut_off_can_be_deleted_and_brought_back(folder: Path) -> None:
    write(SESSION, folder)
    journal = cut_off()

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "d")
        assert not journal.exists()
        assert "go on" not in theatre.text
        await press(theatre, pilot, "u")
        assert "go on" in theatre.text

    perform(HistoryScreen(), act)
    assert journal.exists()


def test_what_goes_on_in_another_window_is_not_deleted(folder: Path) -> None:
    write(SESSION, folder)
    journal = cut_off()

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        held = Journal(journal)
        await press(theatre, pilot, "d")
        assert "another window" in theatre.text
        held.close()

    perform(HistoryScreen(), act)
    assert journal.exists()


@pytest.mark.parametrize("size", SIZES)
def test_what_cannot_be_read_is_told_and_hides_nothing(folder: Path, size: tuple[int, int]) -> None:
    write(SESSION, folder)
    (folder / "20260109T000000-x.toml").write_text("torn = [")
    (folder / f"{SESSION.id}.x.amend.toml").write_text("what = 1")

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert len(rows(theatre)) == 1
        assert "forge-tui history" in theatre.text

    perform(HistoryScreen(), act, size)


def test_many_sessions_come_a_page_at_a_time(folder: Path) -> None:
    for day in range(203):
        write(on_day(day, name=f"Day {day}"), folder)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "end")
        assert "3 older ones" in theatre.text
        await press(theatre, pilot, "d", "enter", "end")
        assert "Day 0" in theatre.text

    perform(HistoryScreen(), act)
    assert len(read_all(folder)[0]) == 203


def test_resizing_keeps_rows_and_highlight(folder: Path) -> None:
    for day in range(5):
        write(on_day(day), folder)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "down", "down")
        for width, height in ((40, 12), (20, 5), (200, 60), (80, 24)):
            await pilot.resize_terminal(width, height)
            await settle(theatre, pilot)
        assert len(rows(theatre)) == 5
        await press(theatre, pilot, "enter")
        assert isinstance(theatre.screen, SummaryScreen)
        assert theatre.screen.record.id == on_day(2).id

    perform(HistoryScreen(), act)
