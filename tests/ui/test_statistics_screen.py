"""The statistics: pages for any size, told apart without colours, drawn when files are read."""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from threading import Event
from typing import TYPE_CHECKING

import pytest
from screening import HOSTILE, Theatre, perform, press, settle
from shelves import until

from clocks import let_it_be
from forge_tui import paths
from forge_tui.config import Preferences
from forge_tui.session import past
from forge_tui.text import BAD
from forge_tui.ui.app import ForgeApp
from forge_tui.ui.screens.statistics import StatisticsScreen
from forge_tui.ui.widgets.statistics.scale import marks
from twelve import TODAY, write_all

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]

SIZES = ((40, 12), (80, 24), (200, 60))
SMALL, USUAL, LARGE = SIZES
PAGES = "12345"


@pytest.fixture
def twelve(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Let there be twelve sessions, and let it be the Friday after them."""
    write_all(paths.sessions_dir())
    let_it_be(TODAY, monkeypatch)
    return home


def looks(*steps: str, size: tuple[int, int] = USUAL) -> list[str]:
    """Return what stands on the screen after each step of some keys, one after the other."""
    seen = []

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        for step in steps:
            for key in step.split():
                await press(theatre, pilot, key)
            seen.append(theatre.text)

    perform(StatisticsScreen(), act, size)
    return seen


def look(keys: str = "", size: tuple[int, int] = USUAL) -> str:
    """Return what stands on the screen after some keys."""
    return looks(keys, size=size)[0]


def shows(theatre: Theatre, told: str) -> bool:
    return told in theatre.text


def line_of(text: str, word: str) -> str:
    return next(line for line in text.splitlines() if word in line)


@pytest.mark.usefixtures("home")
@pytest.mark.parametrize("size", SIZES)
def test_nothing_done_yet_is_said_kindly(size: tuple[int, int]) -> None:
    assert "Nothing done yet" in look("1 2 3 4 5 b a enter", size)


@pytest.mark.usefixtures("twelve")
def test_the_screen_is_there_before_the_files_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(StatisticsScreen, "_read", lambda _: None)
    text = look("2 tab b n a 5 4 up enter")
    assert "Reading ..." in text
    assert "[4 Exercises]" in text


@pytest.mark.usefixtures("twelve")
def test_pages_without_exercises_do_not_wait_for_those_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go, real = Event(), Event(), past.past

    def slow(progress: past.Progress | None = None) -> past.Past:
        begun.set()
        assert go.wait(10)
        return real(progress)

    monkeypatch.setattr(past, "past", slow)

    async def run() -> None:
        theatre = Theatre(StatisticsScreen())
        async with theatre.run_test(size=USUAL) as pilot:
            while not begun.is_set():
                await pilot.pause()
            summed = "12 sessions · 5 h 45 min · 43 sets · 490 reps · held 8 min · lifted 2,512 kg"
            await until(pilot, lambda: summed in theatre.text)
            for page, told in (("5", "The last 5 weeks"), ("3", "Reading ..."), ("1", "Streak")):
                await pilot.press(page)
                await until(pilot, partial(shows, theatre, told))
            await pilot.press("3")
            go.set()
            await settle(theatre, pilot)
            assert "right 15.1 % less !" in theatre.text

    asyncio.run(run())


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("size", SIZES)
def test_the_year(size: tuple[int, int]) -> None:
    text = look(size=size)
    assert "Streak: 5 days since 2026-03-24" in text
    # The last five weeks: Monday 2 March was half an hour long, the 30th 20 minutes; on Friday,
    # which is today, nothing was done yet, and Saturday is to come.
    ends = {"Mon": "▓▓· · · ▒▒", "Fri": "· ", "Sat": "▓▓· · "}
    if size != LARGE:
        ends = {"Mon": "▓···▒", "Fri": "·", "Sat": "▓··"}
    for day, end in ends.items():
        assert line_of(text, day).rstrip().endswith(end.rstrip())
    assert "Apr" in text
    if size != SMALL:
        assert "12 sessions" in text
        assert "This week: 2 sessions, 50 min, 6 sets." in text


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("size", SIZES)
def test_muscles_stand_on_a_scale_with_the_bands(size: tuple[int, int]) -> None:
    text, before, least, next_, last = looks("2", "b", "b b b b b", "n", "n n n n", size=size)
    row = line_of(text, "Upper Back")
    assert "█" in row
    assert "│" in row
    assert "2 low" in row
    assert "This week, since Mon 2026-03-30" in text
    # The week before: four sets of rows, then no earlier than five weeks ago
    assert "4 minimum" in line_of(before, "Upper Back")
    assert "4 weeks ago, from Mon 2026-03-02" in least
    assert "3 weeks ago" in next_
    assert "This week" in last


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("size", SIZES)
def test_sides_are_told_by_place_and_the_uneven_are_marked(size: tuple[int, int]) -> None:
    text = look("3", size)
    assert "right 15.1 % less !" in text
    assert text.index("Side Plank") < text.index("Row") < text.index("Outside Leg")
    left, middle, right = line_of(text, "265 s").partition("│")
    assert middle
    assert ("█" in left, "█" in right, "225 s" in right) == (True, False, True)
    left, _, right = line_of(text, " 83 ").partition("│")
    assert ("█" in left, "█" in right) == (False, True)


@pytest.mark.usefixtures("twelve")
def test_exercises_have_records_and_a_plot() -> None:
    text, squats = looks("4", "down down")
    # What was done last is on top.
    names = ("Row", "Side Plank", "Outside Leg", "Squat")
    found = [text.index(f"▲ {name}") for name in names]
    assert found == sorted(found)
    assert "rising, +1.4 kg a week (estimated 1RM)" in text
    assert "estimated 1RM  20.8 kg  2026-04-01  was 20.3\n" in text
    assert "best session  37 reps  2026-03-27  was 34" in squats
    plot = squats[squats.index("┏") : squats.index("2 Mar ")]
    assert plot.count("o") == 6  # days
    for word in ("14 reps", "12 reps", "2 Mar", "30 Mar"):
        assert word in squats


@pytest.mark.usefixtures("twelve")
def test_where_it_is_narrow_the_list_makes_room_for_the_plot() -> None:
    before, text, after = looks("4", "down enter", "escape", size=SMALL)
    assert "┃" not in before
    assert "▲ Row" not in text
    assert "longest hold  45 s" in text
    assert "┃" in text
    assert "▲ Row" in after


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("size", SIZES)
def test_the_time_of_each_week_is_a_bar(size: tuple[int, int]) -> None:
    text, all_ = looks("5", "a", size=size)
    # 4500 + 4200 + 3300 + 5700 + 3000 s are 5:45, and a fifth of it 1:09.
    assert "The last 5 weeks: 5 h 45 min, 1 h 9 min" in " ".join(text.split())
    bars = [line for line in text.splitlines() if "█" in line]
    # Only the fourth week has so much.
    assert [len(re.findall("█+", line)) for line in (bars[0], bars[-1])] == [1, 5]
    under = ["2 Mar", *(f"{day} Mar" if size != SMALL else str(day) for day in (9, 16, 23, 30))]
    axis = [line for line in text.splitlines() if "Mar" in line][-1]
    assert axis.split() == " ".join(under).split()
    assert "All 5 weeks" in all_


@pytest.mark.parametrize(
    ("weeks", "each", "cells", "told"),
    [
        (4, 1, 8, "2 Nov|9 Nov|16 Nov|23 Nov"),
        (5, 1, 5, "26|2 Nov|9|16|23"),
        (6, 1, 5, "19 Oct|26|2 Nov|9|16|23"),
        (1, 1, 5, "23 Nov"),
        (12, 1, 4, "Sep|Oct|Nov"),
        (30, 1, 2, "May|Jun|Jul|Aug|Sep|Oct|Nov"),
        (60, 1, 3, "Oct|Nov|Dec|2026|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"),
        (60, 1, 1, "Oct|Nov|2026|Mar|May|Jul|Sep|Nov"),
        (30, 7, 2, "2023|Jul|2024|Aug|2025|Jul|2026|Aug"),
        (12, 17, 2, "2023|2024|2025|2026"),
        (30, 30, 1, "2010|2015|2020|2025"),
        (12, 1, 1, "Sep|Oct|Nov"),
        (1, 1, 1, "Nov"),
    ],
)
def test_weeks_months_or_years_are_told_under_the_bars(
    weeks: int, each: int, cells: int, told: str
) -> None:
    last = date(2026, 11, 23)
    starts = [last - timedelta(weeks=before * each) for before in range(weeks - 1, -1, -1)]
    found = marks(starts, cells)
    assert "|".join(found.values()) == told
    edges = [(at * cells + (cells - len(text)) / 2, len(text)) for at, text in found.items()]
    assert all(at + length < later for (at, length), (later, _) in pairwise(edges))


@pytest.mark.usefixtures("twelve")
def test_keys_lead_from_page_to_page() -> None:
    way = {
        "tab": "[2 Muscles]",
        "right": "[3 Sides]",
        "shift+tab left left": "[5 Time]",
        "left right right": "[1 Year]",
        "4 tab": "[5 Time]",
        "4 down right right": "[1 Year]",
    }
    for text, page in zip(looks(*way), way.values(), strict=True):
        assert page in text
    small = look(size=SMALL)
    assert "[2]" not in small
    assert "[1 Year]" in small


@pytest.mark.usefixtures("twelve")
def test_escape_leaves_and_the_help_knows_every_key() -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "question_mark")
        assert "Records and trend of each exercise." in theatre.text
        await press(theatre, pilot, "escape", "escape")
        assert theatre.screen is not theatre.first

    perform(StatisticsScreen(), act)


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_window_that_changes_its_size_is_drawn_anew(size: tuple[int, int]) -> None:
    seen = []

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        for page in PAGES:
            await pilot.resize_terminal(*USUAL)
            await press(theatre, pilot, page)
            await pilot.resize_terminal(*size)
            await settle(theatre, pilot)
            seen.append(theatre.text)

    perform(StatisticsScreen(), act)
    assert seen == looks(*PAGES, size=size)


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("size", SIZES)
def test_what_cannot_be_read_is_told(size: tuple[int, int]) -> None:
    (paths.sessions_dir() / "20260401T000000-torn.toml").write_text("torn = [")
    text = look(size=size)
    assert "1 file unread: forge-tui history" in text
    assert "Streak" in text


@pytest.mark.usefixtures("twelve")
@pytest.mark.parametrize("size", SIZES)
def test_hostile_names_are_harmless(size: tuple[int, int]) -> None:
    name = "".join(f"\\u{ord(sign):04x}" for sign in HOSTILE)
    for path in paths.sessions_dir().glob("*.toml"):
        text = path.read_text().replace('"Squat"', f'"{name}"').replace('"Row"', f'"{name}"')
        path.write_text(text.replace('target = "Abs"', f'target = "{name}"'))
    for text in looks(*(f"{page} down enter" for page in PAGES), size=size):
        assert not BAD.search(text.replace("\n", ""))


@pytest.mark.usefixtures("twelve")
def test_it_is_drawn_without_colours_too(monkeypatch: pytest.MonkeyPatch) -> None:
    coloured = looks(*PAGES)
    monkeypatch.setenv("NO_COLOR", "1")
    assert looks(*PAGES) == coloured


@pytest.mark.usefixtures("twelve")
def test_the_console_of_linux_has_no_braille(monkeypatch: pytest.MonkeyPatch) -> None:
    def has_braille(text: str) -> bool:
        return any("\u2800" <= sign <= "\u28ff" for sign in text)

    assert has_braille(look("4"))
    monkeypatch.setenv("TERM", "linux")
    assert not has_braille(look("4"))


@pytest.mark.usefixtures("warm_home")
def test_the_library_leads_to_it_and_it_leads_back() -> None:
    (paths.state_dir() / "told").parent.mkdir(parents=True)
    (paths.state_dir() / "told").touch()

    async def run() -> None:
        app = ForgeApp(Preferences())
        async with app.run_test(size=USUAL) as pilot:
            await pilot.pause()
            library = app.screen
            await pilot.press("number_sign")
            await pilot.pause()
            assert isinstance(app.screen, StatisticsScreen)
            await pilot.press("escape")
            await pilot.pause()
            assert app.screen is library

    asyncio.run(run())


def test_only_a_plot_brings_numpy() -> None:
    code = """
import sys
from importlib import import_module
from pkgutil import walk_packages
import forge_tui
names = [each.name for each in walk_packages(forge_tui.__path__, "forge_tui.")]
for name in names:
    if name not in {"forge_tui.__main__", "forge_tui.ui.widgets.statistics.plot"}:
        import_module(name)
print("numpy" in sys.modules, "textual_plot" in sys.modules, len(names) > 300)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False", "True"]
