"""Workouts and a hand-driven player for the tests of the core."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from movements import EXERCISES

from forge_tui.errors import IllegalCommandError
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Kind, Plan
from forge_tui.player.cursor import advance
from forge_tui.player.events import (
    CueEvent,
    EndEvent,
    Event,
    PhaseEvent,
    RepEvent,
    SegmentEvent,
    SideEvent,
)
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.unroll import Settings, unroll

L, R = Side.LEFT, Side.RIGHT
LONG_MS = 10**9


def workout(*blocks: str) -> Workout:
    """Return a workout of blocks, each given as the lines of its TOML table."""
    parts = ['name = "Test"', *(f"[[block]]\n{block}" for block in blocks)]
    return Workout.model_validate(tomllib.loads("\n".join(parts)))


def sets(entries: str, keys: str = "") -> str:
    """Return a `sets` block of entries such as `seed 3`; `keys` are more lines of the block."""
    return block("sets", entries, keys)


def block(kind: str, entries: str, keys: str = "") -> str:
    """Return a block; an entry is `id do, key = value, ...`, entries are separated by `;`."""
    return f'kind = "{kind}"\n{keys}\nexercises = [{", ".join(map(_entry, entries.split(";")))}]'


def _entry(text: str) -> str:
    first, comma, more = text.strip().partition(",")
    name, _, do = first.partition(" ")
    return f'{{ exercise = "{name}"{f", do = {do!r}" if do else ""}{comma}{more} }}'


def plan_of(
    *blocks: str, settings: Settings | None = None, exercises: Mapping[str, Exercise] = EXERCISES
) -> Plan:
    return unroll(workout(*blocks), exercises, settings or Settings())


class Run:
    """A player driven by hand; `events` is all that it has told."""

    def __init__(
        self,
        *blocks: str,
        settings: Settings | None = None,
        attended: bool = True,
        plan: Plan | None = None,
    ) -> None:
        plan = plan or plan_of(*blocks, settings=settings)
        self.head = Playhead(plan, attended=attended)
        self.events: list[Event] = []
        self.tell(Act.START)

    def tell(
        self, act: Act, value: float | str | None = None, plan: Plan | None = None
    ) -> tuple[Event, ...]:
        self.head, events = obey(self.head, Command(act, value, plan))
        self.events += events
        return events

    def refuses(self, act: Act, value: float | str | None = None) -> bool:
        """Whether the command is refused and has changed nothing."""
        before = replace(self.head)
        try:
            obey(self.head, Command(act, value))
        except IllegalCommandError as error:
            return bool(str(error)) and self.head == before
        return False

    def wait(self, seconds: float) -> tuple[Event, ...]:
        self.head, events = advance(self.head, round(seconds * 1000))
        self.events += events
        return events

    def to(self, seconds: float) -> tuple[Event, ...]:
        """Let the session's time come to `seconds`."""
        assert seconds * 1000 >= self.head.now
        return self.wait(seconds - self.head.now / 1000)

    def finish(self) -> "Run":
        """Let all the time pass that there is."""
        self.wait(LONG_MS / 1000)
        assert self.head.state is State.ENDED
        return self

    @property
    def now(self) -> float:
        return self.head.now / 1000

    @property
    def end(self) -> EndEvent:
        assert isinstance(self.events[-1], EndEvent)
        return self.events[-1]

    @property
    def results(self) -> list[tuple[int, int]]:
        """(left, right) of what was logged, in order."""
        return [(result.left, result.right) for result in self.head.results]


def transcript(
    *blocks: str, settings: Settings | None = None, plan: Plan | None = None
) -> list[Event]:
    """Return all events of a session in which nobody touches a key."""
    return Run(*blocks, settings=settings, attended=False, plan=plan).finish().events


def reps(events: Iterable[Event]) -> list[tuple[float, str]]:
    """Return (second, side) of each rep; the side is R, L or -."""
    return [(e.t / 1000, initial(e.side)) for e in events if isinstance(e, RepEvent)]


def initial(side: Side | None) -> str:
    return "-" if side is None else side.value[0].upper()


def sides(events: Iterable[Event]) -> str:
    """Return the sides of all reps, such as `RLRL`."""
    return "".join(side for _, side in reps(events))


def segments(events: Iterable[Event], *kinds: Kind) -> list[tuple[str, float, float]]:
    """Return (kind, first second, last second) of each segment."""
    marks = [e for e in events if isinstance(e, SegmentEvent | EndEvent)]
    return [
        (a.kind.value, a.t / 1000, b.t / 1000)
        for a, b in pairwise(marks)
        if isinstance(a, SegmentEvent) and (not kinds or a.kind in kinds)
    ]


def works(events: Iterable[Event]) -> list[tuple[float, float]]:
    """Return (first second, last second) of each work segment."""
    return [(a, b) for _, a, b in segments(events, Kind.WORK)]


def segment_events(events: Iterable[Event]) -> list[SegmentEvent]:
    return [e for e in events if isinstance(e, SegmentEvent)]


def work_events(events: Iterable[Event]) -> list[SegmentEvent]:
    return [e for e in segment_events(events) if e.kind is Kind.WORK]


def texts(events: Iterable[Event], name: str) -> list[str]:
    """Return the words of the cues called `name`."""
    return [e.text for e in events if isinstance(e, CueEvent) and e.cue.value == name]


def cues(events: Iterable[Event], *names: str) -> list[tuple[float, str]]:
    """Return (second, name) of the cues called so; of all of them if none is named."""
    found = [e for e in events if isinstance(e, CueEvent)]
    return [(e.t / 1000, e.cue.value) for e in found if not names or e.cue.value in names]


def times(events: Iterable[Event], name: str) -> list[float]:
    """Return the seconds of the cues called `name`."""
    return [t for t, _ in cues(events, name)]


def phases(events: Iterable[Event]) -> list[tuple[float, str]]:
    return [(e.t / 1000, e.phase) for e in events if isinstance(e, PhaseEvent)]


def ended(events: Iterable[Event]) -> EndEvent:
    found = [e for e in events if isinstance(e, EndEvent)]
    assert len(found) == 1
    return found[0]


def end_second(events: Iterable[Event]) -> float:
    return ended(events).t / 1000


def script(events: Iterable[Event]) -> str:
    """Return a transcript of one event a line, for comparing with a literal one."""
    return "\n".join(f"{e.t / 1000:g} {_told(e)}" for e in events)


def _told(event: Event) -> str:
    match event:
        case SegmentEvent():
            ms = "open" if event.ms is None else f"{event.ms / 1000:g}"
            words = [f"segment {event.kind} {ms} set {event.set}/{event.of}"]
            words += [f"{event.lead} first"] if event.lead else []
            words += [f"L{event.left} R{event.right}"] if event.left is not None else []
            return " ".join(words)
        case RepEvent():
            return f"rep {event.rep}/{event.reps} {initial(event.side)}"
        case SideEvent():
            return f"side {initial(event.side)}"
        case PhaseEvent():
            return f"phase {event.phase}"
        case CueEvent():
            return f"cue {event.cue}"
        case EndEvent():
            return f"end {event.reason} L{event.left} R{event.right}"
