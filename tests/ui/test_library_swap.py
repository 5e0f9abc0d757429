"""Another exercise in the place of one, in a workout of the library: today or for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from parlour import text_of
from shelves import play, rest, type_in, until
from swaps import MINE, asked, exercises_of, in_place_of, told
from textual.events import Key
from textual.widgets import OptionList

from forge_tui.config import Preferences
from forge_tui.ui.messages import Play
from forge_tui.ui.sitting import begin_sitting

if TYPE_CHECKING:
    from staging import Stage
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes", "gyms"]


async def look_for(pilot: Pilot[None], name: str) -> None:
    """Highlight a workout by searching for it."""
    await pilot.press("slash")
    await type_in(pilot, name)
    await pilot.press("enter")


async def begin(stage: Stage, pilot: Pilot[None], entry: int = 2) -> None:
    """Ask for a swap in First steps, and choose the entry."""
    await look_for(pilot, "first steps")
    await pilot.press("x")
    choices = await asked(stage, pilot, "Swap in First steps")
    assert choices[2] == "Twice round · Squat · 10, rest 20 s"
    stage.screen.query_one(OptionList).highlighted = entry
    await pilot.press("enter")


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_today_only_plays_it_at_once(gym: Home, size: tuple[int, int]) -> None:
    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await begin(stage, pilot)
        await in_place_of(stage, pilot, "Squat", "Chair Squat")
        await asked(stage, pilot, "Today only: play it now")
        await pilot.press("enter")
        await until(pilot, lambda: stage.asked)
        assert stage.asked == [Play("first-steps", (2, "chair-squat"))]

    play(test, size)
    begun = begin_sitting("first-steps", Preferences(sound=False), swap=(2, "chair-squat"))
    begun.pages.close()
    names = [each.drill.exercise for each in begun.session.head.plan.sets]
    assert (names[:3], names.count("squat")) == (["glute-bridge", "squat", "chair-squat"], 1)
    assert exercises_of(gym, "first-steps") == []


def test_for_good_the_library_shows_it_at_once_as_yours(gym: Home) -> None:
    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await begin(stage, pilot)
        await in_place_of(stage, pilot, "Squat", "Chair Squat")
        await asked(stage, pilot, "For how long?")
        await pilot.press("down", "enter")
        await until(pilot, lambda: exercises_of(gym, "first-steps"))
        await until(pilot, lambda: "· yours" in text_of(stage))
        await until(pilot, lambda: "Chair Squat" in text_of(stage))
        assert stage.asked == []

    play(test, (200, 60))
    assert exercises_of(gym, "first-steps")[1:3] == ["squat", "chair-squat"]


@pytest.mark.parametrize("answered", [0, 1, 2])
def test_escape_leaves_the_library_as_it_is(gym: Home, answered: int) -> None:
    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await look_for(pilot, "first steps")
        await pilot.press("x")
        for text in ("Swap in First steps", "In place of Glute Bridge")[:answered]:
            await asked(stage, pilot, text)
            await pilot.press("enter")
        await asked(stage, pilot, ("Swap in", "In place of", "For how long?")[answered])
        await pilot.press("escape")
        await until(pilot, lambda: stage.screen is stage.first)
        await rest(pilot)
        assert stage.asked == []

    play(test)
    assert exercises_of(gym, "first-steps") == []


def test_while_it_is_read_a_workout_can_be_changed_too(gym: Home) -> None:
    del gym

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("right", "x")
        await asked(stage, pilot, "Swap in First steps")

    play(test)


def test_an_exercise_is_not_changed(gym: Home) -> None:
    del gym

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("end", "x")
        await pilot.pause()
        assert told(stage) == "Only workouts can be changed."
        assert stage.screen is stage.first

    play(test)


def test_a_workout_whose_file_is_torn_since_is_told(gym: Home) -> None:
    gym.workout("mine", MINE)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await look_for(pilot, "mine")
        gym.workout("mine", "name = 'Mine")
        await pilot.press("x")
        await until(pilot, lambda: "a quote is missing" in text_of(stage))
        await pilot.press("enter", "escape")
        await until(pilot, lambda: stage.screen is stage.first)

    play(test, (120, 36))


def test_nothing_alike_is_said(home: Home) -> None:
    home.exercise("squat")
    home.workout("legs")

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("home", "x")
        await asked(stage, pilot, "Swap in Legs")
        await pilot.press("enter")
        assert await asked(stage, pilot, "Nothing else can do the work of Squat here.") == []

    play(test)


def test_quick_keys_in_the_library_open_one_question(gym: Home) -> None:
    del gym

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for key in ("x", "x", "x"):
            stage.post_message(Key(key, None))
        await asked(stage, pilot, "Swap in First steps")
        for key in ("enter", "enter", "enter"):
            stage.post_message(Key(key, None))
        await asked(stage, pilot, "In place of Glute Bridge")
        await pilot.press("escape")
        await until(pilot, lambda: stage.screen is stage.first)
        assert stage.asked == []

    play(test)
