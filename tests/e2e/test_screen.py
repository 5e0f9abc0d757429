"""The full screen as a person meets it: real keys, real bytes, in terminals of several sizes."""

import pytest
from hops import PAUSES, PREPARES, WORKS, begin_work, choose, rep, stop
from program import Home
from terminal import SIZES, Terminal

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
        terminal.shows("e reps")
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
