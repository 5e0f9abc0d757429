"""What is to be read beside the digits: how-to steps, how to set up, advice."""

from collections.abc import Iterator, Mapping
from typing import Any

from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import State


def lines_of(head: Playhead, raw: Mapping[str, Any]) -> Iterator[tuple[int | None, str]]:
    """Yield the how-to steps while one works; before that how to set up, and advice in a rest.

    A rest has a mistake to avoid before the set-up, and a tip after it.
    """
    if head.active in {State.WORK, State.GET_READY}:
        yield from _steps(raw)
        return
    rests = head.active is not State.PREPARE
    if rests and (mistakes := raw.get("mistakes")):
        yield None, f"Avoid: {mistakes[head.index % len(mistakes)]}"
    for _, text in _steps(raw, "setup"):
        yield None, f"Set up: {text}"
    if rests and (tips := raw.get("tips")):
        yield None, f"Tip: {tips[head.index % len(tips)]}"


def _steps(raw: Mapping[str, Any], role: str | None = None) -> list[tuple[int, str]]:
    """Return an exercise's how-to steps with their numbers, all of them or those of one role."""
    roles = {entry["step"]: entry["roles"] for entry in raw["movement"].get("steps", ())}
    steps = enumerate(raw.get("steps", ()), start=1)
    return [
        (number, text) for number, text in steps if role is None or role in roles.get(number, ())
    ]
