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
# Enough for the ramp to be rendered.
LAST_SECONDS = 0.05


def main() -> None:
    """Play until standard input ends; the first argument is the kind of device."""
    # Ctrl-C reaches every process of the terminal; it is the program that answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    feed = MixerFeed()
    threading.Thread(target=_own, args=(sys.argv[1], feed), name="device", daemon=True).start()
    while (message := received(sys.stdin.buffer)) is not None:
        _obey(feed, *message)
    feed.cancel()
    time.sleep(LAST_SECONDS)
    # Not by the usual way: a sound library may wait there for ever.
    os._exit(0)


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


def _own(kind: str, feed: MixerFeed) -> None:
    try:
        device = DEVICES[kind](feed)
    except (DeviceError, ImportError) as error:
        _leave(str(error))
    feed.latency_ns = device.latency_ns
    if _asks(device, feed, FIRST_LOOK_SECONDS):
        _say(state="ready", name=device.name, latency_ms=device.latency_ns / 1_000_000)
        while _asks(device, feed, LOOK_SECONDS):
            _say(state="here")
    device.abandon()
    _leave("the sound device has gone")


def _asks(device: Device, feed: MixerFeed, look_seconds: float) -> bool:
    """Wait until the device asks for more; false if it does not, or has ended."""
    fills = feed.fills
    for _ in range(round(PATIENCE_SECONDS / look_seconds)):
        time.sleep(look_seconds)
        if device.broken:
            return False
        if feed.fills > fills:
            return True
    return False


def _leave(why: str) -> NoReturn:
    _say(state="lost", why=why)
    os._exit(1)


def _say(**report: Any) -> None:
    try:
        os.write(sys.stdout.fileno(), json.dumps(report).encode() + b"\n")
    except OSError:
        # The program is gone.
        os._exit(1)


if __name__ == "__main__":
    main()
