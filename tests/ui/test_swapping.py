"""Another exercise in the place of one: in the player and in the library, today or for good."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from parlour import Parlour, text_of
from shelves import play, rest, type_in, until
from textual.events import Key
from textual.widgets import OptionList

from forge_tui import paths
from forge_tui.config import Preferences
from forge_tui.library import Library
from forge_tui.player.transitions import State
from forge_tui.ui.messages import Play
from forge_tui.ui.screens.interview import Interview
from forge_tui.ui.screens.player import PlayerScreen
from forge_tui.ui.sitting import begin_sitting
from sittings import at_set, sitting

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from staging import Stage
    from textual.app import App
    from textual.pilot import Pilot

    from forge_tui.player.playhead import Playhead
    from homes import Home

    InPlayer = Callable[["Player", Pilot[None]], Awaitable[None]]

pytest_plugins = ["homes"]

STEPS = """#:schema ./workout.schema.json

name = "First steps"

[[block]]
name = "Gentle start"
kind = "sets"
sets = 1
rest = "20s"
exercises = [
  { exercise = "glute-bridge", do = "8", warm_up = true },
  { exercise = "squat", do = "6", warm_up = true },
]

# Add a round when this one has become easy.
[[block]]
name = "Twice round"
kind = "circuit"
rounds = 2
rest = "20s"
exercises = [
  { exercise = "squat", do = "10" },
  { exercise = "front-plank", do = "15s", note = "Knees on the floor is fine." },
]
"""
MINE = """name = "Mine"
[[block]]
kind = "sets"
exercises = [{ exercise = "squat" }]
"""
SQUAT_AT_WORK = at_set("squat", 2, State.WORK, 6)


@pytest.fixture
def gym(warm_home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The shipped exercises, and one workout as if it were shipped."""
    real = paths.shipped
    monkeypatch.setattr(
        paths,
        "shipped",
        lambda folder: warm_home.shipped / folder if folder == "workouts" else real(folder),
    )
    warm_home.write(warm_home.shipped / "workouts/first-steps.toml", STEPS)
    return warm_home


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


async def asked(app: App[Any], pilot: Pilot[None], text: str) -> list[str]:
    """Wait for a question, and return what there is to choose."""

    def is_there() -> bool:
        return isinstance(app.screen, Interview) and text in text_of(app)

    await until(pilot, is_there)
    return [str(option.prompt) for option in app.screen.query_one(OptionList).options]


async def in_place_of(app: App[Any], pilot: Pilot[None], name: str, by: str) -> None:
    """Choose what to do instead."""
    choices = await asked(app, pilot, f"In place of {name}")
    app.screen.query_one(OptionList).highlighted = next(
        at for at, each in enumerate(choices) if each.startswith(by)
    )
    await pilot.press("enter")


def told(app: App[Any]) -> str:
    """Return what was said on the side."""
    return " ".join(each.message for each in app._notifications)  # noqa: SLF001


def exercises_of(home: Home, id_: str) -> list[str]:
    """Return the exercises of the person's own copy; none if there is no such file."""
    places = (folder / f"workouts/{id_}.toml" for folder in (home.config, home.data))
    path = next((path for path in places if path.exists()), None)
    if path is None:
        return []
    loaded = Library.open().resolve(id_, ("workout",))
    assert loaded.path == path
    return [entry["exercise"] for block in loaded.raw["block"] for entry in block["exercises"]]


# In the player


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


# In the library


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
