"""The same mixer without a device: a whole session's sound as a WAV file."""

import os
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from secrets import token_hex

from forge_tui.audio.mixer import Mixer, exact
from forge_tui.audio.port import RATE, Sounding
from forge_tui.errors import ForgeError
from forge_tui.text import one_line

# What is silent costs nothing in the mixer, so blocks are as short as its own cost allows.
_BLOCK = RATE // 50
_BYTES_A_FRAME = 2
# RIFF, its size, WAVE; fmt, its size and six values of it; data and its size.
_HEADER, _PCM = struct.Struct("<4sI4s4sIHHIIHH4sI"), 1
# The format counts its bytes in 32 bits; a clip may still sound when the session is over.
_MOST_FRAMES = 2**32 // _BYTES_A_FRAME - 10 * RATE


def write_wav(
    path: Path, clips: Mapping[str, bytes], soundings: Sequence[Sounding], frames: int
) -> int:
    """Write at least `frames`, and on to the end of the last clip; returns how many they are.

    Frame 0 is at 0 ns. The file is there whole or not at all; raises ForgeError.
    """
    name = one_line(str(path))
    if frames > _MOST_FRAMES:
        raise ForgeError(f"{name} cannot be written: a WAV file ends after 12 hours")
    try:
        if path.exists() and not path.is_file():
            raise ForgeError(f"{name} cannot be written: it is there and is no file")
        return _replace(Path(os.path.realpath(path)), _rendered(clips, soundings, frames))
    except OSError as error:
        raise ForgeError(f"{name} cannot be written: {error.strerror}") from None


def _rendered(
    clips: Mapping[str, bytes], soundings: Sequence[Sounding], frames: int
) -> Iterator[bytes]:
    mixer = Mixer()
    mixer.load(clips)
    mixer.plan(1, soundings)
    # The last clip begins with the frame after the session's last.
    frames = max([frames, *(exact(each.at_ns) + 1 for each in soundings)])
    while mixer.position < frames or not mixer.idle:
        yield mixer.render(_BLOCK)


def _replace(path: Path, blocks: Iterable[bytes]) -> int:
    temporary = path.with_name(f".{token_hex(8)}.part")
    try:
        with temporary.open("xb") as file:
            file.write(_header(0))
            size = sum(map(file.write, blocks))
            file.seek(0)
            file.write(_header(size))
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return size // _BYTES_A_FRAME


def _header(size: int) -> bytes:
    """Return what a WAV file of one channel begins with; `size` is that of its data.

    The writer of Python's `wave` prints an error where it is interrupted before it has begun.
    """
    form = 16, _PCM, 1, RATE, RATE * _BYTES_A_FRAME, _BYTES_A_FRAME, 8 * _BYTES_A_FRAME
    riff = b"RIFF", _HEADER.size - 8 + size, b"WAVE", b"fmt "
    return _HEADER.pack(*riff, *form, b"data", size)
