"""What happens at one millisecond, taken together."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from forge_tui.player.events import (
    Cue,
    CueEvent,
    EndEvent,
    Event,
    PhaseEvent,
    RepEvent,
    SegmentEvent,
    SideEvent,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.plan.sides import Side


class Moment:
    """The events of one `t`: at most one of each kind but for cues, None where there is none."""

    def __init__(self, events: Iterable[Event]) -> None:
        self.rep: RepEvent | None = None
        self.segment: SegmentEvent | None = None
        self.side: Side | None = None
        self.phase: PhaseEvent | None = None
        self.cues: list[Cue] = []
        self.end = ""
        for event in events:
            self.t = event.t
            self._take(event)

    def _take(self, event: Event) -> None:
        match event:
            case RepEvent():
                self.rep = event
            case SegmentEvent():
                self.segment = event
            case SideEvent():
                self.side = event.side
            case PhaseEvent():
                self.phase = event
            case CueEvent():
                self.cues.append(event.cue)
            case EndEvent():
                self.end = event.reason

    @property
    def is_break(self) -> bool:
        """Whether something else begins, or all is over."""
        return bool(self.segment or self.end)


def moments(events: Iterable[Event]) -> list[Moment]:
    """Return events by their milliseconds, in their order."""
    return [Moment(each) for _, each in groupby(events, key=lambda event: event.t)]
