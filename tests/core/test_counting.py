"""Done, count, undo, again."""

from stages import THREE
from support import (
    Run,
    block,
    phases,
    reps,
    sets,
    sides,
)

from forge_tui.plan.sides import Side
from forge_tui.player.transitions import Act, State

# Done.


def test_done_in_guided_pace_logs_what_was_counted() -> None:
    run = Run(THREE)
    run.to(10 + 11 + 3)
    run.tell(Act.DONE)
    assert run.head.state is State.REST
    assert run.head.results[0].reps == 2


def test_done_at_a_persons_own_pace_logs_the_target() -> None:
    run = Run(sets('seed 9, pace = "self"; row 4, pace = "self"', "rest = 5"))
    run.to(30)
    run.tell(Act.DONE)
    run.wait(5 + 10)
    run.tell(Act.DONE)
    run.wait(5 + 10)
    run.tell(Act.DONE)
    assert run.results == [(4, 5), (0, 4), (4, 0)]
    assert all(result.confirmed for result in run.head.results)


def test_done_may_say_how_many_it_were() -> None:
    run = Run(sets("seed max"))
    run.to(30)
    run.tell(Act.DONE, 17)
    assert run.results == [(8, 9)]
    assert run.head.results[0].confirmed
    for value in (-1, 1001, "many"):
        run = Run(sets("seed max"))
        run.to(30)
        assert run.refuses(Act.DONE, value)


def test_max_at_a_persons_own_pace_is_not_confirmed_until_the_number_is_known() -> None:
    run = Run(sets('seed max, pace = "self"'))
    run.to(30)
    run.tell(Act.DONE)
    assert not run.head.results[0].confirmed


def test_a_set_of_ones_own_pace_cut_by_a_cap_or_by_stop_logs_nothing_until_corrected() -> None:
    run = Run(block("for-time", "seed 9", "cap = 20")).finish()
    assert [(r.reps, r.confirmed) for r in run.head.results] == [(0, False)]
    run = Run(sets('seed 9, pace = "self"'))
    run.to(30)
    run.tell(Act.STOP)
    assert [(r.reps, r.confirmed) for r in run.head.results] == [(0, False)]


def test_done_ends_the_workout_after_its_last_set() -> None:
    run = Run(sets("seed 4"))
    run.to(20)
    run.tell(Act.DONE)
    assert run.head.state is State.ENDED
    assert run.end.reason == "finished"


# Count, undo, again.


def test_in_tap_pace_each_tap_is_a_rep() -> None:
    run = Run(sets('seed 3, pace = "tap"'))
    for second in (11, 12.5, 20):
        run.to(second)
        run.tell(Act.COUNT)
    assert reps(run.events) == [(11, "R"), (12.5, "L"), (20, "R")]
    assert run.head.state is State.ENDED
    assert run.results == [(1, 2)]


def test_count_is_for_tap_pace_and_reps_alone() -> None:
    for entry in ("seed 3", 'seed 3, pace = "self"', 'plank 30s, pace = "tap"'):
        run = Run(sets(entry))
        run.to(11)
        assert run.refuses(Act.COUNT)


def test_undo_takes_the_last_tap_back() -> None:
    run = Run(sets('seed 3, pace = "tap"'))
    run.to(11)
    run.tell(Act.COUNT)
    run.tell(Act.COUNT)
    run.tell(Act.UNDO)
    run.tell(Act.COUNT)
    run.tell(Act.COUNT)
    assert sides(run.events) == "RLLR"
    assert run.results == [(1, 2)]


def test_undo_in_a_pause_takes_a_rep_back_too() -> None:
    run = Run(sets("seed 4"))
    run.to(10 + 11 + 2)
    run.tell(Act.PAUSE)
    run.tell(Act.UNDO)
    run.tell(Act.RESUME)
    run.finish()
    assert sides(run.events) == "RL" + "LRL"
    assert run.now == 32 + 3 + 2 + 5.5


def test_again_begins_the_rep_once_more() -> None:
    run = Run(sets("seed 4"))
    run.to(10 + 5.5 + 4)
    told = run.tell(Act.AGAIN)
    assert phases(told) == [(19.5, "lower")]
    run.finish()
    assert sides(run.events) == "RLRL"
    assert run.now == 32 + 4


def test_again_is_for_reps_that_the_tempo_counts() -> None:
    for entry in ('seed 3, pace = "self"', 'seed 3, pace = "tap"', "plank 30s"):
        run = Run(sets(entry))
        run.to(11)
        assert run.refuses(Act.AGAIN)


def test_the_number_of_the_set_before_is_corrected_in_the_rest_and_sides_go_on_from_it() -> None:
    run = Run(sets("seed 4", "sets = 3\nrest = 60"))
    run.to(10 + 22 + 5)
    run.tell(Act.CORRECT, 3)
    (result,) = run.head.results
    assert (result.reps, result.left, result.right, result.confirmed) == (3, 1, 2, True)
    run.to(10 + 22 + 60 + 1)
    assert run.head.side is Side.LEFT


def test_there_is_nothing_to_correct_before_the_first_set_or_after_a_hold() -> None:
    run = Run(sets("plank 20s", "sets = 2"))
    run.to(5)
    assert run.refuses(Act.CORRECT, 3)
    run.to(10 + 20 + 5)
    assert run.refuses(Act.CORRECT, 3)


def test_whoever_corrects_a_set_that_ran_while_nobody_was_there_is_there() -> None:
    run = Run(sets("seed 4", "sets = 2\nrest = 60"), attended=False)
    run.to(10 + 22 + 5)
    run.tell(Act.INPUT_BACK)
    assert not run.head.results[0].attended
    run.tell(Act.CORRECT, 3)
    assert run.head.results[0].attended
