"""The program's side of a process that speaks: it waits for nothing longer than a time limit."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any, Self

from forge_tui.audio.framing import HEAD, received
from forge_tui.audio.speech.engine import EngineKind, SpeechError

# As for the process that plays: without `site` a Python starts in half the time.
START = (
    "import sys; sys.path[:] = sys.argv[4:]; from forge_tui.audio.speech.child import main; main()"
)
START_SECONDS, SENTENCE_SECONDS = 6.0, 4.0
# Two minutes of speech.
_MOST_BYTES = 12_000_000
_CHUNK = 1 << 16


class Talker:
    """A running process for an engine, a voice and words a minute; raises SpeechError."""

    def __init__(
        self, kind: EngineKind, voice: str, rate: int, *, limit: float = START_SECONDS
    ) -> None:
        paths = [path for path in sys.path if path]
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this Python, this package
                [sys.executable, "-I", "-S", "-c", START, kind, voice, str(rate), *paths],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
        except OSError as error:
            raise SpeechError(f"its process does not start ({error.strerror})") from error
        try:
            self._hear(limit)
        except SpeechError:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def say(self, text: str, limit: float = SENTENCE_SECONDS) -> bytes:
        """Return a sentence as the port's PCM; raises SpeechError, also when time is up."""
        with suppress(OSError):
            self._into.write(json.dumps(text).encode() + b"\n")
        return self._hear(limit)[1]

    def close(self) -> None:
        """End the process, whatever it does."""
        self._process.kill()
        self._process.wait()
        self._into.close()
        self._from.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @property
    def _into(self) -> Any:
        return self._process.stdin

    @property
    def _from(self) -> Any:
        return self._process.stdout

    def _hear(self, limit: float) -> tuple[Mapping[str, Any], bytes]:
        """Return the next message; raises SpeechError if it is bad news, or does not come."""
        end = time.monotonic() + limit
        head = self._read(HEAD.size, end, limit)
        size = sum(HEAD.unpack(head))
        if size > _MOST_BYTES:
            raise SpeechError("it answers nonsense")
        rest = self._read(size, end, limit)
        try:
            message = received(BytesIO(head + rest))
        except ValueError:
            raise SpeechError("it answers nonsense") from None
        if message is None or message[0]["state"] == "lost":
            raise SpeechError(message[0]["why"] if message else "its process has ended")
        return message

    def _read(self, count: int, end: float, limit: float) -> bytes:
        poll = select.poll()
        poll.register(self._from, select.POLLIN)
        data = bytearray()
        while len(data) < count:
            left = max(0.0, end - time.monotonic())
            if not poll.poll(left * 1000):
                raise SpeechError(f"it has not answered for {limit:g} s")
            chunk = os.read(self._from.fileno(), min(_CHUNK, count - len(data)))
            if not chunk:
                raise SpeechError("its process has ended")
            data += chunk
        return bytes(data)
