"""Which side begins: who says so, and how it is changed before the first rep."""

from movements import EXERCISES
from support import L, R, Run, block, initial, reps, sets, sides, transcript, work_events, workout

from forge_tui.player.transitions import Act, State
from forge_tui.unroll import Settings, judge_workout


def leads(*blocks: str, settings: Settings | None = None) -> str:
    """Return the side that each set leads with."""
    found = work_events(transcript(*blocks, settings=settings))
    return "".join(initial(event.lead) for event in found)


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
