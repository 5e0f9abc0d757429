"""Filters, favourites, and two exercises side by side."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from shelves import SIZES, play, rest, shown_rows, type_in
from staging import text_of

from forge_tui.ui.screens.compare import CompareScreen
from forge_tui.ui.widgets.filters import FilterList
from forge_tui.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from staging import Stage
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]


def exercise(name: str, target: str, level: str) -> str:
    return (
        f'name = "{name}"\ntarget = "{target}"\ndifficulty = "{level}"\n'
        'steps = ["Go."]\n[movement]\nmeasure = "reps"\n'
    )


@pytest.fixture
def shelf(home: Home) -> Home:
    home.exercise("squat", exercise("Squat", "Quads", "beginner"))
    home.exercise("lunge", exercise("Lunge", "Quads", "intermediate"))
    home.exercise("row", exercise("Row", "Lats", "beginner"))
    home.workout("legs")
    return home


def test_filters_add_up_and_show_what_they_would_leave(shelf: Home) -> None:
    del shelf

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("f")
        await rest(pilot)
        assert "MUSCLE" in text_of(stage)
        assert not stage.first.query_one(Sidebar).display
        # Three have quads: two exercises, and the workout with one of them.
        assert "[ ] Quads                     3" in text_of(stage)
        await pilot.press("down", "enter")
        await rest(pilot)
        assert "[x] Quads                     3" in text_of(stage)
        assert "[ ] Beginner                  1" in text_of(stage)
        await pilot.press("escape")
        assert shown_rows(stage) == ["Legs", "Lunge", "Squat"]
        assert "quads" in text_of(stage).splitlines()[3]
        await type_in(pilot, "/lun")
        assert shown_rows(stage) == ["Lunge"]
        await pilot.press("escape")
        assert shown_rows(stage) == ["Legs", "Lunge", "Squat"]
        await pilot.press("escape")
        assert shown_rows(stage) == ["Legs", "Lunge", "Row", "Squat"]

    play(test)


def test_nothing_is_played_by_choosing_a_filter(shelf: Home) -> None:
    del shelf

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("f", "enter", "down", "enter", "f", "f", "end", "enter")
        await rest(pilot)
        assert stage.asked == []
        assert stage.first.query_one(FilterList).has_focus

    play(test)


def test_filters_that_leave_nothing_say_so_and_can_be_left(shelf: Home) -> None:
    del shelf

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("f", "down", "enter", "escape")
        await type_in(pilot, "/row")
        assert "The filters leave nothing." in text_of(stage)
        await pilot.press("escape", "escape")
        await rest(pilot)
        assert len(shown_rows(stage)) == 4

    play(test)


@pytest.mark.parametrize("size", SIZES)
def test_the_filters_fit_every_size(shelf: Home, size: tuple[int, int]) -> None:
    del shelf

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("f")
        await rest(pilot)
        lines = text_of(stage).splitlines()
        assert any("[ ] Quads                     3" in line for line in lines)
        assert (len(lines), max(map(len, lines)) <= size[0]) == (size[1], True)

    play(test, size)


def test_favourites_are_marked_kept_and_come_first(shelf: Home) -> None:
    async def mark(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "/squat")
        await pilot.press("enter", "asterisk")
        await rest(pilot)
        assert "▸*Squat" in text_of(stage)
        await pilot.press("escape")
        assert shown_rows(stage) == ["Legs", "Squat", "Lunge", "Row"]

    async def find_again(stage: Stage, pilot: Pilot[None]) -> None:
        assert shown_rows(stage) == ["Legs", "Squat", "Lunge", "Row"]
        await pilot.press("f")
        await rest(pilot)
        assert "[ ] Favourite                 1" in text_of(stage)
        await pilot.press("enter", "escape")
        await rest(pilot)
        assert shown_rows(stage) == ["Squat"]
        await pilot.press("asterisk")
        await rest(pilot)
        assert shown_rows(stage) == []

    play(mark)
    assert tomllib.loads((shelf.config / "favourites.toml").read_text())["exercises"] == ["squat"]
    play(find_again)
    assert tomllib.loads((shelf.config / "favourites.toml").read_text())["exercises"] == []


def test_a_broken_file_of_favourites_is_told_and_the_lists_are_there(shelf: Home) -> None:
    shelf.write("favourites.toml", "exercises = 3")

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        assert len(shown_rows(stage)) == 4
        assert "must be a list of ids" in " ".join(text_of(stage).split())
        await pilot.press("asterisk")
        await rest(pilot)

    play(test, (200, 60))
    assert (shelf.config / "favourites.toml").read_text() == "exercises = 3"


@pytest.mark.parametrize("size", SIZES)
def test_two_exercises_side_by_side(warm_home: Home, size: tuple[int, int]) -> None:
    del warm_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "/dead bug")
        await pilot.press("enter", "equals_sign")
        await rest(pilot)
        assert "Compare Dead Bug with" in " ".join(text_of(stage).split())
        await pilot.press("escape")
        await type_in(pilot, "/pistol squat")
        await pilot.press("enter", "equals_sign")
        await rest(pilot)
        assert isinstance(stage.screen, CompareScreen)
        shown = text_of(stage)
        assert "Dead Bug" in shown.splitlines()[0]
        assert "Pistol Squat" in shown.splitlines()[0]
        assert "Quads" in shown
        await pilot.press("escape")
        assert stage.screen is stage.first
        assert "Compare Dead Bug" not in text_of(stage)

    play(test, size)


def test_an_exercise_beside_itself_and_a_workout_are_not_compared(shelf: Home) -> None:
    del shelf

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("equals_sign")
        await rest(pilot)
        assert stage.screen is stage.first
        await pilot.press("end", "equals_sign")
        await rest(pilot)
        assert "Compare Squat with" in " ".join(text_of(stage).split())
        await pilot.press("equals_sign")
        await rest(pilot)
        assert stage.screen is stage.first
        assert "Compare Squat" not in text_of(stage)

    play(test)
