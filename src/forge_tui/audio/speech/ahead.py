"""Speaking ahead of time: a thread of its own asks the voice, and nobody waits for it."""

import queue
import threading
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from forge_tui.audio.port import RATE, VOICE_RATE
from forge_tui.audio.speech.voice import Voice

Load = Callable[[Mapping[str, bytes]], None]
Texts = Iterable[str] | Callable[[], Iterable[str]]
"""Texts, or what will find them on the thread that speaks."""


class Sayer(Protocol):
    """Makes clips of texts; no call waits."""

    # Counts what has changed which texts are ready.
    version: int
    # One sentence, once it cannot make any more.
    problem: str

    def want(self, texts: Texts) -> None:
        """Make clips of texts, if they are not there yet."""

    def frames(self, text: str) -> int | None:
        """Return for how many of RATE frames a text sounds; None before it is ready."""

    def close(self) -> None:
        """Make no more."""


_ENDED = "The voice is off: something unforeseen has ended it. Tones and text go on."


class _ClosedError(Exception):
    """Ends the thread where it is."""


class Ahead:
    """A Sayer whose clips go to `load` as they are made, named by `name`."""

    def __init__(self, voice: Voice, load: Load, name: Callable[[str], str] = str) -> None:
        self.version = 0
        self.problem = ""
        self._voice = voice
        self._load = load
        self._name = name
        self._frames: dict[str, int] = {}
        self._asked: set[str] = set()
        self._orders: queue.SimpleQueue[Texts] = queue.SimpleQueue()
        self._closing = threading.Event()
        threading.Thread(target=self._run, name="voice", daemon=True).start()

    def want(self, texts: Texts) -> None:
        """Hand an order to the thread, if there is something new in it."""
        if callable(texts) or any(text not in self._asked for text in texts):
            self._orders.put(texts)

    def frames(self, text: str) -> int | None:
        """Return the length of a clip that is loaded."""
        return self._frames.get(text)

    def close(self) -> None:
        """End the thread at its next sentence."""
        self._closing.set()
        self._orders.put(())

    def _run(self) -> None:
        try:
            while not self._closing.is_set():
                self._make(self._orders.get())
        except _ClosedError:
            pass
        finally:
            # Whatever else has ended the thread: nobody is left to make a word.
            if not self._closing.is_set():
                self.problem = self.problem or _ENDED
                self.version += 1

    def _make(self, texts: Texts) -> None:
        new = [text for text in (texts() if callable(texts) else texts) if text not in self._asked]
        if not new:
            return
        self._asked.update(new)
        self._voice.tell(new, self._take)
        self.problem = self._voice.problem
        self.version += 1

    def _take(self, text: str, clip: bytes) -> None:
        if self._closing.is_set():
            raise _ClosedError
        self._load({self._name(text): clip})
        self._frames[text] = len(clip) // 2 * (RATE // VOICE_RATE)
