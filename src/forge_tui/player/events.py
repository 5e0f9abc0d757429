"""What happens, each with its session millisecond `t`; at one t in the order of `rank`."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from forge_tui.plan.drill import Way
from forge_tui.plan.sides import Side
from forge_tui.plan.timeline import Kind


class Cue(StrEnum):
    """Something shown or sounded at a moment."""

    NAME = "name"
    READY = "ready"
    COUNT_3 = "count-3"
    COUNT_2 = "count-2"
    COUNT_1 = "count-1"
    GO = "go"
    REP = "rep"
    SIDE = "side"
    CHANGE = "change"
    HALFWAY = "halfway"
    REST = "rest"
    LAST = "last"
    FINISH = "finish"


COUNTS = {3000: Cue.COUNT_3, 2000: Cue.COUNT_2, 1000: Cue.COUNT_1}
"""The cue for each of the last three seconds, by the milliseconds that are left."""

Marks = dict[int, tuple[Cue, ...]]
"""The cues of a stretch, by its own milliseconds."""


def counts_before(ms: int) -> Marks:
    """Return the counts of the last three seconds of a stretch of `ms` that lie inside it."""
    return {ms - left: (cue,) for left, cue in COUNTS.items() if left <= ms}


@dataclass(frozen=True, slots=True)
class RepEvent:
    """A rep that counts, at its end; `reps` is what the set asks for, None if that is open.

    `side_rep` of `side_reps` are the same for the side that did it; None without sides. `enough`
    marks the rep with which a range is reached.
    """

    rank: ClassVar[int] = 0
    t: int
    exercise: str
    set: int
    rep: int
    reps: int | None
    side: Side | None
    side_rep: int | None = None
    side_reps: int | None = None
    enough: bool = False
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class SegmentEvent:
    """A segment that begins; `ms` is None if it is open, the counts are those planned.

    `amount` is what its set asks for, in words; `first` the side with which it begins, and
    `one_side` says that no other follows.
    """

    rank: ClassVar[int] = 1
    t: int
    kind: Kind
    ms: int | None
    exercise: str
    name: str
    block: str
    round: int
    set: int
    of: int | None
    do: str | None = None
    lead: Side | None = None
    side: Side | None = None
    reps: int | None = None
    left: int | None = None
    right: int | None = None
    warm_up: bool = False
    estimated: bool = False
    amount: str = ""
    first: Side | None = None
    one_side: bool = False


@dataclass(frozen=True, slots=True)
class SideEvent:
    """The side that works from now on; None for an exercise without sides."""

    rank: ClassVar[int] = 2
    t: int
    side: Side | None
    label: str
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class PhaseEvent:
    """A part of a rep, or the held part of a hold, that begins; `ms` is None for the latter."""

    rank: ClassVar[int] = 3
    t: int
    phase: str
    text: str
    ms: int | None
    way: Way
    estimated: bool = False


@dataclass(frozen=True, slots=True)
class CueEvent:
    """A cue; `sounded` is false for a name, which only a voice can say."""

    rank: ClassVar[int] = 4
    t: int
    cue: Cue
    text: str
    estimated: bool = False

    @property
    def sounded(self) -> bool:
        """Whether tones alone make a sound for it."""
        return self.cue is not Cue.NAME


@dataclass(frozen=True, slots=True)
class EndEvent:
    """The end of the session; counts are those done, milliseconds those held on each side."""

    rank: ClassVar[int] = 5
    t: int
    reason: str
    reps: int
    left: int
    right: int
    held_ms: int
    left_ms: int
    right_ms: int
    estimated: bool = False


Event = RepEvent | SegmentEvent | SideEvent | PhaseEvent | CueEvent | EndEvent
