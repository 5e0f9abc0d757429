"""The program's side of a sound device in another process.

The process shares no interpreter lock with the screen, so nothing that the program does delays a
sound; and a library that crashes, hangs or prints does it there.
"""

import threading
from collections.abc import Mapping, Sequence
from typing import Any

from forge_tui.audio.framing import Message
from forge_tui.audio.link import Link
from forge_tui.audio.outbox import Outbox
from forge_tui.audio.port import Sounding

FIRST_RETRY, LAST_RETRY = 1.0, 30.0
# Four reports a second: a device that was there for less than 10 s is waited for longer and longer.
STEADY_REPORTS = 40
GRACE_SECONDS, KILL_SECONDS = 0.4, 0.4


class ChildAudio:
    """An AudioOut whose `kind` of device is owned by a process, which is replaced if it dies."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._outbox = Outbox()
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._link: Link | None = None
        self._ready = False
        self._why = ""
        self.name = kind
        self.latency_ms = 0.0
        self._writer = threading.Thread(target=self._write, name="audio-write", daemon=True)
        self._keeper = threading.Thread(target=self._keep, name="audio", daemon=True)
        self._writer.start()
        self._keeper.start()

    @property
    def alive(self) -> bool:
        """Whether the device takes sound."""
        return self._ready

    @property
    def pid(self) -> int:
        """The process that owns the device now; 0 between two."""
        link = self._link
        return link.pid if link else 0

    @property
    def problem(self) -> str:
        """Why there is no sound; empty also before the device has had time to answer."""
        if self._ready or not self._why:
            return ""
        return f"Sound is off: {self._why}. It is tried again and again."

    def load(self, clips: Mapping[str, bytes]) -> None:
        """Add clips."""
        with self._changed:
            self._outbox.load(clips)
            self._changed.notify()

    def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
        """Replace what has not begun to sound."""
        with self._changed:
            self._outbox.plan(generation, soundings)
            self._changed.notify()

    def now(self, clip: str, gain: float = 1.0) -> None:
        """Sound a clip at once, if there is a device."""
        with self._changed:
            if self._ready:
                self._outbox.now(clip, gain)
                self._changed.notify()

    def cancel(self) -> None:
        """Be silent, and forget the plan."""
        with self._changed:
            self._outbox.cancel()
            self._changed.notify()

    def set_volume(self, volume: float) -> None:
        """Change the volume."""
        with self._changed:
            self._outbox.set_volume(volume)
            self._changed.notify()

    def close(self) -> None:
        """End the process, whatever it does."""
        with self._changed:
            self._closing.set()
            self._changed.notify()
        self._keeper.join(GRACE_SECONDS)
        if self._keeper.is_alive() and (link := self._link):
            link.kill()
        self._keeper.join(KILL_SECONDS)
        self._ready = False

    def _write(self) -> None:
        """Tell the process what is new; only this thread waits if it does not listen."""
        while (told := self._next()) is not None:
            link, messages = told
            link.tell(messages)
        last = self._link
        if last:
            last.hang_up()

    def _next(self) -> tuple[Link, list[Message]] | None:
        """Wait for something to tell to a process that is ready; None to stop."""
        with self._changed:
            self._changed.wait_for(self._has_to_write)
            if self._closing.is_set() or self._link is None:
                return None
            return self._link, self._outbox.take()

    def _has_to_write(self) -> bool:
        return self._closing.is_set() or (self._ready and bool(self._outbox))

    def _keep(self) -> None:
        """Have a process, and after it another one, until closed."""
        retry = FIRST_RETRY
        while not self._closing.is_set():
            if self._live() >= STEADY_REPORTS:
                retry = FIRST_RETRY
            self._closing.wait(retry)
            retry = min(LAST_RETRY, 2 * retry)

    def _live(self) -> int:
        """Start a process and follow it to its end; returns how often it reported."""
        try:
            link = Link(self._kind)
        except OSError as error:
            self._why = f"its process does not start ({error.strerror})"
            return 0
        with self._changed:
            self._link = link
        reports = 0
        if not self._closing.is_set():
            for report in link.reports():
                reports += 1
                self._hear(report)
        self._end(link)
        return reports

    def _hear(self, report: Mapping[str, Any]) -> None:
        match report:
            case {"state": "ready", "name": name, "latency_ms": latency_ms}:
                with self._changed:
                    self.name, self.latency_ms, self._why = name, latency_ms, ""
                    self._outbox.renew()
                    self._ready = True
                    self._changed.notify()
            case {"state": "lost", "why": why}:
                self._why = why

    def _end(self, link: Link) -> None:
        with self._changed:
            self._ready = False
            self._why = self._why or "the process that plays it has ended"
            self._link = None
        link.end()
