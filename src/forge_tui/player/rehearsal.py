"""The dry run: the real player, with nobody there, on a clock that is moved by hand."""

from forge_tui.plan.timeline import Plan
from forge_tui.player.cursor import advance
from forge_tui.player.events import Event
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State

_DAY_MS = 24 * 3600 * 1000


def rehearse(plan: Plan) -> tuple[Event, ...]:
    """Return every event of the workout as it goes by itself, from second 0 to its end."""
    head, events = obey(Playhead(plan, attended=False), Command(Act.START))
    while head.state is not State.ENDED:
        head, more = advance(head, _DAY_MS)
        events += more
    return events


def length_ms(plan: Plan) -> int:
    """Return how long the workout takes when it goes by itself."""
    return rehearse(plan)[-1].t
