"""When each cue is, and the order of what happens at one time."""

from itertools import pairwise

import pytest
from support import (
    Run,
    block,
    cues,
    phases,
    script,
    sets,
    texts,
    times,
    transcript,
    work_events,
)

from forge_tui.player.events import CueEvent
from forge_tui.player.transitions import Act

THE_SEED = """\
0 segment prepare 10 set 1/2
0 cue name
5 cue ready
7 cue count-3
8 cue count-2
9 cue count-1
10 segment work 16.5 set 1/2 right first L1 R2
10 side R
10 phase lower
10 cue go
10 cue side
12 phase push-and-kick
13.5 phase squeeze
14.5 phase return
15.5 rep 1/3 R
15.5 side L
15.5 phase lower
15.5 cue rep
15.5 cue side
17.5 phase push-and-kick
19 phase squeeze
20 phase return
21 rep 2/3 L
21 side R
21 phase lower
21 cue rep
21 cue side
23 phase push-and-kick
24.5 phase squeeze
25.5 phase return
26.5 rep 3/3 R
26.5 segment rest 60 set 2/2
26.5 cue rep
26.5 cue rest
26.5 cue name
81.5 cue ready
83.5 cue count-3
84.5 cue count-2
85.5 cue count-1
86.5 segment work 16.5 set 2/2 left first L2 R1
86.5 side L
86.5 phase lower
86.5 cue go
86.5 cue last
86.5 cue side
88.5 phase push-and-kick
90 phase squeeze
91 phase return
92 rep 1/3 L
92 side R
92 phase lower
92 cue rep
92 cue side
94 phase push-and-kick
95.5 phase squeeze
96.5 phase return
97.5 rep 2/3 R
97.5 side L
97.5 phase lower
97.5 cue rep
97.5 cue side
99.5 phase push-and-kick
101 phase squeeze
102 phase return
103 rep 3/3 L
103 cue rep
103 cue finish
103 end finished L3 R3"""

A_HOLD_ON_EACH_SIDE = """\
0 segment prepare 10 set 1/2
0 cue name
5 cue ready
7 cue count-3
8 cue count-2
9 cue count-1
10 segment work 20 set 1/2 right first
10 side R
10 phase hold
10 cue go
10 cue side
20 cue halfway
27 cue count-3
28 cue count-2
29 cue count-1
30 segment change 10 set 1/2
30 cue change
35 cue ready
37 cue count-3
38 cue count-2
39 cue count-1
40 segment work 20 set 1/2 right first
40 side L
40 phase hold
40 cue go
40 cue side
50 cue halfway
57 cue count-3
58 cue count-2
59 cue count-1
60 segment rest 30 set 2/2
60 cue rest
60 cue name
85 cue ready
87 cue count-3
88 cue count-2
89 cue count-1
90 segment work 20 set 2/2 right first
90 side R
90 phase hold
90 cue go
90 cue last
90 cue side
100 cue halfway
107 cue count-3
108 cue count-2
109 cue count-1
110 segment change 10 set 2/2
110 cue change
115 cue ready
117 cue count-3
118 cue count-2
119 cue count-1
120 segment work 20 set 2/2 right first
120 side L
120 phase hold
120 cue go
120 cue side
130 cue halfway
137 cue count-3
138 cue count-2
139 cue count-1
140 cue finish
140 end finished L0 R0"""


def test_all_that_happens_in_two_sets_of_the_seed() -> None:
    assert script(transcript(sets("seed 3", "sets = 2\nrest = 60"))) == THE_SEED


def test_all_that_happens_in_two_sets_of_a_hold_on_each_side() -> None:
    made = sets("side-plank 20s/side", "sets = 2\nrest = 30")
    assert script(transcript(made)) == A_HOLD_ON_EACH_SIDE


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        (20, [(30.5, "ready"), (32.5, "count-3"), (33.5, "count-2"), (34.5, "count-1")]),
        (6, [(16.5, "ready"), (18.5, "count-3"), (19.5, "count-2"), (20.5, "count-1")]),
        (5, [(15.5, "ready"), (17.5, "count-3"), (18.5, "count-2"), (19.5, "count-1")]),
        (4, [(15.5, "ready"), (16.5, "count-3"), (17.5, "count-2"), (18.5, "count-1")]),
        (3, [(15.5, "ready"), (15.5, "count-3"), (16.5, "count-2"), (17.5, "count-1")]),
        (2, [(15.5, "ready"), (15.5, "count-2"), (16.5, "count-1")]),
        (1, [(15.5, "ready"), (15.5, "count-1")]),
    ],
)
def test_ready_is_five_seconds_before_the_work_or_at_the_start_of_a_shorter_rest(
    rest: int, expected: list[tuple[float, str]]
) -> None:
    events = transcript(sets("seed 1; plank 2s", f"rest = {rest}"))
    found = cues(events, "ready", "count-3", "count-2", "count-1")
    assert [cue for cue in found if 15.5 <= cue[0] < 15.5 + rest] == expected


def test_a_rest_that_does_not_lead_to_work_is_not_counted_down() -> None:
    events = transcript(sets("seed 1, rest = 20"), sets("plank 5s"))
    assert times(events, "ready") == [5, 40.5]
    assert times(events, "count-3") == [7, 42.5, 47.5]


def test_prepare_begins_with_the_name_and_rest_with_rest_and_name() -> None:
    events = transcript(sets("seed 1, sets = 2, rest = 20"), sets("plank 5s"))
    assert cues(events, "rest", "name") == [(0, "name"), (15.5, "rest"), (15.5, "name"),
                                            (41, "rest"), (41, "name"), (61, "name")]  # fmt: skip


def test_the_name_tells_what_follows() -> None:
    events = transcript(sets("seed 11, sets = 2; side-plank 20s/side", "rest = 60"))
    first, second, third = texts(events, "name")
    for words in ("Outside Leg Kick Pushup", "set 1 of 2", "right 6", "left 5", "right first"):
        assert words in first
    for words in ("Outside Leg Kick Pushup", "set 2 of 2", "right 5", "left 6", "left first"):
        assert words in second
    for words in ("Side Plank", "20 s", "right side first"):
        assert words in third


def test_warm_ups_are_left_out_of_the_count_of_sets() -> None:
    events = transcript(sets("squat 2, warm_up = true; squat 3, sets = 2", "rest = 10"))
    first, second, third = texts(events, "name")
    assert "warm-up" in first
    assert "set 1 of 2" in second
    assert "set 2 of 2" in third
    assert [event.warm_up for event in work_events(events)] == [True, False, False]


def test_only_a_name_makes_no_sound_of_its_own() -> None:
    events = transcript(sets("seed 8; side-plank 20s/side", "sets = 2"))
    found = {e.cue.value: e.sounded for e in events if isinstance(e, CueEvent)}
    assert found == {
        "name": False, "ready": True, "count-3": True, "count-2": True, "count-1": True,
        "go": True, "rep": True, "side": True, "change": True, "halfway": True, "rest": True,
        "last": True, "finish": True,
    }  # fmt: skip


def test_go_is_at_each_work() -> None:
    events = transcript(sets("row 1; plank 5s", "sets = 2\nrest = 10"))
    assert times(events, "go") == [10, 19, 33, 42, 56, 71]


def test_the_end_of_a_hold_is_counted_down_where_the_counts_lie_inside_it() -> None:
    def counts(entry: str) -> list[float]:
        found = cues(transcript(sets(entry)), "count-3", "count-2", "count-1")
        return [t for t, _ in found if t >= 10]

    assert counts("plank 10s") == [17, 18, 19]
    assert counts("plank 3s") == [10, 11, 12]
    assert counts("plank 2s") == [10, 11]
    assert counts("skipping 10s") == [17, 18, 19]


def test_a_hold_begun_anew_on_the_other_side_is_counted_down_to_the_end_of_its_window() -> None:
    run = Run(block("for-time", "side-plank 30s", "cap = 35"))
    run.to(20)
    run.tell(Act.SWAP_LEAD)
    run.finish()
    assert (run.now, times(run.events, "count-1")[1:]) == (45, [44])


def test_counts_say_their_number() -> None:
    events = transcript(sets("plank 5s"))
    assert texts(events, "count-3") == ["3", "3"]
    assert texts(events, "count-1") == ["1", "1"]


def test_the_end_of_counted_reps_is_not_counted_down() -> None:
    for entry in ("seed 3", "seed 30s", "row 5/side", "climber 20s"):
        events = transcript(sets(entry))
        go, end = times(events, "go")[0], times(events, "finish")[0]
        change = times(events, "change") or [end]
        assert [t for t in times(events, "count-2") if go < t < change[0]] == []


def test_tabata_work_and_its_rest_are_counted_down() -> None:
    events = transcript(block("tabata", "squat", "rounds = 2"))
    assert times(events, "count-3") == [7, 27, 37, 57]
    assert times(events, "count-1") == [9, 29, 39, 59]
    assert times(events, "halfway") == [20, 50]
    assert times(events, "last") == [40]


def test_a_change_is_counted_down() -> None:
    events = transcript(sets("row 1/side"))
    assert cues(events, "change", "ready", "count-3", "count-2", "count-1")[4:] == [
        (14, "change"),
        (14, "ready"),
        (16, "count-3"),
        (17, "count-2"),
        (18, "count-1"),
    ]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("plank 19s", []),
        ("plank 20s", [20]),
        ("plank 45s", [32.5]),
        ("seed 19s", []),
        ("seed 30s", [25]),
        ("seed 7", []),
        ("seed 8", [32]),
        ("seed 9", [32]),
        ("squat 8-12", [31]),
        ("row 8/side", [26, 63]),
        ('seed 4, count = "pair"', [32]),
    ],
)
def test_halfway_is_at_half_of_a_long_set(entry: str, expected: list[float]) -> None:
    assert times(transcript(sets(entry)), "halfway") == expected


def test_last_is_at_the_start_of_an_exercises_last_set_if_it_has_more_than_one() -> None:
    def last(made: str) -> list[float]:
        return times(transcript(made), "last")

    assert last(sets("seed 1; squat 1", "rest = 10")) == []
    assert last(sets("seed 1, sets = 2; squat 1, sets = 2", "rest = 10")) == [25.5, 54.5]
    assert last(block("circuit", "seed 1; squat 2", "rounds = 2")) == [92.5, 108]
    assert last(block("emom", "seed 1; squat 1", "rounds = 3")) == [130]
    assert last(block("ladder", "seed", "reps = [2, 1]")) == [81]


@pytest.mark.parametrize("kind", ["emom", "tabata"])
@pytest.mark.parametrize("lead", ["left", "right"])
def test_a_rest_names_the_one_side_that_works_in_the_coming_window(kind: str, lead: str) -> None:
    entry = "row" if kind == "tabata" else "row 2/side"
    events = transcript(block(kind, f'{entry}, lead = "{lead}"', "rounds = 4"))
    named = [text.rpartition(", ")[2].removesuffix(" side") for text in texts(events, "name")]
    worked = [work.side for work in work_events(events)]
    assert named == worked
    assert len(set(named)) == 2


def test_a_pair_of_sides_is_one_set_so_last_comes_once() -> None:
    events = transcript(sets("side-plank 20s/side", "sets = 2\nrest = 30"))
    assert times(events, "last") == [90]
    events = transcript(block("emom", "side-plank 10s/side", "rounds = 4"))
    assert times(events, "last") == [190]


def test_side_is_said_at_the_start_of_sided_work_and_at_each_flip() -> None:
    assert times(transcript(sets("seed 3")), "side") == [10, 15.5, 21]
    assert times(transcript(sets("row 3/side")), "side") == [10, 27]
    assert times(transcript(sets("squat 3")), "side") == []


def test_a_side_is_told_once_for_work_without_sides() -> None:
    assert "10 side -" in script(transcript(sets("squat 3"))).splitlines()
    assert script(transcript(sets("squat 3"))).count("side") == 1


def test_side_cues_name_the_limb_that_works() -> None:
    assert texts(transcript(sets("seed 2")), "side") == ["kick RIGHT", "kick LEFT"]


def test_finish_is_the_last_cue() -> None:
    assert cues(transcript(sets("seed 1")))[-1] == (15.5, "finish")


def test_time_never_falls_and_at_one_time_the_order_is_fixed() -> None:
    order = ["RepEvent", "SegmentEvent", "SideEvent", "PhaseEvent", "CueEvent", "EndEvent"]
    for made in (
        sets("seed 3; side-plank 20s/side; row 4; plank 20s; climber 5s", "sets = 2\nrest = 5"),
        block("tabata", "seed; row"),
        block("emom", "seed 3; plank 60s", "rounds = 4"),
        block("amrap", "seed 3; row 2; plank 10s", "cap = 300"),
        block("ladder", "seed; row", "reps = [2, 1]"),
    ):
        keys = [(e.t, order.index(type(e).__name__)) for e in transcript(made)]
        assert all(a <= b for a, b in pairwise(keys))


def test_a_phase_that_would_begin_as_its_window_ends_is_not_told() -> None:
    """2.0 s down and 4.0 s up: the fourth rep comes to its way up as the 20 s are over."""
    events = transcript(block("tabata", 'squat, tempo = "2-0-4-0"', "rounds = 2"))
    assert [t for t, _ in phases(events) if t < 40] == [10, 12, 16, 18, 22, 24, 28]


def test_at_a_persons_own_pace_there_are_no_phases_and_no_reps_to_tell() -> None:
    run = Run(sets('seed 3, pace = "self"'))
    run.to(60)
    run.tell(Act.DONE)
    assert script(run.events).splitlines()[6:] == [
        "10 segment work open set 1/1 right first L1 R2",
        "10 side R",
        "10 cue go",
        "10 cue side",
        "60 cue finish",
        "60 end finished L1 R2",
    ]
