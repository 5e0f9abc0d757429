"""Events as JSON objects and as lines to read."""

from typing import Any

from forge_tui.plan.timeline import Kind
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
from forge_tui.player.wording import clock, seconds

# What the line of a segment, rep or side says already.
_SAID = {Cue.NAME, Cue.GO, Cue.REP, Cue.SIDE, Cue.CHANGE, Cue.REST, Cue.FINISH}


def as_json(event: Event) -> dict[str, Any]:
    """Return the object that `transcript --json` prints for an event."""
    told = {"t": event.t / 1000, **_body(event)}
    if event.estimated:
        told["estimated"] = True
    return told


def _body(event: Event) -> dict[str, Any]:
    match event:
        case SegmentEvent():
            return _segment(event)
        case RepEvent():
            return {
                "event": "rep",
                "exercise": event.exercise,
                "set": event.set,
                "rep": event.rep,
                "reps": event.reps,
                "side": event.side,
            }
        case SideEvent():
            return {"event": "side", "side": event.side, "text": event.label}
        case PhaseEvent():
            return {"event": "phase", "phase": event.phase, "text": event.text}
        case CueEvent():
            cue = {"event": "cue", "cue": event.cue, "sounded": event.sounded}
            return {**cue, "text": event.text}
        case EndEvent():
            return _end(event)


def _segment(event: SegmentEvent) -> dict[str, Any]:
    told = {
        "event": "segment",
        "kind": event.kind,
        "seconds": None if event.ms is None else event.ms / 1000,
        "exercise": event.exercise,
        "block": event.block,
        "round": event.round,
        "set": event.set,
        "of": event.of,
    }
    if event.kind is Kind.WORK:
        told |= {"do": event.do, "lead": event.lead, "side": event.side, "reps": event.reps}
        told |= {"left": event.left, "right": event.right}
    if event.warm_up:
        told["warm_up"] = True
    return told


def _end(event: EndEvent) -> dict[str, Any]:
    told = {"event": "end", "reason": event.reason, "reps": event.reps}
    told |= {"left": event.left, "right": event.right}
    if event.held_ms:
        told["seconds"] = event.held_ms / 1000
        told |= {"left_seconds": event.left_ms / 1000, "right_seconds": event.right_ms / 1000}
    return told


def lines(events: tuple[Event, ...]) -> list[str]:
    """Return a line for people for each event that is not told by another's already."""
    said = [(event.t, _line(event)) for event in events]
    return [f"{clock(t):>8}  {line}" for t, line in said if line]


def _line(event: Event) -> str:
    match event:
        case SegmentEvent():
            return _segment_line(event)
        case RepEvent():
            return _rep_line(event)
        case SideEvent():
            return f"  {event.label}" if event.side else ""
        case PhaseEvent():
            return f"    {event.text}"
        case CueEvent():
            return "" if event.cue in _SAID else f"  {event.text}"
        case EndEvent():
            return f"{event.reason.upper()}: {totals(event)}"


def _segment_line(event: SegmentEvent) -> str:
    length = "" if event.ms is None else f" {seconds(event.ms)}"
    if event.kind is Kind.WORK:
        return f"WORK{length}: {event.name}{_which(event)}{_asked(event)}"
    if event.kind is Kind.CHANGE:
        return f"CHANGE SIDES{length}"
    title = "PREPARE" if event.kind is Kind.PREPARE else "REST"
    return f"{title}{length}; next: {event.name}{_which(event)}"


def _rep_line(event: RepEvent) -> str:
    line = f"rep {event.rep}" + (f" of {event.reps}" if event.reps else "")
    if event.side:
        of = f" of {event.side_reps}" if event.side_reps else ""
        line += f" · {event.side.upper()} {event.side_rep}{of}"
    return line


def _which(event: SegmentEvent) -> str:
    if event.warm_up:
        return ", warm-up"
    if event.of is None:
        return f", round {event.round}"
    return f", set {event.set} of {event.of}"


def _asked(event: SegmentEvent) -> str:
    reps = (" rep" if event.do == "1" else " reps") if event.do and event.do.isdigit() else ""
    parts = [f", {event.do}{reps}" if event.do else ""]
    if event.left is not None and event.right is not None and event.left and event.right:
        parts.append(f": left {event.left}, right {event.right}, {event.lead} first")
    elif event.side:
        parts.append(f", {event.side.upper()}")
    return "".join(parts)


def totals(event: EndEvent) -> str:
    """Say what was done in all."""
    parts = [f"{event.reps} reps"] if event.reps or not event.held_ms else []
    if event.left or event.right:
        parts.append(f"left {event.left}, right {event.right}")
    if event.held_ms:
        held = f"held {_whole(event.held_ms)}"
        if event.left_ms or event.right_ms:
            held += f" (left {_whole(event.left_ms)}, right {_whole(event.right_ms)})"
        parts.append(held)
    return ", ".join(parts)


def _whole(ms: int) -> str:
    return seconds(round(ms / 1000) * 1000)
