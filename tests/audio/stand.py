"""What the live tests share: what they need, an engine that is ready, and a busy program."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import util

import pytest
from lab import tone

from forge_tui.audio.engine import ChildAudio

MS = 1_000_000
LIVE = ("miniaudio", "simpleaudio", "pipe")
CLIPS = {
    "low": tone(600, 40),
    "high": tone(1200, 40),
    "long": tone(900, 3000),
}
PITCHES = {"low": 600, "high": 1200, "long": 900}


def need(parts: list[str]) -> None:
    """Skip the test, or fail it on CI, if something is not installed."""
    if parts:
        sentence = f"not installed: {', '.join(parts)}"
        if os.environ.get("CI") == "true":
            pytest.fail(sentence)
        pytest.skip(sentence)


def need_library(kind: str) -> None:
    """Skip or fail without the library of a kind; a pipe needs what the server brings."""
    need([] if kind == "pipe" or util.find_spec(kind) else [kind])


def until(true: Callable[[], bool], seconds: float, what: str) -> float:
    """Wait for something; returns how many seconds it took, and fails after too many."""
    begin = time.monotonic()
    while not true():
        assert time.monotonic() - begin < seconds, f"not within {seconds} s: {what}"
        time.sleep(0.005)
    return time.monotonic() - begin


@contextmanager
def ready(kind: str) -> Iterator[ChildAudio]:
    """Yield an engine whose device plays, with the clips loaded."""
    audio = ChildAudio(kind)
    try:
        audio.load(CLIPS)
        seconds = until(lambda: audio.alive, 15, f"{kind} is ready: {audio.problem}")
        print(f"\n{kind}: ready in {seconds:.2f} s")  # noqa: T201
        time.sleep(0.3)
        yield audio
    finally:
        audio.close()


def burn(seconds: float) -> None:
    """Keep the interpreter busy for 30 ms in every 100, as a program that draws does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        busy = time.monotonic() + 0.03
        while time.monotonic() < busy:
            pass
        time.sleep(0.07)
