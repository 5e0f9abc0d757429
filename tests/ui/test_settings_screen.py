"""The settings screen."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from parlour import SIZES, Parlour, cut_off, text_of

from forge_tui import config
from forge_tui.config import Preferences
from forge_tui.config.table import SETTINGS, TABLES, THEMES
from forge_tui.plan.sides import Side
from forge_tui.ui.screens.settings import SettingsScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]

# Among keys it stands for going to a field.
AT = {each.key: [f"#{each.key}"] for each in SETTINGS}


async def press(app: Parlour, pilot: Pilot[None], keys: Sequence[str]) -> None:
    for key in keys:
        if key.startswith("#"):
            app.screen.query_one(key).focus()
        else:
            await pilot.press(key)


def stay(*keys: str, preferences: Preferences | None = None) -> Parlour:
    """Open the settings, press keys, and leave."""
    app = Parlour(SettingsScreen(preferences or Preferences()))

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            await press(app, pilot, [*keys, "escape"])
            await pilot.pause()

    asyncio.run(run())
    return app


def seen(size: tuple[int, int], *keys: str, sentences: Sequence[str] = ()) -> str:
    """Return what stands there after some keys."""
    app = Parlour(SettingsScreen(Preferences(), sentences))

    async def run() -> str:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await press(app, pilot, keys)
            await pilot.pause()
            assert cut_off(app) == []
            return text_of(app)

    return asyncio.run(run())


def test_who_changes_nothing_writes_nothing(warm_home: Home) -> None:
    app = stay(*["tab"] * 12)
    assert app.result is None
    assert not (warm_home.config / "settings.toml").exists()


@pytest.mark.parametrize(
    ("keys", "key", "value"),
    [
        ([*AT["prepare"], "1", "2", "s"], "prepare", 12_000),
        ([*AT["change"], *"1:10", "enter"], "change", 70_000),
        ([*AT["change_hold"], "0", "tab"], "change_hold", 0),
        ([*AT["lead"], "enter", "down", "enter"], "lead", Side.LEFT),
        ([*AT["theme"], "enter", "end", "enter"], "theme", "forge-colour-blind"),
        ([*AT["layout"], "enter", "down", "down", "enter"], "layout", "distance"),
        ([*AT["motion"], "space"], "motion", False),
        ([*AT["mouse"], "enter"], "mouse", False),
    ],
)
@pytest.mark.usefixtures("warm_home")
def test_a_change_is_saved_and_told(keys: list[str], key: str, value: Any) -> None:
    app = stay(*keys)
    assert getattr(app.result, key) == value
    assert config.load() == (app.result, ())
    assert [getattr(message, "preferences", None) for message in app.heard] == [app.result]


def test_folders_are_a_line_as_in_path(warm_home: Home) -> None:
    for name in ("a", "b"):
        (warm_home.root / name).mkdir()
    app = stay(*AT["folders"], *"~/a:~/b", "tab")
    assert app.result.folders == (warm_home.root / "a", warm_home.root / "b")
    assert config.load()[0].folders == app.result.folders


@pytest.mark.usefixtures("warm_home")
def test_equipment_is_a_line_parted_by_commas() -> None:
    app = stay(*AT["equipment"], *"bench, kettlebell,", "tab")
    assert app.result.equipment == ("Bench", "Kettlebell")
    assert config.load()[0].equipment == app.result.equipment


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ([*"soon"], "▲ is not a duration"),
        ([*"11m"], "▲ must be at most 10 minutes"),
        ([*AT["equipment"], *"Kettle"], '▲ "Kettle" is not known; did you mean "Kettlebell"?'),
        ([*AT["folders"], *"/not/there"], "▲ there is no folder /not/there"),
        ([*AT["manner"], *"gentl"], '▲ no manner of speaking is called "gentl"; did you mean'),
    ],
)
@pytest.mark.usefixtures("warm_home")
def test_a_mistake_is_told_and_not_saved(keys: list[str], sentence: str) -> None:
    assert sentence in seen((80, 24), *keys)
    assert stay(*keys).result is None


@pytest.mark.usefixtures("warm_home")
def test_a_mistake_that_is_mended_is_forgotten() -> None:
    assert "▲" not in seen((80, 24), *"soon", *["backspace"] * 4, "9")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("warm_home")
def test_every_setting_can_be_reached_at_every_size(size: tuple[int, int]) -> None:
    app = Parlour(SettingsScreen(Preferences()))

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            for setting in SETTINGS:
                if setting.kind in TABLES:
                    continue
                await pilot.pause()
                assert cut_off(app) == []
                assert setting.label in text_of(app)
                assert app.focused is not None
                assert app.focused.id == setting.key
                await pilot.press("tab")

    asyncio.run(run())


@pytest.mark.parametrize("size", SIZES)
def test_what_is_wrong_is_read_first(warm_home: Home, size: tuple[int, int]) -> None:
    warm_home.write("settings.toml", "prepar = 1\n[keys]\n'[/x]\\u001b]52;c;aa' = 1")
    sentences = ["\x1b[2J[/x] settings.toml:1:1: error", *map(str, config.load()[1])]
    screen = seen(size, sentences=sentences)
    assert "▲ �[2J[/x] settings.toml:1:1: error" in screen
    assert "\x1b" not in screen


def test_the_place_of_the_keys_is_shown(warm_home: Home) -> None:
    screen = seen((120, 100))
    assert "Keys, gains of cues and commands are changed in this file:" in screen
    assert str(warm_home.config)[:40] in screen


def test_settings_that_cannot_be_saved_count_for_now(warm_home: Home) -> None:
    warm_home.write("settings.toml", 'theme = "')
    app = stay(*AT["motion"], "space")
    assert not app.result.motion
    assert (warm_home.config / "settings.toml").read_text() == 'theme = "'


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.usefixtures("warm_home")
def test_every_theme_can_be_shown(theme: str) -> None:
    app = Parlour(SettingsScreen(Preferences(theme=theme)), theme)

    async def run() -> None:
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()

    asyncio.run(run())
