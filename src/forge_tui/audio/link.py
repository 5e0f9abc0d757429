"""One device process and the pipes to it."""

import json
import os
import select
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

from forge_tui.audio.framing import Message, packed

# Without `site` and the environment a Python starts in half the time; the paths come from here.
START = "import sys; sys.path[:] = sys.argv[2:]; from forge_tui.audio.child import main; main()"
# The process reports four times a second; after this many seconds in a row without, it hangs.
SILENT_SECONDS = 5


class Link:
    """Starts a process for a `kind` of device; raises OSError if the machine does not."""

    def __init__(self, kind: str) -> None:
        paths = [path for path in sys.path if path]
        commands, self._commands = os.pipe()
        self._reports, reports = os.pipe()
        # Held while the pipe is written to, so that nobody closes it meanwhile.
        self._writing = threading.Lock()
        self._open = True
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this Python, this package
                [sys.executable, "-I", "-S", "-c", START, kind, *paths],
                stdin=commands,
                stdout=reports,
                stderr=subprocess.DEVNULL,
            )
        except OSError:
            os.close(self._commands)
            os.close(self._reports)
            raise
        finally:
            os.close(commands)
            os.close(reports)

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def tell(self, messages: Sequence[Message]) -> None:
        """Write messages, for as long as that takes; a process that ends does not read them."""
        with self._writing, suppress(OSError):
            for message in messages if self._open else ():
                left = memoryview(packed(*message))
                while left:
                    left = left[os.write(self._commands, left) :]

    def reports(self) -> Iterator[dict[str, Any]]:
        """Yield what the process says, until it ends or has hung for SILENT_SECONDS."""
        poll = select.poll()
        poll.register(self._reports)
        rest, silent = b"", 0
        while silent < SILENT_SECONDS:
            # Second by second, so that time in which this process was stopped counts once.
            if not poll.poll(1000):
                silent += 1
                continue
            silent = 0
            if not (chunk := os.read(self._reports, 4096)):
                return
            *lines, rest = (rest + chunk).split(b"\n")
            yield from map(json.loads, lines)

    def hang_up(self) -> None:
        """Close the way down, at which a process that is well ends."""
        with self._writing:
            if self._open:
                self._open = False
                os.close(self._commands)

    def kill(self) -> None:
        """End the process, whatever it does; who waits for it or writes to it goes on."""
        self._process.kill()

    def end(self) -> None:
        """Kill, and give back the process and the pipes; not for two threads at once."""
        self.kill()
        self._process.wait()
        self.hang_up()
        os.close(self._reports)
