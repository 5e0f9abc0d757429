"""How hard a set was: said after it, kept with it, and in nobody's way."""

from dataclasses import replace

import pytest
from stages import THREE, ended_run, in_rest
from support import Run, sets

from forge_tui.player.transitions import Act, State
from forge_tui.session.logged import sets_of


def rpes(run: Run) -> list[float | None]:
    return [done.rpe for done in sets_of(run.head)]


def test_what_is_said_in_the_rest_is_kept_with_the_set_before_and_changes_nothing_else() -> None:
    run = in_rest()
    before = run.head
    assert run.tell(Act.RATE, 8.5) == ()
    assert rpes(run) == [8.5]
    unrated = tuple(replace(result, rpe=None) for result in run.head.results)
    assert replace(run.head, results=unrated) == before


@pytest.mark.parametrize("rpe", [5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10])
def test_it_goes_from_5_to_10_in_halves_and_the_last_word_counts(rpe: float) -> None:
    run = in_rest()
    run.tell(Act.RATE, 7)
    run.tell(Act.RATE, rpe)
    assert rpes(run) == [rpe]


@pytest.mark.parametrize("rpe", [None, 0, 4.5, 10.5, 7.25, 1000, float("nan"), "8"])
def test_anything_else_is_refused(rpe: float | str | None) -> None:
    assert in_rest().refuses(Act.RATE, rpe)


def test_there_is_nothing_to_rate_before_the_first_set_is_over() -> None:
    run = Run(sets("row 2", "sets = 2"))
    run.to(5)
    assert run.refuses(Act.RATE, 8)
    run.tell(Act.PAUSE)
    assert run.refuses(Act.RATE, 8)
    run.tell(Act.RESUME)
    run.to(10 + 2 * 4 + 1)
    assert run.head.state is State.CHANGE
    run.tell(Act.PAUSE)
    assert run.refuses(Act.RATE, 8)


def test_a_pause_of_the_rest_is_a_rest_and_a_pause_of_the_work_is_none() -> None:
    run = in_rest()
    run.tell(Act.PAUSE)
    run.tell(Act.RATE, 6)
    assert rpes(run) == [6]
    run.tell(Act.RESUME)
    run.wait(23 + 1)
    assert run.head.state is State.WORK
    run.tell(Act.PAUSE)
    assert run.refuses(Act.RATE, 8)


def test_in_the_prepare_of_the_next_block_and_after_the_end_it_is_still_the_last_set() -> None:
    run = Run(sets("plank 20s", "rest = 5"), sets("squat 1"))
    run.to(10 + 20 + 5 + 1)
    assert run.head.state is State.PREPARE
    run.tell(Act.RATE, 9)
    run.finish()
    run.tell(Act.RATE, 5.5)
    assert rpes(run) == [9, 5.5]
    assert run.end.reason == "finished"


def test_both_sides_of_a_pair_are_one_set_and_have_one_rpe() -> None:
    run = Run(sets("row 2", "sets = 2\nrest = 30"))
    # 2 reps of 4 s on each side, 5 s to change.
    run.to(10 + 8 + 5 + 8 + 1)
    assert run.head.state is State.REST
    run.tell(Act.RATE, 8)
    assert rpes(run) == [8]


def test_a_corrected_set_stays_as_hard_as_it_was_and_one_that_is_done_again_is_asked_anew() -> None:
    run = Run(THREE)
    run.to(10 + 22 + 5)
    run.tell(Act.RATE, 8)
    run.tell(Act.CORRECT, 3)
    assert [(done.reps, done.rpe) for done in sets_of(run.head)] == [(3, 8)]
    run.tell(Act.REDO)
    run.wait(3 + 22 + 1)
    assert [(done.reps, done.rpe) for done in sets_of(run.head)] == [(4, None)]


def test_whoever_ended_early_can_say_it_of_the_last_set() -> None:
    run = ended_run()
    run.tell(Act.RATE, 10)
    assert rpes(run)[-1] == 10
