"""Deletions can be undone; the history and the memory of sides use what was said."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from workouts_done import SESSION, on_day, only

from forge_tui.history import (
    Amendment,
    SetChange,
    amend,
    delete,
    files,
    read_all,
    read_amended,
    remembered,
    trash,
    undelete,
    write,
)
from forge_tui.history.index import open_headings
from forge_tui.plan.sides import Side

if TYPE_CHECKING:
    import os
    from pathlib import Path

    from homes import Forge, Home

pytest_plugins = ["homes"]


def test_remembered_sides_are_the_corrected_ones(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    assert remembered(tmp_path, tmp_path / "cache", ["kick"]) == {}
    amend(SESSION, Amendment((SetChange(0, reps=11),)), tmp_path)
    assert remembered(tmp_path, tmp_path / "cache", ["kick"]) == {"kick": Side.RIGHT}
    delete(SESSION.id, tmp_path)
    assert remembered(tmp_path, tmp_path / "cache", ["kick"]) == {}


def test_a_deletion_takes_the_amendments_along_and_can_be_undone(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    other = replace(SESSION, id="20260102T060000-def")
    write(other, tmp_path)
    amend(SESSION, Amendment(note="good"), tmp_path)
    before = read_all(tmp_path)
    delete(SESSION.id, tmp_path)
    assert read_all(tmp_path) == ([other], [])
    assert len(list((tmp_path / "trash").iterdir())) == 2
    undelete(SESSION.id, tmp_path)
    assert read_all(tmp_path) == before
    assert not list((tmp_path / "trash").iterdir())


def copied(folder: Path) -> set[str]:
    """Let there be a session with an amendment, and files that sync has made of both."""
    path = write(SESSION, folder)
    said = amend(SESSION, Amendment(note="good"), folder)
    amend(SESSION, Amendment(note="better"), folder)
    conflict = ".sync-conflict-20260103-101112-ABCDEFG.toml"
    for name in (f"{SESSION.id}{conflict}", "a copy of mine.toml"):
        shutil.copy(path, folder / name)
    shutil.copy(said, folder / said.name.replace(".toml", conflict))
    return {each.name for each in folder.glob("*.toml")}


def test_one_deletion_takes_every_copy_along_and_one_undoing_brings_all_back(
    tmp_path: Path,
) -> None:
    write(on_day(1), tmp_path)
    names = copied(tmp_path)
    before = read_all(tmp_path)
    (copies,) = open_headings(tmp_path, tmp_path / "cache").copies.items()
    assert copies[0] == SESSION.id
    delete(copies[0], tmp_path, copies[1])
    assert read_all(tmp_path) == ([on_day(1)], [])
    assert [each.name for each in tmp_path.glob("*.toml")] == [f"{on_day(1).id}.toml"]
    assert trash.deleted(tmp_path) == (SESSION.id,)
    undelete(SESSION.id, tmp_path)
    assert {each.name for each in tmp_path.glob("*.toml")} == names
    assert [*map(str, read_all(tmp_path)[1])] == [*map(str, before[1])]
    assert not list((tmp_path / "trash").rglob("*.toml"))


def test_copies_of_what_has_gone_are_left_where_they_are(tmp_path: Path) -> None:
    copied(tmp_path)
    (tmp_path / f"{SESSION.id}.toml").unlink()
    with pytest.raises(FileNotFoundError):
        delete(SESSION.id, tmp_path, ["a copy of mine.toml"])
    assert (tmp_path / "a copy of mine.toml").exists()


def test_a_session_with_copies_is_deleted_and_restored_in_one_go(home: Home, forge: Forge) -> None:
    folder = home.data / "sessions"
    names = copied(folder)
    assert forge("history", "--delete", SESSION.id).code == 0
    assert json.loads(forge("history", "--json").out) == []
    assert not list(folder.glob("*.toml"))
    assert forge("history", "--restore", SESSION.id[:8]).code == 0
    assert {each.name for each in folder.glob("*.toml")} == names


def test_what_another_machine_says_of_a_deleted_session_waits_for_it(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    delete(SESSION.id, tmp_path)
    amend(SESSION, Amendment(note="late"), tmp_path)
    assert read_all(tmp_path) == ([], [])
    undelete(SESSION.id, tmp_path)
    assert only(tmp_path).note == "late"


def test_one_session_is_corrected_and_deleted_without_looking_at_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A screen does it on its own thread, among thousands of them.
    for day in range(4):
        write(on_day(day), tmp_path)
    mine, seen = on_day(1).id, list[str]()

    def stamp(entry: os.DirEntry[str]) -> str:
        seen.append(entry.name)
        return ""

    monkeypatch.setattr(files, "_stamp", stamp)
    amend(on_day(1), Amendment(note="good"), tmp_path)
    read_amended(tmp_path / f"{mine}.toml")
    delete(mine, tmp_path)
    undelete(mine, tmp_path)
    assert {name.partition(".")[0] for name in seen} == {mine}


def test_there_is_nothing_to_delete(tmp_path: Path) -> None:
    for act in (delete, undelete):
        with pytest.raises(FileNotFoundError):
            act("none", tmp_path)


def test_history_shows_what_was_said(home: Home, forge: Forge) -> None:
    folder = home.data / "sessions"
    write(SESSION, folder)
    said_of = Amendment((SetChange(0, reps=11, rpe=8.5),), "a \x1b[2J note")
    amend(SESSION, said_of, folder)
    (shown,) = json.loads(forge("history", "--json").out)
    assert shown["sets"][0]["reps"] == 11
    assert shown["sets"][0]["rpe"] == 8.5
    assert shown["note"] == "a \x1b[2J note"
    assert shown["worked_seconds"] + shown["rested_seconds"] + shown["paused"] == shown["seconds"]
    plain = forge("history").out
    assert "kick, set 1: 11 reps, left 6, right 5, RPE 8.5" in plain
    assert "note: a \ufffd[2J note" in plain
