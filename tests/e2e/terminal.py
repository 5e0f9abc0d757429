"""The full screen in a pseudo-terminal: keys go in, bytes and what they draw come out."""

import os
import re
import select
import signal
import subprocess
import termios
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Self

import pyte
from program import PROGRAM, Home

SIZES = [(40, 12), (80, 24), (120, 36)]

KEYS = {
    "enter": b"\r",
    "escape": b"\x1b",
    "tab": b"\t",
    "space": b" ",
    "backspace": b"\x7f",
    "delete": b"\x1b[3~",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "shift+tab": b"\x1b[Z",
    "ctrl+c": b"\x03",
    "ctrl+p": b"\x10",
    "ctrl+q": b"\x11",
}
"""What a terminal sends for keys that are no character."""

LEFT_ALONE = ("NO_COLOR", "LINES", "COLUMNS", "FORCE_COLOR", "TERM_PROGRAM")
_ANSWERS = {b"\x1b[?2026$p": b"\x1b[?2026;2$y", b"\x1b[?2048$p": b"\x1b[?2048;0$y"}
# Textual parts a lone escape from the start of a key by time.
_ESCAPE_ALONE = 0.15
_READ = 65536


class Terminal:
    """A program in a terminal of a size; leaving the context kills what still runs."""

    def __init__(
        self,
        home: Home,
        *args: str,
        size: tuple[int, int] = (80, 24),
        env: Mapping[str, str | None] | None = None,
        controls: bool = True,
    ) -> None:
        """`controls`: the terminal sends the program a SIGHUP when it is closed."""
        master, slave = os.openpty()
        self.fd = master
        self.raw = bytearray()
        self.size = size
        self._open = True
        self._ended = False
        self._asked = 0
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        termios.tcsetwinsize(slave, (size[1], size[0]))
        self.attributes = termios.tcgetattr(slave)
        # The shell leads a session, so the terminal that it opens is the one that controls it.
        opens = ("/bin/sh", "-c", 'exec "$@" <"$0" >"$0" 2>"$0"', os.ttyname(slave))
        self.process = subprocess.Popen(
            [*(opens if controls else ()), *PROGRAM, *args],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=_environment(home, env or {}),
            cwd=home.folder,
            start_new_session=True,
        )
        # Kept open here: what the terminal was left like is asked after the end.
        self._slave = slave

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        del kind
        if error is not None:
            error.add_note(f"The screen was:\n{self.text}")
        self.process.kill()
        self.process.wait()
        self.close()

    # What comes out

    def read(self, timeout: float) -> bool:
        """Take in what the program has written; returns whether there was anything."""
        if self._ended or not self._open or not select.select([self.fd], [], [], timeout)[0]:
            return False
        try:
            data = os.read(self.fd, _READ)
        except OSError:  # nobody has the other end any more
            data = b""
        self._ended = not data
        self.raw += data
        self._stream.feed(data)
        self._answer()
        return bool(data)

    def _answer(self) -> None:
        """Tell what a terminal of today tells when it is asked for its modes."""
        asked = bytes(self.raw[self._asked :])
        for question, answer in _ANSWERS.items():
            if question in asked:
                self._write(answer)
                self._asked = len(self.raw)

    def wait_until(self, true: Callable[[], object], *, what: str, timeout: float = 20) -> None:
        """Read until something is true; fails if it does not become so."""
        deadline = time.monotonic() + timeout
        while not true():
            left = deadline - time.monotonic()
            assert left > 0, f"not within {timeout} s: {what}"
            code = self.process.poll()
            assert code is None or self.read(0), f"ended with {code} before: {what}"
            self.read(min(left, 0.2))

    def starts(self) -> None:
        """Read until there is something on the screen."""
        self.wait_until(lambda: self.text.strip() != "", what="a first frame")

    def shows(self, *texts: str, timeout: float = 20) -> None:
        """Read until all the texts are on the screen."""
        self.wait_until(
            lambda: all(text in self.text for text in texts), what=repr(texts), timeout=timeout
        )

    def hides(self, text: str, timeout: float = 20) -> None:
        """Read until the text is no longer on the screen."""
        self.wait_until(lambda: text not in self.text, what=f"without {text!r}", timeout=timeout)

    def settles(self, quiet: float = 0.3, timeout: float = 20) -> None:
        """Read until nothing has come for a while."""
        deadline = time.monotonic() + timeout
        while self.read(quiet):
            assert time.monotonic() < deadline, "does not settle"

    def read_for(self, seconds: float) -> None:
        """Take in whatever comes within a time."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0 and not self._ended:
            self.read(left)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as they stand."""
        return [row.rstrip() for row in self._screen.display]

    @property
    def text(self) -> str:
        """The whole screen as it stands."""
        return "\n".join(self.lines)

    # What goes in

    def _write(self, data: bytes) -> None:
        with suppress(OSError):  # it may have ended
            os.write(self.fd, data)

    def press(self, *keys: str) -> None:
        """Press keys by their names; what has no name is typed."""
        for key in keys:
            self._write(KEYS.get(key) or key.encode())
            if key == "escape":
                self.read_for(_ESCAPE_ALONE)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size; the kernel tells the program."""
        self.size = columns, rows
        self._screen.resize(rows, columns)
        termios.tcsetwinsize(self.fd, (rows, columns))

    def close(self) -> None:
        """Close the terminal as its window's button does; harmless when it is closed."""
        if self._open:
            self._open = False
            os.close(self._slave)
            os.close(self.fd)

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    # How it ends

    def ends(self, timeout: float = 20) -> int:
        """Read until the program has ended; returns its exit code, negative for a signal."""
        deadline = time.monotonic() + timeout
        while (code := self.process.poll()) is None:
            assert time.monotonic() < deadline, "does not end"
            if not self.read(0.05) and not self._open:
                with suppress(subprocess.TimeoutExpired):
                    self.process.wait(0.05)
        self.settles(0.05)
        return code

    def check_left_clean(self) -> None:
        """Check that every mode is as it was, and that nothing has crashed."""
        assert b"Traceback" not in self.raw, self.raw[-3000:].decode(errors="replace")
        last = {
            number: switch
            for numbers, switch in re.findall(rb"\x1b\[\?([\d;]+)([hl])", bytes(self.raw))
            for number in numbers.split(b";")
        }
        assert last.get(b"1049", b"l") == b"l", "the alternate screen is left"
        assert last.get(b"25", b"h") == b"h", "the cursor is shown"
        assert last.get(b"7", b"h") == b"h", "lines are wrapped"
        for mode in (b"1000", b"1003", b"1004", b"1006", b"1015", b"2004", b"2026", b"2048"):
            assert last.get(mode, b"l") == b"l", f"mode {mode.decode()} is off"
        assert self.raw.count(b"\x1b[<u") == len(re.findall(rb"\x1b\[>\d*u", self.raw))
        assert termios.tcgetattr(self._slave) == self.attributes


def _environment(home: Home, own: Mapping[str, str | None]) -> dict[str, str]:
    env = {name: value for name, value in home.env.items() if name not in LEFT_ALONE}
    asked = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **own}
    env.update({name: value for name, value in asked.items() if value is not None})
    return {name: value for name, value in env.items() if asked.get(name, "") is not None}
