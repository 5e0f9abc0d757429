"""A device by the library miniaudio, which is imported only when one is opened."""

import sys
from collections.abc import Generator
from typing import Any

from forge_tui.audio import alsa
from forge_tui.audio.device import PERIOD_MS, DeviceError, Feed
from forge_tui.audio.port import RATE

# Two would do for a quiet machine. On a busy one three ran dry now and then, which moves a cue by
# the gap; a key is still heard within 80 ms.
PERIODS = 4


class MiniaudioDevice:
    """An open stream; raises DeviceError if there is none to open."""

    broken = False

    def __init__(self, feed: Feed) -> None:
        alsa.hush()
        import miniaudio  # noqa: PLC0415 - not everywhere installed

        try:
            # Kept: the stream ends with the object.
            self._device = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=PERIOD_MS,
                callback_periods=PERIODS,
                backends=_backends(miniaudio),
                app_name="forge-tui",
            )
            # What the library takes when it finds nothing that plays.
            if self._device.backend == "Null":
                raise DeviceError("no sound device answers")
            asked = _asked(feed)
            next(asked)
            self._device.start(asked)
        except miniaudio.MiniaudioError as error:
            raise DeviceError("no sound device answers") from error
        self.name = f"miniaudio, {self._device.backend}"
        # It asks when one period has been heard: what it gets comes after the others.
        self.latency_ns = (PERIODS - 1) * PERIOD_MS * 1_000_000

    def abandon(self) -> None:
        """Leave it to the end of the process."""


def _asked(feed: Feed) -> Generator[bytes, int, None]:
    frames = yield b""
    while True:
        frames = yield feed.fill(frames)


def _backends(miniaudio: Any) -> list[Any] | None:
    """Return what to try; the library's own list ends with one that plays nothing."""
    if sys.platform.startswith("linux"):
        return [miniaudio.Backend.PULSEAUDIO, miniaudio.Backend.ALSA]
    return None
