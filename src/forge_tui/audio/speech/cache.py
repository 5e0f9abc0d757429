"""Clips on disk, so that a workout's second time speaks at once; its loss costs only time."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from forge_tui.writing import create_file

# Two hours of the most talkative workouts at the slowest rate, and something over.
MOST_BYTES = 80_000_000
# Of the form of the clips: another number makes all others old.
FORM = 2
_SUFFIX = ".pcm"


class Cache:
    """A folder of clips of one engine, voice and rate; what cannot be kept is not.

    All voices share its limit; what was not used for longest goes first.
    """

    def __init__(self, folder: Path, *speaker: object, most: int = MOST_BYTES) -> None:
        self._folder = folder
        self._speaker = speaker
        self._most = most

    def get(self, text: str) -> bytes | None:
        """Return a clip, if it is there and whole."""
        path = self._path(text)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if not data or len(data) % 2:
            return None
        # Of a folder that only gives, what was used last is not noted.
        with suppress(OSError):
            os.utime(path)
        return data

    def put(self, text: str, clip: bytes) -> None:
        """Keep a clip, if the disk lets it."""
        path = self._path(text)
        # Another copy of the program may write the same; a torn one would be found odd or short.
        temporary = path.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
            create_file(temporary, clip)
            temporary.replace(path)

    def prune(self) -> None:
        """Throw away what was not used for longest, until the limit is kept."""
        with suppress(OSError):
            found = [(path.stat(), path) for path in self._folder.iterdir()]
            total = sum(stat.st_size for stat, _ in found)
            for stat, path in sorted(found, key=lambda pair: pair[0].st_mtime_ns):
                if total <= self._most:
                    break
                path.unlink(missing_ok=True)
                total -= stat.st_size

    def _path(self, text: str) -> Path:
        key = repr((FORM, *self._speaker, text)).encode()
        return self._folder / (hashlib.sha256(key).hexdigest()[:32] + _SUFFIX)
