"""The program's side of a process that speaks: it waits for nothing longer than a time limit."""

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, Self

from forge_tui.audio.framing import received
from forge_tui.audio.speech.engine import EngineKind, SpeechError

# As for the process that plays: without `site` a Python starts in half the time.
START = (
    "import sys; sys.path[:] = sys.argv[4:]; from forge_tui.audio.speech.child import main; main()"
)
START_SECONDS, SENTENCE_SECONDS = 6.0, 4.0
# Two minutes of speech.
_MOST_BYTES = 6_000_000
# For a thread whose process is gone.
_END_SECONDS = 1.0


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
                # It and what it runs are one group, which is ended as a whole.
                start_new_session=True,
            )
        except OSError as error:
            raise SpeechError(f"its process does not start ({error.strerror})") from error
        # A clip, or why there will be none.
        self._heard: queue.SimpleQueue[bytes | str] = queue.SimpleQueue()
        # A pipe can be waited for with a limit on some systems only, a queue on all.
        self._listens = threading.Thread(target=self._listen, name="voice-read", daemon=True)
        try:
            self._listens.start()
            self._hear(limit)
        except SpeechError:
            self.close()
            raise

    @property
    def pid(self) -> int:
        """The process."""
        return self._process.pid

    def say(self, text: str, limit: float = SENTENCE_SECONDS) -> bytes:
        """Return a sentence as a spoken clip's PCM; raises SpeechError, also when time is up."""
        with suppress(OSError):
            self._into.write(json.dumps(text).encode() + b"\n")
            self._into.flush()
        return self._hear(limit)

    def close(self) -> None:
        """End the process and what it runs, whatever they do."""
        if sys.platform != "win32":
            with suppress(OSError):
                os.killpg(self.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        self._listens.join(_END_SECONDS)
        with suppress(OSError):
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

    def _hear(self, limit: float) -> bytes:
        """Return the next clip; raises SpeechError if it is bad news, or does not come."""
        try:
            heard = self._heard.get(timeout=limit)
        except queue.Empty:
            raise SpeechError(f"it has not answered for {limit:g} s") from None
        if isinstance(heard, str):
            raise SpeechError(heard)
        return heard

    def _listen(self) -> None:
        """Take in what the process says until it ends or says nothing that makes sense."""
        try:
            while message := received(self._from, _MOST_BYTES):
                self._heard.put(_meant(*message))
        except ValueError:
            self._heard.put("it answers nonsense")
        except OSError as error:
            self._heard.put(f"it cannot be heard ({error.strerror})")
        else:
            self._heard.put("its process has ended")


def _meant(message: Mapping[str, Any], pcm: bytes) -> bytes | str:
    """Return the clip, or why there is none; ValueError for what nobody of ours says."""
    match message:
        case {"state": "ready" | "said"}:
            return pcm
        case {"state": "lost", "why": str(why)}:
            return why
    raise ValueError
