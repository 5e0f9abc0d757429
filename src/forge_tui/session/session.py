"""One workout being done: what the clock and the person say becomes moments that can be shown.

Nothing in here waits: `step` is called again and again, by a thread or by a test.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from forge_tui.errors import ForgeError, IllegalCommandError
from forge_tui.player.cursor import advance, wait
from forge_tui.player.events import Event
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.clock import Clock
from forge_tui.session.journal import Pages
from forge_tui.session.script import Script, SwapFor, carry_out

STALL_NS = 2_000_000_000
_NS_PER_MS = 1_000_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A moment fit to be shown: it is in the journal.

    `notices` are sentences for the person, `done` the commands that were carried out, `answers`
    those of the events that commands brought about, at the head's moment.
    """

    head: Playhead
    events: tuple[Event, ...] = ()
    notices: tuple[str, ...] = ()
    done: tuple[Act, ...] = ()
    answers: tuple[Event, ...] = ()


class Session:
    """A playhead, a clock and a journal; `speed` above 1 makes it practice."""

    def __init__(
        self, script: Script, head: Playhead, clock: Clock, journal: Pages, *, speed: float = 1.0
    ) -> None:
        self.script = script
        self.head = head
        self.speed = speed
        self._clock = clock
        self._journal = journal
        self._trouble: str | None = None
        # Counts what makes the future another one.
        self.course = 0
        self._written = -1
        self._answers: list[Event] = []
        self._synchronize()

    def _synchronize(self) -> None:
        """Let session time go on from here, whatever the clocks did before."""
        self._seen_ns = self._origin_ns = self._clock.monotonic_ns()
        self._asleep_ns = self._clock.boottime_ns() - self._seen_ns
        self._base_ms = self.head.now
        self.course += 1

    def step(self, commands: Iterable[Command | SwapFor] = ()) -> Shown:
        """Go on to the present moment, then do what was asked; returns what there is to show."""
        self._answers = []
        events, notices = self._go_on()
        done = []
        for command in commands:
            try:
                events += self._do(command)
                done.append(Act.SWAP_EXERCISE if isinstance(command, SwapFor) else command.act)
            except IllegalCommandError as error:
                notices.append(str(error))
            except ForgeError as error:
                notices.append(f"the exercise stays: {error}")
        if events or self.head.now // 1000 != self._written // 1000:
            self._write({"t": self.head.now})
        notices += self._journal_notices()
        return Shown(self.head, tuple(events), tuple(notices), tuple(done), tuple(self._answers))

    def _go_on(self) -> tuple[list[Event], list[str]]:
        now_ns = self._clock.monotonic_ns()
        asleep_ns = self._clock.boottime_ns() - now_ns
        gap_ns = (now_ns - self._seen_ns) + max(0, asleep_ns - self._asleep_ns)
        self._seen_ns, self._asleep_ns = now_ns, asleep_ns
        if gap_ns > STALL_NS and self.head.state not in {State.READY, State.PAUSED, State.ENDED}:
            return self._suspended(gap_ns)
        to_ms = self._base_ms + int((now_ns - self._origin_ns) * self.speed) // _NS_PER_MS
        self.head, events = advance(self.head, max(0, to_ms - self.head.now))
        return list(events), []

    def _suspended(self, gap_ns: int) -> tuple[list[Event], list[str]]:
        """Pause at the last moment that was seen; without input go on by itself."""
        events = self._do(Command(Act.PAUSE))
        if not self.head.attended:
            events += self._do(Command(Act.RESUME))
        self._synchronize()
        return events, [f"paused: the machine was away for {gap_ns / 1e9:.0f} s"]

    def _do(self, command: Command | SwapFor) -> list[Event]:
        at = self.head.now
        self.script, self.head, events = carry_out(self.script, self.head, command)
        line: dict[str, Any]
        if isinstance(command, SwapFor):
            line = {"act": Act.SWAP_EXERCISE, "value": command.exercise, "exercise": command.raw}
        else:
            line = {"act": command.act, "value": command.value}
            if command.act is Act.START:
                self._synchronize()
        self._write({"t": at, **line}, sync=True)
        self.course += 1
        self._answers += events
        if line["act"] is Act.INPUT_LOST and self.head.state is State.PAUSED:
            # Nobody is left who could end the pause.
            events += tuple(self._do(Command(Act.RESUME)))
        return list(events)

    def _write(self, line: dict[str, Any], *, sync: bool = False) -> None:
        self._written = self.head.now
        self._journal.append(line, sync=sync)

    def _journal_notices(self) -> list[str]:
        trouble, before = self._journal.trouble, self._trouble
        self._trouble = trouble
        if trouble and not before:
            return [f"the session cannot be saved ({trouble}); the workout goes on"]
        if before and not trouble:
            return ["the session is being saved again"]
        return []

    def at_ns(self, ms: int) -> int:
        """Return when the session comes to a millisecond, by the clock's monotonic time."""
        return self._origin_ns + round((ms - self._base_ms) * _NS_PER_MS / self.speed)

    def seconds_to_wait(self) -> float | None:
        """Seconds until a step is due at the latest for time's own sake; None if never."""
        ms = wait(self.head)
        if ms is None:
            return None
        return max(0.0, (self.at_ns(self.head.now + ms) - self._clock.monotonic_ns()) / 1e9)
