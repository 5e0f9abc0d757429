"""What was decided: written once, merged by copying, and in order whatever the clock says."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from clocks import turn_back
from decided_by_hand import decide
from forge_tui.history import decisions
from forge_tui.history.decisions import (
    Decided,
    Decision,
    begin,
    easy_until,
    finish,
    in_force,
    read_decisions,
    settled,
    unfinished,
)

if TYPE_CHECKING:
    from pathlib import Path

THING = Decided("0:push:amount:up", 'Push: "11" in place of 10 [/x]', ("s1", "s2"))
ACCEPTED = Decision("accepted", "w", (THING,), before="a = 1\r\n# \u2603\n", after="a = 2\n")
REFUSED = Decision("refused", "w", (THING,))


def test_a_decision_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    easy = Decision("accepted", "", (THING,), until=date(2026, 3, 8))
    for each in (ACCEPTED, REFUSED, easy):
        decide(each, tmp_path)
    read, problems = read_decisions(tmp_path)
    assert read == [ACCEPTED, REFUSED, easy]
    assert problems == []
    assert [each.id for each in read] == sorted(path.stem for path in tmp_path.iterdir())


def test_no_folder_is_no_decision(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "none") == ([], [])


def test_a_clock_put_back_does_not_turn_the_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_back(decisions, monkeypatch)
    for word in ("x", "y", "z"):
        decide(Decision("refused", word, (THING,)), tmp_path)
    assert [each.workout for each in read_decisions(tmp_path)[0]] == ["x", "y", "z"]
    (tmp_path / "zzz.toml").write_text(min(tmp_path.iterdir()).read_text())
    decide(REFUSED, tmp_path)
    assert len(read_decisions(tmp_path)[0]) == 5


def test_two_folders_merge_in_either_order(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    decide(ACCEPTED, one)
    decide(REFUSED, two)
    for here, there in ((one, two), (two, one)):
        for file in here.iterdir():
            shutil.copy(file, there)
    assert read_decisions(one) == read_decisions(two)
    assert len(read_decisions(one)[0]) == 2


def test_what_is_taken_back_is_not_in_force(tmp_path: Path) -> None:
    path = decide(ACCEPTED, tmp_path)
    assert in_force(read_decisions(tmp_path)[0]) == [ACCEPTED]
    decide(Decision("undone", "w", (THING,), of=path.stem), tmp_path)
    assert in_force(read_decisions(tmp_path)[0]) == []


def test_what_is_being_carried_out_counts_once_it_is_finished(tmp_path: Path) -> None:
    begun = [begin(each, tmp_path) for each in (ACCEPTED, REFUSED)]
    assert read_decisions(tmp_path) == ([], [])
    assert unfinished(tmp_path) == [(begun[0], ACCEPTED), (begun[1], REFUSED)]
    # Another copy of the program may have taken one away, or finished it.
    begun[0].unlink()
    for path, each in zip(begun, (ACCEPTED, REFUSED), strict=True):
        finish(path, each)
    finish(begun[1], REFUSED)
    assert read_decisions(tmp_path) == ([ACCEPTED, REFUSED], [])
    assert unfinished(tmp_path) == []


@pytest.mark.parametrize(
    ("workout", "key", "evidence", "is_settled"),
    [
        ("w", THING.key, ("s1", "s2"), True),
        ("w", THING.key, ("s2", "s3"), True),
        ("w", THING.key, ("s3", "s4"), False),
        ("w", "1:push:amount:up", ("s1", "s2"), False),
        ("v", THING.key, ("s1", "s2"), False),
    ],
)
def test_it_is_settled_as_long_as_some_evidence_is_old(
    workout: str, key: str, evidence: tuple[str, ...], is_settled: bool  # noqa: FBT001 - a table
) -> None:  # fmt: skip
    assert settled([REFUSED], workout, key, evidence) is is_settled


@pytest.mark.parametrize(
    ("day", "lasts"), [(1, False), (2, True), (8, True), (9, False)]
)  # of seven days that end on the 8th
def test_an_easy_week_has_seven_days(day: int, lasts: bool) -> None:  # noqa: FBT001 - a table
    easy = Decision("accepted", "", (THING,), until=date(2026, 3, 8))
    assert (easy_until([easy], date(2026, 3, day)) is not None) is lasts
    assert datetime(2026, 3, 8, tzinfo=UTC).weekday() == 6


@pytest.mark.parametrize(
    "text",
    [
        "",
        "torn = [",
        "\x00",
        'said = "refused"',
        'said = "maybe"\nworkout = "w"\nthings = []',
        'said = "refused"\nworkout = "w"\nthings = []\nmood = 1',
        'said = "refused"\nworkout = "w"\nthings = [{ key = 1, sentence = "", evidence = [] }]',
        'said = "refused"\nworkout = "w"\nthings = []\nuntil = "soon"',
    ],
)
def test_a_bad_file_is_a_sentence_and_hides_no_other(tmp_path: Path, text: str) -> None:
    decide(REFUSED, tmp_path)
    (tmp_path / "20260101T000000000000Z-x.toml").write_text(text)
    read, (problem,) = read_decisions(tmp_path)
    assert read == [REFUSED]
    assert "20260101T000000000000Z-x.toml:" in str(problem)
