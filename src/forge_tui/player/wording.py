"""What cues say in words."""

import re

from forge_tui.plan.sides import Sides
from forge_tui.player.playhead import Moment

_STOP, _NUMBER = re.compile("[,.:;!?]"), re.compile(r"\d+")


def seconds(ms: int) -> str:
    """Return a length as people say it: 45 s, 1:30."""
    if ms < 90_000:  # noqa: PLR2004 - up to here seconds are easier to grasp
        return f"{round(ms / 1000, 1):g} s"
    return f"{ms // 60_000}:{ms // 1000 % 60:02}"


def spoken_ms(text: str) -> int:
    """Return about how long a voice takes for a text at its usual rate; none is asked."""
    stops = len(_STOP.findall(text.rstrip(" .!?")))
    return 150 + 57 * len(text) + 250 * stops + 300 * len(_NUMBER.findall(text))


def clock(ms: int) -> str:
    """Return a time as minutes, seconds and tenths: 1:05.5."""
    return f"{ms // 60_000}:{ms // 1000 % 60:02}.{ms % 1000 // 100}"


def what_follows(moment: Moment) -> str:
    """Name the set to come: exercise, which set, how much, on which sides."""
    plan = moment.set
    which = "warm-up" if plan.warm_up else f"set {moment.number}"
    if plan.of and not plan.warm_up:
        which += f" of {plan.of}"
    parts = [plan.drill.name, which, how_much(moment)]
    side = moment.side
    if side and plan.drill.sides is Sides.ALTERNATING:
        reps = None if plan.target.is_open else moment.goal.reps
        left, right = moment.shares(reps or 0)
        if left + right:
            parts.append(f"left {left}, right {right}")
        parts.append(f"{side} first")
    elif side:
        parts.append(f"{side} side" if plan.one_side else f"{side} side first")
    return ", ".join(part for part in parts if part)


def how_much(moment: Moment) -> str:
    """Say what the set asks for, as reps, a range, time, or as its file has it."""
    goal, plan = moment.goal, moment.set
    each = " each side" if plan.drill.sides is Sides.SWITCHING and not plan.one_side else ""
    if plan.target.is_open:
        return "as many as you can" if plan.do == "max" else plan.do
    if goal.ms is not None:
        return seconds(goal.ms) + each
    if goal.enough:
        return f"{goal.enough} to {goal.reps} reps{each}"
    if goal.step > 1:
        return f"{(goal.reps or 0) // 2} pairs ({goal.reps} reps)"
    return f"{goal.reps} rep{'' if goal.reps == 1 else 's'}{each}"
