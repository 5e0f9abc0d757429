"""A workout of hops, a second each, and what a person does in it by keys."""

import json
import time
from collections.abc import Callable

from program import Home
from terminal import Terminal

from forge_tui.session.keeping import recall

HOP = """
name = "Hop"
target = "Quads"
pattern = "jump"
steps = ["Stand on one leg and look ahead.", "Hop once and land softly."]
tips = ["Land on the ball of the foot."]
[movement]
measure = "reps"
sides = "alternating"
phases = [{ id = "hop", call = "HOP", cue = "Land softly", seconds = 1.0, step = 2 }]
"""

SHORT = """
name = "Short hops"
[[block]]
name = "All of it"
kind = "sets"
sets = 2
rest = "60s"
exercises = [{ exercise = "hop", do = "3", lead = "right" }]
"""

LONG = SHORT.replace("Short", "Long").replace('"3"', '"900"')

CONFIG, STATE, DATA = ".config/forge-tui", ".local/state/forge-tui", ".local/share/forge-tui"

# The hint line of each state of the player.
PREPARES, WORKS, PAUSES = "ENTER skip", "ENTER done", "SPACE go on"


def choose(terminal: Terminal, name: str, found: str) -> None:
    """Search in the library by keys and start what is found, through its details if need be."""
    terminal.shows("WORKOUTS  ")
    terminal.press("/")
    terminal.shows("esc Back")
    terminal.press(*name)
    terminal.shows("WORKOUTS  1", f"▸ {found}")
    terminal.press("enter")
    terminal.shows("⏎ ")
    if "⏎ Details" in terminal.text:
        terminal.press("enter")
    terminal.shows("⏎ Start", "Start  ⏎")
    terminal.press("enter")
    terminal.shows(PREPARES)


def begin_work(terminal: Terminal) -> None:
    """Skip the preparation, and wait for the count-in to be over."""
    terminal.shows(PREPARES)
    terminal.press("n")
    terminal.shows(WORKS)


def stop(terminal: Terminal) -> None:
    """Stop the workout where it is."""
    terminal.press("q")
    terminal.shows("Stop here")
    terminal.press("y")


def reached(home: Home) -> int:
    """Return the millisecond that the only running session has come to, as its journal says."""
    (journal,) = home.journals()
    last = journal.read_bytes().splitlines(keepends=True)[-1]
    return int(json.loads(last).get("t", 0)) if last.endswith(b"\n") else 0


def session_reps(home: Home) -> int:
    """Return how many reps of a second each the only running session has come to."""
    (found,) = [recall(path) for path in home.journals()]
    return found.head.count


def rep(terminal: Terminal) -> int:
    """Return the number of the rep on the screen."""
    return int(terminal.text.partition("rep ")[2].partition(" ")[0] or 0)


def until(true: Callable[[], object], timeout: float = 30) -> None:
    """Wait for something outside the terminal, without reading it."""
    deadline = time.monotonic() + timeout
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def stop_reading(terminal: Terminal, home: Home, seconds: int) -> None:
    """Let the program write more than a terminal holds, and time pass, without reading it."""
    (columns, rows), began = terminal.size, reached(home)
    for _ in range(20):
        # A whole screen each, now and once the program comes to it.
        terminal.resize(columns - 1, rows)
        terminal.resize(columns, rows)
        terminal.press("v")
    until(lambda: reached(home) >= began + 1000 * seconds, timeout=seconds + 10)
