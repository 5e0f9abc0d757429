"""A change is taken back from files of every form, and what else was changed there stays."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest

from forge_tui.errors import ForgeError
from forge_tui.library import Library
from forge_tui.library.putting_back import State, put_back, state_of
from forge_tui.library.rewriting import text_with

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]

INLINE = """name = "Legs"
[[block]]
kind = "sets"
exercises = [
  { exercise = "squat", do = 12, note = "Slow." },  # mine
  { exercise = "squat", do = "8" },
]
"""
TABLES = """name = "Legs"
[[block]]
kind = "sets"
[[block.exercises]]
exercise = "squat"  # mine
do = 12
note = "Slow."

# The second one.
[[block.exercises]]
exercise = "squat"
do = "8"
"""
CHANGES = [{"do": 13}, {"exercise": "lunge", "note": None}, {"lead": "left", "load": "5 kg"}]


def state(before: str, after: str) -> State:
    return state_of(Library.open().file("workout", "legs"), before, after)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("before", [INLINE, TABLES, INLINE.replace("\n", "\r\n")])
def test_one_entry_is_put_back_beside_other_changes(
    home: Home, before: str, change: dict[str, object]
) -> None:
    home.exercise("squat")
    home.exercise("lunge")
    after = text_with(before, (0, 0), change)
    home.workout("legs", after)
    file = Library.open().file("workout", "legs")
    assert file
    assert put_back(file, before, after) == before
    home.workout("legs", after.replace('"8"', '"9"').replace("# mine", "# ours"))
    assert state(before, after) is State.THERE
    text = put_back(file, before, after)
    assert tomllib.loads(text) == tomllib.loads(before.replace('"8"', '"9"'))
    assert "# ours" in text


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (INLINE.replace("12", "13"), State.THERE),
        (INLINE.replace("12", "13").replace('"8"', "7"), State.THERE),
        (INLINE, State.NOT_THERE),
        (INLINE.replace('"8"', "7"), State.NOT_THERE),
        (INLINE.replace("12", "14"), State.CHANGED),
        ("torn = [", State.CHANGED),
        ('name = "Legs"\nblock = 3\n', State.CHANGED),
    ],
)
def test_a_change_is_there_if_its_entry_says_so(home: Home, text: str, seen: State) -> None:
    home.exercise("squat")
    home.workout("legs", text)
    assert state(INLINE, INLINE.replace("12", "13")) is seen


def test_a_file_that_is_not_the_persons_has_no_change(home: Home) -> None:
    home.exercise("squat")
    home.write(home.shipped / "workouts/legs.toml", INLINE.replace("12", "13"))
    assert state(INLINE, INLINE.replace("12", "13")) is State.CHANGED
    assert state_of(None, INLINE, INLINE.replace("12", "13")) is State.CHANGED


def test_what_cannot_be_changed_by_the_program_is_said(home: Home) -> None:
    home.exercise("squat")
    path = home.workout("legs", "torn = [")
    file = Library.open().file("workout", "legs")
    assert file
    with pytest.raises(ForgeError, match=r"the program cannot change .*legs.toml: edit it"):
        put_back(file, INLINE, INLINE.replace("12", "13"))
    assert path.read_text() == "torn = ["
