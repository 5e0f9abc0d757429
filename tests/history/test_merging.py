"""Amendments copied in any order, from any machine, give the same session."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from workouts_done import SESSION, on_day, only

from condensed import history_of
from forge_tui.history import (
    Amendment,
    SetChange,
    amend,
    amended,
    delete,
    read_all,
    undelete,
    write,
)
from forge_tui.history.index import open_history

if TYPE_CHECKING:
    from random import Random

CHANGES = st.one_of(
    st.builds(SetChange, st.just(0), reps=st.integers(0, 1000)),
    st.builds(SetChange, st.just(0), left=st.integers(0, 99), right=st.integers(0, 99)),
    st.builds(SetChange, st.just(1), reps=st.integers(0, 1000)),
    st.builds(SetChange, st.just(2), seconds=st.floats(0, 100)),
    st.builds(SetChange, st.integers(0, 3), rpe=st.sampled_from([0.0, 5.0, 7.5, 10.0])),
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
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


def two_machines(root: Path) -> tuple[Path, Path]:
    """Train on both after a copy, say different things of the same day, delete on one only."""
    one, two = root / "one", root / "two"
    for day in range(4):
        write(on_day(day), one)
    shutil.copytree(one, two)
    write(on_day(10), one)
    write(on_day(11), two)
    # The order of what is said is that of its time, on whichever machine.
    amend(on_day(1), Amendment((SetChange(0, reps=3),)), one)
    amend(on_day(1), Amendment((SetChange(0, reps=7),)), two)
    amend(on_day(1), Amendment((SetChange(1, reps=5),)), one)
    amend(on_day(2), Amendment(note="deleted here, amended there"), two)
    delete(on_day(2).id, one)
    return one, two


def copied(into: Path, *folders: Path) -> Path:
    """Copy folders over each other, as a person does with a memory stick."""
    for folder in folders:
        shutil.copytree(folder, into, dirs_exist_ok=True)
    return into


def test_two_folders_merge_in_either_order_to_the_same_history(tmp_path: Path) -> None:
    one, two = two_machines(tmp_path)
    merged = copied(tmp_path / "a", one, two), copied(tmp_path / "b", two, one)
    histories = [open_history(folder, folder / "cache") for folder in merged]
    assert histories[0] == histories[1]
    history, problems = histories[0]
    assert problems == []
    assert [sitting.started.day for sitting in history.sittings] == [1, 2, 3, 4, 11, 12]
    kick, squat, *_ = (done for done in history.dones if done.day.day == 2)
    assert (kick.reps, squat.reps) == (7, 5)
    assert history == history_of(read_all(merged[0])[0])


def test_what_was_deleted_on_one_machine_only_comes_back_with_what_was_said(
    tmp_path: Path,
) -> None:
    merged = copied(tmp_path / "a", *two_machines(tmp_path))
    notes = {record.id: record.note for record in read_all(merged)[0]}
    assert notes[on_day(2).id] == "deleted here, amended there"
    # Deleted once more it is gone, and can be brought back as ever.
    delete(on_day(2).id, merged)
    assert on_day(2).id not in {record.id for record in read_all(merged)[0]}
    assert read_all(merged)[1] == []
    undelete(on_day(2).id, merged)
    assert {record.id: record.note for record in read_all(merged)[0]} == notes


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_files_copied_one_by_one_in_any_order_give_the_same(dice: Random) -> None:
    with TemporaryDirectory() as place:
        root = Path(place)
        one, two = two_machines(root)
        expected = open_history(copied(root / "a", one, two), root / "cache")[0]
        files = [*one.glob("*.toml"), *two.glob("*.toml")]
        dice.shuffle(files)
        merged = root / "b"
        merged.mkdir()
        for file in files:
            shutil.copy(file, merged)
            if dice.random() < 1 / 3:  # somebody looks meanwhile
                open_history(merged, root / "cache")
        assert open_history(merged, root / "cache")[0] == expected
