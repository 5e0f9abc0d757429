"""The side that did less leads the next time, with an index or without."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from workouts_done import KICK, on_day

from forge_tui.history import Amendment, SetChange, amend, memory, remembered, write
from forge_tui.history.index import open_headings
from forge_tui.history.reading import read_amended
from forge_tui.plan.sides import Side

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from forge_tui.history.files import Folder
    from forge_tui.record import SessionRecord

    Remember = Callable[[list[str]], dict[str, Side]]

DONE = replace(KICK, reps=11, left=5, right=6)
MORE_LEFT = replace(DONE, left=6, right=5)
SQUAT = replace(DONE, exercise="squat")


@pytest.fixture(params=["no index", "an index"])
def remember(request: pytest.FixtureRequest, tmp_path: Path) -> Remember:
    """Return what is remembered, asked right after the index was brought up to date or without."""

    def ask(exercises: list[str]) -> dict[str, Side]:
        if request.param == "an index":
            open_headings(tmp_path, tmp_path / "cache")
        return remembered(tmp_path, tmp_path / "cache", exercises)

    return ask


@pytest.fixture(autouse=True)
def _settled(monkeypatch: pytest.MonkeyPatch) -> None:
    # The index does not trust files that were written just now.
    monkeypatch.setattr("forge_tui.history.files._TICK_NS", -1)


def did(folder: Path, day: int, *sets: object, **changes: object) -> SessionRecord:
    record = on_day(day, sets=sets or (DONE,), **changes)
    write(record, folder)
    return record


def test_without_a_history_nothing_is_remembered(tmp_path: Path) -> None:
    assert remembered(tmp_path / "none", tmp_path / "cache", ["kick"]) == {}
    assert not (tmp_path / "cache").exists()


def test_the_side_that_did_less_leads_next_time(tmp_path: Path, remember: Remember) -> None:
    did(tmp_path, 0)
    assert remember(["kick", "other"]) == {"kick": Side.LEFT}


def test_only_the_last_session_with_the_exercise_is_remembered(
    tmp_path: Path, remember: Remember
) -> None:
    did(tmp_path, 0)
    did(tmp_path, 1, replace(DONE, left=6, right=6, reps=12))
    assert remember(["kick"]) == {}
    did(tmp_path, 2, MORE_LEFT)
    assert remember(["kick"]) == {"kick": Side.RIGHT}


def test_what_was_planned_and_not_done_is_not_remembered(
    tmp_path: Path, remember: Remember
) -> None:
    did(tmp_path, 0)
    planned = {"workout": {"block": [{"exercises": [{"exercise": "kick"}]}]}}
    did(tmp_path, 1, SQUAT, played=planned)
    assert remember(["kick"]) == {"kick": Side.LEFT}


def test_practice_and_switching_sets_are_not_remembered(tmp_path: Path, remember: Remember) -> None:
    did(tmp_path, 0)
    did(tmp_path, 1, MORE_LEFT, practice=True, state="practice")
    assert remember(["kick"]) == {"kick": Side.LEFT}
    did(tmp_path, 2, replace(DONE, alternating=False))
    assert remember(["kick"]) == {}


def test_what_cannot_be_read_remembers_nothing_and_hides_no_other(
    tmp_path: Path, remember: Remember
) -> None:
    did(tmp_path, 0)
    (tmp_path / "20260109T000000-x.toml").write_text('[[sets]]\nexercise = "kick"\ntorn = [')
    (tmp_path / "20260110T000000-x.toml").symlink_to(tmp_path / "nowhere")
    assert remember(["kick"]) == {"kick": Side.LEFT}


def test_an_old_index_is_not_believed(tmp_path: Path) -> None:
    did(tmp_path, 0)
    second = did(tmp_path, 1)
    open_headings(tmp_path, tmp_path / "cache")
    amend(second, Amendment((SetChange(0, left=6, right=5),)), tmp_path)
    assert remembered(tmp_path, tmp_path / "cache", ["kick"]) == {"kick": Side.RIGHT}
    did(tmp_path, 2)
    assert remembered(tmp_path, tmp_path / "cache", ["kick"]) == {"kick": Side.LEFT}


def test_a_session_begins_without_reading_what_says_nothing_of_it(
    tmp_path: Path, remember: Remember, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Every session names the exercise somewhere, as the workout did that was planned.
    planned = {"workout": {"block": [{"exercises": [{"exercise": "kick", "or": "squat"}]}]}}
    for day in range(10):
        did(tmp_path, day, SQUAT if day else DONE, played=planned)
    read: list[str] = []

    def note(path: Path, files: Folder) -> object:
        read.append(path.stem)
        return read_amended(path, files)

    monkeypatch.setattr(memory, "read_amended", note)
    assert remember(["kick"]) == {"kick": Side.LEFT}
    assert read == [on_day(0).id]
