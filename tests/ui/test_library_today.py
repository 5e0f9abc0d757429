"""The library begins with what is due today."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from screening import KICK, SESSION
from shelves import SIZES, play, rest, shown_rows, type_in, until
from staging import text_of
from textual.widgets import Input

from forge_tui import paths
from forge_tui.history import write
from forge_tui.session.clock import HandClock, SystemClock
from forge_tui.ui.messages import Play
from forge_tui.ui.screens.library import LibraryScreen
from forge_tui.ui.widgets.choice import Choice
from forge_tui.ui.widgets.detail import DetailPane
from forge_tui.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from staging import Stage
    from textual.pilot import Pilot

    from homes import Home

pytest_plugins = ["homes"]

# Tuesday is a day off, on which Monday's can still be made up.
PLAN = """name = "P"
[days]
monday = "squats"
wednesday = ["mobility", "strength"]
friday = "mobility"
"""
MONDAY, TUESDAY, WEDNESDAY = (datetime(2026, 11, day, 18, tzinfo=UTC) for day in range(23, 26))
NAMES = {"abs": "Abs", "mobility": "Mobility", "squats": "Squats", "strength": "Strength B"}


@pytest.fixture
def room(home: Home) -> Home:
    """Return a home with four workouts, by their names: Abs, Mobility, Squats, Strength B."""
    home.exercise("squat")
    for id_, name in NAMES.items():
        text = '[[block]]\nkind = "sets"\nsets = 2\nexercises = [{ exercise = "squat" }]\n'
        home.workout(id_, f'name = "{name}"\ndifficulty = "beginner"\n{text}')
    home.write("plans/p.toml", PLAN)
    return home


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> HandClock:
    """Return the clock of the wall, which shows a Monday evening."""
    hand = HandClock(MONDAY)
    monkeypatch.setattr(SystemClock, "wall", lambda _: hand.wall())
    return hand


def did(workout: str, started: datetime) -> None:
    name = f"{started:%Y%m%dT%H%M%S}-{workout}"
    sets = (replace(KICK, planned=12),)
    write(
        replace(SESSION, id=name, workout=workout, started=started, sets=sets), paths.sessions_dir()
    )


async def today(stage: Stage, pilot: Pilot[None]) -> list[str]:
    """Wait for the agenda, and return the rows of the list down to its end."""
    await until(pilot, lambda: "TODAY" in text_of(stage))
    await rest(pilot)
    width = stage.first.query_one(Sidebar).size.width
    lines = [line[:width].rstrip() for line in text_of(stage).splitlines()]
    begin = next(at for at, line in enumerate(lines) if "TODAY" in line)
    end = next(at for at, line in enumerate(lines) if "WORKOUTS" in line)
    return [line.strip() for line in lines[begin:end] if line.strip()]


async def show_again(stage: Stage, pilot: Pilot[None]) -> None:
    assert isinstance(stage.first, LibraryScreen)
    stage.first.on_screen_resume()
    await rest(pilot)


def chosen(stage: Stage) -> str:
    pick = stage.first.query_one(Sidebar).chosen
    assert pick is not None
    return str(pick.row["name"])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.usefixtures("room")
def test_what_is_due_comes_first_and_enter_starts_it(
    clock: HandClock, size: tuple[int, int]
) -> None:
    clock.move(timedelta(days=2).total_seconds())
    did("squats", MONDAY)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        lines = await today(stage, pilot)
        assert lines[0] == "TODAY  1 of 4 this week"
        assert [line.split()[0] for line in lines[1:]] == ["▸", "Strength"]
        assert shown_rows(stage) == ["Mobility", "Strength B", "Abs", "Squats", "Squat"]
        assert chosen(stage) == "Mobility"
        await pilot.press("enter", *["enter"] * (size[0] == 40))
        await pilot.pause()
        assert stage.asked == [Play("mobility")]

    play(test, size)


@pytest.mark.usefixtures("room")
def test_what_is_done_is_marked_by_a_sign_and_a_word_and_comes_after_the_rest(
    clock: HandClock,
) -> None:
    clock.move(timedelta(days=2).total_seconds())
    did("squats", MONDAY)
    did("mobility", WEDNESDAY)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        lines = await today(stage, pilot)
        assert lines[0] == "TODAY  2 of 4 this week"
        assert lines[1].startswith("▸ Strength B")
        assert lines[2].split() == ["Mobility", "√", "done"]
        assert len(lines) == 3

    play(test)


@pytest.mark.usefixtures("room")
def test_when_all_is_done_it_says_what_comes_next(clock: HandClock) -> None:
    del clock
    did("squats", MONDAY)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        lines = await today(stage, pilot)
        assert lines[1].split() == ["▸", "Squats", "√", "done"]
        told = " ".join(lines[2:])
        assert told == "Done for today; next: Mobility and Strength B on Wednesday"

    play(test)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 60)])
@pytest.mark.usefixtures("room")
def test_a_rest_day_and_a_missed_workout(clock: HandClock, size: tuple[int, int]) -> None:
    clock.move(timedelta(days=1).total_seconds())

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        lines = await today(stage, pilot)
        told = " ".join(lines[1:-2])
        assert told == "Rest day; next: Mobility and Strength B tomorrow"
        assert lines[-2] == "Still fits today, or leave it:"
        assert lines[-1].startswith("▸ Squats")
        row = next(line for line in text_of(stage).splitlines() if "▸ Squats" in line)
        assert "Monday's" in row

    play(test, size)


@pytest.mark.usefixtures("room")
def test_a_rest_day_without_anything_missed_begins_with_the_usual_list(clock: HandClock) -> None:
    clock.move(timedelta(days=3).total_seconds())
    for workout in ("mobility", "strength"):
        did(workout, WEDNESDAY)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        lines = await today(stage, pilot)
        assert lines[0] == "TODAY  2 of 4 this week"
        assert " ".join(lines[1:]) == "Rest day; next: Mobility tomorrow"
        assert chosen(stage) == "Abs"

    play(test)


@pytest.mark.usefixtures("room")
def test_a_search_and_filters_leave_the_agenda_out_and_find_what_is_in_it(
    clock: HandClock,
) -> None:
    del clock

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await today(stage, pilot)
        await type_in(pilot, "squats")
        assert "TODAY" not in text_of(stage)
        assert shown_rows(stage)[0] == "Squats"
        await pilot.press("escape")
        await today(stage, pilot)
        assert stage.first.query_one(Input).value == ""
        choice = stage.first.query_one(Choice)
        await pilot.press("f", "enter")
        await rest(pilot)
        assert choice.filtered
        await pilot.press("escape")
        assert "TODAY" not in text_of(stage)
        assert "Squats" in shown_rows(stage)
        await pilot.press("escape")
        await today(stage, pilot)

    play(test)


@pytest.mark.usefixtures("room")
def test_a_favourite_is_marked_in_the_agenda_too(clock: HandClock) -> None:
    del clock

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await today(stage, pilot)
        await pilot.press("asterisk")
        await rest(pilot)
        assert (await today(stage, pilot))[1].startswith("▸*Squats")
        assert chosen(stage) == "Squats"

    play(test)


@pytest.mark.usefixtures("room")
def test_after_midnight_and_after_a_session_it_is_looked_at_anew(clock: HandClock) -> None:
    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        assert (await today(stage, pilot))[0] == "TODAY  0 of 4 this week"
        did("squats", MONDAY)
        await show_again(stage, pilot)
        assert (await today(stage, pilot))[1].split() == ["▸", "Squats", "√", "done"]
        clock.move(timedelta(hours=30).total_seconds())
        await show_again(stage, pilot)
        # 30 hours after 18:00 on Monday Wednesday begins.
        assert (await today(stage, pilot))[1].startswith("▸ Mobility")
        assert chosen(stage) == "Mobility"

    play(test)


@pytest.mark.usefixtures("room")
def test_whoever_has_gone_elsewhere_stays_there(clock: HandClock) -> None:
    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await today(stage, pilot)
        await pilot.press("down", "down", "down")
        assert chosen(stage) == "Strength B"
        clock.move(timedelta(days=1).total_seconds())
        await show_again(stage, pilot)
        assert (await today(stage, pilot))[1].startswith("Rest day")
        assert chosen(stage) == "Strength B"
        page = stage.first.query_one(DetailPane).page
        assert page is not None
        assert page.id == "strength"

    play(test)


def test_a_plan_with_mistakes_is_told_below_the_lists(room: Home, clock: HandClock) -> None:
    del clock
    room.write("plans/bad.toml", "x")

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        assert (await today(stage, pilot))[1].startswith("▸ Squats")
        assert "1 plan has problems: forge-tui" in " ".join(text_of(stage).split())
        room.write("plans/bad.toml", PLAN)
        await show_again(stage, pilot)
        assert "problems" not in text_of(stage)

    play(test)


@pytest.mark.parametrize("text", ["", PLAN.replace("[days]", "active = false\n[days]"), "x"])
def test_without_a_plan_in_force_the_list_is_as_it_was(
    room: Home, clock: HandClock, text: str
) -> None:
    del clock
    (room.config / "plans/p.toml").unlink()
    if text:
        room.write("plans/p.toml", text)

    async def test(stage: Stage, pilot: Pilot[None]) -> None:
        await rest(pilot)
        assert "TODAY" not in text_of(stage)
        assert shown_rows(stage) == ["Abs", "Mobility", "Squats", "Strength B", "Squat"]

    play(test)
