"""What the player screen says of a moment: words and numbers, no widgets."""

from dataclasses import dataclass

from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side, Sides
from forge_tui.plan.timeline import Kind
from forge_tui.player import wording
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import State
from forge_tui.ui.effort import hints

_BREATH = {"in": "breathe in", "out": "breathe out", "hold": "hold the breath"}


Hint = tuple[tuple[str, str], ...]
"""The keys that matter now: (id of the command, what it does at this moment)."""


@dataclass(frozen=True, slots=True)
class View:
    """All that is shown of a moment; `mood` is the state that colours it."""

    mood: str
    title: str
    place: str
    strip: str
    banner: str
    small_banner: str
    digits: str
    side: Side | None
    badge: str
    reps: str
    small_reps: str
    cue: str
    small_cue: str
    hint: Hint
    step: int | None


def view_of(head: Playhead) -> View:
    """Return what to show of a moment."""
    plan, active = head.set, head.active
    works = active is State.WORK and head.state is not State.GET_READY
    return View(
        mood=head.state.value,
        title=plan.drill.name,
        place=_place(head),
        strip=_strip(head),
        banner=_banner(head),
        small_banner=_WAITS.get(head.state) or _banner(head),
        digits=_digits(head),
        side=head.side,
        badge=_badge(head),
        reps=" · ".join(_reps(head)),
        small_reps=_small_reps(head),
        cue=_cue(head) if works else _to_come(head),
        small_cue=head.phase.cue if works else _small_to_come(head),
        hint=_hint(head),
        step=head.phase.step if works and (head.runs_by_tempo or plan.drill.held) else None,
    )


def _strip(head: Playhead) -> str:
    """Return the workout as a strip of sets: done, now, to come; blocks are parted."""
    marks, block = [], 0
    done = {result.set for result in head.results}
    for index, plan in enumerate(head.plan.sets):
        if plan.block_index != block:
            marks.append(" ")
            block = plan.block_index
        if index == head.segment.set and head.state is not State.ENDED:
            marks.append("◆")
        else:
            marks.append("■" if index in done else "·")
    return "".join(marks)


def clock(ms: int) -> str:
    """Return minutes and seconds, rounded up as a countdown is read."""
    seconds = -(-ms // 1000)
    return f"{seconds // 60}:{seconds % 60:02}" if seconds >= 60 else str(seconds)  # noqa: PLR2004


def _which(head: Playhead) -> str:
    plan = head.set
    if plan.warm_up:
        return "warm-up"
    return f"set {head.number}" + (f" of {plan.of}" if plan.of else "")


def _place(head: Playhead) -> str:
    """Say the block and the set; where all of a block has one clock, the round and that clock."""
    if head.window is None or head.active is not State.WORK:
        return f"{head.set.block} · {_which(head)}"
    first, beyond = head.plan.spans[head.window]
    inside = head.plan.segments[first:beyond]
    if not inside[-1].loops and len({segment.set for segment in inside}) == 1:
        return f"{head.set.block} · {_which(head)}"
    left = clock(head.window_left)
    return f"{head.set.block} · round {head.set.round + head.lap} · {left} left of the block"


_BANNERS = {
    State.READY: "READY",
    State.CHANGE: "SWITCH",
    State.PAUSED: "PAUSED",
    State.GET_READY: "GET READY",
    State.ENDED: "DONE",
}


def _banner(head: Playhead) -> str:
    """Say what to do now or, while there is time to read, what comes next."""
    if head.state is not State.WORK:
        return _BANNERS.get(head.state, head.set.drill.name)
    if head.pace is Pace.GUIDED or head.set.drill.held:
        return head.phase.call
    return "TAP" if head.pace is Pace.TAP else "GO"


_WAITS = {State.REST: "REST", State.PREPARE: "PREPARE"}


def _badge(head: Playhead) -> str:
    """Say the side, as a word and a shape, or that it is time to rest."""
    if head.active in _WAITS:
        return _WAITS[head.active]
    if head.side is None or _flips_unseen(head):
        return ""
    return "<LEFT" if head.side is Side.LEFT else "RIGHT>"


def _is_free(head: Playhead) -> bool:
    """Say whether nobody tells when a rep is done."""
    return head.state is State.WORK and head.pace is Pace.SELF and not _guided(head)


def _flips_unseen(head: Playhead) -> bool:
    """Say whether nobody tells when the side changes either."""
    return head.set.drill.sides is Sides.ALTERNATING and _is_free(head)


def _guided(head: Playhead) -> bool:
    return head.runs_by_tempo or head.set.drill.held


def _digits(head: Playhead) -> str:
    if head.state is State.GET_READY:
        return clock(head.ready_left)
    if head.active is State.WORK:
        if head.set.drill.held or head.goal.ms is not None:
            left = head.work_left
            return clock(head.clock if left is None else left)
        if head.runs_by_tempo or head.pace is Pace.TAP:
            return str(min(head.count + 1, head.goal.reps or head.count + 1))
        return str(head.goal.reps or clock(head.clock))
    return clock(head.remaining) if head.segment.kind is not Kind.WORK else ""


def _reps(head: Playhead) -> list[str]:
    """Say which rep this is, in the set and on its side."""
    drill, planned = head.set.drill, head.reps_planned
    if head.active is not State.WORK or drill.held:
        return [wording.how_much(head)]
    if _is_free(head):
        first = f"{head.lead.upper()} first" if head.lead and _flips_unseen(head) else ""
        return [f"{planned or 'any'} reps", *([first] if first else [])]
    number = head.count + 1
    if planned is not None:
        number = min(number, planned)
    words = [f"rep {number}" + (f" of {planned}" if planned else "")]
    if head.side and number:
        mine = head.shares(number)[head.side is Side.RIGHT]
        whole = head.shares(planned)[head.side is Side.RIGHT] if planned else None
        words.append(f"{head.side.upper()} {mine}" + (f" of {whole}" if whole else ""))
    return words


def _small_reps(head: Playhead) -> str:
    """Say the same in a line that also has the side's shape, for where there is no badge."""
    words = _reps(head)
    if head.side is None:
        return words[0]
    if _flips_unseen(head):
        return " · ".join(words)
    side = words[1] if len(words) > 1 else head.side.upper()
    if head.active in _WAITS and not head.set.one_side:
        side += " first"
    shaped = f"◀ {side}" if head.side is Side.LEFT else f"{side} ▶"
    return f"{shaped} · {words[0]}"


def _cue(head: Playhead) -> str:
    if not _guided(head):
        return "Move at your own pace" if head.pace is Pace.SELF else "Press space with each rep"
    breath = _BREATH.get(head.phase.breath or "", "")
    label = head.set.drill.label(head.side) if head.side else ""
    return " · ".join(part for part in (label, head.phase.cue, breath) if part)


def _to_come(head: Playhead) -> str:
    """Say what follows, without the name, which stands above it."""
    return wording.what_follows(head).removeprefix(f"{head.set.drill.name}, ")


def _small_to_come(head: Playhead) -> str:
    """Say which set follows."""
    return f"next: {_which(head)}" if head.active in _WAITS else _which(head)


def _hint(head: Playhead) -> Hint:
    keys = ("help", "keys")
    others: dict[State, Hint] = {
        State.READY: (("space", "start"), keys),
        State.PAUSED: (("space", "go on"), ("stop", "stop"), keys),
        State.GET_READY: (("space", "pause"), keys),
        State.ENDED: (),
    }
    if head.state is not State.WORK:
        waits = ("space", "pause"), ("done", "skip"), *hints(head), keys
        return others.get(head.state, waits)
    if head.attended and head.pace is Pace.TAP and not head.set.drill.held:
        return ("space", "count"), ("done", "done"), keys
    if head.attended and head.is_open:
        return ("space", "done"), ("pause", "pause"), keys
    return ("space", "pause"), ("done", "done"), keys
