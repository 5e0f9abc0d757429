"""The library screen: first frame, lists, details, and what keys and clicks do."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from shelves import NORMAL, SIZES, listed, play, rest, type_in
from staging import Stage, text_of
from textual.widgets import Input

from forge_tui.library import Library
from forge_tui.ui.messages import OpenHistory, OpenSettings, OpenStatistics, Play
from forge_tui.ui.screens.library import LibraryScreen
from forge_tui.ui.widgets.detail import DetailPane, Fold
from forge_tui.ui.widgets.row import minutes
from forge_tui.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]


def test_importing_the_screen_brings_neither_models_nor_library() -> None:
    code = (
        "import sys, forge_tui.ui.screens.library\n"
        "heavy = ('pydantic', 'forge_tui.model', 'forge_tui.library', 'forge_tui.session',"
        " 'forge_tui.history', 'tomllib')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_headings_stand_before_the_library_is_read(
    warm_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    del warm_home
    monkeypatch.setattr(LibraryScreen, "_look_through", lambda _: None)

    async def run() -> None:
        stage = Stage(LibraryScreen())
        async with stage.run_test(size=NORMAL) as pilot:
            await pilot.pause()
            assert "WORKOUTS" in text_of(stage)
            assert "EXERCISES" in text_of(stage)

    asyncio.run(run())


@pytest.mark.parametrize("size", SIZES)
def test_lists_and_details_at_every_size(warm_home: Home, size: tuple[int, int]) -> None:
    del warm_home

    first = listed("workout")[0]
    length = f"{first['seconds'] // 60}:{first['seconds'] % 60:02}"

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        assert re.search(rf"▸ {first['name']} +{minutes(first['seconds']).strip()}", text_of(stage))
        if size[0] == 40:
            assert length not in text_of(stage)
            assert "Details" in text_of(stage)
            await pilot.press("enter")
        assert f"Takes  {length}" in text_of(stage) or size[1] == 12
        assert f"workout · {first['difficulty']} · {length}" in text_of(stage)
        lines = text_of(stage).splitlines()
        assert (len(lines), max(map(len, lines)) <= size[0]) == (size[1], True)
        if size[0] == 40:
            assert "Search" not in lines[0]
            assert lines[-1].startswith(" ⏎ Start")
            await pilot.press("escape")
            assert "WORKOUTS" in text_of(stage)

    play(test, size)


def test_a_whole_exercise_is_shown(warm_home: Home) -> None:
    del warm_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "outside")
        text = text_of(stage)
        for part in (
            "exercise · advanced · Legs · Glutes", "Practise this", "Triceps", "MOVEMENT",
            "UP AND KICK  1.5 s  Leg straight out sideways", "step 2, breathe in", "HOW TO",
            " 1 Take the top position", "TIPS", "COMMON MISTAKES", "QUESTIONS", "SEE ALSO",
            "easier   Pushup", "related  ",
        ):  # fmt: skip
            assert part in text, part
        assert "Nearly the whole body" not in text
        folds = stage.first.query(Fold)
        assert all(fold.folded for fold in folds)
        folds.first().folded = False
        await pilot.pause()
        assert "Nearly the whole body" in text_of(stage)

    play(test, (200, 100))


def test_a_workouts_outline_is_shown(warm_home: Home) -> None:
    del warm_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "push and row")
        text = text_of(stage)
        assert re.search(r"Takes  2\d:\d\d", text)
        assert "Needs  Body Weight, Bench, Dumbbell" in text
        assert "2  Push and pull  superset, 3 rounds, rest 1:30 after each round" in text
        assert re.search(r"One-Arm Row +10/side, 12 kg, rest 15 s, tempo 2-0-1-1", text)
        assert "Begin with the weaker arm." in text

    play(test, (200, 50))


def test_enter_plays_and_keys_ask_for_other_screens(warm_home: Home) -> None:
    del warm_home

    second, last = listed("workout")[1]["id"], listed("exercise")[-1]["id"]

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("down", "enter", "h", "comma", "number_sign", "end", "enter")
        await pilot.pause()
        assert stage.asked[0] == Play(second)
        assert isinstance(stage.asked[1], OpenHistory)
        assert isinstance(stage.asked[2], OpenSettings)
        assert isinstance(stage.asked[3], OpenStatistics)
        assert stage.asked[4] == Play(last)
        await pilot.press("tab", "tab", "enter")
        await pilot.pause()
        await pilot.press("left")
        assert stage.first.query_one(Sidebar).has_focus
        await pilot.press("right")
        assert stage.first.query_one(DetailPane).has_focus
        await pilot.press("enter")
        await pilot.pause()
        assert stage.asked[5:] == [Play(last)] * 2

    play(test)


def test_a_click_shows_and_a_second_one_plays(warm_home: Home) -> None:
    del warm_home

    third = listed("workout")[2]

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.click(Sidebar, offset=(5, 3))
        await rest(pilot)
        assert third["name"] in text_of(stage).splitlines()[1]
        assert stage.asked == []
        await pilot.click(Sidebar, offset=(5, 3), times=2)
        await pilot.click("#start")
        await pilot.pause()
        assert stage.asked == [Play(third["id"]), Play(third["id"])]

    play(test)


def test_a_related_exercise_is_one_press_away(warm_home: Home) -> None:
    del warm_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "outside")
        stage.first.query("Press.link").first().focus()
        await pilot.press("enter")
        await rest(pilot)
        page = stage.first.query_one(DetailPane).page
        assert page is not None
        assert page.id == "pushup"
        assert stage.first.query_one(Input).value == ""
        assert stage.first.query_one(Sidebar).has_focus

    play(test)


def test_an_empty_library_and_bad_files_are_told(home: Home) -> None:
    home.exercise("one", "x")
    home.exercise("two", "x")

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        assert "There is nothing to play yet." in text_of(stage)
        assert "2 files have problems: forge-tui check" in " ".join(text_of(stage).split())
        await pilot.press("enter", "right", "tab", "down", "escape", "enter")
        assert stage.asked == []

    play(test)


def test_a_file_that_breaks_meanwhile_is_told(home: Home) -> None:
    for file in (home.exercise("lunge"), home.exercise("squat")):
        os.utime(file, (0, 0))
    home.workout("legs")
    Library.open().rows("exercise")  # from now on the lists open no file

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        home.exercise("lunge", "name = 3")
        await pilot.press("down")
        await rest(pilot)
        assert "PROBLEM" in text_of(stage)

    play(test)


def test_many_resizes_leave_the_right_layout(warm_home: Home) -> None:
    del warm_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for number in range(20):
            await pilot.resize_terminal(30 + 37 * number % 170, 8 + 11 * number % 50)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await rest(pilot)
        name = listed("workout")[0]["name"]
        assert f"▸ {name}" in text_of(stage)
        assert name in text_of(stage).splitlines()[1]

    play(test)
