"""Session files: written once, read back the same, merged by copying, sides remembered."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from forge_tui.errors import ForgeError
from forge_tui.history import read_all, read_session, write
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


@pytest.mark.parametrize("content", ["", "\n", "# nothing yet\n"])
def test_an_empty_file_is_told_as_one(tmp_path: Path, content: str) -> None:
    told = refusal(tmp_path, content)
    assert told.endswith(f"/{SESSION.id}.toml: is empty; the other sessions are not touched")


def refusal(tmp_path: Path, text: str) -> str:
    """Return what is told of a file, which must be counted by nobody and left as it was."""
    path = tmp_path / f"{SESSION.id}.toml"
    path.write_text(text)
    sessions, (problem,) = read_all(tmp_path)
    assert sessions == []
    write(SESSION, tmp_path)
    assert path.read_text() == text
    return str(problem)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("\nseconds = 103.0", "\nseconds = 103.0\nheart_rate = 120", "heart_rate"),
        ("round = 1", "round = 1\nvelocity = 0.5", "sets[0].velocity"),
    ],
)
def test_a_file_of_a_newer_version_is_told_and_not_read_by_halves(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    text = write(SESSION, tmp_path / "other").read_text()
    assert text.count(old) == 1
    told = refusal(tmp_path, text.replace(old, new))
    assert f": {key}: is no key of this version: the file is from a newer one" in told


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("+00:00", "", ":7:1: started: has no offset from UTC, such as +01:00"),
        ("seconds = 103.0", "seconds = nan", ":8:1: seconds: nan is no amount that can be done"),
        ("seconds = 60.5", "seconds = -1.0", ":18:1: sets[0].seconds: -1 is no amount"),
        ("\nreps = 11", "\nreps = 99999999999999999999", "sets[0].reps: 1e+20 is no amount"),
        ("\nreps = 11", '\nreps = "many"', ":17:1: sets[0].reps: must be a whole number"),
        ("seconds = 60.5", "seconds = []", ":18:1: sets[0].seconds: must be a number"),
        ("seconds = 60.5", "", "sets[0].seconds: is missing"),
        ('workout = "w"', "", ":1:1: workout: is missing"),
        ('workout = "w"', "workout = 3", ":2:1: workout: must be text in quotes"),
        ("alternating = true", 'alternating = "x"', "alternating: must be true or false"),
        ("2026-01-01 06:00:00+00:00", '"x"', ":7:1: started: must be a day and a time, such as"),
        ("2026-01-01 06:00:00+00:00", "06:00:00", "started: must be a day and a time, such as"),
        ("\nreps = 11", "\nreps = [", "is torn or no TOML; the other sessions are not touched"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_place(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    text = write(SESSION, tmp_path / "other").read_text()
    assert text.count(old) == 1
    assert told in refusal(tmp_path, text.replace(old, new))


OLD = """
id = "20260101T060000-abc"
workout = "w"
name = "Old"
state = "finished"
reason = "finished"
practice = false
started = 2026-01-01T06:00:00+00:00
seconds = 103.0

[[sets]]
exercise = "kick"
block = "sets"
round = 1
set = 1
do = "11"
pace = "guided"
reps = 11
left = 5
right = 6
seconds = 60.5
left_seconds = 0.0
right_seconds = 0.0
alternating = true
ended_by = "done"
confirmed = true
warm_up = false
planned = 11
lead = "right"
held = false
"""


def test_a_file_of_the_first_version_is_read(tmp_path: Path) -> None:
    (tmp_path / f"{SESSION.id}.toml").write_text(OLD)
    assert read_all(tmp_path) == ([replace(SESSION, name="Old")], [])


def test_a_missing_folder_is_an_empty_history(tmp_path: Path) -> None:
    assert read_all(tmp_path / "none") == ([], [])
