"""Sides when a set is cut short, done again, or a rep is taken back."""

import pytest
from support import (
    L,
    R,
    Run,
    cues,
    sets,
    sides,
    texts,
)

from forge_tui.plan.sides import Side
from forge_tui.player.events import CueEvent, RepEvent, SegmentEvent, SideEvent
from forge_tui.player.transitions import Act, State


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
