"""The dry run: the real player, with nobody there, on a clock that is moved by hand."""

from dataclasses import dataclass

from forge_tui.plan.timeline import Plan
from forge_tui.player.cursor import advance
from forge_tui.player.events import Event
from forge_tui.player.orders import obey
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State

_DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True, slots=True)
class Extent:
    """Milliseconds, and working sets: each round of an AMRAP adds its own."""

    ms: int
    sets: int


def rehearse(plan: Plan) -> tuple[Event, ...]:
    """Return every event of the workout as it goes by itself, from second 0 to its end."""
    return _played(plan)[1]


def extent_of(plan: Plan) -> Extent:
    """Return what the workout comes to when it goes by itself."""
    head, _ = _played(plan)
    sets = {(each.set, each.lap) for each in head.results if not each.of.warm_up}
    return Extent(head.now, len(sets))


def _played(plan: Plan) -> tuple[Playhead, tuple[Event, ...]]:
    head, events = obey(Playhead(plan, attended=False), Command(Act.START))
    while head.state is not State.ENDED:
        head, more = advance(head, _DAY_MS)
        events += more
    return head, events
