"""`history`: chosen by day, workout, exercise and state; deleted, taken back and restored."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from stage import begun, kicks
from workouts_done import HOLD, KICK, SESSION, SQUAT, on_day

from forge_tui.history import Amendment, SetChange, amend, read_all, write
from forge_tui.session.clock import HandClock

if TYPE_CHECKING:
    from pathlib import Path

    from homes import Forge, Home

pytest_plugins = ["homes"]


@pytest.fixture
def sessions(home: Home) -> Path:
    """Five days: legs, kicks, legs again as practice, legs, and legs that were cut off."""
    folder = home.data / "sessions"
    write(on_day(0, sets=(SQUAT, HOLD)), folder)
    write(on_day(1, sets=(KICK,), workout="kicks", name="Kick [/x]"), folder)
    write(on_day(2, practice=True, state="practice"), folder)
    write(on_day(3, sets=(HOLD,)), folder)
    return folder


@pytest.fixture
def leg_day(sessions: Path, home: Home) -> Path:
    """The same, and what might be done."""
    home.exercise("squat")
    home.exercise("squat-jump")
    home.workout("leg-day")
    return sessions


def days(forge: Forge, *options: str) -> list[int]:
    """Return on which days of January what is found was done, as both forms tell it."""
    found = json.loads(forge("history", "--json", *options).out)
    told = [line for line in forge("history", *options).out.splitlines() if line[0] == "2"]
    assert [line[:10] for line in told if line[4] == "-"] == [
        each["started"][:10] for each in found
    ]
    return [int(each["started"][8:10]) for each in found]


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ("", [4, 3, 2, 1]),
        ("--since 2026-01-03", [4, 3]),
        ("--until 2026-01-02", [2, 1]),
        ("--since 2026-01-02 --until 2026-01-03", [3, 2]),
        ("--workout kicks", [2]),
        ("--workout KICKS.toml", [2]),
        ("--workout legs", [4, 3, 1]),
        ("--exercise squat", [3, 1]),
        ("--exercise PLANK --since 2026-01-02", [4, 3]),
        ("--state practice", [3]),
        ("--state finished", [4, 2, 1]),
        ("--limit 2", [4, 3]),
        ("--state finished --limit 1 --until 2026-01-03", [2]),
    ],
)
def test_sessions_are_chosen(sessions: Path, forge: Forge, options: str, found: list[int]) -> None:
    assert sessions.is_dir()
    assert days(forge, *options.split()) == found


def test_what_was_cut_off_is_one_of_them(sessions: Path, home: Home, forge: Forge) -> None:
    assert sessions.is_dir()
    running = home.root / "state/forge-tui"
    player, about, pages = begun(kicks(), running)
    player.go(30)
    pages.close()
    assert about.started == HandClock().wall()
    assert days(forge, "--state", "unfinished") == [1]
    assert days(forge, "--until", "2026-01-01") == [1, 1]
    forge("history", "--delete", about.id)
    assert days(forge, "--state", "unfinished") == []
    assert "Back again" in forge("history", "--restore", about.id).out
    assert days(forge, "--state", "unfinished") == [1]


@pytest.mark.parametrize(
    ("option", "text", "meant"),
    [
        ("--workout", "kiks", ', in the history or the library; did you mean "kicks"?'),
        ("--workout", "leg dai", 'did you mean "leg-day"?'),
        ("--workout", "nope", "see what there is: forge-tui list workouts"),
        ("--exercise", "plnk", 'did you mean "plank"?'),
        ("--exercise", "nope", "see what there is: forge-tui list exercises"),
        ("--exercise", "\x1b[2J", "there is no exercise"),
    ],
)
def test_what_is_neither_done_nor_there_to_be_done_is_a_mistake(
    leg_day: Path, forge: Forge, option: str, text: str, meant: str
) -> None:
    assert leg_day.is_dir()
    for way in ([], ["--json"]):
        run = forge("history", option, text, *way)
        assert (run.code, run.out) == (2, "")
        assert meant in run.err
        assert "\x1b" not in run.err


def test_what_was_only_never_done_is_none(leg_day: Path, forge: Forge) -> None:
    assert leg_day.is_dir()
    for options in (
        ("--workout", "leg-day"),
        ("--workout", "squat-jump"),
        ("--exercise", "squat-jump.toml"),
        ("--since", "2027-01-01"),
    ):
        run = forge("history", *options)
        assert (run.code, run.out, run.err) == (0, "", "there is no such session\n")
        assert json.loads(forge("history", "--json", *options).out) == []


def test_the_newest_twenty_are_shown_and_how_to_see_more(home: Home, forge: Forge) -> None:
    for day in range(25):
        write(on_day(day), home.data / "sessions")
    shown = forge("history").out.splitlines()
    assert sum("Legs" in line for line in shown) == 20
    assert shown[-1].startswith("20 of 25 sessions; --all")
    assert sum("Legs" in line for line in forge("history", "--all").out.splitlines()) == 25
    assert "--all and --limit say two things" in forge("history", "--all", "--limit", "1").err
    assert len(json.loads(forge("history", "--json").out)) == 25


def test_a_session_after_midnight_belongs_to_the_day_it_began(home: Home, forge: Forge) -> None:
    late = replace(SESSION, started=SESSION.started.replace(hour=23, minute=58))
    write(late, home.data / "sessions")
    assert days(forge, "--until", "2026-01-01") == [1]
    assert days(forge, "--since", "2026-01-02") == []


def test_ids_are_shown_short_and_understood(sessions: Path, forge: Forge) -> None:
    write(replace(SESSION, id="20260101T190000-def", sets=(KICK,)), sessions)
    lines = [line for line in forge("history").out.splitlines() if line.endswith("]")]
    shown = [line.rpartition("[")[2][:-1] for line in lines]
    assert shown == ["20260104", "20260103", "20260102", "20260101T1", "20260101T0"]
    run = forge("history", "--delete", "20260101")
    assert run.code == 2
    assert "may be 20260101T060000-0, 20260101T190000-def; write more" in run.err
    assert forge("history", "--delete", "20260101T1").code == 0
    assert forge("history", "--delete", "nope").code == 2


def ids(folder: Path) -> set[str]:
    return {record.id for record in read_all(folder)[0]}


def test_a_deletion_says_how_it_is_undone(sessions: Path, forge: Forge) -> None:
    before = ids(sessions)
    run = forge("history", "--delete", "20260102")
    assert (
        run.out
        == f"Deleted: {on_day(1).id}. Back again: forge-tui history --restore {on_day(1).id}\n"
    )
    assert ids(sessions) == before - {on_day(1).id}
    assert forge("history", "--restore", "20260102").out == f"Back again: {on_day(1).id}\n"
    assert ids(sessions) == before
    again = forge("history", "--restore", "20260102")
    assert again.code == 2
    assert 'there is no deleted session "20260102": see forge-tui history --trash' in again.err


def said(folder: Path) -> tuple[float | None, str | None]:
    (first,) = (record for record in read_all(folder)[0] if record.id == on_day(0).id)
    return first.sets[0].rpe, first.note


def test_what_was_said_is_taken_back_and_said_again_in_order(sessions: Path, forge: Forge) -> None:
    first = on_day(0, sets=(SQUAT, HOLD))
    for change in (Amendment((SetChange(0, rpe=7),)), Amendment((SetChange(0, rpe=9),), "hard")):
        amend(first, change, sessions)
    told = [(9, "hard"), (7, None), (None, None)]
    for each in told[1:]:
        assert "Taken back" in forge("history", "--undo-amendment", "20260101").out
        assert said(sessions) == each
    assert forge("history", "--undo-amendment", "20260101").code == 2
    # A deletion and its undoing bring back nothing that was taken back before.
    forge("history", "--delete", "20260101")
    forge("history", "--restore", "20260101")
    assert said(sessions) == told[-1]
    for each in reversed(told[:-1]):
        assert "Said again" in forge("history", "--restore", "20260101").out
        assert said(sessions) == each


def test_a_clock_that_was_wrong_is_told_and_hides_nothing(home: Home, forge: Forge) -> None:
    future = replace(SESSION, started=SESSION.started.replace(year=9000))
    write(future, home.data / "sessions")
    write(on_day(-365), home.data / "sessions")
    run = forge("history", "--json")
    assert "1 session has begun later than now" in run.err
    assert [each["started"][:4] for each in json.loads(run.out)] == ["9000", "2025"]


def test_what_was_taken_back_last_comes_back_first(sessions: Path, forge: Forge) -> None:
    first = on_day(0, sets=(SQUAT, HOLD))
    for rpe in (6, 7):
        amend(first, Amendment((SetChange(0, rpe=rpe),)), sessions)
    forge("history", "--undo-amendment", "20260101")
    amend(first, Amendment((SetChange(0, rpe=8),)), sessions)
    forge("history", "--undo-amendment", "20260101")
    forge("history", "--restore", "20260101")
    assert said(sessions) == (8, None)


@pytest.mark.parametrize("option", ["--delete", "--restore", "--undo-amendment"])
def test_an_empty_id_names_no_session(sessions: Path, forge: Forge, option: str) -> None:
    """Also where there is but one, and nothing else that it could mean."""
    last, *others = sorted(ids(sessions))
    for id_ in others:
        forge("history", "--delete", id_)
    run = forge("history", option, "")
    assert run.code == 2
    assert run.err.startswith("which ")
    assert ids(sessions) == {last}


def test_one_change_at_a_time(sessions: Path, forge: Forge) -> None:
    assert forge("history", "--delete", "20260101", "--restore", "20260101").code == 2
    assert len(ids(sessions)) == 4


@pytest.fixture
def new_values(home: Home, forge: Forge) -> dict[str, Any]:
    from forge_tui.session.keeping import keep  # noqa: PLC0415 - only here

    player, about, pages = begun(kicks(), home.root / "state/forge-tui")
    player.go(110)
    keep(about, player.session, pages, home.data / "sessions")
    (value,) = json.loads(forge("history", "--json").out)
    return dict(value)


def test_json_has_what_was_planned_and_when(new_values: dict[str, Any]) -> None:
    # Prepare 0-10, three reps of 5.5 s until 26.5, 60 s of rest until 86.5 (the seed's example).
    first, second = new_values["sets"]
    assert (first["at"], "rest" in first) == (10, False)
    assert (second["at"], second["rest"]) == (86.5, 60)
    assert (first["planned_left"], first["planned_right"]) == (1, 2)
    assert (second["planned_left"], second["planned_right"]) == (2, 1)
    (facts,) = new_values["exercises"].values()
    assert facts["target"]
    assert facts["secondary"]
    assert facts["met"] == "02022"
