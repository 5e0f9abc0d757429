"""The score: what a session is certain to sound from a moment on, unless a person acts."""

from collections.abc import Iterable
from dataclasses import dataclass

from forge_tui.plan.sides import Side
from forge_tui.player.cursor import advance
from forge_tui.player.events import Cue, CueEvent, Event, RepEvent, SideEvent
from forge_tui.player.playhead import Playhead


@dataclass(frozen=True, slots=True)
class Note:
    """A clip and when it begins, in milliseconds of the session's time."""

    ms: int
    clip: str
    cue: Cue


def certain(head: Playhead, horizon_ms: int) -> tuple[Event, ...]:
    """Return what happens in the `horizon_ms` after `head.now`, the last of them included.

    It ends where only a person can go on; what was at `head.now` itself has been told already.
    """
    return advance(head, horizon_ms)[1]


def sounded(events: Iterable[Event]) -> tuple[Note, ...]:
    """Return the notes of events, as the player told them."""
    notes, counted, works = [], None, None
    for event in events:
        match event:
            case RepEvent():
                counted = event.side
            case SideEvent():
                works = event.side
            case CueEvent() if event.sounded:
                notes.append(Note(event.t, _clip(event.cue, counted, works), event.cue))
    return tuple(notes)


def _clip(cue: Cue, counted: Side | None, works: Side | None) -> str:
    """Name a cue's clip; a rep was done on one side, and the cue of a side tells of the next."""
    side = {Cue.REP: counted, Cue.SIDE: works}.get(cue)
    return f"{cue}-{side}" if side else cue.value
