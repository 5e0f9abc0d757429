"""No two sentences at a time, no name cut, and silence for 3, 2, 1: whatever is said."""

from functools import partial
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from speaking import heard, style, workouts
from stage import kicks, script, sets

from forge_tui.codes import Code
from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Kind
from forge_tui.player.events import (
    COUNTS,
    Cue,
    CueEvent,
    EndEvent,
    Event,
    RepEvent,
    SegmentEvent,
    SideEvent,
)
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.wording import spoken_ms
from forge_tui.talk.compose import Place, compose
from forge_tui.talk.lines import NEVER, Group, Line
from forge_tui.talk.packs import SHIPPED
from forge_tui.talk.schedule import GAP_MS, HUSH_MS, Spoken, schedule
from forge_tui.talk.topic import TALKS, Topic, topics
from forge_tui.unroll import judge_workout

pytest_plugins = ["homes"]


def hushes(events: tuple[Event, ...]) -> list[tuple[int, int]]:
    """Return the stretches in which only counts are heard."""
    counts = [e.t for e in events if isinstance(e, CueEvent) and e.cue in COUNTS.values()]
    return [(t - HUSH_MS, t + 1000) for t in counts]


def last_reps(events: tuple[Event, ...]) -> set[int]:
    """Return when the last rep of each set is done."""
    marks = [e for e in events if isinstance(e, RepEvent | EndEvent) or is_work(e)]
    pairs = pairwise(marks)
    return {a.t for a, b in pairs if isinstance(a, RepEvent) and not isinstance(b, RepEvent)}


def is_work(event: Event) -> bool:
    return isinstance(event, SegmentEvent) and event.kind is Kind.WORK


def taking(percent: int, text: str) -> int:
    return spoken_ms(text) * percent // 100


def assert_clear(said: tuple[Spoken, ...], events: tuple[Event, ...]) -> None:
    for one, two in pairwise(said):
        assert one.end + (0 if two.topic is Topic.COUNT else GAP_MS) <= two.at
    others = [each for each in said if each.topic is not Topic.COUNT]
    for begin, end in hushes(events):
        assert [each for each in others if each.at < end and begin < each.end] == []


@pytest.mark.parametrize("manner", SHIPPED)
@pytest.mark.parametrize(
    ("mode", "talk"), [("voice", "chatty"), ("both", "normal"), ("voice", "terse"), ("counts", "")]
)
@pytest.mark.usefixtures("warm_home")
def test_every_shipped_workout_can_be_spoken(manner: str, mode: str, talk: str) -> None:
    for name, played, events in workouts():
        spoken_of = style(played, manner, mode, talk)
        groups = compose(events, spoken_of)
        # A voice that is a third slower than ours has to fit as well.
        for slower in (100, 135):
            said = schedule(groups, partial(taking, slower))
            assert_clear(said, events)
            if slower == 100:
                assert_told(name, said, events, spoken_of.topics)


def assert_told(
    name: str, said: tuple[Spoken, ...], events: tuple[Event, ...], spoken_of: frozenset[Topic]
) -> None:
    """Check that every name, side and count is said where there is one."""
    begins = {e.t for e in events if isinstance(e, SegmentEvent)}
    ends = sorted(begins | {events[-1].t})
    names = [each for each in said if each.topic is Topic.NAME]
    last, hushed = last_reps(events), hushes(events)
    for event in events:
        match event:
            case SegmentEvent(kind=Kind.PREPARE | Kind.REST) if Topic.NAME in spoken_of:
                mine = [each for each in names if each.due == event.t]
                assert len(mine) == 1, (name, event.t, event.name)
                assert mine[0].end <= next(t for t in ends if t > event.t)
            case CueEvent(cue=Cue.CHANGE) if Topic.CHANGE in spoken_of:
                assert any(s.due == event.t and s.topic is Topic.CHANGE for s in said)
            case CueEvent(cue=Cue.SIDE) if Topic.SIDE in spoken_of and event.t in begins:
                mine = [s for s in said if s.due == event.t]
                side = next((s for s in mine if s.topic is Topic.SIDE), None)
                assert side, (name, event.t)
                # After a name in work, and at once where the name is known.
                named = any(s.topic is Topic.NAME for s in mine)
                assert side.at - event.t < (4000 if named else 1000), (name, event.t)
            case RepEvent(t=t) if Topic.SUM in spoken_of and t in last:
                counted = any(s.due == t and f"{event.rep}" in s.text for s in said)
                # But for 3, 2, 1, and the clock that cuts the next rep of a window at once.
                no_time = [*hushed, *((end - 600, end) for end in ends)]
                assert counted or any(a < t + 1000 and t < b for a, b in no_time), (name, event)
            case CueEvent(cue=cue) if Topic.COUNT in spoken_of and cue in COUNTS.values():
                assert any(s.at == event.t and s.topic is Topic.COUNT for s in said)
            case EndEvent() if Topic.FINISH in spoken_of:
                assert said[-1].topic is Topic.FINISH


def test_the_seed_can_be_followed_with_eyes_shut() -> None:
    assert heard(kicks("3", 2)) == [
        (0, "We begin with Outside Leg Kick Pushup, set 1 of 2, 3 reps, right first."),
        (10_000, "right"),
        (10_380, "Down"),
        (12_000, "Up and kick"),
        (13_500, "Squeeze"),
        (14_500, "Return"),
        (15_500, "1"),
        (15_880, "left"),
        (21_000, "2"),
        (21_380, "right"),
        (26_500, "3"),
        (26_880, "Rest now, 1 minute."),
        (27_260, "Next: Outside Leg Kick Pushup, set 2 of 2, 3 reps, left first."),
        (86_500, "left"),
        (86_880, "This is the last set."),
        (87_260, "Down"),
        (88_500, "Up and kick"),
        (90_000, "Squeeze"),
        (91_000, "Return"),
        (92_000, "1"),
        (92_380, "right"),
        (97_500, "2"),
        (97_880, "left"),
        (103_000, "3"),
        (103_380, "That was all. Well done."),
    ]


def test_counts_only_are_numbers_and_nothing_else() -> None:
    said = heard(kicks("3", 1), mode="counts")
    assert said == [
        (7000, "three"),
        (8000, "two"),
        (9000, "one"),
        (15_500, "1"),
        (21_000, "2"),
        (26_500, "3"),
    ]


def test_halfway_last_three_and_enough_are_said() -> None:
    said = heard(kicks("8-12", 1), talk="terse")
    texts = [text for _, text in said]
    assert "Halfway." in texts
    assert "Three more." in texts
    assert "1" not in texts
    assert "8, and that is enough." in [text for _, text in heard(kicks("8-12", 1))]


def test_fast_reps_are_counted_by_fives() -> None:
    played = script(sets({"exercise": "jumping-jack", "do": "12"}, sets=1))
    assert [text for _, text in heard(played) if text.isdigit()] == ["5", "10", "12"]
    assert topics("tones", "chatty") == frozenset()


def test_sides_of_holds_and_of_the_change_between_them() -> None:
    played = script(sets({"exercise": "side-plank", "do": "20s/side"}, sets=1))
    said = heard(played, "technical", talk="terse")
    assert (10_000, "right") in said
    assert (20_000, "Half done.") in said
    assert (30_000, "Change sides: left.") in said
    assert (40_000, "left") in said


def test_work_that_follows_work_has_its_name_said() -> None:
    block = {"kind": "superset", "rounds": 1, "exercises": [
        {"exercise": "squat", "do": "5"}, {"exercise": "pushup", "do": "5"}]}  # fmt: skip
    assert any(text == "And now Pushup, 5 reps." for _, text in heard(script(block)))


def test_a_tip_is_said_in_a_rest_when_there_is_time() -> None:
    tips = [text for _, text in heard(kicks("3", 3), "buddy", talk="chatty") if "tip" in text]
    assert len(set(tips)) == 2
    assert not [text for _, text in heard(kicks("3", 3), "buddy") if "tip" in text]


def test_all_is_shortened_before_anything_is_left_out_and_a_name_stays_longest() -> None:
    rest, name = Line(Topic.REST, ("rest " * 9, "rest")), Line(Topic.NAME, ("n" * 30, "n" * 20))
    for room, expected in (
        (9000, ["rest " * 9, "n" * 30]),
        (3500, ["rest", "n" * 30]),
        (3100, ["rest", "n" * 20]),
        (2100, ["n" * 20]),
        (1900, ["rest"]),
        (300, []),
    ):
        said = schedule([Group(0, NEVER, room, (rest, name))], lambda text: 100 * len(text))
        assert [each.text for each in said] == expected


def test_what_cannot_be_said_yet_is_left_out() -> None:
    line = Line(Topic.NAME, ("long", "short"))
    said = schedule([Group(0, NEVER, 9000, (line,))], lambda text: 500 if text == "short" else None)
    assert [each.text for each in said] == ["short"]
    assert schedule([Group(0, NEVER, 9000, (line,))], lambda _: None) == ()


def test_nothing_begins_while_something_sounds_or_in_the_past() -> None:
    line = Line(Topic.TIP, ("tip",))
    for now, busy, at in ((-1, -1, 0), (700, 900, 900), (700, -1, 700)):
        said = schedule([Group(0, NEVER, 9000, (line,))], lambda _: 500, now, busy)
        assert [each.at for each in said] == [at]
    assert schedule([Group(0, 400, 9000, (line,))], lambda _: 500, 700) == ()


GROUPS = st.lists(
    st.builds(
        lambda at, late, room, topics, forms: Group(
            at, at + late, at + room,
            tuple(Line(t, tuple("x" * (each + 1) for each in forms)) for t in sorted(topics)),
        ),
        st.integers(0, 20_000), st.integers(0, 9000), st.integers(1, 9000),
        st.sets(st.sampled_from(sorted(set(Topic) - {Topic.COUNT})), min_size=1, max_size=3),
        st.lists(st.integers(0, 40), min_size=1, max_size=3).map(
            lambda forms: sorted(forms, reverse=True)
        ),
    ),
    max_size=12,
)  # fmt: skip
COUNTED = st.lists(st.integers(0, 20).map(lambda s: Group(s * 1000, 0, 0, (), count=True)))


@given(GROUPS, COUNTED, st.integers(-1, 9000))
def test_any_groups_are_said_one_after_the_other(
    groups: list[Group], counts: list[Group], now: int
) -> None:
    said = schedule([*groups, *counts], lambda text: 100 * len(text), now)
    counts_of = tuple(CueEvent(each.at, Cue.COUNT_1, "1") for each in counts)
    assert_clear(said, counts_of)
    windows = {(each.at, line): each for each in groups for line in each.lines}
    for each in said:
        mine = windows[each.due, each.line]
        assert max(now, mine.at) <= each.at
        assert each.end <= max(g.until for g in groups if g.at == each.due)


@given(GROUPS, st.sampled_from(Topic))
def test_what_matters_less_never_moves_what_matters_more(groups: list[Group], least: Topic) -> None:
    def lengths(text: str) -> int:
        return 100 * len(text)

    more = [group for group in groups if group.rank <= least]
    alone, beside = schedule(more, lengths), schedule(groups, lengths)
    assert set(alone) <= set(beside)


@pytest.mark.parametrize("talk", TALKS)
def test_from_any_moment_on_the_same_is_said(talk: str) -> None:
    """What the events before a moment said is not needed, but for where the session is."""
    played = kicks("8", 2)
    events, spoken_of = rehearse(played.plan()), style(played, "drill", "voice", talk)
    whole = schedule(compose(events, spoken_of), lambda _: 300)
    works = [e.t for e in events if isinstance(e, SegmentEvent) and e.kind is Kind.WORK]
    for begin in works:
        later = tuple(event for event in events if event.t > begin)
        place = Place(works=True, exercise="outside-leg-kick-pushup", rep_ms=5500, first_rep=True)
        said = schedule(compose(later, spoken_of, place), lambda _: 300)
        assert said == tuple(each for each in whole if each.due > begin)


def test_a_rep_that_is_counted_by_hand_is_said() -> None:
    rep = RepEvent(500, "x", 1, 3, 10, Side.LEFT)
    events: list[Event] = [rep, SideEvent(500, Side.RIGHT, ""), CueEvent(500, Cue.SIDE, "")]
    said = schedule(compose(events, style(kicks(), "gentle")), lambda _: 300)
    assert [each.text for each in said] == ["3", "right"]


def tone_and(*lines: Line, until: int, sooner: int = NEVER) -> list[tuple[int, str]]:
    """Return what is said beside the tone at 5 s, if each letter takes 100 ms."""
    groups = [Group(0, NEVER, until, lines, sooner=sooner), Group(5000, 5000, 5000, (), ready=True)]
    return [(each.at, each.text) for each in schedule(groups, lambda text: 100 * len(text))]


def test_names_and_tips_keep_silent_for_the_tone_before_work_if_they_fit_beside_it() -> None:
    name, tip = Line(Topic.NAME, ("n" * 40, "n" * 9)), Line(Topic.TIP, ("t" * 60,))
    rest = Line(Topic.REST, ("r" * 20, "rr"))
    # Before it; then with a shorter word for the rest; then over it, as the name stays as it is.
    assert tone_and(name, until=9000) == [(0, "n" * 40)]
    assert tone_and(rest, name, until=9000) == [(0, "rr"), (280, "n" * 40)]
    assert tone_and(Line(Topic.NAME, ("n" * 50, "n" * 9)), until=9000) == [(0, "n" * 50)]
    assert tone_and(tip, until=9000) == [(0, "t" * 60)]
    assert tone_and(tip, until=12_000) == [(5250, "t" * 60)]
    # What has its moment stays there.
    assert tone_and(Line(Topic.CHANGE, ("c" * 60,)), until=12_000) == [(0, "c" * 60)]


def test_what_is_to_be_over_sooner_is_shortened_for_it_or_as_short_as_can_be() -> None:
    name, side = Line(Topic.NAME, ("n" * 40, "n" * 20, "n" * 9)), Line(Topic.SIDE, ("right",))
    for sooner, expected in ((5000, 40), (3000, 20), (1500, 9), (1000, 9)):
        said = tone_and(name, side, until=9000, sooner=sooner)
        assert [text for _, text in said] == ["n" * expected, "right"]


def test_check_warns_of_a_name_exactly_where_no_manner_can_say_it() -> None:
    for seconds in range(1, 9):
        played = script(sets({"exercise": "squat", "do": "3", "sets": 2}, rest=f"{seconds}s"))
        plan, events = played.plan(), rehearse(played.plan())
        begin = next(e.t for e in events if isinstance(e, SegmentEvent) and e.kind is Kind.REST)
        found = judge_workout(played.played()[0], played.played()[1])
        warned = any(each.code is Code.NAME_TOO_LONG for each in found)
        for manner in SHIPPED:
            said = schedule(compose(events, style(played, manner)), spoken_ms)
            told = any(s.due == begin and s.topic is Topic.NAME for s in said)
            assert told != warned, (seconds, manner, len(plan.segments))
