"""The playhead: one frozen moment of a session, and all that can be read off it."""

from dataclasses import dataclass
from itertools import islice

from forge_tui.plan.drill import Phase
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side, Sides, side_of_rep, split
from forge_tui.plan.timeline import Kind, Plan, Segment, SetPlan, Target
from forge_tui.player.transitions import State

# A set without a number ends here: nobody does more, and no file may ask for more.
MOST_REPS = 1000


@dataclass(frozen=True, slots=True)
class Result:
    """What was done in one work segment.

    `ms` is the time worked, `planned` the reps asked for (None if open), `ended_by` one of done,
    clock, skipped, stopped. `confirmed` is false where nobody said that the reps were done,
    `attended` where nobody could have. `of` is
    what was to be done, whatever has been put in its place since. `planned_ms` is the time asked
    for, `rpe` how hard the person says it was.
    """

    segment: int
    set: int
    of: SetPlan
    lap: int
    lead: Side | None
    side: Side | None
    reps: int
    left: int
    right: int
    ms: int
    planned: int | None
    ended_by: str
    confirmed: bool
    pace: Pace
    ended_at: int
    began_at: int = 0
    planned_ms: int | None = None
    rpe: float | None = None
    attended: bool = True


class Moment:
    """What can be read off a playhead, frozen or moving."""

    __slots__ = ()

    plan: Plan
    state: State
    then: State | None
    now: int
    paused: int
    index: int
    lap: int
    at: int
    length: int
    began: int
    count: int
    lead: Side | None
    phase_index: int
    phase_at: int
    percent: int
    clock: int
    window: int | None
    window_left: int
    ready_left: int
    delta: int
    chosen_lead: Side | None
    chosen_pace: Pace | None
    attended: bool
    estimated: bool
    next_sides: tuple[tuple[str, Side], ...]
    tempos: tuple[tuple[str, int], ...]
    results: tuple[Result, ...]

    @property
    def segment(self) -> Segment:
        """The present segment; the last one when all is over."""
        # It is asked for some twenty times a rep; min() would double what it takes.
        segments, index = self.plan.segments, self.index
        return segments[index] if index < len(segments) else segments[-1]

    @property
    def is_finished(self) -> bool:
        """Whether the last segment has been gone through, as opposed to stopped before."""
        return self.index >= len(self.plan.segments)

    @property
    def set(self) -> SetPlan:
        """The set that is being done, or that comes next."""
        return self.plan.sets[self.segment.set]

    @property
    def active(self) -> State:
        """The state, looking through a pause or a get-ready."""
        return self.then or self.state

    @property
    def round(self) -> int:
        """The present round."""
        return self.set.round + self.lap

    @property
    def number(self) -> int:
        """Which set of its entry this is."""
        return self.set.number + self.lap

    @property
    def stands_in(self) -> bool:
        """Whether an open end is replaced by the exercise's usual, as nobody ends it."""
        return not self.attended or (self.plan.hands_free and self.chosen_pace is None)

    @property
    def pace(self) -> Pace:
        """Who counts now."""
        return (self.chosen_pace or self.set.pace) if self.attended else Pace.GUIDED

    @property
    def goal(self) -> Target:
        """What this work segment is run to."""
        target = self.set.target
        if target.is_open and self.stands_in:
            target = self.set.usual
        if target.reps is None or not self.delta:
            return target
        return Target(target.reps + self.delta, target.enough, None, target.step)

    @property
    def is_open(self) -> bool:
        """Whether the set's end is nobody's but the person's to say."""
        target = self.set.target
        by_key = (self.chosen_pace or self.set.pace) is not Pace.GUIDED
        return target.is_open or (target.ms is None and by_key)

    @property
    def needs_word(self) -> bool:
        """Whether its reps count as confirmed only when a person has said so."""
        target = self.set.target
        by_key = (self.chosen_pace or self.set.natural_pace) is not Pace.GUIDED
        return target.is_open or (target.ms is None and by_key)

    @property
    def runs_by_tempo(self) -> bool:
        """Whether the phases move and the reps count by themselves."""
        return not self.set.drill.held and self.pace is Pace.GUIDED

    @property
    def side(self) -> Side | None:
        """The side that works in this rep or hold, or will in the first one of the set to come."""
        sides = self.set.drill.sides
        lead = self.lead or self.expected_lead
        if lead is None or sides is Sides.BOTH:
            return None
        if sides is Sides.SWITCHING:
            return lead.other if self._is_second else lead
        return side_of_rep(lead, self.count)

    @property
    def _is_second(self) -> bool:
        """Whether the other side than the leading one works, or will after this rest."""
        if not self.set.one_side:
            return self.segment.second
        coming = islice(self.plan.segments, self.index, None)
        return next((each.second for each in coming if each.kind is Kind.WORK), False)

    @property
    def expected_lead(self) -> Side | None:
        """The side with which the present or coming set leads."""
        return self.lead_of(self.segment.set)

    def lead_of(self, index: int) -> Side | None:
        """Return the side a set leads with if it came next."""
        plan = self.plan.sets[index]
        if plan.drill.sides is Sides.BOTH:
            return None
        if self.chosen_lead and index == self.segment.set:
            return self.chosen_lead
        onward = dict(self.next_sides).get(plan.drill.exercise)
        if plan.drill.sides is Sides.SWITCHING:
            # Every set leads alike, unless the person has swapped the lead.
            return onward or plan.lead
        if plan.lead and self.lap == 0:
            return plan.lead
        return onward or plan.first_lead

    @property
    def just_done(self) -> Result | None:
        """What was done last, while the set that it belongs to is over and none has begun since."""
        over = self.active in {State.PREPARE, State.REST, State.ENDED}
        return self.results[-1] if over and self.results else None

    @property
    def phase(self) -> Phase:
        """The present part of the rep."""
        return self.set.drill.phases[self.phase_index]

    @property
    def tempo_percent(self) -> int:
        """How fast this exercise is done, 100 being as written."""
        return dict(self.tempos).get(self.set.drill.exercise, 100)

    @property
    def rep_ms(self) -> int:
        """Milliseconds of a whole rep at the present tempo; 0 for a hold."""
        drill = self.set.drill
        percent = self.tempo_percent
        return 0 if drill.held else sum(scaled(phase.ms or 0, percent) for phase in drill.phases)

    @property
    def reps_planned(self) -> int | None:
        """How many reps make the set complete; None where nothing says so."""
        goal = self.goal
        if self.set.target.is_open or self.set.drill.held:
            return None
        if goal.reps is not None:
            return goal.reps
        if goal.ms is None or not self.runs_by_tempo:
            return None
        whole = goal.ms // self.rep_ms
        return whole if self.window is not None else -(-goal.ms // self.rep_ms)

    @property
    def ms_planned(self) -> int | None:
        """How long the work segment takes as planned; None if its end is open."""
        goal = self.goal
        if self.is_open:
            return None
        if not self.runs_by_tempo or self.window is not None:
            ms = goal.ms or (goal.reps or 0) * self.rep_ms
        else:
            ms = (self.reps_planned or 0) * self.rep_ms
        return ms if self.window is None else min(ms, self.window_left)

    @property
    def work_left(self) -> int | None:
        """Milliseconds until a timed end; None where reps or the person end the work."""
        goal = self.goal
        if goal.ms is None:
            return None if self.window is None else self.window_left
        left = max(0, goal.ms - self.clock)
        return left if self.window is None else min(left, self.window_left)

    @property
    def remaining(self) -> int:
        """Milliseconds left of a prepare, rest or change."""
        return max(0, self.length - self.at)

    @property
    def leads_to_work(self) -> bool:
        """Whether work follows at the end of this segment."""
        after = self.index + 1
        segments = self.plan.segments
        return after < len(segments) and segments[after].kind is Kind.WORK

    def shares(self, reps: int) -> tuple[int, int]:
        """Return (left, right) of `reps` done in this work segment; zeros without sides."""
        return shared(self.set.drill.sides, reps, self.lead or self.expected_lead, self.side)


def shared(sides: Sides, reps: int, lead: Side | None, side: Side | None) -> tuple[int, int]:
    """Return (left, right) of reps led by `lead`, or all done on `side` if the set has just one."""
    if lead is None or sides is Sides.BOTH:
        return 0, 0
    if sides is Sides.ALTERNATING:
        return split(reps, lead)
    return (reps, 0) if side is Side.LEFT else (0, reps)


def scaled(ms: int, percent: int) -> int:
    """Return `ms` at `percent` of the speed, never less than one."""
    return max(1, (ms * 100 + percent // 2) // percent)


@dataclass(frozen=True, slots=True)
class Playhead(Moment):
    """A frozen moment; times are whole milliseconds.

    `now` is session time, and `paused` what pauses take of it; `at` the running time in this
    segment; `clock` what counts towards a timed target; `length` that of a prepare, rest or change;
    `began` when the work of this segment began; `then` the state a pause or get-ready leads back
    to; `lead` the side that this work began with; `count` the reps done in it; `percent` the speed
    of the present rep; `delta` the change of this set's target.
    """

    plan: Plan
    state: State = State.READY
    then: State | None = None
    now: int = 0
    paused: int = 0
    index: int = 0
    lap: int = 0
    at: int = 0
    length: int = 0
    began: int = 0
    count: int = 0
    lead: Side | None = None
    phase_index: int = 0
    phase_at: int = 0
    percent: int = 100
    clock: int = 0
    window: int | None = None
    window_left: int = 0
    ready_left: int = 0
    delta: int = 0
    chosen_lead: Side | None = None
    chosen_pace: Pace | None = None
    attended: bool = True
    estimated: bool = False
    next_sides: tuple[tuple[str, Side], ...] = ()
    tempos: tuple[tuple[str, int], ...] = ()
    results: tuple[Result, ...] = ()
