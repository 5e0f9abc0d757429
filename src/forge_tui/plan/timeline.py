"""The timeline: sets, the flat list of segments, and the windows in which the clock wins."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from forge_tui.plan.drill import Drill
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side


class Kind(StrEnum):
    """What a segment of the timeline is for."""

    PREPARE = "prepare"
    WORK = "work"
    CHANGE = "change"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Target:
    """What one work segment asks for; with neither reps nor ms it ends when the person says so.

    `reps` counts movements (for a switching exercise those of one side), `enough` is the lower
    end of a range, `ms` is time, `step` is by how many reps the target is changed at a time.
    """

    reps: int | None = None
    enough: int | None = None
    ms: int | None = None
    step: int = 1

    @property
    def is_open(self) -> bool:
        """Whether only the person (or a window) ends it."""
        return self.reps is None and self.ms is None


@dataclass(frozen=True, slots=True)
class SetPlan:
    """One set as it was asked for; a left and right pair of a switching exercise is one set.

    `usual` replaces an open target where nobody is there to end it. `lead` is the side this set
    must begin with; None means: go on with the side after the exercise's last rep, or with
    `first_lead` if it has not been done in this session. `one_side` marks a switching exercise
    that does one side a window. `natural_pace` is what the files say where `--pace` replaced it.
    """

    entry: int
    drill: Drill
    block: str
    block_index: int
    round: int
    number: int
    of: int | None
    do: str
    target: Target
    usual: Target
    pace: Pace
    natural_pace: Pace
    lead: Side | None
    first_lead: Side
    one_side: bool = False
    counts_out: bool = False
    warm_up: bool = False
    load: str | None = None
    note: str | None = None
    tempo: str | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """One entry of the timeline.

    `set` is the index of the set this segment does, or leads to. `ms` is None for work, and for
    a rest that lasts until its window ends. `second` marks the other side of a switching set.
    After one that `loops` its window begins
    again, a round later.
    """

    kind: Kind
    set: int
    ms: int | None = None
    second: bool = False
    window: int | None = None
    loops: bool = False


@dataclass(frozen=True)
class Plan:
    """A whole session as planned.

    `windows` are milliseconds: stretches in which the clock wins. `get_ready_ms` is the count-in
    after a pause. `hands_free` says that the person asked for the tempo everywhere, so that a set
    without an end does its exercise's usual.
    """

    name: str
    sets: tuple[SetPlan, ...]
    segments: tuple[Segment, ...]
    windows: tuple[int, ...] = ()
    get_ready_ms: int = 3000
    hands_free: bool = False

    @cached_property
    def works(self) -> tuple[int, ...]:
        """Indices of the work segments, in order."""
        return tuple(i for i, s in enumerate(self.segments) if s.kind is Kind.WORK)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Of each window the index of its first segment, and of the segment after its last."""
        inside: list[list[int]] = [[] for _ in self.windows]
        for index, segment in enumerate(self.segments):
            if segment.window is not None:
                inside[segment.window].append(index)
        return tuple((indices[0], indices[-1] + 1) for indices in inside)
