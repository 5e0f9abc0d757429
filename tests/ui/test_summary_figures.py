"""What a session came to, on the summary: in one look, in full below, and never for practice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from screening import KICK, SESSION, SIDE_PLANK, SIZES, SQUAT, on_day, perform, press

from forge_tui import paths
from forge_tui.history import write
from forge_tui.record import ExerciseFacts
from forge_tui.ui.screens.summary import SummaryScreen

if TYPE_CHECKING:
    from screening import Theatre
    from textual.pilot import Pilot

    from forge_tui.record import SessionRecord
    from forge_tui.session.account import Accountant
    from homes import Home

pytest_plugins = ["homes"]

FACTS = {
    "kick": ExerciseFacts("Chest", ("Triceps", "Abs"), "02022"),
    "squat": ExerciseFacts("Quads", ("Glutes",), "02022"),
}
BEFORE = on_day(0, sets=(replace(KICK, reps=10, left=5, right=5), SQUAT), exercises=FACTS)
# 70 kg, half an hour at 3.8: 139.65.
TODAY = on_day(2, sets=(KICK, replace(SQUAT, reps=15)), exercises=FACTS, seconds=1800.0)
RECORD = "Record: Outside Leg Kick Pushup, 12 reps in a set, before 10 on 1 January"


@pytest.fixture
def mass(home: Home) -> Home:
    home.write("settings.toml", 'body_mass = "70 kg"\n')
    write(BEFORE, paths.sessions_dir())
    return home


def look(record: SessionRecord, size: tuple[int, int] = (80, 24), *keys: str) -> list[str]:
    """Return what stands there at first, and what after each key."""
    seen: list[str] = []

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        seen.append(" ".join(theatre.text.split()))
        for key in keys:
            await press(theatre, pilot, key)
            seen.append(" ".join(theatre.text.split()))

    write(record, paths.sessions_dir())
    perform(SummaryScreen(record, paths.sessions_dir()), act, size)
    return seen


@pytest.mark.usefixtures("mass")
def test_it_is_told_in_one_look_and_in_full_below_the_sets() -> None:
    top, end = look(TODAY, (80, 24), "end")
    assert f"{RECORD}; 1 more below" in top
    assert "Muscles: Chest 1, Quads 1, Abs 0.5, Glutes 0.5" in top
    assert "about 140 kcal (estimate)" in top
    for line in (RECORD, "Record: Squat, 15 reps in a set, before 12 on 1 January",
                 "Outside Leg Kick Pushup: left 6, right 6", "Energy: about 140 kcal",
                 "Glutes 0.5, Triceps 0.5"):  # fmt: skip
        assert line in end


@pytest.mark.usefixtures("mass")
def test_at_40x12_the_records_are_named_and_the_rest_is_below() -> None:
    top, end, done = look(TODAY, (40, 12), "end", "down")
    assert "2 records: below the sets" in top
    assert "27 of 24 reps" in top
    assert "Energy: about 140 kcal (estimate)" in end
    assert "Done" in done


@pytest.mark.usefixtures("mass")
def test_at_40x12_a_single_record_is_told_without_the_one_before() -> None:
    (top,) = look(replace(TODAY, sets=(KICK,)), (40, 12))
    assert "Record: Outside Leg Kick Pushup, 12 reps in a set Outside" in top


@pytest.mark.usefixtures("home")
def test_without_a_mass_no_energy_is_told() -> None:
    (top,) = look(TODAY)
    assert "kcal" not in top
    assert "Muscles" in top


@pytest.mark.usefixtures("mass")
def test_practice_tells_no_records_no_muscles_and_no_energy() -> None:
    practice = replace(TODAY, practice=True, state="practice")
    top, _, end = look(practice, (80, 24), "up", "end")
    for word in ("Record", "kcal", "Muscles"):
        assert word not in top + end
    assert "Outside Leg Kick Pushup: left 6, right 6" in end


@pytest.mark.usefixtures("mass")
def test_what_is_corrected_is_counted_anew() -> None:
    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        assert RECORD in " ".join(theatre.text.split())
        await press(theatre, pilot, "up", "home", "e", "9", "enter")
        now = " ".join(theatre.text.split())
        assert "Record: Squat, 15 reps" in now
        assert "Kick Pushup, 12 reps" not in now

    write(TODAY, paths.sessions_dir())
    perform(SummaryScreen(TODAY, paths.sessions_dir()), act)


@pytest.mark.usefixtures("mass")
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("error", "why"),
    [(OSError(28, "No space left"), "No space left"), (ZeroDivisionError(), "ZeroDivisionError")],
)
def test_figures_that_cannot_be_told_are_told_to_be_missing(
    monkeypatch: pytest.MonkeyPatch, size: tuple[int, int], error: Exception, why: str
) -> None:
    def fail() -> Accountant:
        raise error

    monkeypatch.setattr("forge_tui.session.account.accountant", fail)
    (seen,) = look(TODAY, size)
    assert "Records and muscles cannot be told: " in seen
    assert why in seen
    assert "27 of 24 reps" in seen


@pytest.mark.usefixtures("mass")
def test_an_older_record_is_looked_at_as_of_its_day() -> None:
    write(TODAY, paths.sessions_dir())
    between = on_day(1, sets=(replace(KICK, reps=11, left=6, right=5),), exercises=FACTS)
    assert "11 reps in a set, before 10 on 1 January" in look(between)[0]


@pytest.mark.usefixtures("home")
def test_what_was_planned_for_each_side_and_what_was_swapped_is_said() -> None:
    kick = replace(KICK, left=4, reps=10, planned_left=6, planned_right=6)
    record = replace(SESSION, sets=(kick, replace(SQUAT, instead_of="lunge"), SIDE_PLANK))
    (wide,) = look(record)
    assert "4/6 6/6" in wide
    assert "swapped, was lunge" in wide
    small = " ".join(look(record, (40, 12), "up", "home", "down"))
    assert "left 4 of 6, right 6 of 6" in small
    assert "swapped, was lunge" in small


@pytest.mark.usefixtures("mass")
def test_a_name_from_a_file_stays_text() -> None:
    name = "\x1b[2J[@click=app.quit]Kick[/] [/x]"
    rows = [replace(each, name=name) for each in (BEFORE.sets[0], TODAY.sets[0])]
    write(replace(BEFORE, id="20260101T060001-y", sets=(rows[0],)), paths.sessions_dir())
    record = replace(TODAY, sets=(rows[1],), exercises={"kick": ExerciseFacts("[/x]\x1b[2J")})
    for seen in look(record, (80, 24), "up", "end"):
        assert "[@click=app.quit]Kick[/]" in seen
        assert "\x1b" not in seen
