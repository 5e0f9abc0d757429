"""The session as an actor on its own thread: commands go in, moments come out.

A screen that hangs, or a terminal that has stopped reading, stops neither time nor the journal.
"""

import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

from forge_tui.player.transitions import Command, State
from forge_tui.session.script import SwapFor
from forge_tui.session.session import Session, Shown

# How long the thread sleeps at most: a gap between two steps must be noticed, and at practice
# speed the journal must not fall behind by more than a second of the session.
LONGEST_SLEEP, SHORTEST_BEAT = 0.25, 0.05


Follower = Callable[[Session, Shown], list[str]]
"""Looks at what a step has brought, on the session's thread."""


class Runner:
    """Runs a session until it ends or is told to `leave`.

    `show` is called on the session's thread with each moment that has something new, and with
    None when there will be no more. The `followers` are called after each step, and return
    sentences for the person.
    """

    def __init__(
        self,
        session: Session,
        show: Callable[[Shown | None], None],
        speed: float,
        followers: Sequence[Follower] = (),
    ) -> None:
        self._session = session
        self._show = show
        self._followers = followers
        self._sleep = min(LONGEST_SLEEP, max(SHORTEST_BEAT, 1 / speed))
        self._inbox: queue.SimpleQueue[Command | SwapFor | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="session", daemon=True)

    def start(self) -> None:
        """Begin to run."""
        self._thread.start()

    def tell(self, command: Command | SwapFor) -> None:
        """Hand over a command; what it did comes out by `show`."""
        self._inbox.put(command)

    def leave(self) -> None:
        """Stop running where the session is, if it runs; it can be gone on with."""
        self._inbox.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        try:
            self._go_through()
        finally:
            self._show(None)

    def _go_through(self) -> None:
        while self._session.head.state is not State.ENDED:
            wait = self._session.seconds_to_wait()
            sleep = self._sleep if wait is None else min(wait, self._sleep)
            commands: list[Command | SwapFor] = []
            try:
                command = self._inbox.get(timeout=sleep)
            except queue.Empty:
                pass
            else:
                if command is None:
                    return
                commands.append(command)
            shown = self._session.step(commands)
            told = [each for follow in self._followers for each in follow(self._session, shown)]
            if told:
                shown = replace(shown, notices=(*shown.notices, *told))
            if shown.events or shown.notices or commands:
                self._show(shown)
