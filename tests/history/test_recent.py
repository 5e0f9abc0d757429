"""Only what is recent is opened."""

from datetime import date
from pathlib import Path

from training import SET, session

from forge_tui.history import write
from forge_tui.history.recent import read_since


def test_of_earlier_sessions_only_the_last_one_is_read(tmp_path: Path) -> None:
    for day in (0, 10, 20, 29):  # from the 2nd of March on
        write(session(day, [SET]), tmp_path)
    for name in ("20260301T000000-x", "20260323T000000-x"):
        (tmp_path / f"{name}.toml").write_text("torn = [")
    sessions, problems = read_since(tmp_path, date(2026, 3, 22))
    assert [each.started.day for each in sessions] == [31, 22, 12]
    assert len(problems) == 1
    assert read_since(tmp_path / "none", date(2026, 3, 22)) == ([], [])


def test_a_session_under_two_names_counts_once(tmp_path: Path) -> None:
    path = write(session(0, [SET]), tmp_path)
    copy = path.with_name(f"{path.stem}.sync-conflict-20260302-130000-ABC.toml")
    copy.write_bytes(path.read_bytes())
    sessions, problems = read_since(tmp_path, date(2026, 3, 1))
    assert len(sessions) == 1
    assert ["is a copy of" in str(problem) for problem in problems] == [True]


def test_the_earlier_session_that_is_read_is_one_of_training(tmp_path: Path) -> None:
    for day in (0, 5):
        write(session(day, [SET]), tmp_path)
    for day in (10, 12):
        write(session(day, [SET], practice=True), tmp_path)
    sessions, _ = read_since(tmp_path, date(2026, 3, 22))
    assert [each.started.day for each in sessions] == [14, 12, 7]
