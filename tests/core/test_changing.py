"""Changing what is asked for: rest, target, tempo, exercise and pace."""

from dataclasses import replace

from stages import in_prepare, in_rest, in_work
from support import (
    Run,
    block,
    plan_of,
    reps,
    segments,
    sets,
    times,
    works,
)

from forge_tui.plan.pace import Pace
from forge_tui.plan.timeline import Kind
from forge_tui.player.transitions import Act, State

# Rest, target, tempo.


def test_rest_is_made_longer_and_shorter_by_ten_seconds() -> None:
    for by, end in ((10_000, 72), (-10_000, 52)):
        run = in_rest()
        run.tell(Act.REST, by)
        run.finish()
        assert segments(run.events, Kind.REST)[0] == ("rest", 32, end)


def test_rest_may_be_changed_in_a_pause_and_in_prepare() -> None:
    run = in_prepare()
    run.tell(Act.PAUSE)
    run.tell(Act.REST, 10_000)
    run.tell(Act.RESUME)
    assert works(run.finish().events)[0] == (20, 42)


def test_a_longer_rest_is_counted_down_at_its_new_end() -> None:
    run = in_rest()
    run.tell(Act.REST, 10_000)
    run.finish()
    assert times(run.events, "ready")[1] == 67
    assert times(run.events, "count-3")[1] == 69


def test_a_rest_lasts_four_hours_at_most() -> None:
    run = in_rest()
    run.tell(Act.REST, 10**9)
    assert run.head.remaining == 4 * 3600 * 1000


def test_a_shortened_rest_leaves_time_to_get_ready_and_never_ends_before_now() -> None:
    run = in_rest()
    for _ in range(5):
        run.tell(Act.REST, -10_000)
    run.finish()
    assert 39 <= segments(run.events, Kind.REST)[0][2] <= 42


def test_there_is_no_rest_to_change_in_work_or_where_a_window_sets_its_end() -> None:
    run = in_work()
    run.tell(Act.PAUSE)
    assert run.refuses(Act.REST, 10_000)
    run = Run(block("emom", "seed 4", "rounds = 2"))
    run.to(40)
    assert run.refuses(Act.REST, 10_000)
    for value in (None, "ten"):
        assert in_rest().refuses(Act.REST, value)


def test_target_changes_the_running_set_by_a_rep() -> None:
    run = in_work()
    run.tell(Act.TARGET, 1)
    run.finish()
    assert [event[1] for event in reps(run.events)][:5] == list("RLRLR")
    assert [result.reps for result in run.head.results] == [5, 4, 4]
    run = in_work()
    run.tell(Act.TARGET, -2)
    assert run.finish().head.results[0].reps == 2


def test_target_in_rest_is_for_the_set_to_come() -> None:
    run = in_rest()
    run.tell(Act.TARGET, -1)
    assert [result.reps for result in run.finish().head.results] == [4, 3, 4]


def test_target_moves_by_pairs_where_pairs_are_counted() -> None:
    run = Run(sets('seed 2, count = "pair"'))
    run.tell(Act.TARGET, 1)
    assert run.finish().head.results[0].reps == 6


def test_a_target_stays_above_what_is_done_and_within_a_thousand() -> None:
    run = in_work()
    assert run.refuses(Act.TARGET, -3)
    assert run.refuses(Act.TARGET, 997)
    assert run.refuses(Act.TARGET, None)
    run.tell(Act.TARGET, 996)


def test_there_is_no_target_to_change_in_timed_and_open_sets() -> None:
    for entry in ("plank 30s", "seed 30s", "seed max", "walk 400m"):
        assert Run(sets(entry)).refuses(Act.TARGET, 1)


def test_tempo_changes_from_the_next_rep_on() -> None:
    run = in_work()  # 3 s into the second rep
    run.tell(Act.TEMPO, 10)
    run.finish()
    # 2.0, 1.5, 1.0 and 1.0 s a tenth faster: 1818 + 1364 + 909 + 909 ms.
    assert reps(run.events)[:4] == [(15.5, "R"), (21, "L"), (26, "R"), (31, "L")]


def test_a_slower_tempo_lasts_for_all_sets_of_the_exercise_and_for_no_other() -> None:
    run = Run(sets("seed 1, sets = 2; squat 2", "rest = 10"))
    run.tell(Act.TEMPO, -50)
    assert works(run.finish().events) == [(10, 21), (31, 42), (52, 59)]


def test_tempo_has_bounds_and_holds_have_none() -> None:
    run = Run(sets("seed 3"))
    for value in (-60, 110, None):
        assert run.refuses(Act.TEMPO, value)
    assert Run(sets("plank 30s")).refuses(Act.TEMPO, 10)


# Swapping the exercise.


def swapped(run: Run) -> None:
    """Swap the exercise of all sets from the present one on."""
    plan, here = run.head.plan, run.head.segment.set
    other = plan_of(sets("lunge 4")).sets[0].drill
    later = tuple(replace(s, drill=other) for s in plan.sets[here:])
    run.tell(Act.SWAP_EXERCISE, "lunge", replace(plan, sets=plan.sets[:here] + later))


def test_swapping_in_rest_and_prepare_goes_on_where_it_was() -> None:
    for make in (in_rest, in_prepare):
        run = make()
        before = run.head
        swapped(run)
        assert (run.head.state, run.head.at) == (before.state, before.at)
        assert run.head.set.drill.exercise == "lunge"


def test_swapping_in_work_keeps_what_was_done_and_begins_anew() -> None:
    run = in_work()
    swapped(run)
    assert (run.head.state, run.head.count) == (State.GET_READY, 0)
    assert [result.reps for result in run.head.results] == [1]
    assert run.head.set.drill.exercise == "lunge"


def test_a_swap_needs_the_plan_that_replaces_the_present_one() -> None:
    assert in_rest().refuses(Act.SWAP_EXERCISE, "lunge")


# Pace.


def test_a_pace_key_in_mid_set_keeps_what_was_counted() -> None:
    run = in_work()
    run.tell(Act.PACE, "tap")
    run.wait(100)
    assert (run.head.state, run.head.count) == (State.WORK, 1)
    run.tell(Act.COUNT)
    run.tell(Act.PACE, "guided")
    run.wait(11)
    assert run.head.state is State.REST
    assert run.head.results[0].reps == 4


def test_a_pace_holds_from_then_on() -> None:
    run = in_rest()
    run.tell(Act.PACE, "self")
    run.wait(1000)
    assert (run.head.state, run.head.number, run.head.pace) == (State.WORK, 2, Pace.SELF)


def test_there_are_three_paces() -> None:
    for value in ("fast", "", None, 3):
        assert in_work().refuses(Act.PACE, value)


def test_a_pace_key_after_a_timed_sets_time_ends_the_set_at_once() -> None:
    """The clock has passed 30 s, and only the rep's end was waited for."""
    run = Run(sets("seed 30s; squat 2", "rest = 20"))
    run.to(10 + 31)
    run.tell(Act.PACE, "self")
    assert (run.head.state, run.now) == (State.REST, 41)
    assert run.head.results[0].reps == 5


def test_a_pace_key_in_a_pause_after_a_timed_sets_time_ends_the_set_when_it_goes_on() -> None:
    run = Run(sets("seed 30s; squat 2", "rest = 20"))
    run.to(10 + 31)
    run.tell(Act.PAUSE)
    run.tell(Act.PACE, "self")
    run.tell(Act.RESUME)
    run.wait(3)
    assert (run.head.state, run.now) == (State.REST, 44)
