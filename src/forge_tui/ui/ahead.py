"""Where a session will be if nobody acts: what the screen shows between two words of it."""

from forge_tui.player.cursor import advance, wait
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State

_DAY_MS = 24 * 3600 * 1000


def carried_on(head: Playhead, ms: float) -> Playhead:
    """Return the moment `ms` later, but never past what the session has yet to tell."""
    due = wait(head)
    if due is None and head.state is not State.WORK:
        return head
    until = int(ms) if due is None else min(int(ms), due - 1)
    return advance(head, max(0, until))[0]


def left_ms(head: Playhead) -> int:
    """Return how much longer the workout takes if it goes by itself from here on."""
    if head.state is State.ENDED:
        return 0
    if head.state is State.PAUSED:
        head, _ = obey(head, Command(Act.RESUME))
    head, _ = obey(head, Command(Act.INPUT_LOST))
    began = head.now
    if head.state is State.READY:
        head, _ = obey(head, Command(Act.START))
    while head.state is not State.ENDED:
        head, _ = advance(head, _DAY_MS)
    return head.now - began
