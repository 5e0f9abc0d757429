"""Clocks: the machine's, and one that is moved by hand."""

import time
from datetime import UTC, date, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What a session reads; `boottime_ns` goes on while the machine sleeps, the other does not."""

    def monotonic_ns(self) -> int:
        """Nanoseconds that are never set back."""

    def boottime_ns(self) -> int:
        """Nanoseconds that include sleep."""

    def wall(self) -> datetime:
        """Return the date and time for the log, with its offset from UTC."""


class SystemClock:
    """The machine's clocks."""

    def monotonic_ns(self) -> int:
        """Nanoseconds that are never set back."""
        return time.monotonic_ns()

    def boottime_ns(self) -> int:
        """Nanoseconds that include sleep; where there is no such clock, the wall's."""
        if hasattr(time, "CLOCK_BOOTTIME"):
            return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
        return time.time_ns()

    def wall(self) -> datetime:
        """Return the local date and time with its offset."""
        return datetime.now(UTC).astimezone()


def today() -> date:
    """Return the day that it is where the person is."""
    return SystemClock().wall().date()


class HandClock:
    """A clock for tests and dry runs: it stands still until it is moved."""

    def __init__(self, start: datetime = datetime(2026, 1, 1, 6, tzinfo=UTC)) -> None:
        self._start = start
        self._awake_ns = 0
        self._asleep_ns = 0

    def move(self, seconds: float) -> None:
        """Let time pass."""
        self._awake_ns += round(seconds * 1e9)

    def sleep(self, seconds: float) -> None:
        """Let time pass as if the machine slept: only the boot clock and the wall notice."""
        self._asleep_ns += round(seconds * 1e9)

    def monotonic_ns(self) -> int:
        """Return the time moved awake."""
        return self._awake_ns

    def boottime_ns(self) -> int:
        """Return the time moved, awake and asleep."""
        return self._awake_ns + self._asleep_ns

    def wall(self) -> datetime:
        """Return the start and all the time since."""
        return self._start + timedelta(microseconds=self.boottime_ns() // 1000)
