"""Amendments copied in any order, from any machine, give the same session."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from workouts_done import SESSION, only

from forge_tui.history import (
    Amendment,
    SetChange,
    amend,
    amended,
    write,
)

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
