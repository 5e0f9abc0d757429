"""What becomes of the bytes when the terminal is gone."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from textual.driver import Driver


class Lenient:
    """A file to write to that takes everything, also when nobody is there any more.

    Textual's writer thread ends with the first error; where it was behind, the program would then
    wait for it for ever, and keep the session locked.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write, or forget the text."""
        with suppress(OSError, ValueError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        """Write out, or forget it."""
        with suppress(OSError, ValueError):
            self._file.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def lenient(base: type[Driver]) -> type[Driver]:
    """Return a driver that outlives its terminal, so that the program ends in its own way."""

    class LenientDriver(base):  # type: ignore[misc, valid-type]
        _file: Any

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            # Not every driver has one.
            if hasattr(self, "_file"):
                self._file = Lenient(self._file)

    return LenientDriver
