"""Which side works: alternating, in pairs and switching, and what is logged for each side."""

import pytest
from support import (
    L,
    R,
    Run,
    block,
    ended,
    initial,
    plan_of,
    segments,
    sets,
    sides,
    texts,
    transcript,
    work_events,
)

from forge_tui.errors import ForgeError
from forge_tui.player.events import RepEvent, SideEvent
from forge_tui.player.transitions import Act, State
from forge_tui.unroll import Settings


def leads(*blocks: str, settings: Settings | None = None) -> str:
    """Return the side that each set leads with."""
    found = work_events(transcript(*blocks, settings=settings))
    return "".join(initial(event.lead) for event in found)


# Alternating: sides simply go on.


def test_eleven_reps_are_six_right_and_five_left_then_the_other_way_round() -> None:
    events = transcript(sets("seed 11, sets = 3"))
    assert [(w.lead, w.right, w.left) for w in work_events(events)] == [
        ("right", 6, 5),
        ("left", 5, 6),
        ("right", 6, 5),
    ]
    end = ended(events)
    assert (end.right, end.left, end.reps) == (17, 16, 33)


def test_an_even_set_leads_as_the_one_before() -> None:
    assert leads(sets("seed 4, sets = 3")) == "RRR"


def test_the_sides_of_an_exercise_go_on_over_other_exercises_and_blocks() -> None:
    made = (sets("seed 3; hop 3"), sets("seed 2; hop 1"), block("circuit", "seed 1", "rounds = 2"))
    assert leads(*made) == "RR" + "LL" + "LR"


def test_each_movement_counts_when_its_last_phase_ends() -> None:
    run = Run(sets("seed 2"))
    run.to(15.499)
    assert (run.head.count, run.head.side) == (0, R)
    run.to(15.5)
    assert (run.head.count, run.head.side) == (1, L)


def test_a_cut_rep_does_not_count_and_stays_on_its_side() -> None:
    events = transcript(block("tabata", "seed", "rounds = 2"))
    assert sides(events) == "RLR" + "LRL"
    assert leads(block("tabata", "seed", "rounds = 3")) == "RLR"


def test_each_rep_says_how_many_of_its_side_are_done() -> None:
    done = [e for e in transcript(sets("seed 12")) if isinstance(e, RepEvent)]
    assert [(e.rep, e.reps, e.side, e.side_rep, e.side_reps) for e in done[5:8]] == [
        (6, 12, L, 3, 6),
        (7, 12, R, 4, 6),
        (8, 12, L, 4, 6),
    ]
    done = [e for e in transcript(sets("row 2/side; squat 1")) if isinstance(e, RepEvent)]
    assert [(e.side, e.side_rep, e.side_reps) for e in done] == [
        (R, 1, 2),
        (R, 2, 2),
        (L, 1, 2),
        (L, 2, 2),
        (None, None, None),
    ]


def test_side_events_flip_with_each_rep_and_end_with_the_set() -> None:
    events = transcript(sets("seed 3, lead = 'left'"))
    assert [(e.t, e.side, e.label) for e in events if isinstance(e, SideEvent)] == [
        (10_000, "left", "kick LEFT"),
        (15_500, "right", "kick RIGHT"),
        (21_000, "left", "kick LEFT"),
    ]


# Pairs.


def test_pairs_count_two_movements_each() -> None:
    events = transcript(sets('seed 5, count = "pair"'))
    done = [e for e in events if isinstance(e, RepEvent)]
    assert [(e.rep, e.reps, initial(e.side)) for e in done] == [
        (k + 1, 10, "RL"[k % 2]) for k in range(10)
    ]
    assert (ended(events).left, ended(events).right) == (5, 5)


def test_pairs_are_for_alternating_exercises_with_a_plain_number() -> None:
    for entry in ("squat 5", "row 5", "plank 30s", "seed 5/side"):
        with pytest.raises(ForgeError):
            plan_of(sets(f'{entry}, count = "pair"'))


def test_a_ladder_may_count_pairs() -> None:
    events = transcript(block("ladder", 'seed, count = "pair"', "reps = [2, 1]"))
    assert [event.reps for event in work_events(events)] == [4, 2]


def test_a_range_of_pairs_says_enough_after_its_lower_end_of_pairs() -> None:
    told = texts(transcript(sets('seed 2-3, count = "pair"')), "rep")
    assert ["enough" in text for text in told] == [False, False, False, True, False, False]


# Switching.


def test_a_switching_pair_is_one_set() -> None:
    events = transcript(sets("row 2/side, sets = 2", "rest = 20"))
    assert [(w.set, w.of, initial(w.side)) for w in work_events(events)] == [
        (1, 2, "R"),
        (1, 2, "L"),
        (2, 2, "R"),
        (2, 2, "L"),
    ]


def test_the_change_takes_five_seconds_and_ten_for_holds_and_then_comes_the_real_rest() -> None:
    found = segments(transcript(sets("row 2/side; side-plank 5s/side; row 1", "rest = 20")))
    assert found[1:8] == [
        ("work", 10, 18),
        ("change", 18, 23),
        ("work", 23, 31),
        ("rest", 31, 51),
        ("work", 51, 56),
        ("change", 56, 66),
        ("work", 66, 71),
    ]


def test_switching_always_leads_with_its_lead() -> None:
    made = sets('row 3/side, lead = "left", sets = 3', "rest = 10")
    assert [initial(w.side) for w in work_events(transcript(made))] == list("LRLRLR")
    circuit = block("circuit", 'row 1/side, lead = "left"', "rounds = 2")
    assert [initial(w.side) for w in work_events(transcript(circuit))] == list("LRLR")
    amrap = block("amrap", 'row 1/side, lead = "left"', "cap = 30")
    assert sides(transcript(amrap)) == "LRLRL"


def test_a_cut_switching_set_does_not_change_the_next_ones_lead() -> None:
    run = Run(sets("row 3/side, sets = 2", "rest = 10"))
    run.to(15)
    run.tell(Act.DONE)
    run.wait(5 + 12 + 10)
    assert (run.head.state, run.head.side) == (State.WORK, R)
    assert run.results == [(0, 1), (3, 0)]


def test_remembered_sides_do_not_matter_to_left_and_right_of_a_hold() -> None:
    events = transcript(sets("side-plank 20s/side"), settings=Settings(lead=L))
    assert [initial(w.side) for w in work_events(events)] == ["L", "R"]
    assert (ended(events).left_ms, ended(events).right_ms) == (20_000, 20_000)


def test_the_end_sums_up_what_was_held_on_each_side() -> None:
    run = Run(sets("side-plank 20s/side"))
    run.to(10 + 20 + 10 + 5)
    run.tell(Act.STOP)
    assert (run.end.held_ms, run.end.left_ms, run.end.right_ms) == (25_000, 5000, 20_000)


def test_logs_keep_left_and_right_and_the_side_of_a_switching_half() -> None:
    run = Run(sets("row 2/side; seed 3; squat 2", "rest = 5"), attended=False).finish()
    logged = [(r.reps, r.left, r.right, r.side, r.lead) for r in run.head.results]
    assert logged == [
        (2, 0, 2, R, R),
        (2, 2, 0, L, R),
        (3, 1, 2, None, R),
        (2, 0, 0, None, None),
    ]
