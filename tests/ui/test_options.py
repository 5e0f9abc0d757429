"""A list takes page keys also where there is no room for a line of it."""

import asyncio

import pytest
from textual.app import App, ComposeResult

from forge_tui.ui.widgets.options import Options


class Small(App[None]):
    """A list without height."""

    CSS = "Options { height: 0; border: none; }"

    def compose(self) -> ComposeResult:
        yield Options("one", "two", "three")


@pytest.mark.parametrize("key", ["pagedown", "pageup"])
def test_a_page_key_without_a_page_does_nothing(key: str) -> None:
    async def press() -> None:
        app = Small()
        async with app.run_test() as pilot:
            app.query_one(Options).highlighted = 0
            app.query_one(Options).focus()
            await pilot.press(key)
            assert app.query_one(Options).highlighted == 0

    asyncio.run(press())


def test_with_room_it_turns_the_page() -> None:
    async def press() -> None:
        app = Small()
        async with app.run_test() as pilot:
            app.query_one(Options).styles.height = 5
            app.query_one(Options).focus()
            await pilot.pause()
            await pilot.press("pagedown")
            assert app.query_one(Options).highlighted == 2

    asyncio.run(press())
