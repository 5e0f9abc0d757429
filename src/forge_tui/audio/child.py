"""The process that owns the sound device; its engine is in the program.

Commands come on standard input, reports go to standard output; what a library writes to standard
error goes nowhere. Nothing here tries again: whatever fails ends the process, and the engine
starts another one.
"""

import json
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any, NoReturn

from forge_tui.audio.device import Device, DeviceError
from forge_tui.audio.feed import MixerFeed
from forge_tui.audio.framing import received
from forge_tui.audio.miniaudio_device import MiniaudioDevice
from forge_tui.audio.pipe_device import PipeDevice
from forge_tui.audio.port import Sounding
from forge_tui.audio.simpleaudio_device import SimpleaudioDevice

DEVICES: dict[str, Callable[[MixerFeed], Device]] = {
    "miniaudio": MiniaudioDevice,
    "simpleaudio": SimpleaudioDevice,
    "pipe": PipeDevice,
}

# A device that does not ask for so long is lost. Looks are counted, and time is not measured, so
# that a process that was stopped does not take its own absence for the device's.
PATIENCE_SECONDS = 3
LOOK_SECONDS, FIRST_LOOK_SECONDS = 0.25, 0.01
NICE = -10
# Enough for the ramp to be rendered.
LAST_SECONDS = 0.05


def main() -> None:
    """Play until standard input ends; the first argument is the kind of device."""
    # Ctrl-C reaches every process of the terminal; it is the program that answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Sound comes first where the machine lets a person say so, as for the group "audio".
    with suppress(AttributeError, OSError):
        os.nice(NICE)
    # What a library prints must not get among the reports.
    reports = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    feed = MixerFeed()
    owner = Owner(sys.argv[1], feed, reports)
    threading.Thread(target=owner.run, name="device", daemon=True).start()
    while (message := received(sys.stdin.buffer)) is not None:
        _obey(feed, *message)
    feed.cancel()
    time.sleep(LAST_SECONDS)
    owner.leave(0)


def _obey(feed: MixerFeed, message: dict[str, Any], pcm: bytes) -> None:
    match message:
        case {"do": "load", "clip": clip}:
            feed.load({clip: pcm})
        case {"do": "plan", "generation": generation, "soundings": soundings}:
            feed.plan(generation, [Sounding(*each) for each in soundings])
        case {"do": "now", "clip": clip, "gain": gain, "wanted_ns": wanted_ns}:
            feed.now(clip, gain, wanted_ns)
        case {"do": "cancel"}:
            feed.cancel()
        case {"do": "volume", "volume": volume}:
            feed.set_volume(volume)


class Owner:
    """Opens the device, and looks after it until it is lost; then the process ends."""

    def __init__(self, kind: str, feed: MixerFeed, reports: int) -> None:
        self._kind = kind
        self._reports = reports
        self._feed = feed
        self._device: Device | None = None

    def run(self) -> NoReturn:
        """Open, and report; for a thread of its own, as a library may hang."""
        why = "the sound device has gone"
        try:
            self._device = DEVICES[self._kind](self._feed)
        except (DeviceError, ImportError) as error:
            why = str(error)
        else:
            self._look_after(self._device)
        self._say(state="lost", why=why)
        self.leave(1)

    def leave(self, status: int) -> NoReturn:
        """End the process; not by the usual way, in which a sound library may wait for ever."""
        if self._device:
            self._device.abandon()
        os._exit(status)

    def _look_after(self, device: Device) -> None:
        self._feed.latency_ns = device.latency_ns
        if self._asks(device, FIRST_LOOK_SECONDS):
            latency_ms = device.latency_ns / 1_000_000
            self._say(state="ready", name=device.name, latency_ms=latency_ms)
            while self._asks(device, LOOK_SECONDS):
                self._say(state="here")

    def _asks(self, device: Device, look_seconds: float) -> bool:
        """Wait until the device asks for more; false if it does not, or has ended."""
        fills = self._feed.fills
        for _ in range(round(PATIENCE_SECONDS / look_seconds)):
            time.sleep(look_seconds)
            if device.broken:
                return False
            if self._feed.fills > fills:
                return True
        return False

    def _say(self, **report: Any) -> None:
        try:
            os.write(self._reports, json.dumps(report).encode() + b"\n")
        except OSError:
            # The program is gone.
            self.leave(1)


if __name__ == "__main__":
    main()
