"""Sessions brought to each state."""

from collections.abc import Callable

from support import Run, sets

from forge_tui.player.transitions import Act, State

THREE = sets("seed 4, sets = 3", "rest = 30")
SWITCHED = sets("row 3/side, sets = 2", "rest = 30")


def in_prepare() -> Run:
    run = Run(THREE)
    run.to(4)
    return run


def in_work() -> Run:
    run = Run(THREE)
    run.to(10 + 5.5 + 3)
    return run


def in_rest() -> Run:
    run = Run(THREE)
    run.to(10 + 22 + 7)
    return run


def in_change() -> Run:
    run = Run(SWITCHED)
    run.to(10 + 12 + 1)
    return run


def in_pause() -> Run:
    run = in_work()
    run.tell(Act.PAUSE)
    run.wait(60)
    return run


def in_get_ready() -> Run:
    run = in_pause()
    run.tell(Act.RESUME)
    run.wait(1)
    return run


def ended_run() -> Run:
    return Run(THREE).finish()


IN: dict[State, Callable[[], Run]] = {
    State.PREPARE: in_prepare,
    State.WORK: in_work,
    State.CHANGE: in_change,
    State.REST: in_rest,
    State.PAUSED: in_pause,
    State.GET_READY: in_get_ready,
    State.ENDED: ended_run,
}

RUNNING = {State.PREPARE, State.WORK, State.CHANGE, State.REST, State.GET_READY}
LIVE = {*RUNNING, State.PAUSED}
