"""Where the parts of a rep lead: by their slot, or else by what their call says."""

from collections.abc import Mapping

from forge_tui.model.tempo import Slot
from forge_tui.plan.drill import Way

WAYS: Mapping[Slot, Way] = {
    Slot.ECCENTRIC: Way.DOWN,
    Slot.BOTTOM: Way.BOTTOM,
    Slot.CONCENTRIC: Way.UP,
    Slot.TOP: Way.TOP,
    Slot.NONE: Way.FREE,
}
# A part without a slot keeps its speed at any tempo, and may still lead up or down: the landing
# after a jump, the step down from a box. Whatever is not as plain as these words is free.
_UP = frozenset({"UP", "CLIMB", "RISE", "LIFT", "STAND"})
_DOWN = frozenset({"DOWN", "LOWER", "SINK", "DROP", "LAND"})


def way_of(slot: Slot, call: str) -> Way:
    """Return where a phase leads; a call that says both up and down says nothing."""
    if slot is not Slot.NONE:
        return WAYS[slot]
    words = set(call.upper().split())
    up, down = bool(words & _UP), bool(words & _DOWN)
    if up is down:
        return Way.FREE
    return Way.UP if up else Way.DOWN
