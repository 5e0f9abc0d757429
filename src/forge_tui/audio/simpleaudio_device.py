"""A device by the library simpleaudio, which can only play a buffer from its start to its end.

It reads the buffer while it plays, without a copy: so one long buffer of silence is started, and
what is to be heard is written into it a little ahead of where it is read. Starting a buffer for
each sound instead takes 1 to 40 ms, which is heard as an unsteady beat.
"""

import threading
import time
from collections import deque
from contextlib import suppress
from typing import Any

from forge_tui.audio import alsa
from forge_tui.audio.device import PERIOD_MS, DeviceError, Feed
from forge_tui.audio.port import RATE
from forge_tui.audio.sounds import RAMP

# The clocks of a device and of the machine drift apart; each buffer starts anew.
BUFFER = 30 * RATE
# From here on, the next buffer takes over as soon as nothing sounds.
ENOUGH = 20 * RATE
# The library reads so far ahead of what is heard. We write further, as a thread may be late; but
# so little that a clip which is due at once is not too late to sound.
READ_AHEAD = RATE * 105 // 1000
LEAD = RATE * 140 // 1000
WRITE_SECONDS = 0.01
SECOND_NS = 1_000_000_000
# How long a device may take to wake up, and how long it is kept awake for the first buffer.
WAKE_SECONDS = 3
PERIOD = RATE * PERIOD_MS // 1000
# The library refuses more than 64 sounds at once.
KEYS = 16


class SimpleaudioDevice:
    """A chain of playing buffers; raises DeviceError if there is no device."""

    def __init__(self, feed: Feed) -> None:
        alsa.hush()
        import simpleaudio  # noqa: PLC0415 - an extra, and one release of it kills the process

        self._library: Any = simpleaudio
        # It is exported nowhere else.
        self._error: type[Exception] = simpleaudio.shiny._sa.SimpleaudioError  # noqa: SLF001
        self._feed = feed
        # The long buffer, and how far it is written.
        self._lock = threading.Lock()
        self.name = "simpleaudio"
        self.latency_ns = 0
        self.broken = False
        self._wake_up()
        self._open()
        self._written = 0
        self._keys: deque[memoryview] = deque(maxlen=KEYS)
        feed.immediate = self
        threading.Thread(target=self._run, name="simpleaudio", daemon=True).start()

    def abandon(self) -> None:
        """Leave it to the end of the process."""

    def sound(self, pcm: bytes) -> None:
        """Play as a buffer of its own: the long one is read too far ahead for a key."""
        if pcm:
            self._keys.append(memoryview(bytearray(pcm)))
            with suppress(DeviceError):
                self._play(self._keys[-1])

    def hush(self) -> None:
        """Write silence over what is played, after a ramp where the library will read next."""
        for key in self._keys:
            key[:] = bytes(len(key))
        with self._lock:
            begin = min(self._written, self._frame(time.monotonic_ns()) + READ_AHEAD)
            ramp = min(RAMP, self._written - begin)
            frames = self._buffer.cast("h")
            for i in range(ramp):
                frames[begin + i] = frames[begin + i] * (RAMP - i) // RAMP
            rest = self._written - begin - ramp
            self._buffer[2 * (begin + ramp) : 2 * self._written] = bytes(2 * rest)

    def _wake_up(self) -> None:
        """Wait until a device that slept plays: the library does not say when a buffer begins."""
        self._play(memoryview(bytes(2 * RATE * WAKE_SECONDS)))
        first = self._play(memoryview(bytes(2 * PERIOD)))
        end = time.monotonic() + WAKE_SECONDS
        while first.is_playing():
            if time.monotonic() > end:
                raise DeviceError("the sound device does not take any sound")
            time.sleep(PERIOD_MS / 1000)

    def _open(self) -> None:
        self._buffer = memoryview(bytearray(2 * BUFFER))
        self._playing = self._play(self._buffer)
        self._began_ns = time.monotonic_ns()

    def _play(self, buffer: memoryview) -> Any:
        try:
            return self._library.play_buffer(buffer, 1, 2, RATE)
        except self._error as error:
            raise DeviceError("no sound device answers") from error

    def _run(self) -> None:
        try:
            while self._playing.is_playing():
                self._write_up_to(self._frame(time.monotonic_ns()) + LEAD)
                self._go_on()
                time.sleep(WRITE_SECONDS)
        except DeviceError:
            pass
        self.broken = True

    def _frame(self, at_ns: int) -> int:
        return (at_ns - self._began_ns) * RATE // SECOND_NS

    def _time(self, frame: int) -> int:
        return self._began_ns + frame * SECOND_NS // RATE

    def _write_up_to(self, end: int) -> None:
        end = min(end, BUFFER)
        with self._lock:
            if end > self._written:
                pcm = self._feed.fill(end - self._written, self._time(self._written))
                self._buffer[2 * self._written : 2 * end] = pcm
                self._written = end

    def _go_on(self) -> None:
        """Change to a new buffer where it cannot be heard, or at the end of this one."""
        if self._written >= BUFFER or (self._written > ENOUGH and self._feed.idle):
            with self._lock:
                next_ns = self._time(self._written)
                self._open()
                self._written = max(0, self._frame(next_ns))
