"""Stop, losing the keyboard, and the one key that always does the sensible thing."""

import pytest
from stages import IN, LIVE, RUNNING, THREE, ended_run, in_pause, in_rest
from support import (
    Run,
    sets,
    sides,
    works,
)

from forge_tui.plan.pace import Pace
from forge_tui.player.orders import sensible
from forge_tui.player.transitions import Act, Command, State
from forge_tui.unroll import Settings

# Stop, and losing the keyboard.


def test_stop_ends_the_session_wherever_it_is() -> None:
    for state in LIVE:
        run = IN[state]()
        run.tell(Act.STOP)
        assert run.head.state is State.ENDED
        assert run.end.reason == "stopped"


def test_stop_in_rest_logs_nothing_more() -> None:
    run = in_rest()
    run.tell(Act.STOP)
    assert [result.reps for result in run.head.results] == [4]


def test_a_lost_keyboard_lets_the_tempo_count_from_there() -> None:
    run = Run(sets('seed 4, pace = "self"; seed 4, pace = "tap"', "rest = 20"))
    run.to(1000)
    run.tell(Act.INPUT_LOST)
    run.finish()
    assert works(run.events) == [(10, 1022), (1042, 1064)]
    assert [(r.reps, r.confirmed) for r in run.head.results] == [(4, False), (4, False)]


def test_a_lost_keyboard_keeps_the_taps() -> None:
    run = Run(sets('seed 4, pace = "tap"'))
    run.to(20)
    run.tell(Act.COUNT)
    run.tell(Act.INPUT_LOST)
    assert run.finish().now == 20 + 3 * 5.5
    assert sides(run.events) == "RLRL"


def test_a_lost_keyboard_ends_an_open_set_that_has_done_its_usual() -> None:
    run = Run(sets("plank max; squat 2", "rest = 20"))
    run.to(10 + 45)
    run.tell(Act.INPUT_LOST)
    assert (run.head.state, run.now) == (State.REST, 55)
    assert run.head.results[0].ms == 45_000
    run = Run(sets('squat max, pace = "tap"; squat 2', "rest = 20"))
    run.to(20)
    for _ in range(15):
        run.tell(Act.COUNT)
    run.tell(Act.INPUT_LOST)
    assert run.head.state is State.REST
    assert run.head.results[0].reps == 15


def test_a_lost_keyboard_ends_an_open_set_that_has_done_just_its_usual() -> None:
    run = Run(sets('squat max, pace = "tap"; squat 2', "rest = 20"))
    run.to(20)
    for _ in range(12):
        run.tell(Act.COUNT)
    run.tell(Act.INPUT_LOST)
    assert run.head.state is State.REST


def test_a_lost_keyboard_or_the_same_pace_again_does_not_disturb_the_tempo() -> None:
    run = Run(sets("seed 4"))
    for act, value in ((Act.INPUT_LOST, None), (Act.INPUT_BACK, None), (Act.PACE, "guided")):
        run.wait(8)
        assert run.tell(act, value) == ()
    assert run.finish().now == 32


def test_a_lost_keyboard_in_a_pause_of_an_open_set_ends_it_when_it_goes_on() -> None:
    run = Run(sets("plank max; squat 2", "rest = 20"))
    run.to(10 + 45)
    run.tell(Act.PAUSE)
    run.tell(Act.INPUT_LOST)
    run.tell(Act.RESUME)
    run.wait(3)
    assert (run.head.state, run.now) == (State.REST, 58)


# Space.


def test_space_starts_pauses_and_goes_on() -> None:
    run = Run(THREE)
    assert sensible(type(run.head)(run.head.plan)) == Command(Act.START)
    for state in RUNNING:
        assert sensible(IN[state]().head) == Command(Act.PAUSE)
    assert sensible(in_pause().head) == Command(Act.RESUME)
    assert sensible(ended_run().head) is None


@pytest.mark.parametrize(
    ("entry", "act"),
    [
        ("seed 3", Act.PAUSE),
        ('seed 3, pace = "self"', Act.DONE),
        ('seed 3, pace = "tap"', Act.COUNT),
        ('seed 30s, pace = "self"', Act.PAUSE),
        ("plank 30s", Act.PAUSE),
        ('plank 30s, pace = "self"', Act.PAUSE),
        ('seed max, pace = "self"', Act.DONE),
        ("plank max", Act.DONE),
        ("walk 400m", Act.DONE),
    ],
)
def test_space_pauses_a_running_clock_and_goes_on_where_the_player_waits(
    entry: str, act: Act
) -> None:
    run = Run(sets(entry))
    run.to(11)
    assert sensible(run.head) == Command(act)


def test_space_pauses_where_the_tempo_was_asked_for_everywhere() -> None:
    for entry in ("plank max", "seed max", 'seed 3, pace = "self"'):
        run = Run(sets(entry), settings=Settings(pace=Pace.GUIDED))
        run.to(11)
        assert sensible(run.head) == Command(Act.PAUSE)


def test_with_the_pace_option_guided_sets_run_by_the_tempo_and_are_not_confirmed() -> None:
    made = sets('seed 4, pace = "self"; squat max; plank max; seed 2', "rest = 5")
    run = Run(made, settings=Settings(pace=Pace.GUIDED)).finish()
    assert works(run.events) == [(10, 32), (37, 79), (84, 114), (119, 130)]
    assert [result.confirmed for result in run.head.results] == [False, False, False, True]
