"""The full screen in a pseudo-terminal, and when its bytes came."""

import os
import select
import subprocess
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import pyte

SIZE = (100, 30)
# What a terminal of today says of synchronized output and of resizes that are told in bytes.
_ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
_COLOURS = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
_LEFT_ALONE = ("NO_COLOR", "LINES", "COLUMNS", "FORCE_COLOR", "TERM_PROGRAM")
_PATIENCE = 60.0


class Child:
    """A program in a terminal of 100x30; its clock, `time.perf_counter`, starts just before it.

    What it draws is worked out only when it is asked for, never while time is taken.
    """

    def __init__(self, args: list[str], env: dict[str, str]) -> None:
        self.fd, slave = os.openpty()
        termios.tcsetwinsize(slave, (SIZE[1], SIZE[0]))
        self.raw = bytearray()
        self.screen = pyte.Screen(*SIZE)
        self._stream = pyte.ByteStream(self.screen)
        self._drawn = 0
        self._unanswered = dict(_ANSWERS)
        env = {name: value for name, value in env.items() if name not in _LEFT_ALONE}
        self.start = self._last = time.perf_counter()
        self.process = subprocess.Popen(
            args, stdin=slave, stdout=slave, stderr=slave, env=env | _COLOURS,
            start_new_session=True,
        )  # fmt: skip
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        del kind, error
        self.process.kill()
        self.process.wait()
        os.close(self.fd)

    def read(self, timeout: float) -> float | None:
        """Take in what comes next; returns when it came, None if nothing did."""
        if not select.select([self.fd], [], [], timeout)[0]:
            return None
        data = os.read(self.fd, 65536)
        self._last = time.perf_counter()
        self.raw += data
        for question in [each for each in self._unanswered if each in self.raw]:
            self.press(self._unanswered.pop(question))
        return self._last

    def read_for(self, seconds: float) -> list[tuple[float, int]]:
        """Take in all that comes in a time; returns when, and how much there was by then."""
        deadline = time.perf_counter() + seconds
        came = []
        while (left := deadline - time.perf_counter()) > 0:
            if (at := self.read(left)) is not None:
                came.append((at, len(self.raw)))
        return came

    def until(self, *texts: bytes) -> float:
        """Read until all the texts have come; returns the seconds since the start."""
        deadline = time.perf_counter() + _PATIENCE
        while not all(text in self.raw for text in texts):
            if time.perf_counter() > deadline:
                self.draw()
                raise SystemExit(f"{texts} did not come:\n{self.text}")
            self.read(0.1)
        return self._last - self.start

    def press(self, keys: bytes) -> float:
        """Send keys; returns when."""
        at = time.perf_counter()
        os.write(self.fd, keys)
        return at

    def draw(self, end: int | None = None) -> None:
        """Draw what has come, up to a count of bytes."""
        end = len(self.raw) if end is None else end
        self._stream.feed(bytes(self.raw[self._drawn : end]))
        self._drawn = end

    @property
    def text(self) -> str:
        """Everything that has been drawn."""
        return "\n".join(self.screen.display)

    def cpu(self) -> float:
        """Seconds of a core used so far, by the program and in the kernel for it."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
