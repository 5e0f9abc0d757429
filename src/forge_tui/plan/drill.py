"""A movement with its tempo settled: what the player goes through in one repetition."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from forge_tui.plan.sides import Side, Sides


class Way(StrEnum):
    """Where a part of a rep leads, or where it holds; `free` where nothing says so."""

    UP = "up"
    TOP = "top"
    DOWN = "down"
    BOTTOM = "bottom"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a rep; `ms` is None for the held part of a hold."""

    id: str
    call: str
    cue: str
    ms: int | None
    step: int | None = None
    breath: str | None = None
    way: Way = Way.FREE

    @property
    def text(self) -> str:
        """The call and the cue in one line."""
        return f"{self.call} - {self.cue}" if self.cue else self.call


@dataclass(frozen=True)
class Drill:
    """An exercise as one set does it; `held` drills have no reps."""

    exercise: str
    name: str
    sides: Sides
    phases: tuple[Phase, ...]
    held: bool
    label_left: str = "LEFT"
    label_right: str = "RIGHT"

    @cached_property
    def rep_ms(self) -> int:
        """Milliseconds of one rep; 0 for a held drill."""
        return 0 if self.held else sum(phase.ms or 0 for phase in self.phases)

    def label(self, side: Side) -> str:
        """Return the words for the limb that works, such as "kick LEFT"."""
        return self.label_left if side is Side.LEFT else self.label_right
