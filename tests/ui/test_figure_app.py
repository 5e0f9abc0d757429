"""The figure by itself: the camera, the sides, and files that change meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playing import live
from test_player_figure import model_of, rows
from textual.screen import Screen
from textual.widgets import Static

from forge_tui.config import Preferences
from forge_tui.ui.figure_app import FigureApp
from forge_tui.ui.figures import reader_of
from forge_tui.ui.widgets.looping import LoopingFigure

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]
KICK = "outside-leg-kick-pushup"


def app_of(id_: str) -> FigureApp:
    still = Preferences(motion=False)
    return FigureApp(id_, still, reader_of(id_, model_of(id_), still))


def line(app: FigureApp, selector: str) -> str:
    return str(app.query_one(selector, Static).content)


@live
async def test_the_arrow_keys_move_the_camera() -> None:
    app = app_of(KICK)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        figure = app.query_one(LoopingFigure)
        first, seen = line(app, "#now"), rows(figure)
        await pilot.press("right", "right", "up")
        await pilot.pause()
        assert line(app, "#now") != first
        assert rows(figure) != seen
        await pilot.press("left", "left", "down")
        await pilot.pause()
        assert (line(app, "#now"), rows(figure)) == (first, seen)


@live
async def test_the_other_side_and_the_next_frame_are_a_key_away() -> None:
    app = app_of(KICK)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        figure = app.query_one(LoopingFigure)
        pictures = [rows(figure)]
        for key in ("s", "full_stop", "full_stop"):
            await pilot.press(key)
            await pilot.pause()
            pictures.append(rows(figure))
        assert all(picture not in pictures[:i] for i, picture in enumerate(pictures))


@live
async def test_it_moves_until_it_is_stopped() -> None:
    app = FigureApp(KICK, Preferences(), reader_of(KICK, model_of(KICK), Preferences()))
    async with app.run_test(size=(80, 24)) as pilot:
        figure = app.query_one(LoopingFigure)
        seen = set()
        for _ in range(100):
            await pilot.pause(0.05)
            seen.add(tuple(rows(figure)))
            if len(seen) > 3:
                break
        assert len(seen) > 3
        await pilot.press("space")
        stopped = rows(figure)
        await pilot.pause(0.3)
        assert rows(figure) == stopped


@live
async def test_under_another_screen_nothing_is_drawn() -> None:
    app = FigureApp(KICK, Preferences(), reader_of(KICK, model_of(KICK), Preferences()))
    async with app.run_test(size=(80, 24)) as pilot:
        figure = app.query_one(LoopingFigure)
        await pilot.pause(0.2)
        await app.push_screen(Screen())
        await pilot.pause(0.1)
        before = figure._rows  # noqa: SLF001 - what it would show
        await pilot.pause(0.4)
        assert figure._rows is before  # noqa: SLF001


@live
async def test_a_changed_file_is_shown_at_once(own_home: Home) -> None:
    figure_file = 'start = {{ like = "standing", {} }}\n'
    own_home.write("exercises/figures/squat.toml", figure_file.format("arms = [0, 0, -1]"))
    app = app_of("squat")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        seen = rows(app.query_one(LoopingFigure))
        own_home.write("exercises/figures/squat.toml", figure_file.format("arms = [0, 0, 1.0]"))
        for _ in range(100):
            await pilot.pause(0.05)
            if rows(app.query_one(LoopingFigure)) != seen:
                break
        assert rows(app.query_one(LoopingFigure)) != seen
        own_home.write("exercises/figures/squat.toml", "start = [\n")
        for _ in range(100):
            await pilot.pause(0.05)
            if line(app, "#faults"):
                break
        assert "squat.toml:1" in line(app, "#faults")


@pytest.mark.parametrize("key", ["q", "escape"])
def test_it_ends(key: str) -> None:
    @live
    async def ends() -> None:
        app = app_of("squat")
        async with app.run_test() as pilot:
            await pilot.press(key)
        assert not app.is_running

    ends()
