"""The chain of long buffers, played by a library that only notes them."""

import sys
import time
from array import array
from types import SimpleNamespace

import pytest
from stand import MS, until

from forge_tui.audio import simpleaudio_device
from forge_tui.audio.feed import MixerFeed
from forge_tui.audio.port import RATE, Sounding
from forge_tui.audio.simpleaudio_device import SimpleaudioDevice

CLICK = array("h", [9000] * 48).tobytes()


class Library:
    """Plays every buffer at once and in perfect time, as long as it is well."""

    shiny = SimpleNamespace(_sa=SimpleNamespace(SimpleaudioError=RuntimeError))

    def __init__(self) -> None:
        self.well = True
        self.played: list[tuple[memoryview, int]] = []

    def play_buffer(self, buffer: memoryview, *_: int) -> SimpleNamespace:
        if not self.well:
            raise RuntimeError
        began_ns = time.monotonic_ns()
        self.played.append((buffer, began_ns))
        end_ns = began_ns + len(buffer) * 500_000_000 // RATE
        return SimpleNamespace(is_playing=lambda: self.well and time.monotonic_ns() < end_ns)

    def clicks(self) -> list[int]:
        """Return when clicks are heard, by time.monotonic_ns()."""
        return [
            began_ns + frame * 1_000_000_000 // RATE
            for buffer, began_ns in self.played
            for frame, (before, sample) in enumerate(
                zip([0, *buffer.cast("h")], buffer.cast("h"), strict=False)
            )
            if sample and not before
        ]


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Library:
    """A library in the place of simpleaudio, and short buffers."""
    library = Library()
    monkeypatch.setitem(sys.modules, "simpleaudio", library)
    monkeypatch.setattr(simpleaudio_device, "BUFFER", RATE)
    monkeypatch.setattr(simpleaudio_device, "ENOUGH", RATE // 2)
    return library


def test_no_click_is_lost_or_moved_where_one_buffer_follows_another(library: Library) -> None:
    feed = MixerFeed()
    feed.load({"click": CLICK})
    device = SimpleaudioDevice(feed)
    begin = time.monotonic_ns() + 300 * MS
    due = [begin + i * 100 * MS for i in range(15)]
    feed.plan(1, [Sounding(at, "click") for at in due])
    time.sleep(2)
    # Two silent buffers woke the device up.
    assert len(library.played) >= 2 + 3
    heard = library.clicks()
    assert len(heard) == len(due)
    assert all(abs(a - b) < MS for a, b in zip(heard, due, strict=True))
    assert not device.broken
    library.well = False
    until(lambda: device.broken, 1, "the loss is noticed")


def test_cancel_silences_what_is_written_and_not_read(library: Library) -> None:
    feed = MixerFeed()
    feed.load({"long": array("h", [9000] * RATE).tobytes()})
    SimpleaudioDevice(feed)
    feed.plan(1, [Sounding(time.monotonic_ns(), "long")])
    time.sleep(0.25)
    feed.now("long", 1.0, time.monotonic_ns())
    cancelled_ns = time.monotonic_ns()
    feed.cancel()
    time.sleep(0.1)
    library.well = False
    stream, began_ns = library.played[2]
    samples = stream.cast("h")
    last = max(frame for frame, sample in enumerate(samples) if sample)
    steps = [a - b for a, b in zip(samples[last - 300 : last], samples[last - 299 :], strict=False)]
    assert max(steps) < 100
    assert began_ns + last * 1_000_000_000 // RATE - cancelled_ns < 115 * MS
    key, _ = library.played[3]
    assert not any(key)
