"""Searching as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shelves import give_rows, listed, play, rest, shown_rows, type_in
from staging import Stage, text_of
from textual.widgets import Input

from forge_tui.ui.widgets.detail import DetailPane
from forge_tui.ui.widgets.sidebar import MOST_ROWS, Sidebar

if TYPE_CHECKING:
    import pytest
    from staging import Stage
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]


def test_searching_as_one_types(warm_home: Home) -> None:
    del warm_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "kick")
        first, *others = shown_rows(stage)
        assert first == "Kick and push"
        assert "Outside Leg Kick Pushup" in others
        assert stage.first.query_one(Input).has_focus
        await pilot.press("down")
        await rest(pilot)
        assert others[0] in text_of(stage).splitlines()[1]
        await pilot.press("escape")
        assert len(shown_rows(stage)) == len(listed("workout")) + len(listed("exercise"))
        await type_in(pilot, "/sqaut")
        assert "No “sqaut”. This is “squat”:" in text_of(stage)
        assert "Squat" in shown_rows(stage)
        await pilot.press("escape")
        await type_in(pilot, "/zzzz")
        assert "Nothing has “zzzz” in it." in text_of(stage)
        assert stage.first.query_one(DetailPane).page is None
        await pilot.press("enter", "enter", "right")
        assert stage.asked == []

    play(test)


def test_a_thousand_exercises(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    del home
    give_rows(monkeypatch, *(f"Press {n}" for n in range(1000)), "Quiet Stretch")

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        assert len(shown_rows(stage)) == MOST_ROWS
        await pilot.press("end")
        await pilot.pause()
        assert f"{1001 - MOST_ROWS} more: type to search" in str(
            stage.first.query_one(Sidebar).options[-1].prompt
        )
        await type_in(pilot, "/quiet")
        assert shown_rows(stage) == ["Quiet Stretch"]

    play(test)
