"""Session files: written once, read back the same, merged by copying, sides remembered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from forge_tui.errors import ForgeError
from forge_tui.history import read_all, read_session, remembered, write
from forge_tui.plan.sides import Side
from forge_tui.record import SessionRecord, SetRecord

DONE = SetRecord(
    exercise="kick", block="sets", round=1, set=1, do="11", pace="guided", reps=11, left=5,
    right=6, seconds=60.5, left_seconds=0.0, right_seconds=0.0, alternating=True,
    ended_by="done", confirmed=True, planned=11, lead="right",
)  # fmt: skip
SESSION = SessionRecord(
    id="20260101T060000-abc", workout="w", name='A "name" [/x]', state="finished",
    reason="finished", practice=False, started=datetime(2026, 1, 1, 6, tzinfo=UTC), seconds=103.0,
    sets=(DONE,),
)  # fmt: skip


def on_day(day: int, **changes: Any) -> SessionRecord:
    started = SESSION.started + timedelta(days=day)
    return replace(SESSION, id=f"{started:%Y%m%dT%H%M%S}-{day}", started=started, **changes)


def test_a_session_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = write(SESSION, tmp_path)
    assert read_session(path) == SESSION


def test_a_file_is_never_written_twice(tmp_path: Path) -> None:
    path = write(SESSION, tmp_path)
    write(replace(SESSION, seconds=1.0), tmp_path)
    assert read_session(path).seconds == 103.0
    assert len(list(tmp_path.iterdir())) == 1


def test_sessions_come_newest_first_and_one_bad_file_hides_no_other(tmp_path: Path) -> None:
    for day in (3, 1, 2):
        write(on_day(day), tmp_path)
    (tmp_path / "20260109T000000-x.toml").write_text("torn = [")
    sessions, problems = read_all(tmp_path)
    assert [session.started.day for session in sessions] == [4, 3, 2]
    assert len(problems) == 1


@pytest.mark.parametrize("content", ["", "a = 1", 'sets = "x"', "sets = [[", "\x00"])
def test_what_is_no_session_is_a_sentence_that_names_the_file(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(content)
    with pytest.raises(ForgeError, match=r"x\.toml"):
        read_session(path)


def test_a_missing_folder_is_an_empty_history(tmp_path: Path) -> None:
    assert read_all(tmp_path / "none") == ([], [])
    assert remembered(tmp_path / "none", ["kick"]) == {}


def test_the_side_that_did_less_leads_next_time(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    assert remembered(tmp_path, ["kick", "other"]) == {"kick": Side.LEFT}


def test_only_the_last_session_with_the_exercise_is_remembered(tmp_path: Path) -> None:
    write(on_day(0), tmp_path)
    write(on_day(1, sets=(replace(DONE, left=6, right=6, reps=12),)), tmp_path)
    assert remembered(tmp_path, ["kick"]) == {}
    write(on_day(2, sets=(replace(DONE, left=6, right=5),)), tmp_path)
    assert remembered(tmp_path, ["kick"]) == {"kick": Side.RIGHT}


def test_practice_and_switching_sets_are_not_remembered(tmp_path: Path) -> None:
    write(on_day(0), tmp_path)
    write(
        on_day(1, practice=True, state="practice", sets=(replace(DONE, left=6, right=5),)), tmp_path
    )
    assert remembered(tmp_path, ["kick"]) == {"kick": Side.LEFT}
    write(on_day(2, sets=(replace(DONE, alternating=False),)), tmp_path)
    assert remembered(tmp_path, ["kick"]) == {}
