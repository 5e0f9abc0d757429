"""The first start, and the help."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from parlour import SIZES, Parlour, cut_off, text_of

from forge_tui import config
from forge_tui.config.first import SAFETY, is_answered
from forge_tui.library import Library
from forge_tui.plan.sides import Side
from forge_tui.ui.app import ForgeApp
from forge_tui.ui.keymap import keymap_of
from forge_tui.ui.player_commands import PLAYER_COMMANDS
from forge_tui.ui.screens.help import HelpScreen
from forge_tui.ui.screens.welcome import SUGGESTIONS, WelcomeScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.screen import Screen

    from homes import Home

pytest_plugins = ["homes"]


def visit(screen: Screen[str | None] | HelpScreen, size: tuple[int, int], *keys: str) -> Parlour:
    """Press keys, and keep what stood there before each and at the end."""
    app = Parlour(screen)

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            for key in (*keys, None):
                await pilot.pause()
                assert cut_off(app) == []
                app.pages.append(text_of(app))
                if key is not None:
                    await pilot.press(key)

    asyncio.run(run())
    return app


@pytest.mark.parametrize(
    ("keys", "workout"),
    [
        (["enter", "enter", "enter"], "first-steps"),
        (["escape", "escape", "enter"], "first-steps"),
        (["1", "1", "1"], "first-steps"),
        (["down", "enter", "escape", "enter"], "ten-minute-amrap"),
        (["3", "2", "1"], "kick-and-push"),
        (["escape", "escape", "escape"], None),
        (["enter", "enter", "2"], None),
        (["enter", "enter", "3", "down", "enter"], None),
    ],
)
@pytest.mark.usefixtures("warm_home")
def test_two_questions_lead_to_a_workout(keys: list[str], workout: str | None) -> None:
    assert visit(WelcomeScreen(), (80, 24), *keys).result == workout


@pytest.mark.usefixtures("warm_home")
def test_the_side_is_kept() -> None:
    visit(WelcomeScreen(), (80, 24), "1", "2", "escape")
    assert config.load()[0].lead is Side.LEFT


@pytest.mark.usefixtures("warm_home")
def test_that_it_does_not_matter_is_an_answer_too() -> None:
    visit(WelcomeScreen(), (80, 24), "1", "1", "escape")
    assert is_answered()
    assert config.load()[0].lead is None


def first_sight(settings: Path, text: str) -> str:
    """Return what an app shows first that knows these settings, and nothing else."""
    settings.parent.mkdir(parents=True)
    settings.write_text(text)
    seen = []

    async def run() -> None:
        app = ForgeApp(config.load()[0])
        async with app.run_test(size=(200, 60), notifications=True) as pilot:
            for _ in range(100):
                if SAFETY in text_of(app):
                    break
                await pilot.pause(0.05)
            seen.append(text_of(app))

    asyncio.run(run())
    return seen[0]


def test_what_the_settings_answer_is_not_asked(warm_home: Home) -> None:
    text = first_sight(warm_home.config / "settings.toml", 'lead = "left"')
    assert SAFETY in text
    assert "How fit are you?" not in text


def test_what_the_settings_do_not_answer_is_asked(warm_home: Home) -> None:
    text = first_sight(warm_home.config / "settings.toml", 'theme = "forge-light"')
    assert SAFETY in text
    assert "How fit are you?" in text


def test_no_answer_leaves_no_file(warm_home: Home) -> None:
    visit(WelcomeScreen(), (80, 24), "escape", "escape", "escape")
    assert not warm_home.config.exists()


def test_an_answer_that_cannot_be_kept_stops_nobody(warm_home: Home) -> None:
    warm_home.write("settings.toml", 'theme = "')
    assert visit(WelcomeScreen(), (80, 24), "1", "2", "1").result == "first-steps"


@pytest.mark.usefixtures("warm_home")
def test_what_is_suggested_is_there_and_as_hard_as_said() -> None:
    rows = {row["id"]: row for row in Library.open().rows("workout")}
    for level, suggestion in SUGGESTIONS.items():
        row = rows[suggestion.id]
        assert (row["name"], row["difficulty"]) == (suggestion.name, level)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("warm_home")
def test_safety_question_and_answers_are_whole_at_every_size(size: tuple[int, int]) -> None:
    app = visit(WelcomeScreen(), size, "3", "escape")
    words = [" ".join(page.split()) for page in app.pages]
    assert all(SAFETY in page for page in words)
    assert "How fit are you?" in words[0]
    assert "3 Advanced: I train each week" in words[0]
    assert "2 of 2 Enter choose Esc skip" in words[1]
    assert "To begin with: Kick and push" in words[2]
    assert "2 Look round first Enter choose Esc look round" in words[2]


@pytest.mark.parametrize("size", SIZES)
def test_the_help_names_every_command_with_its_keys(size: tuple[int, int]) -> None:
    keymap = keymap_of({"skip": ("f9",), "redo": ("n",)})
    commands = [(each, keymap.shown(each.id)) for each in PLAYER_COMMANDS]
    app = visit(HelpScreen(commands), size, *["pagedown"] * 14)
    words = " ".join(" ".join(app.pages).split())
    assert SAFETY in " ".join(app.pages[0].split())
    for command in PLAYER_COMMANDS:
        assert command.label in words
        assert command.sentence.split()[0] in words
    assert "f9" in words


@pytest.mark.parametrize("key", ["escape", "q", "question_mark", "h"])
def test_the_help_closes(key: str) -> None:
    assert visit(HelpScreen([]), (80, 24), key).result is None
