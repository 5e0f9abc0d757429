"""The person's own sounds: WAV files as the port's PCM."""

import wave
from array import array
from io import BytesIO
from pathlib import Path

from forge_tui.audio.pcm import unpacked
from forge_tui.audio.port import RATE
from forge_tui.errors import ForgeError

LONGEST_SECONDS = 5
# Five seconds in the most lavish form there is are half of this.
_MOST_BYTES = 16 * 1024 * 1024
_WIDTHS = {1, 2, 3, 4}
_FORM_AT = 8
_PCM, _EXTENSIBLE = b"\x01\x00", b"\xfe\xff"


class WavError(ForgeError):
    """Why a file cannot be used; its text does not name the file."""


def read_wav(path: Path) -> "array[int]":
    """Return a PCM file's samples, mono, RATE a second; raises WavError.

    8 to 32 bits, one or two channels, any rate.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise WavError(f"it cannot be read: {error.strerror}") from None
    if len(data) > _MOST_BYTES:
        raise _too_long()
    try:
        return _decoded(_as_plain(data))
    except (wave.Error, EOFError):
        raise WavError("it is no WAV file of plain PCM samples") from None


def _too_long() -> WavError:
    return WavError(f"it is longer than {LONGEST_SECONDS} s")


def _as_plain(data: bytes) -> bytes:
    """Return a file that says "extensible" and means PCM as one that says PCM.

    Many programs write 24 bits so, and the wave module of Python 3.11 refuses it.
    """
    at = data.find(b"fmt ") + _FORM_AT
    means_pcm = data[at : at + 2] == _EXTENSIBLE and data[at + 24 : at + 26] == _PCM
    return data[:at] + _PCM + data[at + 2 :] if means_pcm else data


def _decoded(data: bytes) -> "array[int]":
    with wave.open(BytesIO(data)) as file:
        channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
        if width not in _WIDTHS or channels > 2 or not rate:  # noqa: PLR2004 - mono or stereo
            raise WavError(f"it has {channels} channels of {8 * width} bits, {rate} a second")
        # A length that the header promises need not be true.
        frames = file.readframes(LONGEST_SECONDS * rate + 1)
    samples = _sixteen_bits(frames, width)
    if channels == 2:  # noqa: PLR2004 - stereo
        pairs = zip(samples[::2], samples[1::2], strict=False)
        samples = array("h", [(left + right) // 2 for left, right in pairs])
    if len(samples) > LONGEST_SECONDS * rate:
        raise _too_long()
    if not samples:
        raise WavError("it holds no sound")
    return _resampled(samples, rate)


def _sixteen_bits(frames: bytes, width: int) -> "array[int]":
    """Keep the two highest bytes of each sample; 8 bits have no sign, all others have."""
    count = len(frames) // width
    if width == 1:
        return array("h", [(byte - 128) * 256 for byte in frames])
    halves = bytearray(2 * count)
    halves[0::2] = frames[width - 2 : count * width : width]
    halves[1::2] = frames[width - 1 : count * width : width]
    return unpacked(bytes(halves))


def _resampled(samples: "array[int]", rate: int) -> "array[int]":
    """Draw straight lines between the samples: good enough for short sounds."""
    if rate == RATE:
        return samples
    count = max(1, len(samples) * RATE // rate)
    padded = [*samples, samples[-1]]
    places = (divmod(i * rate, RATE) for i in range(count))
    return array(
        "h",
        [padded[at] + (padded[at + 1] - padded[at]) * part // RATE for at, part in places],
    )
