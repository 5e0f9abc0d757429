"""Which side works: leads, carrying on, and what is logged for each side."""

import pytest
from support import (
    EXERCISES,
    L,
    R,
    Run,
    block,
    cues,
    ended,
    initial,
    plan_of,
    reps,
    segments,
    sets,
    sides,
    texts,
    transcript,
    work_events,
    workout,
)

from forge_tui.errors import ForgeError
from forge_tui.plan.sides import Side
from forge_tui.player.events import CueEvent, RepEvent, SegmentEvent, SideEvent
from forge_tui.player.transitions import Act, State
from forge_tui.unroll import Settings, judge_workout


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


# Who leads.


def test_the_option_wins_over_the_entry_over_the_remembered_over_the_exercise_over_right() -> None:
    remembered = {"lunge": R, "seed": L}
    assert leads(sets("seed 2")) == "R"
    assert leads(sets("lunge 2, sets = 1")) == "L"
    assert leads(sets("lunge 2, sets = 1"), settings=Settings(remembered=remembered)) == "R"
    assert leads(sets("seed 2"), settings=Settings(remembered=remembered)) == "L"
    entry = sets('seed 2, lead = "right"')
    assert leads(entry, settings=Settings(remembered=remembered)) == "R"
    assert leads(entry, settings=Settings(remembered=remembered, lead=L)) == "L"
    assert leads(sets('lunge 2, sets = 1, lead = "left"'), settings=Settings(lead=R)) == "R"


def test_the_options_lead_holds_for_the_first_set_only() -> None:
    assert leads(sets("seed 3, sets = 3"), settings=Settings(lead=L)) == "LRL"


def test_the_option_is_for_the_first_rep_and_a_later_entrys_lead_for_its_own_first_set() -> None:
    made = sets('seed 2; seed 2, lead = "right"; seed 1; seed 2')
    assert leads(made, settings=Settings(lead=L)) == "LRRL"


def test_an_entrys_lead_governs_its_first_set_only() -> None:
    assert leads(sets('seed 3, sets = 3, lead = "left"')) == "LRL"
    assert leads(block("circuit", 'seed 3, lead = "left"; squat 1', "rounds = 3")) == "L-R-L-"


def test_an_entrys_lead_governs_also_where_the_exercise_came_before() -> None:
    assert leads(sets('seed 3; seed 2, lead = "right"; seed 1')) == "RRR"
    assert leads(sets("seed 3; seed 2; seed 1")) == "RLL"
    assert leads(sets("seed 2"), sets('seed 2, sets = 2, lead = "left"')) == "RLL"


def test_lead_in_an_amrap_governs_the_first_round_only() -> None:
    made = block("amrap", 'seed 3, lead = "left"', "cap = 40")
    assert sides(transcript(made)) == "LRLRLRL"


def test_a_remembered_side_is_used_until_the_exercise_has_been_done() -> None:
    assert leads(sets("seed 3, sets = 2"), settings=Settings(remembered={"seed": L})) == "LR"


def test_a_lead_for_an_exercise_without_sides_is_warned_of() -> None:
    found = judge_workout(workout(sets('squat 2, lead = "left"')), EXERCISES)
    assert [finding.is_warning for finding in found] == [True]


# Stopping early, redoing, undoing.


def test_a_set_stopped_at_seven_of_twelve_is_four_left_three_right_and_then_right_leads() -> None:
    run = Run(sets('seed 12, sets = 2, lead = "left"', "rest = 20"))
    run.to(10 + 7 * 5.5 + 2)
    run.tell(Act.DONE)
    assert run.results == [(4, 3)]
    assert run.head.expected_lead is R
    run.wait(20)
    assert (run.head.state, run.head.side) == (State.WORK, R)


def test_a_session_stopped_in_mid_set_logs_what_was_done() -> None:
    run = Run(sets('seed 12, lead = "left"'))
    run.to(10 + 7 * 5.5 + 2)
    run.tell(Act.STOP)
    assert run.results == [(4, 3)]
    assert (run.end.reason, run.end.left, run.end.right) == ("stopped", 4, 3)
    assert dict(run.head.next_sides) == {"seed": R}


def test_what_is_left_over_is_known_at_the_end() -> None:
    def left_over(entry: str) -> Side | None:
        return dict(Run(sets(entry), attended=False).finish().head.next_sides).get("seed")

    assert left_over("seed 3") is L
    assert left_over('seed 3, lead = "left"') is R
    assert left_over("seed 3, sets = 2") is R


def test_redoing_a_set_leads_as_the_set_it_replaces() -> None:
    run = Run(sets("seed 11, sets = 3", "rest = 20"))
    run.to(10 + 60.5 + 5)
    assert run.head.expected_lead is L
    told = run.tell(Act.REDO)
    assert run.head.side is R
    begun = [e for e in told if isinstance(e, SegmentEvent)]
    assert [(e.lead, e.right, e.left) for e in begun] == [(R, 6, 5)]
    run.wait(3 + 60.5)
    assert run.results == [(5, 6)]
    assert run.head.expected_lead is L


def test_redoing_the_running_set_leads_as_it_did() -> None:
    run = Run(sets("seed 11, sets = 3", "rest = 20"))
    run.to(10 + 60.5 + 20 + 3 * 5.5 + 1)
    assert (run.head.count, run.head.side, run.head.lead) == (3, R, L)
    told = run.tell(Act.REDO)
    assert [(e.lead, e.left, e.right) for e in told if isinstance(e, SegmentEvent)] == [(L, 6, 5)]
    run.wait(3)
    assert (run.head.count, run.head.side) == (0, L)


def test_redoing_keeps_a_lead_that_was_swapped() -> None:
    run = Run(sets("seed 2, sets = 2", "rest = 20"))
    run.tell(Act.SWAP_LEAD)
    run.to(10 + 11 + 5)
    run.tell(Act.REDO)
    run.wait(3 + 5.5)
    assert sides(run.events)[2:] == "L"


def test_a_redone_set_replaces_what_was_logged() -> None:
    run = Run(sets("seed 3, sets = 2", "rest = 20"))
    run.to(10 + 16.5 + 1)
    assert run.results == [(1, 2)]
    run.tell(Act.REDO)
    run.wait(3 + 5.5 + 1)
    run.tell(Act.DONE)
    assert run.results == [(0, 1)]
    assert run.head.expected_lead is L


def test_redoing_a_switching_set_begins_with_its_first_side() -> None:
    run = Run(sets('row 2/side, lead = "left", sets = 2', "rest = 20"))
    run.to(10 + 8 + 5 + 3)
    assert run.head.side is R
    run.tell(Act.REDO)
    assert run.head.side is L
    run.wait(3 + 8 + 5 + 8 + 1)
    assert run.head.state is State.REST
    assert run.results == [(2, 0), (0, 2)]
    run.tell(Act.REDO)
    assert run.head.side is L


def test_undo_takes_back_one_rep_and_its_side() -> None:
    run = Run(sets("seed 4"))
    run.to(10 + 2 * 5.5 + 1)
    assert (run.head.count, run.head.side) == (2, R)
    run.tell(Act.UNDO)
    assert (run.head.count, run.head.side) == (1, L)
    run.finish()
    done = [(e.t, e.rep, e.side) for e in run.events if isinstance(e, RepEvent)]
    # Taken back at 22.0, the second rep begins anew.
    assert done == [
        (15_500, 1, R),
        (21_000, 2, L),
        (27_500, 2, L),
        (33_000, 3, R),
        (38_500, 4, L),
    ]
    assert run.results == [(2, 2)]


@pytest.mark.parametrize(
    ("entry", "seconds", "act", "said"),
    [
        ("seed 4", 22, Act.UNDO, [(22_000, "kick LEFT")]),
        ("seed 4", 12, Act.SWAP_LEAD, [(12_000, "kick LEFT")]),
        ("row 3/side", 15, Act.UNDO, []),
        ("row 3/side", 11, Act.SWAP_LEAD, [(11_000, "LEFT")]),
        ("squat 3", 15, Act.UNDO, []),
        ("seed 4", 22, Act.AGAIN, []),
    ],
)
def test_a_command_that_changes_the_side_sounds_it(
    entry: str, seconds: float, act: Act, said: list[tuple[int, str]]
) -> None:
    run = Run(sets(entry))
    run.to(seconds)
    before = len(run.events)
    run.tell(act)
    now = run.events[before:]
    assert [(e.t, e.text) for e in now if isinstance(e, CueEvent)] == said
    assert now == sorted(now, key=lambda event: event.rank)
    assert isinstance(now[0], SideEvent)


def test_undo_in_a_pause_sounds_the_side_when_it_goes_on() -> None:
    run = Run(sets("seed 4"))
    run.to(22)
    run.tell(Act.PAUSE)
    before = len(run.events)
    run.tell(Act.UNDO)
    assert run.events[before:] == []
    run.tell(Act.RESUME)
    run.wait(3)
    assert cues(run.events[before:], "side") == [(25, "side")]
    assert texts(run.events[before:], "side") == ["kick LEFT"]


def test_undo_needs_a_rep_of_this_set() -> None:
    run = Run(sets("seed 2, sets = 2", "rest = 10"))
    assert run.refuses(Act.UNDO)
    run.to(12)
    assert run.refuses(Act.UNDO)
    run.to(25)
    assert run.refuses(Act.UNDO)


# Swap lead.


def test_swap_lead_works_before_the_first_rep_only() -> None:
    run = Run(sets("seed 3"))
    run.tell(Act.SWAP_LEAD)
    run.to(15.499)
    assert run.head.side is L
    run.to(15.5)
    assert run.refuses(Act.SWAP_LEAD)
    run.finish()
    assert sides(run.events) == "LRL"


def test_swap_lead_in_the_first_rep_begins_it_again_on_the_other_side() -> None:
    run = Run(sets("seed 3"))
    run.to(12)
    run.tell(Act.SWAP_LEAD)
    run.finish()
    assert reps(run.events) == [(17.5, "L"), (23, "R"), (28.5, "L")]
    assert run.results == [(2, 1)]


def test_swap_lead_twice_changes_nothing() -> None:
    run = Run(sets("seed 3"))
    run.tell(Act.SWAP_LEAD)
    run.tell(Act.SWAP_LEAD)
    assert sides(run.finish().events) == "RLR"


def test_a_swapped_lead_is_for_the_coming_set_and_then_sides_go_on() -> None:
    run = Run(sets("seed 3, sets = 3", "rest = 20"))
    run.to(30)
    run.tell(Act.SWAP_LEAD)
    assert sides(run.finish().events) == "RLR" + "RLR" + "LRL"


def test_swap_lead_in_a_pause_is_legal_before_the_first_rep() -> None:
    run = Run(sets("seed 3"))
    run.to(12)
    run.tell(Act.PAUSE)
    run.tell(Act.SWAP_LEAD)
    run.tell(Act.RESUME)
    assert sides(run.finish().events) == "LRL"


def test_swap_lead_changes_the_first_side_of_a_switching_set() -> None:
    run = Run(sets("row 2/side"))
    run.tell(Act.SWAP_LEAD)
    run.to(10 + 8 + 2)
    assert run.head.state is State.CHANGE
    assert run.refuses(Act.SWAP_LEAD)
    run.wait(5)
    assert run.refuses(Act.SWAP_LEAD)
    assert sides(run.finish().events) == "LLRR"


def test_there_is_no_lead_to_swap_without_sides() -> None:
    assert Run(sets("squat 3")).refuses(Act.SWAP_LEAD)
    assert Run(sets("plank 10s")).refuses(Act.SWAP_LEAD)


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
