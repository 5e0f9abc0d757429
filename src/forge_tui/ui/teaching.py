"""What is to be read beside the digits: how-to steps, how to set up, advice."""

from collections.abc import Iterator, Mapping
from typing import Any

from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import State


def lines_of(head: Playhead, raw: Mapping[str, Any]) -> Iterator[tuple[int | None, str]]:
    """Yield the how-to steps while one works; before that how to set up, and advice in a rest."""
    if head.active in {State.WORK, State.GET_READY}:
        yield from _steps(raw)
        return
    if head.active is not State.PREPARE:
        yield None, _advice(raw, head.index)
    for _, text in _steps(raw, "setup"):
        yield None, f"Set up: {text}"


def _steps(raw: Mapping[str, Any], role: str | None = None) -> list[tuple[int, str]]:
    """Return an exercise's how-to steps with their numbers, all of them or those of one role."""
    roles = {entry["step"]: entry["roles"] for entry in raw["movement"].get("steps", ())}
    steps = enumerate(raw.get("steps", ()), start=1)
    return [
        (number, text) for number, text in steps if role is None or role in roles.get(number, ())
    ]


def _advice(raw: Mapping[str, Any], number: int) -> str:
    """Return a tip or a common mistake, another one for each number."""
    advice = [f"Tip: {tip}" for tip in raw.get("tips", ())]
    advice += [f"Avoid: {mistake}" for mistake in raw.get("mistakes", ())]
    return advice[number % len(advice)] if advice else ""
