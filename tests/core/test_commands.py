"""What a person can tell the player: when each command is legal, and what it does."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from support import (
    L,
    R,
    Run,
    block,
    cues,
    phases,
    plan_of,
    reps,
    segments,
    sets,
    sides,
    times,
    work_events,
    works,
)

from forge_tui.plan.timeline import Kind, Pace
from forge_tui.player.orders import sensible
from forge_tui.player.transitions import Act, Command, State
from forge_tui.unroll import Settings

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

LEGAL: dict[Act, set[State]] = {
    Act.START: set(),
    Act.PAUSE: RUNNING,
    Act.RESUME: {State.PAUSED},
    Act.DONE: {State.WORK},
    Act.COUNT: {State.WORK},
    Act.UNDO: {State.WORK, State.PAUSED},
    Act.AGAIN: {State.WORK},
    Act.SKIP: LIVE - {State.GET_READY},
    Act.BACK: LIVE,
    Act.REDO: LIVE,
    Act.JUMP: LIVE,
    Act.REST: {State.PREPARE, State.REST, State.CHANGE, State.PAUSED},
    Act.TARGET: LIVE,
    Act.TEMPO: LIVE,
    Act.SWAP_LEAD: LIVE - {State.CHANGE},
    Act.SWAP_EXERCISE: LIVE,
    Act.PACE: LIVE,
    Act.STOP: LIVE,
    Act.INPUT_LOST: LIVE,
    Act.INPUT_BACK: LIVE,
}
GOOD: dict[Act, int | str] = {Act.JUMP: 0, Act.REST: 10_000, Act.TARGET: 1, Act.TEMPO: 10}


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("state", IN)
def test_a_command_is_refused_where_it_is_not_legal_and_changes_nothing(
    act: Act, state: State
) -> None:
    run = IN[state]()
    assert run.head.state is state
    if state not in LEGAL[act]:
        assert run.refuses(act, GOOD.get(act))


@pytest.mark.parametrize(
    "act",
    [
        Act.PAUSE,
        Act.JUMP,
        Act.TARGET,
        Act.TEMPO,
        Act.PACE,
        Act.STOP,
        Act.INPUT_LOST,
        Act.INPUT_BACK,
    ],
)
def test_what_is_always_legal_is_legal_in_each_live_state(act: Act) -> None:
    for state in LEGAL[act]:
        IN[state]().tell(act, GOOD.get(act, "guided"))


def test_nothing_but_start_and_a_lost_keyboard_comes_before_the_start() -> None:
    for act in set(Act) - {Act.START, Act.INPUT_LOST, Act.INPUT_BACK}:
        run = Run(THREE)
        run.head = replace(run.head, state=State.READY)
        assert run.refuses(act, GOOD.get(act))


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
        assert run.head == replace(before, now=before.now + 10_000_000)


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
    run = Run(block("amrap", "seed 2; squat 2", "cap = 20"), sets("squat 3"))
    run.to(10 + 20 + 12)
    assert run.refuses(Act.BACK)
    assert run.refuses(Act.JUMP, 0)


def test_back_redo_and_jump_in_a_pause_stay_in_the_pause() -> None:
    for act in (Act.BACK, Act.REDO, Act.JUMP):
        run = in_rest()
        run.tell(Act.PAUSE)
        run.tell(act, 0)
        assert (run.head.state, run.head.then) == (State.PAUSED, State.WORK)
        assert run.head.number == 1


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


def test_a_lost_keyboard_in_a_pause_of_an_open_set_ends_it_when_it_goes_on() -> None:
    run = Run(sets("plank max; squat 2", "rest = 20"))
    run.to(10 + 45)
    run.tell(Act.PAUSE)
    run.tell(Act.INPUT_LOST)
    run.tell(Act.RESUME)
    run.wait(3)
    assert (run.head.state, run.now) == (State.REST, 58)


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


def test_the_sides_in_work_events_of_a_redone_switching_set_are_as_before() -> None:
    run = Run(SWITCHED)
    run.tell(Act.SWAP_LEAD)
    run.to(10 + 12 + 5 + 1)
    run.tell(Act.REDO)
    assert [event.side for event in work_events(run.events)] == [L, R, L]
