"""Corrections stand beside the session, in any order of copying; deletions can be undone."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forge_tui.history import (
    Amendment,
    AmendmentError,
    SetChange,
    amend,
    amended,
    delete,
    read_all,
    read_amended,
    read_session,
    remembered,
    store,
    undelete,
    write,
)
from forge_tui.plan.sides import Side
from forge_tui.record import SessionRecord, SetRecord

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]

KICK = SetRecord(
    exercise="kick", block="sets", round=1, set=1, do="12", pace="guided", reps=12, left=6,
    right=6, seconds=60.5, left_seconds=0.0, right_seconds=0.0, alternating=True,
    ended_by="done", confirmed=False, planned=12, lead="left",
)  # fmt: skip
SQUAT = replace(KICK, exercise="squat", alternating=False, lead=None, left=0, right=0)
HOLD = replace(SQUAT, exercise="plank", held=True, reps=0, planned=None, seconds=30.0)
SIDE_HOLD = replace(HOLD, lead="right", left_seconds=15.0, right_seconds=15.0)
SESSION = SessionRecord(
    id="20260101T060000-abc", workout="w", name="Legs", state="finished", reason="finished",
    practice=False, started=datetime(2026, 1, 1, 6, tzinfo=UTC), seconds=300.0,
    sets=(KICK, SQUAT, HOLD, SIDE_HOLD),
)  # fmt: skip


def only(folder: Path) -> SessionRecord:
    (record,), problems = read_all(folder)
    assert not problems
    return record


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
    assert "20260101T070000000000Z-x.amend.toml: " in said(tmp_path, text)


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
    class Backwards(datetime):
        hour_now = 9

        @classmethod
        def now(cls, tz: Any = None) -> Backwards:
            cls.hour_now -= 1
            return cls(2026, 1, 1, cls.hour_now, tzinfo=tz)

    monkeypatch.setattr(store, "datetime", Backwards)
    write(SESSION, tmp_path)
    for note in "abc":
        amend(SESSION, Amendment(note=note), tmp_path)
    assert only(tmp_path).note == "c"


CHANGES = st.one_of(
    st.builds(SetChange, st.just(0), reps=st.integers(0, 1000)),
    st.builds(SetChange, st.just(0), left=st.integers(0, 99), right=st.integers(0, 99)),
    st.builds(SetChange, st.just(1), reps=st.integers(0, 1000)),
    st.builds(SetChange, st.just(2), seconds=st.floats(0, 100)),
    st.builds(SetChange, st.integers(0, 3), rpe=st.sampled_from([0.0, 5.0, 7.5, 10.0])),
)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=9)
AMENDMENTS = st.builds(Amendment, st.lists(CHANGES, max_size=4).map(tuple), st.none() | TEXT)


@settings(max_examples=60, deadline=None)
@given(st.data(), st.lists(AMENDMENTS, max_size=5))
def test_copying_in_any_order_and_any_parts_gives_the_same(
    data: st.DataObject, amendments: list[Amendment]
) -> None:
    with TemporaryDirectory() as here, TemporaryDirectory() as there:
        one, two = Path(here), Path(there)
        write(SESSION, one)
        for amendment in amendments:
            amend(SESSION, amendment, one)
        expected = amended(SESSION, amendments)
        assert only(one) == expected
        files = data.draw(st.permutations(sorted(one.iterdir())))
        for file in [*files, *data.draw(st.lists(st.sampled_from(files), max_size=3))]:
            shutil.copy(file, two)
        assert only(two) == expected


@given(st.lists(CHANGES, max_size=6))
def test_changes_put_together_are_changes_one_after_another(changes: list[SetChange]) -> None:
    together = Amendment()
    for change in changes:
        together = together.with_set(change)
    one_by_one = amended(SESSION, [Amendment((change,)) for change in changes])
    assert amended(SESSION, [together]) == one_by_one


def test_two_machines_amend_at_once_and_merge_both_ways(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    for folder, change in ((one, SetChange(0, reps=3)), (two, SetChange(1, rpe=9))):
        write(SESSION, folder)
        amend(SESSION, Amendment((change,)), folder)
    for here, there in ((one, two), (two, one)):
        for file in here.iterdir():
            shutil.copy(file, there)
    assert only(one) == only(two)
    assert (only(one).sets[0].reps, only(one).sets[1].rpe) == (3, 9)


def test_remembered_sides_are_the_corrected_ones(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    assert remembered(tmp_path, ["kick"]) == {}
    amend(SESSION, Amendment((SetChange(0, reps=11),)), tmp_path)
    assert remembered(tmp_path, ["kick"]) == {"kick": Side.RIGHT}
    delete(SESSION.id, tmp_path)
    assert remembered(tmp_path, ["kick"]) == {}


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


def test_what_another_machine_says_of_a_deleted_session_waits_for_it(tmp_path: Path) -> None:
    write(SESSION, tmp_path)
    delete(SESSION.id, tmp_path)
    amend(SESSION, Amendment(note="late"), tmp_path)
    assert read_all(tmp_path) == ([], [])
    undelete(SESSION.id, tmp_path)
    assert only(tmp_path).note == "late"


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
    assert shown["worked_seconds"] + shown["rested_seconds"] == shown["seconds"]
    plain = forge("history").out
    assert "kick, set 1: 11 reps, left 6, right 5, RPE 8.5" in plain
    assert "note: a \ufffd[2J note" in plain
