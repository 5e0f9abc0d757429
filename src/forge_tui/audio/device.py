"""What a sound device is to the process that owns it."""

from typing import Protocol

# How much a device asks for at a time. A shorter period costs wake-ups, a longer one delays what
# sounds at once.
PERIOD_MS = 20


class DeviceError(Exception):
    """There is no device to open; the text is the reason, as a part of a sentence."""


class Immediate(Protocol):
    """A second way to a device, where the stream is fetched too early for what must not wait."""

    def sound(self, pcm: bytes) -> None:
        """Play at once, over the stream."""

    def hush(self) -> None:
        """Silence everything that can still be silenced, in both ways."""


class Feed(Protocol):
    """What a device drains from a thread of its own."""

    # Set by a device that has such a way.
    immediate: Immediate | None

    @property
    def idle(self) -> bool:
        """Whether nothing sounds at the next frame."""

    def fill(self, frames: int, asked_ns: int = 0) -> bytes:
        """Return PCM; `asked_ns` is when the device asked for it (0: just now)."""


class Device(Protocol):
    """An open stream, which lasts as long as its process.

    A library whose device has failed may hang or leak when it is asked to close it; the end of a
    process does neither.
    """

    name: str
    # How long after a frame was asked for it is heard, as far as can be known.
    latency_ns: int
    # Whether the stream has ended by itself; false where the library does not tell.
    broken: bool

    def abandon(self) -> None:
        """End what would outlive the process."""
