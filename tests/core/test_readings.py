"""What a screen reads off a playhead at any moment."""

from support import L, R, Run, block, sets

from forge_tui.player.transitions import Act, State


def test_the_time_left_of_a_rest_is_read_off() -> None:
    run = Run(sets("seed 1, sets = 2, rest = 30"))
    run.to(3)
    assert run.head.remaining == 7000
    run.to(25.5)
    assert run.head.remaining == 20_000


def test_the_time_left_of_work_is_that_of_its_set_or_its_window() -> None:
    run = Run(sets("plank 30s; seed 2", "rest = 0"))
    run.to(22.5)
    assert run.head.work_left == 17_500
    run.to(45)
    assert run.head.work_left is None
    run = Run(block("for-time", "plank 30s; seed 2", "cap = 35"))
    run.to(22.5)
    assert run.head.work_left == 17_500
    run.to(42)
    assert run.head.work_left == 3000


def test_the_state_behind_a_pause_is_read_off() -> None:
    run = Run(sets("seed 2"))
    for second, state in ((5, State.PREPARE), (12, State.WORK)):
        run.to(second)
        run.tell(Act.PAUSE)
        assert run.head.active is state
        run.tell(Act.RESUME)
        assert run.head.active is state


def test_planned_reps_are_told_for_each_side() -> None:
    run = Run(sets("seed 11"))
    assert run.head.reps_planned == 11
    assert run.head.shares(11) == (5, 6)
    assert (run.head.expected_lead, run.head.side) == (R, R)
    run.tell(Act.SWAP_LEAD)
    assert run.head.shares(11) == (6, 5)
    assert (run.head.expected_lead, run.head.side) == (L, L)


def test_the_phase_is_read_off() -> None:
    run = Run(sets("seed 2"))
    for second, call in ((10, "DOWN"), (12, "UP AND KICK"), (13.5, "SQUEEZE"), (14.999, "RETURN")):
        run.to(second)
        assert run.head.phase.call == call


def test_a_session_that_was_stopped_is_not_finished() -> None:
    run = Run(sets("seed 2"))
    run.tell(Act.STOP)
    assert not run.head.is_finished
    assert Run(sets("seed 2")).finish().head.is_finished
