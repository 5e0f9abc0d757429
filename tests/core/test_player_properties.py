"""What holds for every workout, every pace and every order of commands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, product
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from support import plan_of, sets
from worlds import random_command, random_plan

from forge_tui.errors import IllegalCommandError
from forge_tui.plan.sides import Sides
from forge_tui.plan.timeline import Plan
from forge_tui.player.cursor import advance, wait
from forge_tui.player.events import Event, RepEvent
from forge_tui.player.orders import obey, sensible
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import CLOCK, COMMANDS, Act, Command, State

WAITS = {State.PREPARE, State.REST, State.CHANGE}
# Explaining a failure takes minutes here, and the failing example says enough.
PROPERTY = settings(max_examples=200, deadline=None, phases=set(Phase) - {Phase.explain})
RANDOMS = st.randoms(use_true_random=False)

# A set that a command may end, before each thing that may follow it; chance rarely comes by.
EARLY_ENDS = [
    follow
    for first in ("row 7s", "seed 7s", "plank max", "side-plank max", "squat 2", "row 2")
    for follow in (
        [sets(first)],
        [sets(f"{first}; squat 1", "rest = 0")],
        [sets(f"{first}; squat 1", "rest = 5")],
        [sets(first, "rest = 0"), sets("squat 1")],
    )
]
SCRIPTS: list[list[Act | str | int]] = [
    [17_500, "self"],
    [17_500, Act.PAUSE, "self", Act.RESUME, 3000],
    ["self", Act.INPUT_LOST, 17_500, Act.INPUT_BACK],
    [60_000, Act.INPUT_LOST],
    [60_000, Act.PAUSE, Act.INPUT_LOST, Act.RESUME, 3000],
    ["tap", 12_000, Act.COUNT, Act.COUNT],
]

Row = tuple[Act, State, State]
Tick = tuple[State, State]


def moments(random: Random, steps: int = 12) -> Iterator[Playhead]:
    """Yield moments of a session that is commanded at random."""
    head = Playhead(random_plan(random), attended=random.random() < 0.7)
    yield head
    head, _ = obey(head, Command(Act.START))
    for _ in range(steps):
        yield head
        head, _ = advance(head, some_time(random, head))
        yield head
        head = commanded(head, random_command(random, head))


def some_time(random: Random, head: Playhead) -> int:
    due = wait(head) or 1
    return random.choice((0, 1, due, max(0, due - 1), random.randint(0, 9000), 20_000, 45_000))


def commanded(head: Playhead, command: Command) -> Playhead:
    try:
        return obey(head, command)[0]
    except IllegalCommandError:
        return head


@settings(PROPERTY)
@given(RANDOMS, st.integers(0, 60_000), st.integers(0, 60_000))
def test_two_stretches_of_time_are_the_same_as_both_at_once(random: Random, a: int, b: int) -> None:
    for head in moments(random, steps=4):
        first, told_first = advance(head, a)
        second, told_second = advance(first, b)
        whole, told = advance(head, a + b)
        assert whole == second
        assert told == told_first + told_second


@settings(PROPERTY, max_examples=100)
@given(RANDOMS, st.lists(st.integers(0, 200_000), max_size=40))
def test_a_session_is_the_same_however_its_time_is_cut(random: Random, cuts: list[int]) -> None:
    head = Playhead(random_plan(random), attended=False)
    head, _ = obey(head, Command(Act.START))
    whole, told = advance(head, 200_000)
    pieces: tuple[Event, ...] = ()
    for start, end in pairwise([0, *sorted(cuts), 200_000]):
        head, more = advance(head, end - start)
        pieces += more
    assert head == whole
    assert pieces == told


@settings(PROPERTY)
@given(RANDOMS)
def test_wait_tells_when_time_alone_will_change_something(random: Random) -> None:
    for head in moments(random):
        due = wait(head)
        if due is None:
            assert head.state in {State.READY, State.PAUSED, State.ENDED} or not head.runs_by_tempo
            later, told = advance(head, 1_000_000)
            assert told == ()
            assert unclocked(later) == unclocked(head)
        else:
            assert due > 0
            later, told = advance(head, due - 1)
            assert told == ()
            assert unclocked(later) == unclocked(head)
            assert advance(later, 1)[1] != ()


def unclocked(head: Playhead) -> Playhead:
    return replace(head, now=0, paused=0, at=0, clock=0, phase_at=0, window_left=0, ready_left=0)


@settings(PROPERTY)
@given(RANDOMS)
def test_exactly_one_of_the_running_timers_moves(random: Random) -> None:
    for head in moments(random):
        due = wait(head)
        if due is not None and due <= 1:
            continue
        later, _ = advance(head, 1)
        state = head.state
        assert later.now - head.now == (state not in {State.READY, State.ENDED})
        assert later.at - head.at == (state in {State.WORK, *WAITS})
        assert head.ready_left - later.ready_left == (state is State.GET_READY)
        assert later.clock - head.clock == (state is State.WORK)
        assert later.phase_at - head.phase_at == (state is State.WORK and head.runs_by_tempo)
        in_window = head.window is not None and state in {State.WORK, *WAITS}
        assert head.window_left - later.window_left == in_window


@settings(PROPERTY)
@given(RANDOMS)
def test_an_illegal_command_changes_nothing_and_tells_nothing(random: Random) -> None:
    for head in moments(random):
        for act in Act:
            before = replace(head)
            if head.state in COMMANDS[act]:
                continue
            with pytest.raises(IllegalCommandError, match=r"\w"):
                obey(head, Command(act, 1))
            assert head == before


@settings(PROPERTY)
@given(RANDOMS)
def test_counts_never_pass_the_target_and_sides_stay_even(random: Random) -> None:
    for head in moments(random):
        check(head)


def check(head: Playhead) -> None:
    """Assert what holds at every moment."""
    if head.active is State.WORK and head.goal.reps is not None:
        over = head.state in {State.PAUSED, State.GET_READY}  # it ends when it goes on
        assert head.count <= head.goal.reps or over
    if head.state in WAITS:
        assert 0 <= head.at < head.length
    if head.active in WAITS | {State.WORK} and head.window is not None:
        assert 0 < head.window_left <= head.plan.windows[head.window]
    assert head.clock >= 0
    if head.set.drill.sides is Sides.ALTERNATING:
        left, right = head.shares(head.count)
        assert left + right == head.count
        assert abs(left - right) <= 1
    for result in head.results:
        sides = head.plan.sets[result.set].drill.sides
        assert result.left + result.right == (0 if sides is Sides.BOTH else result.reps)
        if sides is Sides.ALTERNATING:
            assert abs(result.left - result.right) <= 1


@settings(PROPERTY, max_examples=60)
@given(RANDOMS)
def test_space_is_always_legal_and_in_the_end_always_leads_to_the_end(random: Random) -> None:
    head = Playhead(random_plan(random))
    for _ in range(20_000):
        command = sensible(head)
        if command is None:
            break
        head, _ = obey(head, command)
        while head.state is not State.ENDED and (due := wait(head)) is not None:
            head, _ = advance(head, due)
    assert head.state is State.ENDED


# Ten thousand sessions, and both tables to the last row.


class Sessions:
    """Sessions commanded at random; what they went through is kept in `rows` and `ticks`."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.rows: set[Row] = set()
        self.ticks: set[Tick] = set()

    def play(self, plan: Plan, steps: int = 10) -> None:
        head = Playhead(plan, attended=self.random.random() < 0.7)
        if self.random.random() < 0.02:
            head = self.tell(head, random_command(self.random, head))
        if head.state is State.READY:
            head = self.tell(head, Command(Act.START))
        for _ in range(steps):
            head = self.spend(head, self.some_time())
            head = self.tell(head, random_command(self.random, head))

    def follow(self, plan: Plan, script: Sequence[Act | str | int]) -> None:
        """Follow a script of acts, paces and milliseconds; what is not legal is left out."""
        head = self.tell(Playhead(plan), Command(Act.START))
        for step in script:
            if isinstance(step, int):
                head = self.spend(head, step)
            elif isinstance(step, Act):
                head = self.tell(head, Command(step))
            else:
                head = self.tell(head, Command(Act.PACE, step))

    def some_time(self) -> int:
        chance = self.random.random()
        if chance < 0.3:
            return 0
        return self.random.randint(1, 4000 if chance < 0.6 else 30_000)

    def tell(self, head: Playhead, command: Command) -> Playhead:
        try:
            after, events = obey(head, command)
        except IllegalCommandError:
            return head
        self.rows.add((command.act, head.state, after.state))
        check_step(head, after, events, 0)
        return after

    def spend(self, head: Playhead, ms: int) -> Playhead:
        """Let time pass from one thing that is due to the next, so that each step is seen."""
        while ms and head.state is not State.ENDED:
            due = wait(head)
            step = ms if due is None else min(ms, due)
            after, events = advance(head, step)
            if (after.state, after.index, after.lap) != (head.state, head.index, head.lap):
                self.ticks.add((head.state, after.state))
            check_step(head, after, events, step)
            head, ms = after, ms - step
        return head


def check_step(before: Playhead, after: Playhead, events: tuple[Event, ...], ms: int) -> None:
    """Assert what holds for a step in which at most one thing was due."""
    still = before.state in {State.READY, State.ENDED}
    assert after.now == before.now + (0 if still else ms)
    keys = [(event.t, event.rank) for event in events]
    assert keys == sorted(keys)
    assert all(event.t == after.now for event in events)
    for event in events:
        if isinstance(event, RepEvent):
            check_rep(before, event)
    check(after)


def check_rep(before: Playhead, event: RepEvent) -> None:
    assert event.rep == before.count + 1
    goal = before.goal.reps
    assert goal is None or event.rep <= goal
    if before.lead and before.set.drill.sides is Sides.ALTERNATING:
        assert event.side is (before.lead if event.rep % 2 else before.lead.other)


def test_ten_thousand_random_sessions_do_only_what_the_tables_allow_and_all_of_it() -> None:
    sessions = Sessions(seed=20_261)
    plans = [random_plan(sessions.random) for _ in range(200)]
    for _ in range(10_000):
        sessions.play(sessions.random.choice(plans))
    for made, script in product(EARLY_ENDS, SCRIPTS):
        sessions.follow(plan_of(*made), script)
    assert sessions.rows == {
        (act, before, after)
        for act, table in COMMANDS.items()
        for before, allowed in table.items()
        for after in allowed
    }
    assert sessions.ticks == {
        (before, after) for before, allowed in CLOCK.items() for after in allowed
    }
