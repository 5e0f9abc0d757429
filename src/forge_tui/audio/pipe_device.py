"""A device behind a tool of the system that plays what it reads from its standard input."""

import os
import shutil
import subprocess
import threading
from contextlib import suppress
from dataclasses import dataclass

from forge_tui.audio.device import PERIOD_MS, DeviceError, Feed
from forge_tui.audio.port import RATE

PERIOD = RATE * PERIOD_MS // 1000
# One page, 43 ms: the tool's reading sets the pace, and little of it waits in between.
PIPE_BYTES = 4096


@dataclass(frozen=True)
class Tool:
    """Its arguments, and what it and its server hold when they ask for more."""

    arguments: tuple[str, ...]
    latency_ms: int


TOOLS = {
    "pacat": Tool(
        (
            "--playback",
            "--raw",
            "--format=s16le",
            f"--rate={RATE}",
            "--channels=1",
            "--latency-msec=30",
            "--process-time-msec=10",
            "--client-name=forge-tui",
        ),
        latency_ms=60,
    ),
    # Its standard input is raw without being told so.
    "pw-cat": Tool(
        (
            "--playback",
            "--format=s16",
            f"--rate={RATE}",
            "--channels=1",
            "--latency=40ms",
            "-",
        ),
        latency_ms=80,
    ),
    "aplay": Tool(
        (
            "--quiet",
            "--file-type=raw",
            "--format=S16_LE",
            f"--rate={RATE}",
            "--channels=1",
            "--buffer-time=80000",
            "-",
        ),
        latency_ms=140,
    ),
}


def tool() -> str | None:
    """Return the name of the first tool that is installed."""
    return next((name for name in TOOLS if shutil.which(name)), None)


class PipeDevice:
    """A running tool and the thread that writes to it; raises DeviceError if there is no tool."""

    def __init__(self, feed: Feed) -> None:
        name = tool()
        if name is None:
            raise DeviceError("none of pacat, pw-cat and aplay is installed")
        self._feed = feed
        self.name = name
        self.latency_ns = TOOLS[name].latency_ms * 1_000_000
        self.broken = False
        sound, self._to = os.pipe()
        _shorten(self._to)
        self._tool = subprocess.Popen(  # noqa: S603 - a name from TOOLS
            [name, *TOOLS[name].arguments],
            stdin=sound,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            # Ctrl-C belongs to the program.
            process_group=0,
        )
        os.close(sound)
        threading.Thread(target=self._write, name="pipe", daemon=True).start()

    def abandon(self) -> None:
        """End the tool, which may hang on its server."""
        self._tool.kill()

    def _write(self) -> None:
        # Goes on until the tool has ended.
        with suppress(OSError):
            while True:
                left = memoryview(self._feed.fill(PERIOD))
                while left:
                    left = left[os.write(self._to, left) :]
        self.broken = True


def _shorten(pipe: int) -> None:
    """Let a pipe hold little, where the system can."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl  # noqa: PLC0415 - not on every platform

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)
