"""Whole sessions of a list: from the index as long as that is right, else from their files."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from workouts_done import SESSION, on_day

from forge_tui.errors import ForgeError
from forge_tui.history import Amendment, amend, delete, listed, write
from forge_tui.history.index import open_headings
from forge_tui.history.reading import read_amended

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from forge_tui.history.files import Folder
    from forge_tui.record import SessionRecord

IDS = [on_day(day).id for day in (3, 2, 1, 0)]


@pytest.fixture
def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tell which files are read though there is an index."""
    read: list[str] = []

    def note(path: Path, files: Folder) -> tuple[SessionRecord, list[ForgeError]]:
        read.append(path.stem)
        return read_amended(path, files)

    monkeypatch.setattr(listed, "read_amended", note)
    # Files that were written just now would be read again.
    monkeypatch.setattr("forge_tui.history.files._TICK_NS", -1)
    return read


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    played = {"workout": {"name": "Legs"}}
    for day in range(4):
        write(on_day(day, played=played), tmp_path)
    amend(on_day(2), Amendment(note="good \u2603"), tmp_path)
    return tmp_path


def test_what_the_index_knows_is_not_read_again(folder: Path, files_read: list[str]) -> None:
    found = [*open_headings(folder, folder / "cache").records(IDS)]
    assert found == [on_day(day, note="good \u2603" if day == 2 else None) for day in (3, 2, 1, 0)]
    assert files_read == []


def harmed(file: Path, change: str) -> None:
    with sqlite3.connect(file) as index:
        index.execute(change)
    index.close()


@pytest.mark.parametrize(
    "harm",
    [
        lambda file: harmed(file, "UPDATE session SET record = x'00'"),
        lambda file: harmed(file, "UPDATE session SET record = x''"),
        lambda file: harmed(file, "UPDATE session SET record = 'x'"),
        lambda file: harmed(file, "UPDATE session SET stamp = x'00'"),
        lambda file: file.unlink(),
        lambda file: file.write_bytes(b"x" * 5000),
    ],
)
def test_what_it_does_not_know_comes_from_the_file(
    folder: Path, files_read: list[str], harm: Callable[[Path], object]
) -> None:
    found = open_headings(folder, folder / "cache")
    before = [*found.records(IDS)]
    harm(folder / "cache/history.sqlite")
    assert [*found.records(IDS)] == before
    assert files_read == IDS


def test_one_that_has_gone_meanwhile_is_told_and_hides_no_other(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Too young to be known for sure, each is read.
    monkeypatch.setattr("forge_tui.history.files._TICK_NS", 10**12)
    found = open_headings(folder, folder / "cache")
    delete(IDS[0], folder)
    gone, *others = found.records([IDS[0], IDS[3]])
    assert isinstance(gone, ForgeError)
    assert "cannot be read" in str(gone)
    assert others == [replace(SESSION, id=IDS[3])]
