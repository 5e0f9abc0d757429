"""What could be harder next time, on the screen: shown, taken, refused, put off, taken back."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from progressing import PREFERENCES, PRESS, PUSH, TODAY, WORKOUT, gym, trained
from screening import HOSTILE, Theatre, perform, press, settle
from shelves import play, rest, until
from staging import text_of
from training import session

from clocks import let_it_be
from forge_tui import paths
from forge_tui.history import read_all
from forge_tui.ui.app import ForgeApp
from forge_tui.ui.screens.progress import ProgressScreen
from forge_tui.ui.screens.summary import SummaryScreen
from sittings import sitting

if TYPE_CHECKING:
    from staging import Stage
    from textual.pilot import Pilot

    from forge_tui.config import Preferences
    from homes import Home

pytest_plugins = ["homes"]

MORE, HEAVIER = "Push: 11 in place of 10", "Press: 42.5 kg in place of 40 kg"


def text(home: Home) -> str:
    return (home.config / "workouts/w.toml").read_text()


def screen() -> ProgressScreen:
    return ProgressScreen("w", PREFERENCES, TODAY)


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_the_first_thing_is_shown_with_what_it_changes(home: Home, size: tuple[int, int]) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        shown = " ".join(theatre.text.split())
        assert "W (and 1 more)" in shown
        assert '- { exercise = "push", do = 10 }, # slowly' in shown
        assert '+ { exercise = "push", do = 11 }, # slowly' in shown
        assert MORE in shown
        assert "10, 10 and 10 of 10 in the last two sessions" in shown
        assert "y yes n no a all" in shown
        assert "? help ESC later" in shown
        if size == (80, 24):
            assert "exercises = [" in shown
            assert "In your file config/forge-tui/workouts/w.toml" in shown
        assert max(map(len, theatre.lines)) <= size[0]

    perform(screen(), act, size)
    assert text(home) == WORKOUT


def test_it_says_that_a_shipped_workout_is_copied(home: Home) -> None:
    gym(home, own=False)
    trained(0, 2)

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert "In a copy of your own of w.toml" in theatre.text

    perform(screen(), act)


def test_all_of_it_can_be_reached_in_the_smallest_window(home: Home) -> None:
    gym(home, WORKOUT.replace("# slowly", "# slowly" + " and with care" * 12))
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert "In your file" not in theatre.text
        for _ in range(16):
            await press(theatre, pilot, "down")
        assert "In your file" in theatre.text

    perform(screen(), act, (40, 12))


def test_a_window_made_larger_shows_what_is_around_the_change(home: Home) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        for size, is_there in (((40, 12), False), ((80, 24), True), ((40, 12), False)):
            await pilot.resize_terminal(*size)
            await settle(theatre, pilot)
            assert ("sets = 3" in theatre.text) is is_there

    perform(screen(), act, (40, 12))


@pytest.mark.parametrize(
    ("keys", "push", "press_"),
    [
        ("y y", "11", "42.5 kg"),
        ("y n", "11", "40 kg"),
        ("n y", "10", "42.5 kg"),
        ("a", "11", "42.5 kg"),
        ("y escape", "11", "40 kg"),
        ("escape", "10", "40 kg"),
        ("y y u", "11", "40 kg"),
        ("a u", "11", "40 kg"),
        ("a u u", "10", "40 kg"),
        ("y u", "10", "40 kg"),
        ("u", "10", "40 kg"),
        ("n n y a n", "10", "40 kg"),
    ],
)
def test_each_is_taken_or_refused_by_a_key(home: Home, keys: str, push: str, press_: str) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        for key in keys.split():
            await press(theatre, pilot, key)

    perform(screen(), act)
    assert (f"do = {push} }}" in text(home), f'load = "{press_}"' in text(home)) == (True, True)


def test_a_second_quick_key_is_not_for_what_was_not_seen_yet(home: Home) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        for _ in range(3):
            first.action_take(1)
        first.action_undo()
        await settle(theatre, pilot)

    first = screen()
    perform(first, act)
    assert "do = 11 }" in text(home)
    assert "40 kg" in text(home)


def test_what_was_done_and_that_nothing_is_left_is_said(home: Home) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "y")
        assert f"{MORE}, in your file" in theatre.text
        assert f"{HEAVIER}\n" in theatre.text
        await press(theatre, pilot, "n")
        assert "It stays as it is" in theatre.text
        assert "Nothing to change for now" in theatre.text
        # No key that answers is named where nothing is asked.
        assert theatre.text.rstrip().endswith("u undo   ? help   ESC back")
        await press(theatre, pilot, "u")
        assert f"Taken back: {MORE}, in w." in theatre.text

    perform(screen(), act)


def test_what_cannot_be_done_is_a_sentence(home: Home) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "u")
        assert "there is nothing to take back" in theatre.text
        home.workout("w", WORKOUT.replace("do = 10", "do = 9"))
        await press(theatre, pilot, "y")
        assert "w.toml has been changed meanwhile: look again" in theatre.text
        home.workout("w", "torn = [")
        await press(theatre, pilot, "y")
        assert "w.toml:1:9: error" in theatre.text
        await press(theatre, pilot, "y", "n", "a")
        await press(theatre, pilot, "escape")
        assert theatre.screen is not theatre.first

    perform(screen(), act)


def test_an_easy_week_is_begun_and_said(home: Home) -> None:
    gym(home)
    trained(-20)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert "An easy week to begin with" in theatre.text
        await press(theatre, pilot, "y")
        assert "Half the sets of every workout until Wednesday." in theatre.text
        assert "An easy week until 2026-03-11: half the sets." in theatre.text

    perform(screen(), act)


def test_hostile_names_are_shown_as_they_are(home: Home) -> None:
    name = "".join(f"\\u{ord(each):04X}" for each in HOSTILE[:20])
    gym(home, WORKOUT.replace('"W"', f'"{name}"').replace("# slowly", "# [@click=app.quit]go[/x]"))
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert "\x1b" not in theatre.text
        await press(theatre, pilot, "y")
        assert "\x1b" not in theatre.text

    perform(screen(), act)


# After a session

JUST_DONE = session(2, (*PUSH, *PRESS))


@pytest.fixture
def that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    let_it_be(TODAY, monkeypatch)


def summary() -> SummaryScreen:
    return SummaryScreen(JUST_DONE, paths.sessions_dir(), PREFERENCES)


@pytest.mark.usefixtures("that_day")
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
def test_the_summary_offers_it_in_a_line(home: Home, size: tuple[int, int]) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert "2 things could be harder next time" in " ".join(theatre.text.split())
        await press(theatre, pilot, "g")
        assert isinstance(theatre.screen, ProgressScreen)
        await press(theatre, pilot, "y", "escape")
        assert theatre.screen is theatre.first
        await settle(theatre, pilot)
        assert "1 thing could be harder next time" in " ".join(theatre.text.split())

    perform(summary(), act, size)
    assert "do = 11 }" in text(home)


@pytest.mark.usefixtures("home")
def test_of_a_session_that_was_gone_on_with_later_it_asks_as_of_today(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    later, asked = TODAY + timedelta(days=8), list[date]()

    def offered(_: str, __: Preferences, day: date) -> str:
        asked.append(day)
        return ""

    let_it_be(later, monkeypatch)
    monkeypatch.setattr("forge_tui.session.progress.offered", offered)

    async def act(_: Theatre, __: Pilot[None]) -> None:
        assert asked == [later]

    perform(summary(), act)


@pytest.mark.usefixtures("that_day")
def test_what_is_said_in_the_summary_counts_at_once(home: Home) -> None:
    gym(home)
    trained(0, 2)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        await press(theatre, pilot, "home", "1", "0", "0", "g")
        # The first set of the push was a 10: 8 or less would have let it rise.
        assert MORE not in theatre.text
        assert HEAVIER in theatre.text

    perform(summary(), act)
    assert read_all(paths.sessions_dir())[0][0].sets[0].rpe == 10


@pytest.mark.usefixtures("that_day")
def test_the_summary_of_old_sessions_of_practice_or_if_unwished_offers_nothing(home: Home) -> None:
    gym(home)
    trained(0, 2)
    off = replace(PREFERENCES, progression=False)
    old = SummaryScreen(JUST_DONE, paths.sessions_dir())
    practice = SummaryScreen(replace(JUST_DONE, practice=True), paths.sessions_dir(), PREFERENCES)
    unwished = SummaryScreen(JUST_DONE, paths.sessions_dir(), off)

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert "next time" not in theatre.text

    for each in (old, practice, unwished):
        perform(each, act)


@pytest.mark.usefixtures("that_day")
def test_where_nothing_is_offered_there_is_no_line(home: Home) -> None:
    gym(home)
    trained(2)

    async def act(theatre: Theatre, _: Pilot[None]) -> None:
        assert "next time" not in theatre.text

    perform(summary(), act)


# In the library


@pytest.mark.usefixtures("that_day")
@pytest.mark.parametrize("wished", [True, False])
def test_the_page_of_a_workout_says_that_something_could_be_harder(
    home: Home, wished: bool  # noqa: FBT001 - a table
) -> None:  # fmt: skip
    gym(home)
    trained(0, 2)
    home.write("settings.toml", f"progression = {str(wished).lower()}\n")

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await until(pilot, lambda: "Outline" in text_of(stage).title())
        shown = "2 things could be harder next time: press +" in " ".join(text_of(stage).split())
        assert shown is wished
        await pilot.press("plus")
        await rest(pilot)
        assert isinstance(stage.screen, ProgressScreen)
        await pilot.press("a")
        await rest(pilot)
        await pilot.press("escape")
        await rest(pilot)
        assert stage.screen is stage.first
        assert "harder next time" not in text_of(stage)

    play(test, (120, 36))
    assert "do = 11 }" in text(home)


def test_an_exercise_is_not_made_harder_there(home: Home) -> None:
    gym(home)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await pilot.press("end", "plus")
        await rest(pilot)
        assert stage.screen is stage.first

    play(test)


# In front of a session that is begun from the command line


def _is_looking(app: ForgeApp) -> bool:
    """Whether the history is still being read; other workers last as long as the session."""
    return not app.screen.is_mounted or any(each.name == "_offer" for each in app.workers)


@pytest.mark.usefixtures("that_day")
@pytest.mark.parametrize("practice", [False, True])
def test_play_says_it_in_a_line_that_goes_by_itself(
    home: Home, practice: bool  # noqa: FBT001 - a table
) -> None:  # fmt: skip
    gym(home)
    trained(0, 2)
    begun = sitting(lambda _: True, "w")
    if practice:
        begun = replace(begun, about=replace(begun.about, speed=2.0))

    async def run() -> None:
        app = ForgeApp(PREFERENCES, (), begun)
        async with app.run_test(size=(80, 24)) as pilot:
            while not app.screen.query("#digits") or _is_looking(app):
                await pilot.pause(0.01)
            told = [each.message for each in app._notifications]  # noqa: SLF001 - not on the screen
            line = "2 things could be harder next time: forge-tui progress w"
            assert told == ([] if practice else [line])

    asyncio.run(run())
