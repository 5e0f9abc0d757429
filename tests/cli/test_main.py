"""The command line as a whole: what is printed where, and the exit codes."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forge_tui import __version__
from forge_tui.cli import main
from forge_tui.cli.program import COMMANDS
from forge_tui.cli.say import complain, say, say_json
from forge_tui.errors import ForgeError

if TYPE_CHECKING:
    from pathlib import Path

    from homes import Forge, Home

pytest_plugins = ["homes"]

PROGRAM = [sys.executable, "-m", "forge_tui"]


def test_the_version(forge: Forge) -> None:
    assert forge("--version").out == f"forge-tui {__version__}\n"


def test_help_tells_of_every_command_and_imports_none() -> None:
    code = "import sys; from forge_tui.cli import main; main(['--help']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for name, (_, sentence) in COMMANDS.items():
        assert re.search(rf"{name} +{re.escape(sentence)}", done.stdout)
    modules = done.stdout.split()
    assert not [name for name in modules if name.startswith(("forge_tui.library", "pydantic"))]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_page(forge: Forge, command: str) -> None:
    ran = forge(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert f"forge-tui {command}" in ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        ("plya",),
        ("--nonsense",),
        ("show",),
        ("show", "a", "b"),
        ("show", "nothing-like-it"),
        ("list", "dumbbells"),
        ("list", "exercises", "--muscle", "toe"),
        ("check", "no/such/folder"),
        ("schema", "person"),
        ("today", "--date", "2026-02-29"),
        ("today", "--date", "\x1b[2J"),
        ("show", "\x1b[2J\u202e\udcff"),
        ("\x9bplay",),
        ("check", "\x1b]0;title\x07"),
        ("list", "exercises", "--category", "\x1b[31mred"),
    ],
)
@pytest.mark.usefixtures("home")
def test_a_mistake_is_told_in_one_line_on_stderr(forge: Forge, arguments: tuple[str, ...]) -> None:
    ran = forge(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.endswith("\n")
    assert len(ran.err.splitlines()) == 1
    assert "Traceback" not in ran.err
    assert ran.err.rstrip("\n").isprintable()


def test_an_unknown_command_is_answered_with_the_nearest(forge: Forge) -> None:
    assert forge("plya").err == 'there is no command "plya"; did you mean "play"?\n'


def test_bare_it_lists_workouts_and_says_how_to_play_one(home: Home, forge: Forge) -> None:
    home.exercise("squat")
    home.workout("legs")
    ran = forge()
    assert ran.code == 0
    assert "legs" in ran.out
    assert "forge-tui play" in ran.out


@pytest.mark.usefixtures("home")
def test_an_interrupt_is_no_traceback(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("forge_tui.cli.catalogue.welcome", interrupted)
    ran = forge()
    assert (ran.code, ran.out) == (130, "")
    assert "Traceback" not in ran.err


def test_a_reader_that_goes_away_is_no_trouble(home: Home) -> None:
    for n in range(500):
        home.exercise(f"exercise-number-{n}")
    with subprocess.Popen(
        [*PROGRAM, "list", "exercises"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as ran:
        assert ran.stdout
        assert ran.stderr
        ran.stdout.close()
        assert b"Traceback" not in (told := ran.stderr.read())
        assert b"Exception" not in told
    assert ran.returncode == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")  # noqa: PTH110
def test_a_full_disk_is_told_in_a_sentence() -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123
        done = subprocess.run(
            [*PROGRAM, "--version"], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "the output cannot be written: No space left on device\n"


def test_closed_streams_are_no_trouble() -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m forge_tui --version >&- 2>&-"], check=False
    )
    assert done.returncode == 0


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp437"])
def test_what_a_terminal_cannot_show_becomes_a_question_mark(
    encoding: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stream = io.TextIOWrapper(written := io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    say("a … 🏋 \x1b[2J z")
    assert written.getvalue().count(b"?") >= 2
    assert b"\x1b" not in written.getvalue()
    assert written.getvalue().endswith(b" z\n")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(st.characters(exclude_categories=())))
def test_nothing_printed_commands_the_terminal(
    text: str, capfd: pytest.CaptureFixture[str]
) -> None:
    say(text)
    complain(text)
    say_json({text: text})
    out, err = capfd.readouterr()
    for told in (out, err):
        assert all(each.isprintable() or each in "\n\t" or ord(each) > 0x9F for each in told)
        assert not set(told) & set("\x7f\x9b\u202e\u2028\ufeff")


def test_a_json_value_is_one_line_of_ascii(capfd: pytest.CaptureFixture[str]) -> None:
    say_json({"name": "é\n\x1b"})
    assert capfd.readouterr().out == '{"name": "\\u00e9\\n\\u001b"}\n'


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    arguments=st.lists(
        st.text(max_size=20) | st.sampled_from([*COMMANDS, "--json", "-"]), max_size=3
    )
)
def test_any_arguments_are_answered(home: Home, arguments: list[str]) -> None:
    assert home.root.exists()
    if arguments[:1] not in (["play"], ["transcript"], ["history"]):
        assert main(arguments) in {0, 1, 2}


def test_errors_of_files_have_an_exit_code_of_their_own(home: Home, forge: Forge) -> None:
    path: Path = home.exercise("squat", "name = 5\n[movement]\n")
    ran = forge("show", "squat")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.splitlines() == [
        f"{path.relative_to(home.root)}:1:1: error: name: must be text in quotes",
        f"{path.relative_to(home.root)}:2:2: error: movement.measure: is required",
    ]


def test_an_error_that_cannot_be_written_is_still_an_error() -> None:
    assert issubclass(ForgeError, Exception)
    done = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m forge_tui nonsense 2>&-"], check=False
    )
    assert done.returncode == 2
