"""`today`: what is due, done and missed, in words and as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from clocks import let_it_be
from decided_by_hand import decide
from forge_tui import paths
from forge_tui.history import amend, delete, write
from forge_tui.history.amendment import Amendment, SetChange
from forge_tui.history.decisions import Decided, Decision
from forge_tui.record import SessionRecord, SetRecord
from forge_tui.session.clock import HandClock, SystemClock

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]

PLAN = """name = "Two days"
start = 2026-11-23
[days]
monday = "legs"
wednesday = ["legs", "arms"]
"""
# Two sets: half of them is one. A rep of the squat takes 3 s.
LEGS = """name = "Leg day"
[[block]]
kind = "sets"
sets = 2
rest = 30
exercises = [{ exercise = "squat", do = "10", sets = 1, warm_up = true },
             { exercise = "squat", do = "10" }]
"""
DONE = SetRecord(
    exercise="squat", block="Main", round=1, set=1, do="10", pace="guided", reps=10, left=0,
    right=0, seconds=30.0, left_seconds=0.0, right_seconds=0.0, alternating=False,
    ended_by="done", confirmed=True, planned=10,
)  # fmt: skip
# Monday is the 23rd.
MON, TUE, WED, THU = (f"2026-11-{day}" for day in range(23, 27))


@pytest.fixture
def room(home: Home) -> Home:
    """Return a home with two workouts and a plan for Mondays and Wednesdays."""
    home.exercise("squat")
    home.workout("legs", LEGS)
    home.workout("arms", LEGS.replace("Leg day", "Arms"))
    home.write("plans/two.toml", PLAN)
    return home


def did(workout: str, day: str, *sets: SetRecord, **changes: Any) -> SessionRecord:
    """Keep a session that began at noon."""
    record = SessionRecord(
        id=f"{day.replace('-', '')}T120000-{workout}", workout=workout, name=workout,
        state="finished", reason="finished", practice=False, seconds=600.0, sets=sets or (DONE,),
        started=datetime.fromisoformat(f"{day}T12:00:00+01:00"),
    )  # fmt: skip
    record = replace(record, **changes)
    write(record, paths.sessions_dir())
    return record


def asked(forge: Forge, day: str) -> dict[str, Any]:
    ran = forge("today", "--json", "--date", day)
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)
    return found


# Prepare 10 s, then three sets of 10 x 3 s with a rest of 30 s between: 10 + 3 x 30 + 2 x 30.
ABOUT_LEGS = {"workout": "legs", "name": "Leg day", "seconds": 160}
ABOUT_ARMS = {"workout": "arms", "name": "Arms", "seconds": 160}


@pytest.mark.usefixtures("room")
def test_all_of_a_day_as_json(forge: Forge) -> None:
    did("legs", WED)
    assert asked(forge, WED) == {
        "date": WED,
        "due": [{**ABOUT_LEGS, "done": True}, {**ABOUT_ARMS, "done": False}],
        "missed": [],
        "next": {"date": "2026-11-30", "due": [ABOUT_LEGS]},
        "rest": False,
        "deload": False,
        "easy_until": None,
        # Monday's was not done, Wednesday's leg day was.
        "week": {"done": 1, "due": 3},
    }


@pytest.mark.usefixtures("room")
def test_a_missed_one_and_a_rest_day_as_json(forge: Forge) -> None:
    found = asked(forge, TUE)
    assert (found["due"], found["rest"]) == ([], True)
    assert found["missed"] == [{**ABOUT_LEGS, "date": MON}]
    assert found["next"] == {"date": WED, "due": [ABOUT_LEGS, ABOUT_ARMS]}
    # From Wednesday on it is due again, and Monday's is let go.
    assert asked(forge, WED)["missed"] == []


@pytest.mark.usefixtures("room")
def test_a_day_in_words(forge: Forge) -> None:
    did("arms", WED)
    assert forge("today", "--date", WED).out.splitlines() == [
        "Wednesday, 2026-11-25: Two days",
        "",
        "  due   Leg day, 3 min",
        "        forge-tui play legs",
        "  done  Arms, 3 min",
        "",
        "  Next: Leg day on Monday.",
        "",
        "  This week: 1 of 3 done.",
    ]


@pytest.mark.usefixtures("room")
def test_a_rest_day_in_words(forge: Forge) -> None:
    assert forge("today", "--date", TUE).out.splitlines() == [
        "Tuesday, 2026-11-24: Two days",
        "",
        "  Rest day; next: Leg day and Arms tomorrow.",
        "",
        "  Monday's Leg day was not done. It still fits today; or leave it.",
        "        forge-tui play legs",
        "",
        "  This week: 0 of 3 done.",
    ]


@pytest.mark.usefixtures("room")
def test_a_deload_week_is_told(room: Home, forge: Forge) -> None:
    room.write("plans/two.toml", PLAN.replace("[days]", "deload = 2\n[days]"))
    assert "half of the sets are enough" not in forge("today", "--date", MON).out
    told = forge("today", "--date", "2026-11-30").out
    assert "  A deload week: half of the sets are enough." in told.splitlines()
    assert asked(forge, "2026-11-30")["deload"] is True
    # It is one of that plan alone.
    other = PLAN.replace("Two days", "Arms").replace('"legs"', '"arms"').replace(', "arms"]', "]")
    room.write("plans/other.toml", other)
    told = forge("today", "--date", "2026-11-30").out
    assert "  A deload week: half of the sets of Leg day are enough." in told.splitlines()
    room.write("plans/two.toml", PLAN.replace("[days]", "deload = 2\nactive = false\n[days]"))
    assert "half of the sets" not in forge("today", "--date", "2026-11-30").out


def test_an_easy_week_that_was_taken_is_told_with_a_plan_and_without(
    room: Home, forge: Forge
) -> None:
    thing = Decided("easy-week", "An easy week", ("x",))
    decide(Decision("accepted", "", (thing,), until=date(2026, 11, 25)), paths.progress_dir())
    line = "  An easy week until 2026-11-25: half the sets."
    for day, is_told in ((MON, True), (TUE, True), (THU, False)):
        assert (line in forge("today", "--date", day).out.splitlines()) is is_told
        assert asked(forge, day)["easy_until"] == (WED if is_told else None)
    (room.config / "plans/two.toml").unlink()
    assert line in forge("today", "--date", TUE).out.splitlines()


@pytest.mark.parametrize(
    ("sets", "changes", "counts"),
    [
        ((DONE,), {}, True),
        ((replace(DONE, warm_up=True),), {}, False),
        ((replace(DONE, reps=0, ended_by="skipped"),), {}, False),
        ((replace(DONE, reps=0, held=True),), {}, True),
        ((replace(DONE, reps=0, held=True, seconds=0.0),), {}, False),
        ((replace(DONE, reps=0, planned=None),), {}, True),
        ((DONE,), {"reason": "stopped"}, True),
        ((DONE,), {"state": "practice", "practice": True}, False),
    ],
)
@pytest.mark.usefixtures("room")
def test_what_counts_as_done(
    forge: Forge, sets: tuple[SetRecord, ...], changes: dict[str, Any], *, counts: bool
) -> None:
    did("legs", MON, *sets, **changes)
    (due,) = asked(forge, MON)["due"]
    assert due["done"] is counts


@pytest.mark.usefixtures("room")
def test_corrections_and_deletions_count(forge: Forge) -> None:
    record = did("legs", MON, replace(DONE, reps=0))
    assert not asked(forge, MON)["due"][0]["done"]
    amend(record, Amendment((SetChange(0, reps=8),)), paths.sessions_dir())
    assert asked(forge, MON)["due"][0]["done"]
    delete(record.id, paths.sessions_dir())
    assert not asked(forge, MON)["due"][0]["done"]


@pytest.mark.usefixtures("room")
def test_a_session_over_midnight_belongs_to_the_day_on_which_it_began(forge: Forge) -> None:
    started = datetime.fromisoformat("2026-11-23T23:50:00-05:00")
    did("legs", MON, started=started, seconds=3600.0)
    assert asked(forge, MON)["due"][0]["done"]
    assert asked(forge, TUE)["week"]["done"] == 1


@pytest.mark.usefixtures("room")
def test_without_a_date_it_is_the_day_of_the_clock(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = HandClock(datetime(2026, 11, 24, 23, 59, tzinfo=UTC))
    monkeypatch.setattr(SystemClock, "wall", lambda _: clock.wall())
    assert json.loads(forge("today", "--json").out)["date"] == TUE
    clock.move(60)
    assert json.loads(forge("today", "--json").out)["date"] == WED


@pytest.mark.usefixtures("room")
def test_another_day_is_said_as_people_do(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    let_it_be(date.fromisoformat(WED), monkeypatch)
    for word, day in (("yesterday", TUE), ("2d", MON), ("Monday", MON), ("today", WED)):
        assert asked(forge, word)["date"] == day


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "9999w", "soon"])
def test_a_day_that_cannot_be_meant_is_one_sentence(home: Home, forge: Forge, day: str) -> None:
    assert home.data
    ran = forge("today", "--date", day)
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)


def test_without_a_plan_two_lines_say_how_to_write_one(home: Home, forge: Forge) -> None:
    ran = forge("today", "--date", MON)
    assert (ran.code, ran.err, len(ran.out.splitlines())) == (0, "", 2)
    assert str(home.data / "plans")[-15:] in ran.out
    assert "forge-tui today --new" in ran.out
    assert asked(forge, MON) == {
        "date": MON, "due": [], "missed": [], "next": None, "rest": False, "deload": False,
        "easy_until": None, "week": {"done": 0, "due": 0},
    }  # fmt: skip


def test_a_plan_to_begin_with_is_good_and_never_replaces_one(warm_home: Home, forge: Forge) -> None:
    assert forge("today", "--new", "--date", MON).code == 0
    (file,) = (warm_home.data / "plans").iterdir()
    text = file.read_text()
    assert f"\nstart = {MON} " in text
    assert "#:schema" not in text
    assert forge("check", str(file)).out == "1 file, no errors, no warnings\n"
    assert asked(forge, MON)["due"]
    file.write_text("mine")
    ran = forge("today", "--new", "--date", MON)
    assert (ran.code, ran.out) == (2, "")
    assert "already" in ran.err
    assert file.read_text() == "mine"


def test_where_nothing_can_be_written_it_says_so(warm_home: Home, forge: Forge) -> None:
    warm_home.write(warm_home.data / "plans", "a file in the way")
    ran = forge("today", "--new")
    assert (ran.code, ran.out, len(ran.err.splitlines())) == (2, "", 1)
    assert "cannot be written" in ran.err


def test_a_bad_plan_is_told_and_hides_no_other(room: Home, forge: Forge) -> None:
    room.write("plans/bad.toml", 'name = "x"\n[days]\nmonday = "lges"\n')
    ran = forge("today", "--date", MON)
    assert ran.code == 0
    place = "config/forge-tui/plans/bad.toml:3:1: error: days.monday"
    assert ran.err == f'{place}: there is no workout "lges"; did you mean "legs"?\n'
    assert "  A plan with mistakes is left out: forge-tui check" in ran.out.splitlines()
    assert "due   Leg day" in ran.out
    assert json.loads(forge("today", "--json", "--date", MON).out)["due"][0]["workout"] == "legs"


def test_names_do_not_command_the_terminal(room: Home, forge: Forge) -> None:
    room.write("plans/two.toml", PLAN.replace("Two days", "\\tTwo\\n[/x] days"))
    out = forge("today", "--date", MON).out
    assert out.splitlines()[0] == "Monday, 2026-11-23:  Two [/x] days"
    room.write("plans/two.toml", PLAN.replace("Two days", "\\u001b[2J"))
    assert "\x1b" not in forge("today", "--date", MON).err


@pytest.mark.usefixtures("room")
def test_an_unreadable_session_is_told_and_the_others_count(forge: Forge) -> None:
    did("legs", MON)
    (paths.sessions_dir() / "20260101T000000-x.toml").write_text("torn = [")
    ran = forge("today", "--json", "--date", MON)
    assert ran.code == 0
    assert "20260101T000000-x.toml:" in ran.err
    assert "is torn" in ran.err
    assert json.loads(ran.out)["due"][0]["done"]


def test_the_plan_of_the_readme_is_good_and_does_what_it_says(
    warm_home: Home, forge: Forge
) -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    (plan,) = (
        part for part in re.findall("```toml\n(.*?)```", text, re.DOTALL) if "[days]" in part
    )
    file = warm_home.write(warm_home.data / "plans/three-days.toml", plan)
    assert forge("check", str(file)).out == "1 file, no errors, no warnings\n"

    def due(day: str) -> list[str]:
        return [each["workout"] for each in asked(forge, day)["due"]]

    assert due(MON) == ["bodyweight-full-body"]
    assert due(WED) == ["morning-mobility", "push-and-row"]
    # Saturday the 26th is in the holiday, Wednesday the 30th in it an exception.
    assert due("2026-12-26") == []
    assert due("2026-12-30") == ["travel-room"]
    # The sixth week begins on 28 December, five weeks after 23 November.
    assert [asked(forge, f"2026-12-{day}")["deload"] for day in (27, 28)] == [False, True]
    assert due("2027-03-01") == []
    cycle = re.search("`(cycle = .*?)`", text, re.DOTALL)
    assert cycle
    file.write_text(f'name = "C"\nstart = {MON}\n{cycle[1]}\n')
    assert [due(day) for day in (MON, TUE, WED, THU)] == [
        ["push-day"],
        ["pull-day"],
        [],
        ["push-day"],
    ]


def test_check_reads_plans_too(room: Home, forge: Forge) -> None:
    assert forge("check").out == "4 files, no errors, no warnings\n"
    room.write("plans/two.toml", PLAN + "thrusday = 'legs'\n")
    place = "config/forge-tui/plans/two.toml:6:1"
    said = f'{place}: error: days.thrusday: is not a known key; did you mean "thursday"?'
    for arguments in (("check",), ("check", "config")):
        ran = forge(*arguments)
        assert (ran.code, ran.out.splitlines()[0]) == (1, said)
