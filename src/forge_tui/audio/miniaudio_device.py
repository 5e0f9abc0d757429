"""A device by the library miniaudio, which is imported only when one is opened."""

import sys
from collections.abc import Generator
from contextlib import suppress
from typing import Any

from forge_tui.audio import alsa
from forge_tui.audio.device import PERIOD_MS, DeviceError, Feed
from forge_tui.audio.port import RATE

# Two would do for a quiet machine. On a busy one three ran dry now and then, which moves a cue by
# the gap; a key is still heard within 80 ms.
PERIODS = 4
# A server of PulseAudio is asked for one period in all, however many there are, and asks again
# when a quarter of it has been heard. 20 ms ran dry on a busy machine; with 40 a key is late.
SERVER_MS = 30
_MS = 1_000_000


class MiniaudioDevice:
    """An open stream; raises DeviceError if there is none to open."""

    broken = False

    def __init__(self, feed: Feed) -> None:
        alsa.hush()
        import miniaudio  # noqa: PLC0415 - not everywhere installed

        try:
            # Kept: the stream ends with the object.
            self._device, self.latency_ns = _opened(miniaudio)
            # What the library takes when it finds nothing that plays.
            if self._device.backend == "Null":
                raise DeviceError("no sound device answers")
            asked = _asked(feed)
            next(asked)
            self._device.start(asked)
        except miniaudio.MiniaudioError as error:
            raise DeviceError("no sound device answers") from error
        self.name = f"miniaudio, {self._device.backend}"

    def abandon(self) -> None:
        """Leave it to the end of the process."""


def _asked(feed: Feed) -> Generator[bytes, int, None]:
    frames = yield b""
    while True:
        frames = yield feed.fill(frames)


def _opened(miniaudio: Any) -> tuple[Any, int]:
    """Return a device and its latency, by a sound server where one answers."""
    # It asks when one period has been heard: what it gets comes after the others.
    direct = (PERIODS - 1) * PERIOD_MS * _MS
    if not sys.platform.startswith("linux"):
        return _device(miniaudio, None, PERIOD_MS), direct
    with suppress(miniaudio.MiniaudioError):
        served = _device(miniaudio, [miniaudio.Backend.PULSEAUDIO], SERVER_MS)
        return served, SERVER_MS * _MS * 3 // 4
    # Without a list of ours the last is one that plays nothing.
    return _device(miniaudio, [miniaudio.Backend.ALSA], PERIOD_MS), direct


def _device(miniaudio: Any, backends: list[Any] | None, period_ms: int) -> Any:
    return miniaudio.PlaybackDevice(
        miniaudio.SampleFormat.SIGNED16,
        nchannels=1,
        sample_rate=RATE,
        buffersize_msec=period_ms,
        callback_periods=PERIODS,
        backends=backends,
        app_name="forge-tui",
    )
