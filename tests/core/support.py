"""Exercises, workouts and a hand-driven player for the tests of the core."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

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

# The seed: 2.0 + 1.5 + 1.0 + 1.0 = 5.5 s a rep.
SEED = """
name = "Outside Leg Kick Pushup"
default = { do = "10" }
[movement]
measure = "reps"
sides = "alternating"
side_label = { left = "kick LEFT", right = "kick RIGHT" }
tempo_floor = "4.5s"
phases = [
  { id = "lower", call = "DOWN", seconds = 2.0, slot = "eccentric" },
  { id = "push-and-kick", call = "UP AND KICK", seconds = 1.5, slot = "concentric" },
  { id = "squeeze", call = "SQUEEZE", seconds = 1.0, slot = "top" },
  { id = "return", call = "RETURN", seconds = 1.0, slot = "none" },
]
"""
# 2.0 + 1.5 = 3.5 s a rep.
SQUAT = """
name = "Squat"
default = { do = "12" }
[movement]
measure = "reps"
phases = [
  { id = "lower", call = "DOWN", seconds = 2.0, slot = "eccentric" },
  { id = "stand", call = "UP", seconds = 1.5, slot = "concentric" },
]
"""
# 1.0 + 1.0 + 2.0 = 4.0 s a rep, one arm after the other.
ROW = """
name = "One-Arm Row"
default = { do = "10/side" }
[movement]
measure = "reps"
sides = "switching"
phases = [
  { id = "pull", call = "PULL", seconds = 1.0, slot = "concentric" },
  { id = "squeeze", call = "SQUEEZE", seconds = 1.0, slot = "top" },
  { id = "down", call = "DOWN", seconds = 2.0, slot = "eccentric" },
]
"""
PLANK = """
name = "Front Plank"
default = { do = "30s" }
[movement]
measure = "hold"
phases = [ { id = "hold", call = "HOLD" } ]
"""
SIDE_PLANK = """
name = "Side Plank"
default = { do = "20s/side" }
[movement]
measure = "hold"
sides = "switching"
phases = [ { id = "hold", call = "HOLD" } ]
"""
# Cyclic, 0.4 + 0.6 = 1.0 s a rep.
CLIMBER = """
name = "Mountain Climber"
default = { do = "30s" }
[movement]
measure = "time"
sides = "alternating"
phases = [
  { id = "in", call = "KNEE IN", seconds = 0.4, slot = "concentric" },
  { id = "out", call = "BACK", seconds = 0.6, slot = "eccentric" },
]
"""
# Kept up, not counted: no phases.
SKIPPING = """
name = "Skipping"
default = { do = "60s" }
movement = { measure = "time" }
"""
WALK = """
name = "Walk"
default = { do = "400m" }
movement = { measure = "distance" }
"""
CARRY = """
name = "Suitcase Carry"
default = { do = "40m/side" }
movement = { measure = "distance", sides = "switching" }
"""
# No phases and no tempo: the rules of thumb of 3 s and, for jumps, 2 s.
PLAIN = """
name = "Plain"
movement = { measure = "reps" }
"""
HOP = """
name = "Hop"
pattern = "jump"
movement = { measure = "reps", sides = "alternating" }
"""
# A pull-up begins with the concentric.
PULL_UP = """
name = "Pull-up"
default = { do = "max", pace = "self" }
[movement]
measure = "reps"
phases = [
  { id = "pull", call = "PULL", seconds = 1.0, slot = "concentric" },
  { id = "lower", call = "LOWER", seconds = 2.0, slot = "eccentric" },
]
"""
# Every default that a file may have.
LUNGE = """
name = "Lunge"
default = { do = "4", sets = 2, rest = "45s", pace = "self", lead = "left" }
[movement]
measure = "reps"
sides = "alternating"
phases = [
  { id = "down", call = "DOWN", seconds = 1.5, slot = "eccentric" },
  { id = "up", call = "UP", seconds = 1.5, slot = "concentric" },
]
"""


def exercise(toml: str) -> Exercise:
    return Exercise.model_validate(tomllib.loads(toml))


EXERCISES: dict[str, Exercise] = {
    "seed": exercise(SEED),
    "squat": exercise(SQUAT),
    "row": exercise(ROW),
    "plank": exercise(PLANK),
    "side-plank": exercise(SIDE_PLANK),
    "climber": exercise(CLIMBER),
    "skipping": exercise(SKIPPING),
    "walk": exercise(WALK),
    "carry": exercise(CARRY),
    "plain": exercise(PLAIN),
    "hop": exercise(HOP),
    "pull-up": exercise(PULL_UP),
    "lunge": exercise(LUNGE),
}


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
