"""The moving playhead: how time carries it from segment to segment and from rep to rep."""

from dataclasses import fields, replace

from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Kind, Segment
from forge_tui.player import wording
from forge_tui.player.beat import Beat, beat_of
from forge_tui.player.events import (
    COUNTS,
    Cue,
    Event,
    Marks,
    counts_before,
)
from forge_tui.player.ledger import Ledger
from forge_tui.player.playhead import MOST_REPS, Playhead
from forge_tui.player.transitions import State

READY_MS = 5000
HALFWAY_REPS = 8

_FIELDS = tuple(field.name for field in fields(Playhead))


class Cursor(Ledger):
    """A playhead that moves; made from a frozen one, it is frozen again when it has arrived."""

    def __init__(self, head: Playhead) -> None:
        for name in _FIELDS:
            setattr(self, name, getattr(head, name))
        self._beat: Beat | None = None
        self.events: list[Event] = []

    def freeze(self) -> Playhead:
        """Return this moment for keeps."""
        return Playhead(**{name: getattr(self, name) for name in _FIELDS})

    # Time

    def run(self, ms: int) -> None:
        """Let `ms` pass; what is due at the very end has happened when this returns."""
        while ms > 0 and self.state is not State.ENDED:
            wait = self.wait()
            step = ms if wait is None else min(ms, wait)
            self._pass(step)
            ms -= step
            if step == wait:
                self._arrive()

    def wait(self) -> int | None:
        """Milliseconds until time alone changes or sounds something; None if it never does."""
        match self.state:
            case State.WORK:
                return self._wait_in_work()
            case State.GET_READY:
                # Whole seconds are counted down.
                return (self.ready_left - 1) % 1000 + 1
            case State.PREPARE | State.REST | State.CHANGE:
                marks = [mark for mark in self._rest_marks() if mark > self.at]
                wait = min([*marks, self.length]) - self.at
                return wait if self.window is None else min(wait, self.window_left)
        return None

    def _wait_in_work(self) -> int | None:
        beat = self.beat
        waits = [mark - self.clock for mark in beat.marks if mark > self.clock]
        if beat.phases:
            waits.append(beat.phases[self.phase_index] - self.phase_at)
        if beat.ends_at is not None:
            waits.append(beat.ends_at - self.clock)
        if self.window is not None:
            waits.append(self.window_left)
        return min(waits, default=None)

    def _pass(self, ms: int) -> None:
        if self.state is State.READY:
            return
        self.now += ms
        if self.state is State.GET_READY:
            self.ready_left -= ms
        elif self.state is State.PAUSED:
            self.paused += ms
        else:
            self.at += ms
            if self.window is not None:
                self.window_left -= ms
            if self.state is State.WORK:
                self.clock += ms
                if self.beat.phases:
                    self.phase_at += ms

    def _arrive(self) -> None:
        if self.state is State.WORK:
            self._arrive_in_work()
        elif self.state is State.GET_READY:
            self._count_in()
        elif self.at == self.length or (self.window is not None and self.window_left == 0):
            self.enter(*self.next())
        else:
            self.cue_due_mark()

    def _arrive_in_work(self) -> None:
        beat = self.beat
        self.cue_marks(*beat.marks.get(self.clock, ()))
        phase_done = bool(beat.phases) and self.phase_at == beat.phases[self.phase_index]
        if phase_done:
            self.phase_at = 0
            self.phase_index += 1
            if self.phase_index == len(beat.phases):
                self.count_rep()
                return
        if not self._end_if_due() and phase_done:
            self.tell_phase()

    def _end_if_due(self) -> bool:
        if self.beat.ends_at == self.clock:
            self.leave_work("done")
            return True
        if self.window is not None and self.window_left == 0:
            self.leave_work("clock")
            return True
        return False

    @property
    def beat(self) -> Beat:
        """What the clock meets in this work; worked out once, and again after a change."""
        if self._beat is None:
            self._beat = beat_of(self)
        return self._beat

    def _rest_marks(self) -> Marks:
        """When the segment that leads to work is cued, by its own milliseconds."""
        if not self.leads_to_work:
            return {}
        marks, ready = counts_before(self.length), max(0, self.length - READY_MS)
        return marks | {ready: (Cue.READY, *marks.get(ready, ()))}

    # Segments

    def next(self) -> tuple[int, int]:
        """Return (segment, lap) of what follows; AMRAP rounds repeat until their time is up."""
        if self.window is None:
            return self.index + 1, 0
        first, beyond = self.plan.spans[self.window]
        if self.window_left == 0:
            return beyond, 0
        if self.segment.loops:
            return first, self.lap + 1
        return self.index + 1, self.lap if self.index + 1 < beyond else 0

    def cue_due_mark(self) -> None:
        """Sound what is due at this very moment, after the length has changed."""
        self.cue_marks(*self._rest_marks().get(self.at, ()))

    def enter(
        self, index: int, lap: int = 0, *, count_in: bool = False, lead: Side | None = None
    ) -> None:
        """Begin a segment; `count_in` gives work a get-ready of its own, a pause stays a pause.

        `lead` is the side that its set must begin with.
        """
        if index >= len(self.plan.segments):
            self.index = index
            self.end("finished")
            return
        segment = self.plan.segments[index]
        if segment.set != self.segment.set or lap != self.lap:
            self.delta, self.chosen_lead = 0, None
        self.chosen_lead = lead or self.chosen_lead
        self.index, self.lap, self.then = index, lap, None
        self.began = self.now
        self.at = self.count = self.clock = self.phase_index = self.phase_at = 0
        self.lead, self._beat = None, None
        self._enter_window(segment)
        if segment.kind is Kind.WORK:
            self._enter_work(count_in=count_in)
        else:
            self._enter_wait(segment)

    def _enter_window(self, segment: Segment) -> None:
        if segment.window != self.window:
            self.window = segment.window
            self.window_left = 0 if self.window is None else self.plan.windows[self.window]

    def _enter_wait(self, segment: Segment) -> None:
        self.length = self.window_left if segment.ms is None else segment.ms
        if self.window is not None:
            self.length = min(self.length, self.window_left)
        if self.length == 0:
            self.enter(*self.next())
            return
        state = State(segment.kind.value)
        if self.state is State.PAUSED:
            self.then = state
        else:
            self.state = state
        self.tell_segment(self.length)
        if segment.kind is Kind.CHANGE:
            side = self.side
            self.cue(Cue.CHANGE, f"Change sides: {self.set.drill.label(side)}" if side else "")
        else:
            if segment.kind is Kind.REST:
                self.cue(Cue.REST, f"Rest {wording.seconds(self.length)}")
            self.cue(Cue.NAME, wording.what_follows(self))
        self.cue_due_mark()

    def _enter_work(self, *, count_in: bool) -> None:
        self.lead = self.expected_lead
        self.percent = self.tempo_percent
        self.tell_segment(self.ms_planned)
        if self.state is State.PAUSED:
            self.then = State.WORK
        elif count_in:
            self.count_in()
        else:
            self.state = State.WORK
            self.begin()

    def count_in(self) -> None:
        """Count down before work goes on, so that the person is in place."""
        self.state, self.then = State.GET_READY, State.WORK
        self.ready_left = self.plan.get_ready_ms
        self._count_in()

    def _count_in(self) -> None:
        if self.ready_left == 0:
            self.state, self.then = State.WORK, None
            self.begin()
        elif cue := COUNTS.get(self.ready_left):
            self.cue_marks(cue)

    def begin(self) -> None:
        """Begin the work, or go on after a pause: a rep that was cut starts again."""
        if self.is_over:
            self.leave_work("done")
            return
        first = self.at == 0 and self.count == 0
        if first:
            self.began = self.now
        self.restart_rep()
        self.cue(Cue.GO, "Go")
        # The other side of a pair is no set of its own.
        other_side = self.segment.second and not self.set.one_side
        if first and not other_side and self.number == self.set.of != 1:
            self.cue(Cue.LAST, "Last set")
        self.cue_side()
        if first:
            self.cue_marks(*self.beat.marks.get(0, ()))

    def restart_rep(self) -> None:
        """Put the playhead at the start of the present rep, same side; holds stay where they are.

        Outside windows the time of the cut part is taken back; in a window the clock wins.
        """
        if self.beat.phases and self.window is None:
            self.clock -= sum(self.beat.phases[: self.phase_index]) + self.phase_at
        self.start_rep()
        self.tell_start()

    def tell_start(self) -> None:
        """Tell the side and the phase that begin."""
        self.tell_side()
        if self.beat.phases or self.set.drill.held:
            self.tell_phase()

    def start_rep(self) -> None:
        """Go to the first phase, at the tempo asked for by now."""
        self.phase_index = self.phase_at = 0
        if self.percent != self.tempo_percent:
            self.percent, self._beat = self.tempo_percent, None

    @property
    def is_over(self) -> bool:
        """Whether more has been done than is asked for by now; only a command brings that about."""
        reps, ends_at = self.goal.reps, self.beat.ends_at
        return (reps is not None and self.count >= reps) or (
            ends_at is not None and self.clock >= ends_at
        )

    def goal_changed(self) -> None:
        """Work out anew what the clock meets, after a command."""
        self._beat = None

    # Reps

    def count_rep(self) -> None:
        """Count the rep that has just been done, and go on to the next or to the set's end."""
        goal, side = self.goal, self.side
        self.count += 1
        self.tell_rep(side)
        if goal.reps and goal.reps >= HALFWAY_REPS and self.count == goal.reps // 2:
            self.cue(Cue.HALFWAY, "Halfway")
        full = self.count >= (goal.reps or MOST_REPS) and goal.ms is None
        timed_out = goal.ms is not None and self.window is None and self.clock >= goal.ms
        if full or (timed_out and self.beat.phases):
            self.leave_work("done")
        elif not self._end_if_due():
            self.start_rep()
            if self.side is not side:
                self.tell_side()
                self.cue_side()
            if self.beat.phases:
                self.tell_phase()

    def leave_work(
        self, ended_by: str, *, reps: int | None = None, by_person: bool = False
    ) -> None:
        """Log the work and go on to what follows it."""
        self.log(ended_by, reps=reps, by_person=by_person)
        self.enter(*self.next(), count_in=ended_by == "skipped")


def advance(head: Playhead, ms: int) -> tuple[Playhead, tuple[Event, ...]]:
    """Let `ms` milliseconds pass; returns the new moment and what happened, in order.

    `advance(a + b)` is the same as `advance(a)` followed by `advance(b)`.
    """
    cursor = Cursor(head)
    cursor.run(ms)
    return cursor.freeze(), in_order(cursor.events)


def wait(head: Playhead) -> int | None:
    """Milliseconds until time alone changes or sounds something; None if it never does."""
    return Cursor(head).wait()


def in_order(events: list[Event]) -> tuple[Event, ...]:
    """Return events by time, and at one time by rank; what follows an estimate is one too."""
    events.sort(key=lambda event: (event.t, event.rank))
    first = next((i for i, event in enumerate(events) if event.estimated), len(events))
    later = (
        event if event.estimated else replace(event, estimated=True) for event in events[first:]
    )
    return (*events[:first], *later)
