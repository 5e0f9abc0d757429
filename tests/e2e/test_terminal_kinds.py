"""Terminals that can do less, and of any size."""

import random
import re
import signal
from functools import partial

import pytest
from hops import WORKS, begin_work, choose, stop
from program import Home
from terminal import SIZES, Terminal


@pytest.mark.parametrize(
    "env",
    [
        {"NO_COLOR": "1"},
        {"TERM": "linux", "COLORTERM": None},
        {"TERM": "xterm-16color", "COLORTERM": None},
        {"COLORTERM": None},
        {"TERM": None, "COLORTERM": None},
        {"LANG": "C", "LC_ALL": "C"},
    ],
    ids=str,
)
def test_a_terminal_that_can_do_less_plays(room: Home, env: dict[str, str | None]) -> None:
    with Terminal(room, env=env) as terminal:
        choose(terminal, "short", "Short hops")
        begin_work(terminal)
        terminal.shows("rep 2 of 3")
        stop(terminal)
        terminal.shows("ESC done")
        terminal.press("escape")
        terminal.shows("⏎ Start")
        terminal.press("q")
        assert terminal.ends() == 0
        terminal.check_left_clean()


@pytest.mark.parametrize("args", [(), ("play", "short-hops", "--speed", "2000")])
def test_a_dumb_terminal_is_told_of_the_plain_player(room: Home, args: tuple[str, ...]) -> None:
    with Terminal(room, *args, env={"TERM": "dumb"}) as terminal:
        terminal.ends()
        assert re.search(r"play (NAME )?--plain", terminal.raw.decode())
        assert b"\x1b" not in terminal.raw


# Sizes


def fits(terminal: Terminal) -> bool:
    """Return whether the player is drawn in the layout for the size, from edge to edge."""
    (columns, rows), lines = terminal.size, terminal.lines
    coach = columns > 60 and rows > 16
    return (
        lines[0].startswith("Hop ")
        and lines[0].endswith(" left")
        and len(lines[0]) == columns
        and WORKS in lines[rows - 1]
        and ("2. Hop once" in terminal.text) == coach
        and lines[1].startswith("All of it · set 1 of 2") == coach
    )


def test_a_resize_that_no_signal_tells_of_is_seen(room: Home) -> None:
    with Terminal(room, "play", "long-hops", controls=False) as terminal:
        begin_work(terminal)
        for size in SIZES:
            terminal.resize(*size)
            terminal.wait_until(partial(fits, terminal), what=f"the layout of {size}")


def test_any_number_of_resizes_ends_in_the_right_layout(room: Home) -> None:
    dice = random.Random(20260303)
    with Terminal(room, "play", "long-hops") as terminal:
        begin_work(terminal)
        for _ in range(200):
            terminal.resize(dice.randint(8, 200), dice.randint(3, 60))
            if dice.random() < 0.2:
                terminal.read(0.2)
        for size in SIZES:
            terminal.resize(*size)
            terminal.wait_until(partial(fits, terminal), what=f"the layout of {size}")
        # Standing still, every cell is as it is when all is drawn anew.
        terminal.press("p")
        terminal.wait_until(lambda: "go on" in terminal.lines[-1], what="the pause")
        terminal.read_for(0.5)
        shown, (columns, rows) = terminal.lines, terminal.size
        terminal.resize(columns - 1, rows)
        terminal.read_for(0.5)
        terminal.resize(columns, rows)
        terminal.wait_until(lambda: terminal.lines == shown, what="the same screen")
        terminal.send_signal(signal.SIGTERM)
        assert terminal.ends() == 128 + signal.SIGTERM
        terminal.check_left_clean()
