"""The library espeak-ng, called by ctypes; for the process that speaks, and for no other.

The wheel espeakng-loader brings the library and its data; else the system's is taken.
"""

import ctypes
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from forge_tui.audio.speech.engine import Said, SpeechError

LIBRARY = "libespeak-ng.so.1"
# The numbers of speak_lib.h.
_SYNCHRONOUS, _DO_NOT_EXIT, _UTF8, _RATE, _VOLUME = 2, 0x8000, 1, 1, 2
# Its sentences then peak at some 60 % of full scale: a tone at the same time has room beside them.
LEVEL = 80
# The library keeps its data's path in 160 bytes, the name of a file included.
LONGEST_PATH = 120


class Library:
    """The library, opened for a voice and a rate in words a minute; raises SpeechError."""

    def __init__(self, voice: str, rate: int, *, bundled: bool) -> None:
        library, data = _bundled() if bundled else (LIBRARY, None)
        try:
            self._library = ctypes.CDLL(library)
        except OSError as error:
            raise SpeechError("the library of espeak-ng cannot be loaded") from error
        callback = ctypes.CFUNCTYPE(
            ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
        )
        # Kept: the library holds its address only.
        self._callback = callback(self._hear)
        self._heard = bytearray()
        # All that a voice needs is read here.
        with _short(data) as folder:
            self._open(voice, folder)
        self._library.espeak_SetParameter(_RATE, rate, 0)
        self._library.espeak_SetParameter(_VOLUME, LEVEL, 0)

    def _open(self, voice: str, folder: Path | None) -> None:
        path = None if folder is None else bytes(folder)
        self._rate = self._library.espeak_Initialize(_SYNCHRONOUS, 0, path, _DO_NOT_EXIT)
        if self._rate <= 0:
            raise SpeechError("espeak-ng does not find its data")
        self._library.espeak_SetSynthCallback(self._callback)
        if self._library.espeak_SetVoiceByName(voice.encode()):
            raise SpeechError(f'espeak-ng has no voice "{voice}"')

    def say(self, text: str) -> Said:
        """Return a sentence as the library's own samples."""
        self._heard = bytearray()
        raw = text.encode()
        size = ctypes.c_size_t(len(raw) + 1)
        if self._library.espeak_Synth(raw, size, 0, 0, 0, _UTF8, None, None):
            raise SpeechError("espeak-ng cannot say a sentence")
        return Said(array("h", bytes(self._heard)), self._rate)

    def _hear(self, samples: object, count: int, events: object) -> int:
        del events
        if samples and count:
            self._heard += ctypes.string_at(samples, 2 * count)  # type: ignore[arg-type]
        return 0


def version_of(library: str) -> str:
    """Return what a library says of itself; OSError if it is not here."""
    info = ctypes.CDLL(library).espeak_Info
    info.restype = ctypes.c_char_p
    version: bytes = info(None) or b""
    return version.decode()


def _bundled() -> tuple[str, Path]:
    loader = import_module("espeakng_loader")
    return loader.get_library_path(), Path(loader.get_data_path())


@contextmanager
def _short(data: Path | None) -> Iterator[Path | None]:
    """Yield the folder that holds the data, by a short name where its own is too long."""
    if data is None or len(bytes(data)) <= LONGEST_PATH:
        yield data and data.parent
        return
    with TemporaryDirectory(prefix="forge-") as link:
        (Path(link) / data.name).symlink_to(data)
        yield Path(link)
