"""Another exercise in the place of one, while it is played: today or for good."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING

import pytest
from parlour import Parlour
from shelves import until
from swaps import asked, exercises_of, in_place_of, told
from textual.events import Key

from forge_tui.player.transitions import State
from forge_tui.ui.screens.player import PlayerScreen
from sittings import at_set, sitting

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.pilot import Pilot

    from forge_tui.player.playhead import Playhead
    from homes import Home

    InPlayer = Callable[["Player", Pilot[None]], Awaitable[None]]

pytest_plugins = ["homes", "gyms"]

SQUAT_AT_WORK = at_set("squat", 2, State.WORK, 6)


class Player(Parlour):
    """A player of a workout, on a clock that stands still."""

    def __init__(self, name: str, moment: Callable[[Playhead], bool]) -> None:
        self.sitting = sitting(moment, name)
        super().__init__(PlayerScreen(self.sitting))

    @property
    def head(self) -> Playhead:
        return self.sitting.session.head


def perform(
    act: InPlayer,
    name: str = "first-steps",
    moment: Callable[[Playhead], bool] = SQUAT_AT_WORK,
    size: tuple[int, int] = (80, 24),
) -> Player:
    app = Player(name, moment)

    async def run() -> None:
        async with app.run_test(size=size, notifications=True) as pilot:
            await pilot.pause()
            await act(app, pilot)

    asyncio.run(run())
    return app


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_for_today_the_session_changes_and_no_file(gym: Home, size: tuple[int, int]) -> None:
    async def act(app: Player, pilot: Pilot[None]) -> None:
        done = app.head.results
        await pilot.press("x")
        await until(pilot, lambda: app.head.state is State.PAUSED)
        choices = await asked(app, pilot, "In place of Squat")
        assert "Chair Squat · easier · beginner" in choices
        assert "Goblet Squat · harder · intermediate · needs Dumbbell" in choices
        await in_place_of(app, pilot, "Squat", "Split Squat")
        assert await asked(app, pilot, "For how long?") == [
            "Today only", "For good: in your own copy of the workout",
        ]  # fmt: skip
        assert app.head.state.value == "paused"
        await pilot.press("enter")
        await until(pilot, lambda: app.head.set.drill.exercise == "split-squat")
        assert app.head.state.value == "get-ready"
        assert (app.head.number, app.head.set.do) == (2, "10/side")
        assert app.head.results[: len(done)] == done

    perform(act, size=size)
    assert exercises_of(gym, "first-steps") == []


def test_for_good_the_file_changes_too(gym: Home) -> None:
    def is_done(app: Player, id_: str) -> bool:
        return id_ == app.head.set.drill.exercise and id_ in exercises_of(gym, "first-steps")

    async def act(app: Player, pilot: Pilot[None]) -> None:
        for old, by, id_ in (("Squat", "Chair Squat", "chair-squat"),
                             ("Chair Squat", "Split Squat", "split-squat")):  # fmt: skip
            await pilot.press("x")
            await in_place_of(app, pilot, old, by)
            await asked(app, pilot, "For how long?")
            await pilot.press("down", "enter")
            await until(pilot, partial(is_done, app, id_))
        await until(pilot, lambda: "in your file" in told(app))

    perform(act, size=(120, 36))
    ids = exercises_of(gym, "first-steps")
    # The squat of the warm-up is another entry.
    assert (ids[1], ids[2]) == ("squat", "split-squat")


@pytest.mark.parametrize("answered", [0, 1])
def test_escape_leaves_everything_as_it_is(gym: Home, answered: int) -> None:
    async def act(app: Player, pilot: Pilot[None]) -> None:
        await pilot.press("x")
        await asked(app, pilot, "In place of Squat")
        if answered:
            await pilot.press("enter")
            await asked(app, pilot, "For how long?")
        await pilot.press("escape")
        await until(pilot, lambda: app.head.state is State.GET_READY)
        assert app.screen is app.guest
        assert app.head.set.drill.exercise == "squat"

    perform(act)
    assert exercises_of(gym, "first-steps") == []


def test_a_rest_waits_for_the_choice(gym: Home) -> None:
    del gym

    async def act(app: Player, pilot: Pilot[None]) -> None:
        await pilot.press("x")
        await until(pilot, lambda: app.head.state is State.PAUSED)
        await asked(app, pilot, "In place of Squat")
        await pilot.press("escape")
        await until(pilot, lambda: app.head.state is State.REST)

    perform(act, moment=at_set("squat", 2, State.REST))


def test_an_exercise_by_itself_is_swapped_for_today_without_a_word(gym: Home) -> None:
    async def act(app: Player, pilot: Pilot[None]) -> None:
        await pilot.press("x")
        await in_place_of(app, pilot, "Squat", "Chair Squat")
        await until(pilot, lambda: app.head.set.drill.exercise == "chair-squat")
        assert app.screen is app.guest

    perform(act, "squat", at_set("squat", 1, State.WORK, 6))
    assert not (gym.data / "workouts").exists()


def test_a_file_that_cannot_be_written_leaves_the_swap_for_today(gym: Home) -> None:
    gym.write(gym.data / "workouts", "no folder")

    async def act(app: Player, pilot: Pilot[None]) -> None:
        await pilot.press("x")
        await in_place_of(app, pilot, "Squat", "Chair Squat")
        await asked(app, pilot, "For how long?")
        await pilot.press("down", "enter")
        await until(pilot, lambda: "For today only: " in told(app))
        assert app.head.set.drill.exercise == "chair-squat"

    perform(act, size=(120, 36))


def test_a_file_that_is_another_one_by_now_is_left_alone(gym: Home) -> None:
    async def act(app: Player, pilot: Pilot[None]) -> None:
        gym.workout("first-steps")
        await pilot.press("x")
        await in_place_of(app, pilot, "Squat", "Chair Squat")
        await asked(app, pilot, "For how long?")
        await pilot.press("down", "enter")
        await until(pilot, lambda: "is another one by now" in told(app))

    perform(act, size=(200, 60))
    assert exercises_of(gym, "first-steps") == ["squat"]


def test_quick_keys_reach_the_questions_and_nothing_else(gym: Home) -> None:
    async def act(app: Player, pilot: Pilot[None]) -> None:
        for key in ("x", "x", "x"):
            app.post_message(Key(key, None))
        await asked(app, pilot, "In place of Squat")
        for key in ("enter", "enter", "enter", "q"):
            app.post_message(Key(key, None))
        await asked(app, pilot, "For how long?")
        assert app.head.set.drill.exercise == "squat"
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is app.guest)

    perform(act)
    assert exercises_of(gym, "first-steps") == []
