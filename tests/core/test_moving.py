"""Skip, back, redo, jump: going to another place of the workout."""

from stages import SWITCHED, THREE, in_pause, in_rest, in_work
from support import (
    L,
    R,
    Run,
    block,
    cues,
    sets,
    work_events,
    works,
)

from forge_tui.player.transitions import Act, State

# Skip.


def test_skip_goes_on_to_what_follows() -> None:
    run = Run(THREE)
    run.tell(Act.SKIP)
    assert (run.head.state, run.head.then) == (State.GET_READY, State.WORK)
    run.wait(3 + 7)
    run.tell(Act.SKIP)
    assert run.head.state is State.REST
    run.tell(Act.SKIP)
    run.wait(3)
    assert (run.head.state, run.head.number) == (State.WORK, 2)
    assert works(run.events)[0] == (0, 10)


def test_skipped_work_keeps_what_was_done() -> None:
    run = in_work()
    run.tell(Act.SKIP)
    assert [(r.reps, r.ended_by) for r in run.head.results] == [(1, "skipped")]


def test_skip_never_ends_the_workout() -> None:
    for made in (
        THREE,
        SWITCHED,
        block("tabata", "seed", "rounds = 2"),
        block("emom", "seed 4", "rounds = 3"),
        block("for-time", "seed 4", "cap = 60"),
        block("circuit", "seed 2; squat 2", "rounds = 2"),
    ):
        run = Run(made)
        while not run.refuses(Act.SKIP):
            run.tell(Act.SKIP)
            if run.head.state is State.GET_READY:
                run.wait(3)
        assert run.head.state is State.WORK
        assert run.head.index == len(run.head.plan.segments) - 1


def test_skip_in_an_amrap_goes_on_to_its_next_round() -> None:
    run = Run(block("amrap", "seed 4; squat 4", "cap = 60"))
    run.to(12)
    for name, number in (("squat", 1), ("seed", 2), ("squat", 2), ("seed", 3)):
        run.tell(Act.SKIP)
        run.wait(3)
        assert (run.head.set.drill.exercise, run.head.round) == (name, number)


def test_skipping_a_change_in_an_amrap_goes_on_to_the_other_side() -> None:
    run = Run(block("amrap", "row 2; squat 2", "cap = 60"))
    run.to(15)
    run.tell(Act.DONE)
    assert run.head.state is State.CHANGE
    run.tell(Act.SKIP)
    assert (run.head.set.drill.exercise, run.head.side) == ("row", L)


def test_skipping_the_rest_of_a_window_goes_on_to_the_next_window() -> None:
    run = Run(block("emom", "seed 4", "rounds = 2"))
    run.to(40)
    run.tell(Act.SKIP)
    run.wait(3)
    assert (run.head.state, run.head.round, run.now) == (State.WORK, 2, 43)


def test_skip_in_a_pause_stays_in_the_pause_and_makes_no_count_in() -> None:
    run = in_pause()
    run.tell(Act.SKIP)
    assert (run.head.state, run.head.then) == (State.PAUSED, State.REST)
    told = run.tell(Act.SKIP)
    assert (run.head.state, run.head.then) == (State.PAUSED, State.WORK)
    assert cues(told) == []
    run.tell(Act.RESUME)
    assert run.head.state is State.GET_READY
    run.wait(3)
    assert (run.head.state, run.head.number) == (State.WORK, 2)


# Back, redo, jump.


def test_back_goes_to_the_set_before() -> None:
    run = in_rest()
    run.tell(Act.BACK)
    assert (run.head.number, run.head.state) == (1, State.GET_READY)
    run = Run(THREE)
    run.to(10 + 22 + 30 + 7)
    run.tell(Act.BACK)
    assert run.head.number == 1
    assert run.refuses(Act.BACK)


def test_back_in_an_amrap_goes_to_the_round_before() -> None:
    run = Run(block("amrap", 'squat 2, pace = "guided"; seed 2, pace = "guided"', "cap = 60"))
    run.to(10 + 7 + 11 + 1)
    assert (run.head.round, run.head.set.drill.exercise) == (2, "squat")
    run.tell(Act.BACK)
    assert (run.head.round, run.head.set.drill.exercise) == (1, "seed")


def test_what_is_counted_in_takes_three_seconds_more() -> None:
    run = in_rest()
    run.tell(Act.REDO)
    run.finish()
    assert works(run.events)[1] == (39, 39 + 3 + 22)


def test_redo_in_rest_is_for_the_set_just_done() -> None:
    run = in_rest()
    run.tell(Act.REDO)
    assert run.head.number == 1
    assert Run(THREE).refuses(Act.REDO)


def test_redo_in_work_is_for_the_running_set() -> None:
    run = Run(THREE)
    run.to(10 + 22 + 30 + 7)
    run.tell(Act.REDO)
    assert (run.head.number, run.head.count) == (2, 0)


def test_jump_goes_to_any_set() -> None:
    run = Run(THREE)
    run.tell(Act.JUMP, 2)
    assert run.head.state is State.GET_READY
    run.wait(3)
    assert (run.head.state, run.head.number) == (State.WORK, 3)
    run.tell(Act.JUMP, 0)
    assert run.head.number == 1
    for value in (-1, 3, None, "2"):
        assert run.refuses(Act.JUMP, value)


def test_a_jump_in_an_amrap_stays_in_its_round() -> None:
    run = Run(block("amrap", "squat 2; seed 2", "cap = 60"))
    for _ in range(2):
        run.wait(10)
        run.tell(Act.DONE)
    run.tell(Act.JUMP, 1)
    assert (run.head.round, run.head.set.drill.exercise) == (2, "seed")
    run.wait(3 + 5)
    run.tell(Act.DONE)
    assert [result.reps for result in run.head.results] == [2, 2, 2]


def test_the_way_back_into_a_block_whose_time_is_over_is_closed() -> None:
    for made in (
        block("amrap", "seed 2", "cap = 20"),
        block("amrap", "seed 2; squat 2", "cap = 20"),
        block("for-time", "seed 2; squat 20", "cap = 20"),
    ):
        run = Run(made, sets("squat 3"))
        run.to(10 + 20 + 5)
        assert run.refuses(Act.REDO)
        run.to(10 + 20 + 12)
        assert run.refuses(Act.BACK)
        assert run.refuses(Act.JUMP, 0)


def test_the_window_of_an_emom_opens_again_on_the_way_back() -> None:
    run = Run(block("emom", "seed 4", "rounds = 2"))
    run.to(75)
    run.tell(Act.BACK)
    assert (run.head.round, run.now) == (1, 75)
    run.finish()
    assert works(run.events)[-2:] == [(75, 100), (138, 160)]


def test_back_redo_and_jump_in_a_pause_stay_in_the_pause() -> None:
    for act in (Act.BACK, Act.REDO, Act.JUMP):
        run = in_rest()
        run.tell(Act.PAUSE)
        run.tell(act, 0)
        assert (run.head.state, run.head.then) == (State.PAUSED, State.WORK)
        assert run.head.number == 1


def test_the_sides_in_work_events_of_a_redone_switching_set_are_as_before() -> None:
    run = Run(SWITCHED)
    run.tell(Act.SWAP_LEAD)
    run.to(10 + 12 + 5 + 1)
    run.tell(Act.REDO)
    assert [event.side for event in work_events(run.events)] == [L, R, L]
