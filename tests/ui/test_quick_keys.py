"""Keys that come quicker than screens close: nothing crashes, and nothing else is closed."""

import asyncio
from typing import Any

import pytest
from parlour import NOT_LEFT, Parlour
from shelves import play, rest
from staging import Stage
from textual.events import Key
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from forge_tui.config import Preferences
from forge_tui.ui.app import ForgeApp
from forge_tui.ui.palette import Palette
from forge_tui.ui.screens.ask import AskNumber, AskYes, Choose
from forge_tui.ui.screens.library import LibraryScreen

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


def test_the_palette_takes_keys_before_it_has_rows_and_after_it_is_closed() -> None:
    async def go() -> None:
        app = ForgeApp(Preferences())
        async with app.run_test() as pilot:
            await pilot.pause()
            app.action_command_palette()
            app.action_command_palette()
            await pilot.press("up", "down", "pagedown")
            palettes = [each for each in app.screen_stack if isinstance(each, Palette)]
            assert len(palettes) == 1
            box = palettes[0].query_one(Input)
            palettes[0].dismiss()
            palettes[0].dismiss()
            box.value = "late"
            await pilot.pause()
            assert isinstance(app.screen, LibraryScreen)

    asyncio.run(go())


@pytest.mark.usefixtures("own_home")
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
