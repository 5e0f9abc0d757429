"""A session that was cut off is offered first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from shelves import SIZES, listed, play, rest, type_in, until
from staging import Stage, text_of
from textual.widgets import Input

from forge_tui import paths
from forge_tui.library import Library
from forge_tui.session import keeping
from forge_tui.session.clock import SystemClock
from forge_tui.session.script import Script
from forge_tui.ui.messages import GoOn

if TYPE_CHECKING:
    from pathlib import Path

    from staging import Stage
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]


def cut_off_session() -> Path:
    loaded = Library.open().resolve("kick-and-push")
    exercises = {id_: each.raw for id_, each in loaded.exercises.items()}
    script = Script(loaded.id, loaded.raw, exercises)
    _, _, pages = keeping.begin(script, paths.state_dir(), SystemClock())
    pages.close()
    (journal,) = paths.state_dir().glob("*.journal")
    return journal


def test_an_unfinished_session_is_offered_first(warm_home: Home) -> None:
    del warm_home
    journal = cut_off_session()

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: stage.first.query("#go-on"))
        await pilot.pause()
        assert text_of(stage).splitlines()[0].startswith("▌  Unfinished: Kick and push, begun ")
        await pilot.press("g")
        await pilot.click("#go-on")
        await pilot.press("escape")
        await pilot.pause()
        assert stage.asked == [GoOn(journal), GoOn(journal)]
        assert "Unfinished" not in text_of(stage)
        await type_in(pilot, "g")
        assert stage.first.query_one(Input).value == "g"
        stage.first.on_screen_resume()  # type: ignore[attr-defined]
        await rest(pilot)
        assert "Unfinished" not in text_of(stage)

    play(test)


@pytest.mark.parametrize("size", SIZES)
def test_the_offer_leaves_room(warm_home: Home, size: tuple[int, int]) -> None:
    del warm_home
    cut_off_session()

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: stage.first.query("#go-on"))
        await pilot.pause()
        assert "Go on (g)" in text_of(stage)
        assert f"▸ {listed('workout')[0]['name']}" in text_of(stage)

    play(test, size)
