"""Keys that come quicker than screens close: nothing crashes, and nothing else is closed."""

import asyncio
from typing import Any

import pytest
from parlour import NOT_LEFT, Parlour
from playing import until
from shelves import play, rest
from staging import Stage, text_of
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from forge_tui.config import Preferences
from forge_tui.config.first import is_first_start
from forge_tui.player.transitions import State
from forge_tui.ui.app import ForgeApp
from forge_tui.ui.messages import OpenHistory
from forge_tui.ui.screens.ask import AskNumber, AskYes, Choose
from forge_tui.ui.screens.library import LibraryScreen
from forge_tui.ui.screens.palette import Palette
from forge_tui.ui.screens.player import PlayerScreen
from sittings import KICK, at_set, home, sitting

pytest_plugins = ["homes"]


@pytest.mark.parametrize(
    ("make", "answer"),
    [
        (lambda: AskYes("Sure?"), True),
        (lambda: AskNumber("How many?", 7), 7),
        (lambda: Choose("Which?", [("a", "A"), ("b", "B")]), "a"),
    ],
)
def test_a_question_answered_twice_closes_once(make: Any, answer: object) -> None:
    async def go() -> None:
        app = Parlour(Screen())
        async with app.run_test() as pilot:
            answers: list[object] = []
            question = make()
            app.push_screen(question, answers.append)
            await pilot.pause()
            question.dismiss(answer)
            question.dismiss(answer)
            await pilot.pause()
            assert answers == [answer]
            assert app.screen is app.guest
            assert app.result is NOT_LEFT

    asyncio.run(go())


@pytest.mark.usefixtures("warm_home")
def test_the_palette_takes_keys_before_it_is_drawn_and_after_it_is_closed() -> None:
    assert is_first_start()  # and the next one greets nobody

    async def go() -> None:
        app = ForgeApp(Preferences())
        async with app.run_test() as pilot:
            await pilot.pause()
            for key in ("ctrl+p", "ctrl+p", "ctrl+p", "pagedown", "up", "pageup"):
                app.post_message(Key(key, None))
            await until(pilot, lambda: isinstance(app.screen, Palette))
            palette = app.screen
            app.post_message(Key("x", "x"))
            palette.dismiss()
            palette.dismiss()
            await until(pilot, lambda: app.screen is not palette)
            await pilot.pause()
            assert isinstance(app.screen, LibraryScreen)

    asyncio.run(go())


@pytest.mark.usefixtures("warm_home")
def test_the_palette_finds_a_command_and_does_it() -> None:
    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+p", *"histo")
        await pilot.pause()
        assert text_of(stage).count("What was done") == 1
        await pilot.press("enter")
        await rest(pilot)
        assert [type(each) for each in stage.asked] == [OpenHistory]

    play(test)


@pytest.mark.usefixtures("warm_home")
@pytest.mark.parametrize("typed", ["/hq1", "ahq,1", "/q"])
def test_letters_that_come_at_once_are_all_searched_for(typed: str) -> None:
    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for character in typed:
            key = {"/": "slash", ",": "comma"}.get(character, character)
            stage.post_message(Key(key, character))
        await rest(pilot)
        await rest(pilot)
        assert stage.asked == []
        assert stage.first.query_one(Input).value == typed.lstrip("/")

    play(test)


@pytest.mark.usefixtures("warm_home")
@pytest.mark.parametrize("key", ["ctrl+p", "question_mark", "h", "comma"])
def test_a_screen_that_is_left_before_it_is_there_is_left(key: str) -> None:
    async def go() -> None:
        app = ForgeApp(Preferences())
        async with app.run_test() as pilot:
            await pilot.pause(0.3)
            for each in (key, "escape", key, "escape"):
                app.post_message(Key(each, None))
            await pilot.pause(0.3)
            app.screen.dismiss()
            await pilot.pause(0.3)
            assert isinstance(app.screen, LibraryScreen)

    asyncio.run(go())


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_program_can_be_ended_while_the_player_is_made_up(turns: int) -> None:
    async def go() -> None:
        app = ForgeApp(Preferences(), sitting=sitting(at_set(KICK, 1, State.WORK, 33)))

        async def end() -> None:
            while not app.screen_stack or not isinstance(app.screen, PlayerScreen):  # noqa: ASYNC110 - no event tells
                await asyncio.sleep(0)
            for _ in range(turns):
                await asyncio.sleep(0)
            assert not app.screen.is_mounted
            app.exit(143)

        ending = asyncio.create_task(end())
        assert await app.run_async(headless=True, size=(80, 24)) == 143
        await ending
        assert app.return_code == 0

    with home():
        asyncio.run(go())
