"""The metronome: a tone for each phase of a guided rep, from its first millisecond to its last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.audio.glides import glide
from forge_tui.audio.port import Sounding
from forge_tui.player.events import EndEvent, PhaseEvent, SegmentEvent
from forge_tui.player.teller import phase_event
from forge_tui.player.transitions import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from forge_tui.audio.stock import Stock
    from forge_tui.plan.drill import Way
    from forge_tui.player.events import Event
    from forge_tui.player.playhead import Playhead
    from forge_tui.session.session import Session

_NS_PER_MS = 1_000_000


@dataclass(frozen=True, slots=True)
class Stroke:
    """A phase that lasts `ms`, of which `heard` are left where a window cuts it.

    It begins at `at`, in milliseconds of the session's time.
    """

    at: int
    way: Way
    ms: int
    heard: int


def strokes(events: Iterable[Event]) -> tuple[Stroke, ...]:
    """Return the phases that have a length, as the player told them."""
    found: list[Stroke] = []
    for event in events:
        if isinstance(event, SegmentEvent | EndEvent) and found:
            last = found[-1]
            heard = min(last.heard, event.t - last.at)
            found[-1] = Stroke(last.at, last.way, last.ms, heard)
        if isinstance(event, PhaseEvent) and event.ms is not None:
            found.append(Stroke(event.t, event.way, event.ms, event.ms))
    return tuple(found)


def strokes_ahead(head: Playhead, ahead: Iterable[Event]) -> tuple[Stroke, ...]:
    """Return the phase that is being gone through, and those of the events that are `ahead`."""
    if head.state is not State.WORK or not head.runs_by_tempo:
        return strokes(ahead)
    return strokes((phase_event(head, head.now - head.phase_at), *ahead))


def soundings(of: Iterable[Stroke], at_ns: Callable[[int], int]) -> list[Sounding]:
    """Return the clips of phases; `at_ns` says when a session's millisecond is."""
    found = []
    for stroke in of:
        begin = at_ns(stroke.at)
        # A practice at twice the speed is heard at twice the speed.
        ms, heard = (
            round((at_ns(stroke.at + length) - begin) / _NS_PER_MS)
            for length in (stroke.ms, stroke.heard)
        )
        if clip := glide(stroke.way, ms, heard):
            found.append(Sounding(begin, clip))
    return found


class Metronome:
    """Plans the tones of the tempo while it is on, and has their clips made in time."""

    def __init__(self, stock: Stock, *, on: bool) -> None:
        self._stock = stock
        self._on = on
        # Counts on any thread; what the session's thread has seen of it is kept beside it.
        self._turns, self._seen = 0, (0, 0)

    def take_news(self) -> bool:
        """Return whether the plan would be another one now, since this was asked last."""
        before, self._seen = self._seen, (self._turns, self._stock.version)
        return self._seen != before

    def plan(self, session: Session, events: Iterable[Event]) -> list[Sounding]:
        """Return what sounds of the `events` to come, and the rest of what has begun."""
        if not self._on:
            return []
        found = soundings(strokes_ahead(session.head, events), session.at_ns)
        self._stock.want(each.clip for each in found)
        return found

    def turn(self) -> bool:
        """Turn it on or off, on any thread; returns which."""
        self._on = not self._on
        self._turns += 1
        return self._on
