"""The full screen as a person meets it: real keys, real bytes, in terminals of several sizes."""

import json
import random
import re
import signal
import time
import tomllib
from collections.abc import Callable
from functools import partial

import pytest
import tomli_w
from program import Home
from terminal import SIZES, Terminal

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

# A pseudo-terminal of Linux holds so many bytes that are not read.
_A_PTY_HOLDS = 4096

CONFIG, STATE, DATA = ".config/forge-tui", ".local/state/forge-tui", ".local/share/forge-tui"

# The hint line of each state of the player.
PREPARES, WORKS, PAUSES = "ENTER skip", "ENTER done", "SPACE go on"


@pytest.fixture
def room(home: Home) -> Home:
    """A home of somebody who has been told already, with workouts of their own."""
    home.file(f"{STATE}/told", "")
    home.file(f"{CONFIG}/exercises/hop.toml", HOP)
    home.file(f"{CONFIG}/workouts/short-hops.toml", SHORT)
    home.file(f"{CONFIG}/workouts/long-hops.toml", LONG)
    return home


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


# From the library to the summary


@pytest.mark.parametrize("size", SIZES)
def test_a_workout_is_found_played_and_rated_by_keys(room: Home, size: tuple[int, int]) -> None:
    with Terminal(room, size=size) as terminal:
        choose(terminal, "short", "Short hops")
        begin_work(terminal)
        terminal.shows("rep 2 of 3", "LEFT 1 of 1")
        terminal.press("u")
        terminal.shows("rep 1 of 3", "RIGHT 1 of 2")
        terminal.press("p")
        terminal.shows(PAUSES)
        terminal.press("space")
        terminal.shows(WORKS)
        terminal.shows("rep 2 of 3")
        terminal.press("enter")
        begin_work(terminal)
        terminal.shows("ESC done" if size[0] > 64 else "n note")
        terminal.shows("Short hops", "left 2, right 2", "4 of 6 reps")
        terminal.press("8", "n")
        terminal.shows("ENTER takes it")
        terminal.press(*"good", "enter")
        terminal.shows("Note: good")
        terminal.press("escape")
        terminal.shows("⏎ Start")
        terminal.press("q")
        assert terminal.ends() == 0
        terminal.check_left_clean()
    (session,) = room.history()
    assert (session["name"], session["state"]) == ("Short hops", "finished")
    assert [(done["left"], done["right"]) for done in session["sets"]] == [(0, 1), (2, 1)]
    assert (session["sets"][0]["rpe"], session["note"]) == (8.0, "good")
    assert room.journals() == []


def test_play_goes_straight_to_the_player_and_back_to_the_shell(room: Home) -> None:
    with Terminal(room, "play", "short-hops", "--speed", "20") as terminal:
        terminal.shows("practice, finished", "6 of 6 reps", timeout=30)
        terminal.press("escape")
        assert terminal.ends() == 0
        terminal.check_left_clean()
    (session,) = room.history()
    assert session["state"] == "practice"


def test_stopping_asks_and_keeps_what_was_done(room: Home) -> None:
    with Terminal(room, "play", "long-hops", "--speed", "5") as terminal:
        begin_work(terminal)
        terminal.shows("rep 4 of")
        terminal.press("q")
        terminal.shows("Stop here")
        terminal.press("escape")
        terminal.hides("Stop here")
        terminal.shows(PAUSES)
        stop(terminal)
        terminal.shows("practice, stopped")
        terminal.press("escape")
        assert terminal.ends() == 0
    (session,) = room.history()
    assert session["sets"][0]["reps"] >= 3


@pytest.mark.parametrize(
    ("key", "above"), [("h", "Stop if it hurts"), ("j", "Jump to"), ("x", "In place of")]
)
def test_who_looks_something_up_is_waited_for(room: Home, key: str, above: str) -> None:
    with Terminal(room, "play", "long-hops") as terminal:
        begin_work(terminal)
        terminal.press(key)
        terminal.shows(above)
        terminal.read_for(2.5)
        terminal.press("escape")
        terminal.hides(above)
        terminal.shows(WORKS)
        assert rep(terminal) <= 2


def test_ctrl_c_leaves_a_session_to_go_on_with_and_says_so(room: Home) -> None:
    with Terminal(room, "play", "long-hops") as terminal:
        begin_work(terminal)
        terminal.press("ctrl+c")
        assert terminal.ends() == 0
        terminal.check_left_clean()
        assert "forge-tui play --resume" in terminal.text
    (session,) = room.history()
    assert session["state"] == "unfinished"


def test_the_first_start_says_what_everybody_must_know_once(home: Home) -> None:
    with Terminal(home) as terminal:
        terminal.shows("Stop if it hurts", "How fit are you?")
        terminal.press("2")
        terminal.shows("Which side shall begin")
        terminal.press("escape")
        terminal.shows("Ten-minute AMRAP", "Look round first")
        terminal.press("2")
        terminal.shows("WORKOUTS  ")
        terminal.press("q")
        assert terminal.ends() == 0
    with Terminal(home) as terminal:
        terminal.shows("WORKOUTS  ")
        terminal.settles()
        assert "Stop if it hurts" not in terminal.text


def test_the_first_start_leads_into_a_workout_at_once(home: Home) -> None:
    with Terminal(home, size=(40, 12)) as terminal:
        terminal.shows("How fit are you?")
        terminal.press("enter")
        terminal.shows("Which side shall begin")
        terminal.press("enter")
        terminal.shows("Start now")
        terminal.press("enter")
        terminal.shows("Marching in Place", PREPARES)


# Signals and terminals that go away


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_a_clean_terminal_and_a_session_to_go_on_with(
    room: Home, number: signal.Signals
) -> None:
    with Terminal(room, "play", "long-hops") as terminal:
        begin_work(terminal)
        terminal.shows("rep 2 of")
        terminal.send_signal(number)
        assert terminal.ends() == 128 + number
        assert b"\x1b[?1049l" in terminal.raw
        terminal.check_left_clean()
    (session,) = room.history()
    assert session["state"] == "unfinished"
    with Terminal(room) as terminal:
        terminal.shows("Unfinished: Long hops", "Go on (g)")
        terminal.press("g")
        terminal.shows(WORKS)
        assert rep(terminal) == 2


def test_a_signal_in_the_library_ends_the_program(room: Home) -> None:
    with Terminal(room) as terminal:
        terminal.shows("WORKOUTS  ")
        terminal.send_signal(signal.SIGTERM)
        assert terminal.ends() == 128 + signal.SIGTERM
        terminal.check_left_clean()


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


def test_a_closed_terminal_ends_the_program_and_keeps_the_session(room: Home) -> None:
    with Terminal(room, "play", "long-hops") as terminal:
        begin_work(terminal)
        terminal.close()
        assert terminal.process.wait(15) == 128 + signal.SIGHUP
    (session,) = room.history()
    assert session["state"] == "unfinished"


def test_a_terminal_that_stopped_reading_and_is_closed_ends_the_program(room: Home) -> None:
    with Terminal(room, "play", "long-hops", size=(120, 36)) as terminal:
        begin_work(terminal)
        stop_reading(terminal, room, 4)
        terminal.close()
        assert terminal.process.wait(15) == 128 + signal.SIGHUP
    (session,) = room.history()
    assert session["state"] == "unfinished"


def test_a_terminal_that_does_not_read_stops_neither_time_nor_journal(room: Home) -> None:
    with Terminal(room, "play", "long-hops", size=(120, 36)) as terminal:
        begin_work(terminal)
        stop_reading(terminal, room, 8)
        behind = len(terminal.raw)
        terminal.wait_until(
            lambda: abs(rep(terminal) - 1 - session_reps(room)) <= 1, what="the screen catches up"
        )
        assert len(terminal.raw) - behind > _A_PTY_HOLDS
        terminal.press("p")
        terminal.shows(PAUSES)


# Texts that are not ours

MARKUP = ("[/x]", "[@click=app.quit]", "[red]")


def test_markup_in_texts_is_shown_as_it_is(room: Home) -> None:
    odd = " ".join(MARKUP)
    room.file(
        f"{CONFIG}/exercises/odd.toml",
        HOP.replace('"Hop"', f'"{odd} Hop"')
        .replace("Stand on one leg", f"{odd} Stand")
        .replace("Land softly", odd)
        .replace("Land on the", f"{odd} on the"),
    )
    workout = SHORT.replace("Short hops", f"{odd} Odd").replace("All of it", odd)
    room.file(f"{CONFIG}/workouts/odd-hops.toml", workout.replace('"hop"', '"odd"'))
    with Terminal(room, size=(200, 36)) as terminal:
        choose(terminal, "Odd", odd)
        terminal.shows(f"{odd} Hop", odd)
        terminal.press("n")
        terminal.shows(WORKS, f"1. {odd} Stand")
        terminal.press("j")
        terminal.shows("Jump to", "[@click=app.quit] [red] Hop · set 1 · 3")
        terminal.press("enter")
        begin_work(terminal)
        stop(terminal)
        terminal.shows("ESC done", f"{odd} Odd")
        terminal.press("escape")
        terminal.shows("WORKOUTS  ")
        terminal.press("escape", "h")
        terminal.shows("u undo", f"{odd} Odd")
        terminal.press("d")
        terminal.shows(f"Deleted: {odd} Odd")


COMMANDS = {
    "clipboard": "\x1b]52;c;aGFja2Vk\x07",
    "clear": "\x1b[2J",
    "title": "\x1b]0;hacked\x1b\\",
    "C1": "\x9b31m\x9d52;c;aGFja2Vk\x9c",
    "bidi": "\u202e\u2066",
    "rest": "\x00\x08\x7f\u2028\ufeff",
}
FORBIDDEN = ["\x1b]52", "\x1b]0", "hacked\x1b", "\x1b[2J", "\x9b", "\x9d", "\u202e", "\u2066",
             "\x00", "\x08", "\x7f", "\u2028", "\ufeff"]  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_commands_in_edited_files_never_reach_the_terminal(
    room: Home, size: tuple[int, int]
) -> None:
    hostile = "Evil " + "".join(COMMANDS.values())
    room.call("play", "short-hops", "--plain", "--speed", "2000")
    (path,) = (room.folder / DATA / "sessions").glob("*.toml")
    session = tomllib.loads(path.read_text())
    session |= {"name": hostile, "workout": hostile, "reason": hostile, "note": hostile}
    for done in session["sets"]:
        done |= {"name": hostile, "exercise": hostile, "block": hostile, "do": hostile}
    path.write_text(tomli_w.dumps(session))
    room.first_line("play", "long-hops", "--plain")
    (journal,) = room.journals()
    journal.write_text(journal.read_text().replace('"Long hops"', json.dumps(hostile), 1))
    with Terminal(room, size=size) as terminal:
        terminal.shows("Unfinished: Evil", "\ufffd")
        terminal.press("h")
        terminal.shows("u undo", "Evil", "\ufffd]52")
        terminal.press("down", "enter")
        terminal.shows("n note")
        terminal.press("e")
        terminal.shows("ENTER takes it")
        terminal.press("escape", "escape")
        terminal.shows("u undo")
        terminal.press("d")
        terminal.shows("Deleted")
        terminal.press("escape", "g")
        terminal.settles()
        terminal.press("n", "j")
        terminal.settles()
        assert [bad for bad in FORBIDDEN if bad.encode() in terminal.raw] == []
        terminal.press("escape")
        stop(terminal)
        terminal.settles()
        assert [bad for bad in FORBIDDEN if bad.encode() in terminal.raw] == []


# Terminals that can do less


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
