"""Pausing: what it adds to the time, and what it repeats."""

from dataclasses import replace

import pytest
from stages import IN, RUNNING, THREE
from support import (
    L,
    Run,
    block,
    cues,
    phases,
    reps,
    sets,
    sides,
    works,
)

from forge_tui.player.transitions import Act, State

# Start, pause, resume.


def test_time_does_not_pass_before_the_start() -> None:
    run = Run(THREE)
    ready = type(run.head)(run.head.plan)
    run.head = ready
    assert run.wait(100) == ()
    assert run.head == ready


def test_a_pause_in_a_rep_adds_the_pause_three_seconds_and_the_repeated_part() -> None:
    run = Run(sets("seed 4"))
    run.to(10 + 5.5 + 3.25)
    run.tell(Act.PAUSE)
    run.wait(41.5)
    run.tell(Act.RESUME)
    run.finish()
    assert run.now == 10 + 22 + 41.5 + 3 + 3.25
    assert reps(run.events)[:2] == [(15.5, "R"), (18.75 + 41.5 + 3 + 5.5, "L")]
    assert sides(run.events) == "RLRL"


def test_pauses_are_added_up_and_the_get_ready_after_them_is_none() -> None:
    run = Run(sets("seed 4"))
    run.to(15)
    for _ in range(2):
        run.tell(Act.PAUSE)
        run.wait(41.5)
        run.tell(Act.RESUME)
        run.wait(8)
    assert run.head.paused == 83_000
    assert run.finish().head.paused == 83_000


def test_a_pause_at_a_rep_end_repeats_nothing() -> None:
    run = Run(sets("seed 4"))
    run.to(21)
    run.tell(Act.PAUSE)
    run.wait(10)
    run.tell(Act.RESUME)
    assert run.finish().now == 32 + 10 + 3


def test_a_resumed_rep_begins_with_its_first_phase_on_the_same_side() -> None:
    run = Run(sets("seed 4"))
    run.to(10 + 5.5 + 4)
    run.tell(Act.PAUSE)
    run.tell(Act.RESUME)
    told = run.wait(3)
    assert phases(told) == [(22.5, "lower")]
    assert run.head.side is L
    assert run.head.count == 1
    assert cues(told) == [(20.5, "count-2"), (21.5, "count-1"), (22.5, "go"), (22.5, "side")]


def test_a_pause_in_a_timed_set_adds_just_the_same() -> None:
    run = Run(sets("seed 30s"))
    run.to(10 + 11 + 2)
    run.tell(Act.PAUSE)
    run.wait(7)
    run.tell(Act.RESUME)
    run.finish()
    assert run.now == 43 + 7 + 3 + 2
    assert len(reps(run.events)) == 6


def test_a_hold_goes_on_at_its_second() -> None:
    run = Run(sets("plank 30s"))
    run.to(10 + 12.345)
    run.tell(Act.PAUSE)
    run.wait(100)
    run.tell(Act.RESUME)
    run.finish()
    assert run.now == 40 + 100 + 3
    assert run.end.held_ms == 30_000


def test_a_pause_in_a_window_does_not_add_the_repeated_part() -> None:
    run = Run(block("tabata", "seed", "rounds = 1"))
    run.to(10 + 4)
    run.tell(Act.PAUSE)
    run.wait(20)
    run.tell(Act.RESUME)
    run.finish()
    assert run.now == 30 + 20 + 3
    # 16 s are left, and the rep restarts in them: two whole reps.
    assert reps(run.events) == [(42.5, "R"), (48, "L")]


@pytest.mark.parametrize(
    ("second", "state"), [(4, State.PREPARE), (39, State.REST), (20, State.CHANGE)]
)
def test_in_prepare_rest_and_change_only_the_pause_is_added(second: float, state: State) -> None:
    run = Run(sets("row 2/side, sets = 2", "rest = 30"))
    run.to(second)
    assert run.head.state is state
    run.tell(Act.PAUSE)
    run.wait(12.5)
    run.tell(Act.RESUME)
    assert run.head.state is state
    assert run.finish().now == 10 + 21 + 30 + 21 + 12.5


def test_a_pause_in_the_rest_of_a_window_stops_the_window() -> None:
    run = Run(block("emom", "seed 4", "rounds = 3"))
    run.to(40)
    run.tell(Act.PAUSE)
    run.wait(8)
    run.tell(Act.RESUME)
    assert works(run.finish().events) == [(10, 32), (78, 100), (138, 160)]


def test_a_pause_during_the_count_in_counts_in_anew() -> None:
    run = Run(sets("seed 4"))
    run.to(12)
    run.tell(Act.PAUSE)
    run.tell(Act.RESUME)
    run.wait(2)
    run.tell(Act.PAUSE)
    run.wait(5)
    run.tell(Act.RESUME)
    assert run.finish().now == 32 + 2 + 2 + 5 + 3


def test_a_pause_at_a_persons_own_pace_repeats_nothing() -> None:
    run = Run(sets('seed 30s, pace = "self"'))
    run.to(20)
    run.tell(Act.PAUSE)
    run.wait(5)
    run.tell(Act.RESUME)
    assert run.finish().now == 40 + 5 + 3


def test_nothing_sounds_and_nothing_moves_in_a_pause() -> None:
    for state in RUNNING:
        run = IN[state]()
        run.tell(Act.PAUSE)
        before = run.head
        assert run.wait(10_000) == ()
        ms = 10_000_000
        assert run.head == replace(before, now=before.now + ms, paused=before.paused + ms)


def test_several_pauses_add_up() -> None:
    run = Run(sets("seed 4, sets = 2", "rest = 30"))
    for second, pause in ((3, 1), (20, 2), (45, 4), (90, 8)):
        run.to(second)
        run.tell(Act.PAUSE)
        run.wait(pause)
        run.tell(Act.RESUME)
    run.finish()
    # In work 3.5 s of a rep are repeated each time: 84 + 1 + (2 + 3 + 3.5) + 4 + (8 + 3 + 3.5).
    assert run.now == 112
    assert works(run.events) == [(11, 41.5), (75.5, 112)]


# Pauses and swapped leads.


def test_a_lead_swapped_in_a_pause_does_not_cost_a_timed_set_its_repeated_part() -> None:
    run = Run(sets("seed 30s"))
    run.to(10 + 3)
    run.tell(Act.PAUSE)
    run.tell(Act.SWAP_LEAD)
    run.tell(Act.RESUME)
    run.finish()
    assert run.now == 43 + 3 + 3
    assert sides(run.events) == "LRLRLR"
