"""`history --trash`: what was deleted, and may be restored."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from stage import begun, kicks
from workouts_done import KICK, on_day

from forge_tui.history import Amendment, SetChange, amend, delete, write

if TYPE_CHECKING:
    from pathlib import Path

    from homes import Forge, Home

pytest_plugins = ["homes"]


@pytest.fixture
def sessions(home: Home) -> Path:
    """Three days, of which two were deleted, one with a note."""
    folder = home.data / "sessions"
    for day in range(3):
        write(on_day(day, sets=(KICK,), name=f"Day {day} [/x]"), folder)
    amend(on_day(1), Amendment(note="hard"), folder)
    for day in (0, 1):
        delete(on_day(day).id, folder)
    return folder


@pytest.mark.usefixtures("home")
def test_an_empty_trash_says_so(forge: Forge) -> None:
    assert forge("history", "--trash").out == "Nothing was deleted.\n"
    assert json.loads(forge("history", "--trash", "--json").out) == []


@pytest.mark.usefixtures("sessions")
def test_what_was_deleted_is_told_as_it_was_and_how_it_comes_back(forge: Forge) -> None:
    lines = forge("history", "--trash").out.splitlines()
    assert [line for line in lines if line[0] != " "] == [
        "2026-01-02 06:00  Day 1 [/x]  finished, 5:00  [20260102]",
        "2026-01-01 06:00  Day 0 [/x]  finished, 5:00  [20260101]",
        "Back again: forge-tui history --restore ID",
    ]
    assert "    note: hard" in lines
    assert forge("history", "--restore", "20260102").code == 0
    assert "Day 1" not in forge("history", "--trash").out


@pytest.mark.usefixtures("sessions")
def test_as_json_it_is_what_the_list_had(forge: Forge) -> None:
    gone = json.loads(forge("history", "--trash", "--json").out)
    assert [each["note"] for each in gone] == ["hard", None]
    for each in gone:
        forge("history", "--restore", each["id"])
    assert json.loads(forge("history", "--json").out)[1:] == gone


@pytest.mark.usefixtures("sessions")
def test_some_of_it_can_be_asked_for(forge: Forge) -> None:
    found = json.loads(forge("history", "--trash", "--json", "--until", "2026-01-01").out)
    assert [each["name"] for each in found] == ["Day 0 [/x]"]
    assert "1 of 2 sessions" in forge("history", "--trash", "--limit", "1").out


def test_what_was_cut_off_and_deleted_is_told_too(home: Home, forge: Forge) -> None:
    player, about, pages = begun(kicks(), home.root / "state/forge-tui")
    player.go(30)
    pages.close()
    forge("history", "--delete", about.id)
    first = forge("history", "--trash").out.splitlines()[0]
    assert "cut off" in first
    assert "resume" not in first
    (found,) = json.loads(forge("history", "--trash", "--json").out)
    assert (found["id"], found["state"]) == (about.id, "unfinished")


def test_what_cannot_be_read_is_told_and_hides_no_other(sessions: Path, forge: Forge) -> None:
    torn = sessions / "trash/20260105T000000-x.toml"
    torn.write_text("torn = [")
    run = forge("history", "--trash", "--json")
    assert str(torn) in run.err
    assert len(json.loads(run.out)) == 2


def test_it_changes_nothing(sessions: Path, forge: Forge) -> None:
    run = forge("history", "--trash", "--delete", "20260103")
    assert run.code == 2
    assert "--trash shows what was deleted" in run.err
    assert (sessions / f"{on_day(2).id}.toml").exists()


def test_its_short_ids_are_enough_to_bring_back_beside_what_was_unsaid(
    sessions: Path, forge: Forge
) -> None:
    deleted = on_day(0)
    same_day = replace(deleted, id=f"{deleted.id[:8]}T235900-aaaaaa")
    write(same_day, sessions)
    amend(same_day, Amendment((SetChange(0, rpe=8.0),)), sessions)
    assert forge("history", "--undo-amendment", same_day.id).code == 0
    assert forge("history", "--restore", deleted.id[:8]).out == f"Back again: {deleted.id}\n"
    # What was unsaid is found once no deleted one begins so.
    assert "Said again" in forge("history", "--restore", same_day.id[:8]).out
