"""Signals and terminals that go away leave a clean terminal, and a session to go on with."""

import signal

import pytest
from hops import PAUSES, WORKS, begin_work, rep, session_reps, stop_reading
from program import Home
from terminal import Terminal

# A pseudo-terminal of Linux holds so many bytes that are not read.
_A_PTY_HOLDS = 4096


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


def test_a_closed_terminal_ends_the_program_and_keeps_the_session(room: Home) -> None:
    with Terminal(room, "play", "long-hops") as terminal:
        begin_work(terminal)
        terminal.close()
        assert terminal.process.wait(15) == 128 + signal.SIGHUP
    (session,) = room.history()
    assert session["state"] == "unfinished"


@pytest.mark.parametrize("args", [("play", "long-hops"), (), ("figure", "hop")])
def test_a_terminal_that_goes_without_a_signal_ends_the_program(
    room: Home, args: tuple[str, ...]
) -> None:
    with Terminal(room, *args, controls=False) as terminal:
        if "play" in args:
            begin_work(terminal)
            terminal.shows("rep 2 of")
        else:
            terminal.starts()
        terminal.close()
        assert terminal.process.wait(8) == 128 + signal.SIGHUP
    assert [session["state"] for session in room.history()] == ["unfinished"] * ("play" in args)


def test_line_by_line_a_lost_terminal_ends_even_a_pause(room: Home) -> None:
    room.settings("sound = false", 'prepare = "1s"')
    with Terminal(room, "play", "long-hops", "--plain", controls=False) as terminal:
        terminal.shows("rep 1 of")
        terminal.press("enter")
        terminal.shows("PAUSED")
        terminal.close()
        assert terminal.process.wait(8) == 2
    assert [session["state"] for session in room.history()] == ["unfinished"]


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
