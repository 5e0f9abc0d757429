"""The library screen: first frame, lists, search, details, offer, and hostile text."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest
from staging import Stage, text_of
from textual.widgets import Collapsible, Input

from forge_tui import paths
from forge_tui.library import Library
from forge_tui.session import keeping
from forge_tui.session.clock import SystemClock
from forge_tui.session.script import Script
from forge_tui.text import BAD
from forge_tui.ui.messages import GoOn, OpenHistory, OpenSettings, Play
from forge_tui.ui.screens.library import LibraryScreen
from forge_tui.ui.widgets.detail import DetailPane
from forge_tui.ui.widgets.sidebar import MOST_ROWS, Pick, Sidebar

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

    from textual.pilot import Pilot

    from homes import Home

    Test = Callable[[Stage, Pilot[None]], Awaitable[None]]

pytest_plugins = ["homes"]

NORMAL = (80, 24)
SIZES = [(40, 12), NORMAL, (120, 36), (200, 60)]
HOSTILE = (
    "\x1b[2Jgone",
    "\x1b]52;c;aGk=\x07clip", "\x9b31mC1", "nul\x00", "[/x]", "[@click=app.quit]q[/]",
    "[bold", "\u202etxet", "\u2066bidi", "tag\U000e0041", "line\u2028end", "two\nlines\ttab", "\\[",
)  # fmt: skip


def play(test: Test, size: tuple[int, int] = NORMAL) -> None:
    """Run a test on the screen once its lists and the first page are there."""

    async def run() -> None:
        stage = Stage(LibraryScreen())
        async with stage.run_test(size=size) as pilot:
            await until(pilot, lambda: stage.first.query_one(Sidebar).option_count > 3)
            await rest(pilot)
            await test(stage, pilot)

    asyncio.run(run())


async def until(pilot: Pilot[None], true: Callable[[], object]) -> None:
    limit = time.monotonic() + 10
    while not true():
        assert time.monotonic() < limit
        await pilot.pause(0.01)


async def rest(pilot: Pilot[None]) -> None:
    """Wait until nothing is being loaded any more."""
    await pilot.pause(0.06)
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def type_in(pilot: Pilot[None], text: str) -> None:
    await pilot.press(*text)
    await rest(pilot)


def shown_rows(stage: Stage) -> list[str]:
    sidebar = stage.first.query_one(Sidebar)
    return [option.row["name"] for option in sidebar.options if isinstance(option, Pick)]


def exercise_row(number: int, name: str) -> dict[str, Any]:
    return {
        "id": f"e{number}", "name": name, "summary": name, "body_part": None, "equipment": [],
        "target": None, "secondary": [], "difficulty": None, "category": None, "pattern": None,
        "impact": None,
    }  # fmt: skip


def give_rows(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let the library have these exercises, which no file could bring past the door."""
    rows = {"exercise": [exercise_row(n, name) for n, name in enumerate(names)], "workout": []}
    monkeypatch.setattr(Library, "rows", lambda _, kind: rows[kind])


def cut_off_session() -> Path:
    loaded = Library.open().resolve("kick-and-push")
    exercises = {id_: each.raw for id_, each in loaded.exercises.items()}
    script = Script(loaded.id, loaded.raw, exercises)
    _, _, pages = keeping.begin(script, paths.state_dir(), SystemClock())
    pages.close()
    (journal,) = paths.state_dir().glob("*.journal")
    return journal


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
    own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    del own_home
    monkeypatch.setattr(LibraryScreen, "_look_through", lambda _: None)

    async def run() -> None:
        stage = Stage(LibraryScreen())
        async with stage.run_test(size=NORMAL) as pilot:
            await pilot.pause()
            assert "WORKOUTS" in text_of(stage)
            assert "EXERCISES" in text_of(stage)

    asyncio.run(run())


@pytest.mark.parametrize("size", SIZES)
def test_lists_and_details_at_every_size(own_home: Home, size: tuple[int, int]) -> None:
    del own_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        assert re.search(r"▸ Down the ladder +19 min", text_of(stage))
        if size[0] == 40:
            assert "18:40" not in text_of(stage)
            assert "Details" in text_of(stage)
            await pilot.press("enter")
        assert "Takes  18:40" in text_of(stage) or size[1] == 12
        assert "workout · intermediate · 18:40" in text_of(stage)
        lines = text_of(stage).splitlines()
        assert (len(lines), max(map(len, lines)) <= size[0]) == (size[1], True)
        if size[0] == 40:
            assert "Search" not in lines[0]
            await pilot.press("escape")
            assert "WORKOUTS" in text_of(stage)

    play(test, size)


def test_a_whole_exercise_is_shown(own_home: Home) -> None:
    del own_home

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
        folds = stage.first.query(Collapsible)
        assert all(fold.collapsed for fold in folds)
        folds.first().collapsed = False
        await pilot.pause()
        assert "Nearly the whole body" in text_of(stage)

    play(test, (200, 100))


def test_a_workouts_outline_is_shown(own_home: Home) -> None:
    del own_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "push and row")
        text = text_of(stage)
        assert "Takes  23:53" in text
        assert "Needs  Body Weight, Bench, Dumbbell" in text
        assert "2  Push and pull  superset, 3 rounds, rest 1:30 after each round" in text
        assert re.search(r"One-Arm Row +10/side, 12 kg, rest 15 s, tempo 2-0-1-1", text)
        assert "Begin with the weaker arm." in text

    play(test, (200, 50))


def test_enter_plays_and_keys_ask_for_other_screens(own_home: Home) -> None:
    del own_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("down", "enter", "h", "comma", "end", "enter")
        await pilot.pause()
        assert stage.asked[0] == Play("every-minute")
        assert isinstance(stage.asked[1], OpenHistory)
        assert isinstance(stage.asked[2], OpenSettings)
        assert stage.asked[3] == Play("wall-sit")
        await pilot.press("tab", "tab", "enter")
        await pilot.pause()
        assert stage.asked[4:] == [Play("wall-sit")]

    play(test)


def test_a_click_shows_and_a_second_one_plays(own_home: Home) -> None:
    del own_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.click(Sidebar, offset=(5, 3))
        await rest(pilot)
        assert "13:07" in text_of(stage)
        assert stage.asked == []
        await pilot.click(Sidebar, offset=(5, 3), times=2)
        await pilot.click("#start")
        await pilot.pause()
        assert stage.asked == [Play("first-steps"), Play("first-steps")]

    play(test)


def test_a_related_exercise_is_one_press_away(own_home: Home) -> None:
    del own_home

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


def test_searching_as_one_types(own_home: Home) -> None:
    del own_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await type_in(pilot, "kick")
        assert shown_rows(stage) == ["Kick and push", "Outside Leg Kick Pushup"]
        assert stage.first.query_one(Input).has_focus
        await pilot.press("down")
        await rest(pilot)
        assert "exercise · advanced" in text_of(stage)
        await pilot.press("escape")
        assert len(shown_rows(stage)) == 24
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
        assert "801 more: type to search" in str(stage.first.query_one(Sidebar).options[-1].prompt)
        await type_in(pilot, "/quiet")
        assert shown_rows(stage) == ["Quiet Stretch"]

    play(test)


@pytest.mark.parametrize("size", SIZES)
def test_hostile_names_are_harmless(
    home: Home, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    del home
    give_rows(monkeypatch, *HOSTILE)
    sentence = "".join(HOSTILE)
    monkeypatch.setattr(Library, "bad_files", lambda _: 2)
    monkeypatch.setattr("forge_tui.toml.problem.how_many", lambda _: sentence)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for _ in shown_rows(stage):
            await pilot.press("down")
            await pilot.pause()
            assert not BAD.search(text_of(stage).replace("\n", ""))
        await rest(pilot)
        assert stage.is_running
        text = text_of(stage)
        assert "\ufffd" in text
        await type_in(pilot, "/[/x]")
        assert "[/x]" in text_of(stage)
        await pilot.press("enter", "enter")
        await rest(pilot)
        assert "no exercise" in " ".join(text_of(stage).split())

    play(test, size)


def test_hostile_texts_of_a_file_are_harmless(home: Home) -> None:
    home.exercise(
        "squat",
        'name = "[/x]"\nsummary = "[@click=app.quit]all[/]"\nsteps = ["[/step]"]\ntips = ["[b"]\n'
        '[[faq]]\nquestion = "[/why]"\nanswers = ["[/because]"]\n'
        '[movement]\nmeasure = "reps"\nsides = "both"\n'
        'phases = [{ id = "a", call = "[/up]", cue = "[/cue]", seconds = 1 }]\n',
    )
    home.workout(
        "legs",
        'name = "[/legs]"\n[[block]]\nkind = "sets"\nname = "[/b]"\n'
        'exercises = [{ exercise = "squat", do = "3", note = "[/note]" }]\n',
    )

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for part in ("[/legs]", "[/b]", "[/note]"):
            assert part in text_of(stage)
        await pilot.press("down")
        await rest(pilot)
        stage.first.query_one(Collapsible).collapsed = False
        await pilot.pause()
        text = text_of(stage)
        for part in ("[@click=app.quit]all[/]", "[/step]", "[/why]", "[/because]", "[/cue]"):
            assert part in text

    play(test, (120, 60))


def test_an_unfinished_session_is_offered_first(own_home: Home) -> None:
    del own_home
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
def test_the_offer_leaves_room(own_home: Home, size: tuple[int, int]) -> None:
    del own_home
    cut_off_session()

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: stage.first.query("#go-on"))
        await pilot.pause()
        assert "Go on (g)" in text_of(stage)
        assert "▸ Down the ladder" in text_of(stage)

    play(test, size)


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


def test_many_resizes_leave_the_right_layout(own_home: Home) -> None:
    del own_home

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        for number in range(20):
            await pilot.resize_terminal(30 + 37 * number % 170, 8 + 11 * number % 50)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        await rest(pilot)
        assert "▸ Down the ladder" in text_of(stage)
        assert "18:40" in text_of(stage)

    play(test)
