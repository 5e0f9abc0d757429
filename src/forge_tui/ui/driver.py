"""What becomes of the bytes, and of the program, when the terminal is gone or changes its size."""

from __future__ import annotations

import os
import shutil
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from textual.driver import Driver
from textual.events import Resize
from textual.geometry import Size

if TYPE_CHECKING:
    from asyncio import TimerHandle

_LOOK_SECONDS = 2


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


class _Outliving(Driver):
    """Sees for itself whether the terminal is gone, and how large it is.

    Only the terminal that controls a program sends it signals. Without a SIGHUP Textual reads the
    end of input again and again, for ever; without a SIGWINCH it draws for a size of the past.
    """

    # Not every driver has them.
    _file: Any = None
    input_tty = False
    fileno: int

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._look: TimerHandle | None = None
        if self._file is not None:
            self._file = Lenient(self._file)

    def start_application_mode(self) -> None:
        super().start_application_mode()  # type: ignore[safe-super]
        if self.input_tty:
            self._look_for_terminal()

    def stop_application_mode(self) -> None:
        if self._look is not None:
            self._look.cancel()
        super().stop_application_mode()  # type: ignore[safe-super]

    def run_input_thread(self) -> None:
        try:
            super().run_input_thread()  # type: ignore[misc]
        except OSError:  # for a moment a terminal that goes is an error, then the end of input
            self._loop.call_soon_threadsafe(self._hang_up)

    def _look_for_terminal(self) -> None:
        if not os.isatty(self.fileno):
            self._hang_up()
            return
        self._look = self._loop.call_later(_LOOK_SECONDS, self._look_for_terminal)
        # Of two changes at once the older one may have been told last.
        size = Size(*shutil.get_terminal_size())
        if size != self._app.size:
            self._app.post_message(Resize(size, size))

    def _hang_up(self) -> None:
        self._app.exit(None, 128 + signal.SIGHUP)


def lenient(base: type[Driver]) -> type[Driver]:
    """Return a driver that outlives its terminal, so that the program ends in its own way."""
    return type("LenientDriver", (_Outliving, base), {})
