"""`progress`: shows, asks on a terminal, takes and takes back."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from progressing import PRESS, PUSH, TODAY, WORKOUT, gym, trained

from clocks import let_it_be
from forge_tui import paths
from forge_tui.cli.keyboard import Keyboard
from forge_tui.cli.plain import Player

if TYPE_CHECKING:
    from collections.abc import Iterable

    from homes import Forge, Home

pytest_plugins = ["homes"]

HARDER = WORKOUT.replace("do = 10 }", "do = 11 }").replace("40 kg", "42.5 kg")


@pytest.fixture(autouse=True)
def on_that_day(monkeypatch: pytest.MonkeyPatch) -> None:
    let_it_be(TODAY, monkeypatch)


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Let somebody sit at a terminal who answers this, and at last nothing."""
    left = iter(lines)

    class Typist:
        def ask(self, question: str) -> str:
            sys.stdout.write(f"{question}\n")
            return next(left, "")

    monkeypatch.setattr("os.isatty", lambda _: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(Keyboard, "find", Typist)


def text(home: Home) -> str:
    return (home.config / "workouts/w.toml").read_text()


def test_without_a_terminal_it_shows_and_writes_nothing(home: Home, forge: Forge) -> None:
    gym(home)
    trained(0, 2)
    run = forge("progress", "w")
    assert (run.code, run.err) == (0, "")
    assert run.out.splitlines() == [
        "W: 2 things, in your file config/forge-tui/workouts/w.toml",
        "",
        "1 of 2  Push: 11 in place of 10",
        "        10, 10 and 10 of 10 in the last two sessions",
        "      sets = 3",
        "      exercises = [",
        '    -   { exercise = "push", do = 10 },  # slowly',
        '    +   { exercise = "push", do = 11 },  # slowly',
        "        # The heavy one.",
        '        { exercise = "press", do = "8-12", load = "40 kg", note = "Breathe." },',
        "",
        "2 of 2  Press: 42.5 kg in place of 40 kg",
        "        12, 12 and 12 of 8-12 in the last two sessions",
        '        { exercise = "push", do = 10 },  # slowly',
        "        # The heavy one.",
        '    -   { exercise = "press", do = "8-12", load = "40 kg", note = "Breathe." },',
        '    +   { exercise = "press", do = "8-12", load = "42.5 kg", note = "Breathe." },',
        "      ]",
        "",
        "Nothing is written. To take it: forge-tui progress w --yes",
    ]
    assert text(home) == WORKOUT
    assert not paths.progress_dir().exists()


def test_how_to_take_it_is_said_for_all_that_was_shown(home: Home, forge: Forge) -> None:
    gym(home)
    home.workout("v", WORKOUT.replace('"W"', '"V"'))
    trained(0, 2)
    trained(1, 3, workout="v")
    assert forge("progress").out.endswith("To take all: forge-tui progress --yes\n")
    assert forge("progress", "v").out.endswith("To take it: forge-tui progress v --yes\n")


def test_an_easy_week_is_taken_by_an_answer_alone(home: Home, forge: Forge) -> None:
    gym(home)
    trained(-20)
    assert forge("progress").out.endswith("To take it answer on a terminal: forge-tui progress\n")


def test_yes_takes_all_and_undo_takes_it_back(home: Home, forge: Forge) -> None:
    gym(home)
    trained(0, 2)
    assert "Push: 11 in place of 10; Press: 42.5 kg" in forge("progress", "--yes").out
    assert text(home) == HARDER
    assert forge("progress", "w").out.startswith("Nothing to change for now")
    assert forge("progress", "--yes").out.startswith("Nothing to change for now")
    for taken in ("Press: 42.5 kg", "Push: 11"):
        assert forge("progress", "--undo").out.startswith(f"Taken back: {taken}")
    assert text(home) == WORKOUT
    run = forge("progress", "--undo")
    assert (run.code, run.err) == (2, "there is nothing to take back\n")


@pytest.mark.parametrize(
    ("lines", "taken"),
    [
        (["y", "y"], "push press"),
        (["YES", "n"], "push"),
        (["n", "y"], "press"),
        (["a"], "push press"),
        (["l", "all"], "press"),
        (["", "l"], ""),
        (["q"], ""),
        (["what", "y", "no"], "push"),
        ([], ""),
    ],
)
def test_on_a_terminal_each_is_asked_about(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch, lines: Iterable[str], taken: str
) -> None:
    gym(home)
    trained(0, 2)
    answers(monkeypatch, *lines)
    assert forge("progress").code == 0
    assert ("do = 11" in text(home)) is ("push" in taken)
    assert ("42.5 kg" in text(home)) is ("press" in taken)


def test_the_next_diff_is_one_of_the_file_as_it_is_then(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0, 2)
    answers(monkeypatch, "y", "l")
    _, second = forge("progress").out.split("2 of 2")
    assert '        { exercise = "push", do = 11 },  # slowly' in second


@pytest.mark.parametrize(
    ("lines", "left"),
    [(["y", "y"], ""), (["", "y"], "press"), (["yes", "n"], "push"), (["q", "y"], "push press")],
)
def test_on_a_terminal_each_to_be_taken_back_is_asked_about(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch, lines: Iterable[str], left: str
) -> None:
    gym(home)
    trained(0, 2)
    forge("progress", "--yes")
    answers(monkeypatch, *lines)
    run = forge("progress", "--undo")
    assert (run.code, run.out.splitlines()[0]) == (0, "Press: 42.5 kg in place of 40 kg, in w")
    assert ("do = 11" in text(home)) is ("push" in left)
    assert ("42.5 kg" in text(home)) is ("press" in left)


def test_of_two_changes_of_one_exercise_both_can_be_taken_back_in_one_go(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0, 2, sets=PUSH)
    forge("progress", "--yes")
    trained(3, 4, sets=[replace(each, do="11", reps=11) for each in PUSH])
    forge("progress", "--yes")
    assert "do = 12" in text(home)
    answers(monkeypatch, "y", "y")
    told = forge("progress", "--undo").out
    assert told.count("Taken back: Push: ") == 2
    assert "do = 10" in text(home)


def test_an_answer_that_is_none_is_told(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0, 2)
    answers(monkeypatch, "yse", "q")
    assert '"yse" is no answer; did you mean "yes"?' in forge("progress").err


def test_what_is_refused_is_not_shown_again(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    trained(0, 2)
    answers(monkeypatch, "n", "l")
    assert (
        "It stays as it is, and is offered again when there is something new."
        in forge("progress").out
    )
    assert "Push" not in forge("progress").out.replace('"push"', "")


def test_json_has_the_figures_and_the_diff(home: Home, forge: Forge) -> None:
    gym(home)
    trained(0, 2)
    (found,) = json.loads(forge("progress", "--json").out)
    assert (found["workout"], found["name"], found["easy_until"]) == ("w", "W", None)
    more = found["offers"][0]
    assert more.pop("diff")[2] == '-   { exercise = "push", do = 10 },  # slowly'
    assert more == {
        "number": 0,
        "exercise": "push",
        "change": "amount",
        "key": "0:push:amount:up",
        "harder": True,
        "sentence": "Push: 11 in place of 10",
        "reason": "10, 10 and 10 of 10 in the last two sessions",
        "sessions": ["20260304T180000", "20260302T180000"],
    }
    assert text(home) == WORKOUT


def test_an_easy_week_is_one_for_all_workouts_and_not_begun_by_yes(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    gym(home)
    home.workout("v", WORKOUT.replace('"W"', '"V"'))
    trained(-20)
    trained(-21, workout="v")
    out = forge("progress", "--yes").out
    assert out.count("An easy week to begin with") == 1
    assert out.count("An easy week is begun by an answer alone: forge-tui progress\n") == 1
    assert not paths.progress_dir().exists()
    answers(monkeypatch, "y")
    assert "Half the sets of every workout until Wednesday." in forge("progress").out
    out = forge("progress").out
    assert "W: An easy week until 2026-03-11: half the sets." in out
    assert "V: An easy week until 2026-03-11: half the sets." in out
    (one, _) = json.loads(forge("progress", "--json").out)
    assert (one["easy_until"], one["offers"]) == ("2026-03-11", [])


def test_workouts_that_are_gone_or_no_workouts_are_passed_over(home: Home, forge: Forge) -> None:
    gym(home)
    trained(0, 2)
    trained(1, workout="gone")
    trained(3, workout="push", sets=PUSH)
    assert forge("progress").out.startswith("W: 2 things")
    run = forge("progress", "gone")
    assert (run.code, run.out) == (2, "")
    assert 'there is no workout "gone"' in run.err


def test_nothing_done_is_nothing_to_change(home: Home, forge: Forge) -> None:
    gym(home)
    assert forge("progress").out.startswith("Nothing to change for now")
    trained(0, sets=PRESS)
    assert forge("progress", "w").out.startswith("Nothing to change for now")


@pytest.mark.parametrize(
    "arguments", [["--json", "--yes"], ["--undo", "--yes"], ["--undo", "w"], ["--json", "--undo"]]
)
def test_calls_that_make_no_sense_are_refused(
    home: Home, forge: Forge, arguments: list[str]
) -> None:
    gym(home)
    run = forge("progress", *arguments)
    assert (run.code, "only one of them" in run.err) == (2, True)


def test_what_a_file_says_reaches_no_terminal_alive(home: Home, forge: Forge) -> None:
    gym(home, WORKOUT.replace("# slowly", "# \u202eslowly"))
    trained(0, 2)
    home.write(paths.sessions_dir() / "20260301T000000-\x1b[2J.toml", "torn = [")
    run = forge("progress", "w")
    assert "\u202e" not in run.out
    assert "\ufffdslowly" in run.out
    assert "\x1b" not in run.err
    assert "is torn or no TOML" in run.err


@pytest.mark.parametrize(("speed", "told"), [(1.0, True), (2.0, False)])
def test_the_plain_player_says_it_before_it_begins(
    home: Home,
    capsys: pytest.CaptureFixture[str],
    speed: float,
    told: bool,  # noqa: FBT001 - a table
) -> None:
    gym(home)
    trained(0, 2)
    silent = {"sound": False, "audio": "none", "voice": False}
    Player.begin("w", None, silent, speed=speed, lead=None, pace=None)
    line = "2 things could be harder next time: forge-tui progress w\n"
    assert (line in capsys.readouterr().out) is told
