"""Corrections stand beside the session, and say what was really done."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from workouts_done import KICK, SESSION, only

from clocks import turn_back
from forge_tui.history import (
    Amendment,
    AmendmentError,
    SetChange,
    amend,
    read_all,
    read_amended,
    read_session,
    store,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path


def said(folder: Path, text: str) -> str:
    """Return what is told of an amendment file with this text; the session must stay as it was."""
    write(SESSION, folder)
    (folder / f"{SESSION.id}.20260101T070000000000Z-x.amend.toml").write_text(text)
    (record,), (problem,) = read_all(folder)
    assert record == SESSION
    return str(problem)


@pytest.mark.parametrize(
    ("change", "values"),
    [
        (SetChange(0, reps=11), {"reps": 11, "left": 6, "right": 5}),
        (SetChange(0, reps=11, left=4, right=7), {"reps": 11, "left": 4, "right": 7}),
        (SetChange(0, left=4, right=7), {"reps": 11, "left": 4, "right": 7}),
        (SetChange(1, reps=0), {"reps": 0}),
        (SetChange(2, seconds=41.5), {"seconds": 41.5}),
        (SetChange(3, seconds=40), {"seconds": 40, "left_seconds": 20, "right_seconds": 20}),
        (
            SetChange(3, left_seconds=20, right_seconds=10.5),
            {"seconds": 30.5, "left_seconds": 20, "right_seconds": 10.5},
        ),
    ],
)
def test_a_correction_is_the_persons_word(
    tmp_path: Path, change: SetChange, values: dict[str, Any]
) -> None:
    path = write(SESSION, tmp_path)
    amend(SESSION, Amendment((change,)), tmp_path)
    expected = replace(SESSION.sets[change.index], confirmed=True, **values)
    assert only(tmp_path).sets[change.index] == expected
    assert read_amended(path) == (only(tmp_path), [])
    assert read_session(path) == SESSION


def test_an_rpe_confirms_nothing_and_can_be_taken_back(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    amend(SESSION, Amendment((SetChange(0, rpe=8.5),)), tmp_path)
    assert only(tmp_path).sets[0] == replace(KICK, rpe=8.5)
    amend(SESSION, Amendment((SetChange(0, rpe=0.0),)), tmp_path)
    assert only(tmp_path) == SESSION


def test_a_note_can_be_changed_and_taken_away(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    for note, read in (("good", "good"), ('"better"\n[x]', '"better"\n[x]'), ("", None)):
        amend(SESSION, Amendment(note=note), tmp_path)
        assert only(tmp_path).note == read


@pytest.mark.parametrize(
    "change",
    [
        SetChange(4, reps=1),
        SetChange(0, left=4),
        SetChange(0, reps=10, left=4, right=7),
        SetChange(0, seconds=30),
        SetChange(1, reps=4, left=2, right=2),
        SetChange(2, reps=4),
        SetChange(2, left_seconds=1, right_seconds=1),
        SetChange(3, seconds=40, left_seconds=1, right_seconds=1),
        SetChange(3, left_seconds=1),
        SetChange(0, rpe=4.5),
    ],
)
def test_what_does_not_fit_is_refused_whole(tmp_path: Path, change: SetChange) -> None:
    write(SESSION, tmp_path)
    with pytest.raises(AmendmentError):
        amend(SESSION, Amendment((SetChange(0, rpe=7), change)), tmp_path)
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "torn = [",
        "\x00",
        "unknown = 1",
        "note = 3",
        "sets = [{ index = 9, reps = 1 }]",
        "sets = [{ index = -1, reps = 1 }]",
        "sets = [{ reps = 1 }]",
        "sets = [{ index = 0, reps = -1 }]",
        "sets = [{ index = 0, reps = 1001 }]",
        "sets = [{ index = 0, reps = true }]",
        "sets = [{ index = 0, rpe = 8.3 }]",
        "sets = [{ index = 0, rpe = nan }]",
        "sets = [{ index = 0, rpe = 11 }]",
        "sets = [{ index = 0, left = 3 }]",
        "sets = [{ index = 0, mood = 3 }]",
        "note = 'yes'\nsets = [{ index = 9, rpe = 8 }]",
    ],
)
def test_a_bad_amendment_is_a_sentence_and_hides_nothing(tmp_path: Path, text: str) -> None:
    assert "20260101T070000000000Z-x.amend.toml:" in said(tmp_path, text)


def test_one_bad_amendment_hides_no_other(tmp_path: Path) -> None:
    said(tmp_path, "torn = [")
    amend(SESSION, Amendment(note="good"), tmp_path)
    (record,), problems = read_all(tmp_path)
    assert record.note == "good"
    assert len(problems) == 1


def test_an_amendment_of_no_session_is_told(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    for name in ("none.20260101T070000000000Z-x", "alone"):
        (tmp_path / f"{name}.amend.toml").write_text("note = 'x'")
    (record,), problems = read_all(tmp_path)
    assert record == SESSION
    assert len(problems) == 2
    assert all("belongs to a session that is not here" in str(problem) for problem in problems)


def test_ids_that_begin_alike_are_told_apart(tmp_path: Path) -> None:
    other = replace(SESSION, id=f"{SESSION.id}.copy")
    for session in (SESSION, other):
        write(session, tmp_path)
    amend(other, Amendment(note="the copy"), tmp_path)
    notes = {each.id: each.note for each in read_all(tmp_path)[0]}
    assert notes == {SESSION.id: None, other.id: "the copy"}


def test_a_clock_put_back_does_not_turn_the_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn_back(store, monkeypatch)
    write(SESSION, tmp_path)
    for note in "abc":
        amend(SESSION, Amendment(note=note), tmp_path)
    assert only(tmp_path).note == "c"
