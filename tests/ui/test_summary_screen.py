"""The summary: done against planned, and the person's word saved beside the session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from screening import KICK, SESSION, SIZES, UNSURE, perform, press

from forge_tui.history import read_amended, read_session, write
from forge_tui.ui.screens.correct import CorrectSet
from forge_tui.ui.screens.summary import SummaryScreen
from forge_tui.ui.widgets.table import Table

if TYPE_CHECKING:
    from pathlib import Path

    from screening import Theatre
    from textual.pilot import Pilot

    from forge_tui.record import SessionRecord
    from homes import Home

pytest_plugins = ["homes"]

LAST_SET = ("home", "down", "down", "down")


@pytest.fixture
def folder(home: Home) -> Path:
    folder = home.data / "sessions"
    write(SESSION, folder)
    return folder


def saved(folder: Path) -> SessionRecord:
    record, problems = read_amended(folder / f"{SESSION.id}.toml")
    assert not problems
    return record


def amendments(folder: Path) -> int:
    return len(list(folder.glob("*.amend.toml")))


def say(folder: Path, *keys: str, record: SessionRecord = SESSION) -> Theatre:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, *keys)

    return perform(SummaryScreen(record, folder), act)


@pytest.mark.parametrize("size", SIZES)
def test_it_shows_what_was_done_and_cuts_nothing(folder: Path, size: tuple[int, int]) -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        top = theatre.text
        for word in ("Kick and push", "finished", "2026-01-01 06:00", "16:40", "not confirmed"):
            assert word in top
        for word in ("24 of 36 reps", "left 6, right 6", "held 0:50", "worked 4:08", "12:31"):
            assert word in top
        assert "Done" in theatre.lines[-1 if size[1] < 20 else -2]
        await press(theatre, pilot, "home")
        assert "Outside Leg Kick Pushup" in theatre.text
        await press(theatre, pilot, "end")
        assert "Side Plank" in theatre.text
        assert "20 s" in theatre.text
        assert "30 s" in theatre.text

    perform(SummaryScreen(SESSION, folder), act, size)


@pytest.mark.parametrize("size", SIZES)
def test_pauses_are_told_apart_from_the_time_it_took(folder: Path, size: tuple[int, int]) -> None:
    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        for word in ("14:40", "worked 4:08", "10:31", "paused 2:00"):
            assert word in theatre.text

    perform(SummaryScreen(replace(SESSION, paused=120.0), folder), act, size)


def test_the_first_arrow_goes_to_the_next_set(folder: Path) -> None:
    confirmed = tuple(replace(done, confirmed=True) for done in SESSION.sets)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "6", "down", "9", "escape")

    write(replace(SESSION, sets=confirmed), folder)
    perform(SummaryScreen(replace(SESSION, sets=confirmed), folder), act)
    assert [done.rpe for done in saved(folder).sets][:2] == [6.0, 9.0]


def test_columns_stand_under_their_headings(folder: Path) -> None:
    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert any(line.startswith("    not confirmed ") for line in theatre.lines)
        head = next(line for line in theatre.lines if "planned" in line)
        row = next(line for line in theatre.lines if "Kick Pushup" in line)
        for title, value in (("planned", "12"), ("done", "12"), ("left", "6"), ("seconds", "66")):
            end = head.index(title) + len(title)
            assert row[:end].endswith(value)
            assert row[end] == " "

    perform(SummaryScreen(SESSION, folder), act)


@pytest.mark.parametrize(
    ("changes", "word"),
    [({"reason": "stopped"}, "stopped"), ({"practice": True}, "practice, finished")],
)
def test_the_title_says_how_it_ended(folder: Path, changes: dict[str, Any], word: str) -> None:
    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert word in theatre.text

    perform(SummaryScreen(replace(SESSION, **changes), folder), act)


def test_a_set_that_nobody_confirmed_is_offered_first(folder: Path) -> None:
    say(folder, "enter", "1", "1", "enter", "enter")
    assert saved(folder).sets[1] == replace(UNSURE, reps=11, left=6, right=5, confirmed=True)
    assert read_session(folder / f"{SESSION.id}.toml") == SESSION
    assert amendments(folder) == 1


def test_left_and_right_can_be_said_by_themselves(folder: Path) -> None:
    say(folder, "e", "down", "4", "down", "7", "enter", "escape")
    done = saved(folder).sets[1]
    assert (done.reps, done.left, done.right) == (11, 4, 7)


def test_what_was_logged_is_shown_and_can_be_confirmed(folder: Path) -> None:
    unsure = replace(KICK, reps=7, left=4, right=3, confirmed=False)
    record = replace(SESSION, id="20260101T060000-b", sets=(unsure,))
    path = write(record, folder)
    say(folder, "enter", "enter", "enter", record=record)
    assert read_amended(path)[0].sets == (replace(unsure, confirmed=True),)


def test_a_held_set_is_corrected_by_side_in_seconds(folder: Path) -> None:
    say(folder, *LAST_SET, "e", "2", "5", "enter", "escape")
    done = saved(folder).sets[3]
    assert (done.left_seconds, done.right_seconds) == (25, 30.4)
    assert done.seconds == pytest.approx(55.4)


def test_numbers_that_make_no_sense_are_not_taken(folder: Path) -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, *LAST_SET, "up", "e", "9", "9", "9", "9", "enter")
        assert isinstance(theatre.screen, CorrectSet)
        assert "From 0 to 1000" in theatre.text
        await press(theatre, pilot, "escape")

    perform(SummaryScreen(SESSION, folder), act)
    assert amendments(folder) == 0


@pytest.mark.parametrize(
    ("keys", "rpe"),
    [
        ("5", 5.0),
        ("9", 9.0),
        ("0", 10.0),
        ("8 full_stop", 8.5),
        ("8 full_stop full_stop", 8.0),
        ("0 full_stop", 10.0),
        ("full_stop", None),
        ("7 backspace", None),
    ],
)
def test_one_key_says_how_hard_a_set_was(folder: Path, keys: str, rpe: float | None) -> None:
    say(folder, *keys.split(), "escape")
    assert saved(folder).sets[1].rpe == rpe


def test_all_that_is_said_is_one_amendment(folder: Path) -> None:
    say(folder, "8", "down", "9", "n", *"good", "enter", "escape")
    record = saved(folder)
    assert [done.rpe for done in record.sets] == [None, 8, 9, None]
    assert record.note == "good"
    assert amendments(folder) == 1


def test_nothing_said_is_nothing_written(folder: Path) -> None:
    say(folder, "e", "escape", "n", "escape", "7", "delete", "escape")
    assert amendments(folder) == 0


def test_where_all_is_confirmed_enter_leaves(folder: Path) -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert theatre.screen is theatre.first
        await press(theatre, pilot, "enter")
        assert theatre.screen is not theatre.first

    perform(SummaryScreen(replace(SESSION, sets=(KICK,)), folder), act)


def test_down_from_the_last_row_comes_to_done_and_up_goes_back(folder: Path) -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "end", "down")
        assert theatre.focused is theatre.first.query_one("#done")
        # Below the sets stand figures, of which nothing can be said.
        await press(theatre, pilot, "up", "9", "e", "full_stop", *LAST_SET, "9", "escape")

    perform(SummaryScreen(SESSION, folder), act)
    assert saved(folder).sets[3].rpe == 9


@pytest.mark.parametrize("size", SIZES)
def test_the_keys_of_a_page_scroll_from_done_too(folder: Path, size: tuple[int, int]) -> None:
    sets = tuple(replace(done, confirmed=True) for done in SESSION.sets) * 9

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        table, down = theatre.screen.query_one(Table), len(sets)
        assert theatre.focused is theatre.screen.query_one("#done")
        for key, at in (("end", range(down, 99)), ("home", range(1)), ("pagedown", range(1, down))):
            theatre.screen.query_one("#done").focus()
            await press(theatre, pilot, key)
            assert table.at in at, key
        before = table.at or 0
        theatre.screen.query_one("#done").focus()
        await press(theatre, pilot, "pageup")
        assert table.at in range(before)

    perform(SummaryScreen(replace(SESSION, sets=sets), folder), act, size)


def test_ending_the_program_from_outside_saves_too(folder: Path) -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await pilot.press("8")
        theatre.exit()

    perform(SummaryScreen(SESSION, folder), act)
    assert saved(folder).sets[1].rpe == 8


def test_what_cannot_be_saved_is_told_and_can_be_left(home: Home) -> None:
    in_the_way = home.write(home.data / "sessions", "a file")

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "8", "escape")
        assert "cannot be saved" in theatre.text
        await press(theatre, pilot, "escape")
        assert theatre.screen is not theatre.first

    perform(SummaryScreen(SESSION, in_the_way), act)


def test_a_session_without_sets_has_a_summary(folder: Path) -> None:
    say(folder, "e", "7", "full_stop", "down", "up", "escape", record=replace(SESSION, sets=()))
    assert amendments(folder) == 0
