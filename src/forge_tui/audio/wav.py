"""The person's own sounds: WAV files as samples.

Read by hand, as the wave module refuses a form in which many programs write 24 bits (before Python
3.12), and answers torn files with errors that are not its own.
"""

from array import array
from collections.abc import Mapping
from pathlib import Path
from struct import unpack_from

from forge_tui.audio.pcm import resampled, unpacked
from forge_tui.errors import ForgeError

LONGEST_SECONDS = 5
# Five seconds in the most lavish form there is are half of this.
_MOST_BYTES = 16 * 1024 * 1024
_WIDTHS = {1, 2, 3, 4}
_PCM, _EXTENSIBLE = 1, 0xFFFE


class WavError(ForgeError):
    """Why a file cannot be used; its text does not name the file."""


def read_wav(path: Path) -> "array[int]":
    """Return a PCM file's samples, mono, RATE a second; raises WavError.

    8 to 32 bits, one or two channels, any rate.
    """
    try:
        if not path.is_file():
            raise WavError("it is no file")
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise WavError(f"it cannot be read: {error.strerror}") from None
    if len(data) > _MOST_BYTES:
        raise _too_long()
    chunks = _chunks(data)
    channels, rate, width = _form_of(chunks.get(b"fmt ", b""))
    samples = _sixteen_bits(chunks.get(b"data", b""), width)
    if channels == 2:  # noqa: PLR2004 - stereo
        pairs = zip(samples[::2], samples[1::2], strict=False)
        samples = array("h", [(left + right) // 2 for left, right in pairs])
    if len(samples) > LONGEST_SECONDS * rate:
        raise _too_long()
    if not samples:
        raise WavError("it holds no sound")
    return resampled(samples, rate)


def _too_long() -> WavError:
    return WavError(f"it is longer than {LONGEST_SECONDS} s")


def _chunks(data: bytes) -> Mapping[bytes, bytes]:
    """Return the parts of a file by name; a length that goes beyond its end is not believed."""
    found: dict[bytes, bytes] = {}
    at = 12 if data[:4] == b"RIFF" and data[8:12] == b"WAVE" else len(data)
    while at + 8 <= len(data):
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        found.setdefault(data[at : at + 4], data[at + 8 : at + 8 + size])
        at += 8 + size + size % 2
    return found


def _form_of(form: bytes) -> tuple[int, int, int]:
    """Return (channels, samples a second, bytes a sample)."""
    tag, channels, rate, _, _, bits = unpack_from("<HHIIHH", form.ljust(16, b"\0"))
    if tag == _EXTENSIBLE:
        tag = int.from_bytes(form[24:26], "little")
    if tag != _PCM:
        raise WavError("it is no WAV file of plain PCM samples")
    width = -(-bits // 8)
    if width not in _WIDTHS or channels not in {1, 2} or not rate:
        raise WavError(f"it has {channels} channels of {bits} bits, {rate} a second")
    return channels, rate, width


def _sixteen_bits(frames: bytes, width: int) -> "array[int]":
    """Keep the two highest bytes of each sample; 8 bits have no sign, all others have."""
    if width == 1:
        return array("h", [(byte - 128) * 256 for byte in frames])
    count = len(frames) // width
    halves = bytearray(2 * count)
    halves[0::2] = frames[width - 2 : count * width : width]
    halves[1::2] = frames[width - 1 : count * width : width]
    return unpacked(bytes(halves))
