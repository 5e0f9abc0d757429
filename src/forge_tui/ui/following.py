"""The session as the screen has it: the newest moment told, and the way to tell it something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.player.transitions import State
from forge_tui.session.runner import Runner
from forge_tui.ui.ahead import carried_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from forge_tui.player.playhead import Playhead
    from forge_tui.player.transitions import Command
    from forge_tui.session.script import Script, SwapFor
    from forge_tui.session.session import Shown
    from forge_tui.ui.sitting import Sitting

STILL = frozenset({State.PAUSED, State.READY, State.ENDED})
"""The states in which no time goes by."""


class Following:
    """Runs a session, and knows what it said last; `hear` is called on the session's thread."""

    def __init__(self, sitting: Sitting, hear: Callable[[Shown | None], None]) -> None:
        self._session = sitting.session
        self._clock = sitting.clock
        self._speed = sitting.about.speed
        self._runner = Runner(sitting.session, hear, self._speed, sitting.followers)
        self._seen_ns = sitting.clock.monotonic_ns()
        self.head = sitting.session.head
        self.has_left = False

    @property
    def script(self) -> Script:
        """What is played."""
        return self._session.script

    @property
    def has_ended(self) -> bool:
        """Whether the session itself is over, told or not."""
        return self._session.head.state is State.ENDED

    def start(self) -> None:
        """Begin to run."""
        self._runner.start()

    def leave(self) -> None:
        """Stop the session's thread; harmless when it has stopped."""
        self.has_left = True
        self._runner.leave()

    def tell(self, command: Command | SwapFor) -> None:
        """Hand over a command; what it did is heard."""
        self._runner.tell(command)

    def see(self, head: Playhead) -> None:
        """Take the newest moment."""
        self.head, self._seen_ns = head, self._clock.monotonic_ns()

    @property
    def present(self) -> Playhead:
        """The newest moment told, carried on to now."""
        if self.head.state in STILL:
            return self.head
        since_ms = (self._clock.monotonic_ns() - self._seen_ns) / 1e6 * self._speed
        return carried_on(self.head, since_ms)
