"""The only way anything is printed: without control characters, wherever the text came from."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from forge_tui.errors import ForgeError
from forge_tui.text import clean

if TYPE_CHECKING:
    from typing import TextIO

# What a shell reports for a program that wrote into a closed pipe.
_PIPE_CLOSED = 141


def say(text: str = "") -> None:
    """Print lines on standard output, at once; ForgeError if they cannot be written.

    Where nobody reads any more (`| head -1`), the program ends without a word.
    """
    try:
        _write(text, sys.stdout)
    except BrokenPipeError:
        _give_up(sys.stdout)
        sys.exit(_PIPE_CLOSED)
    except OSError as error:
        _give_up(sys.stdout)
        raise ForgeError(f"the output cannot be written: {error.strerror}") from error


def say_json(value: Any) -> None:
    """Print one JSON value on one line, in ASCII."""
    say(json.dumps(value))


def complain(text: str) -> None:
    """Print lines on standard error; if that is closed, there is nobody to tell."""
    try:
        _write(text, sys.stderr)
    except OSError:
        _give_up(sys.stderr)


def _write(text: str, stream: TextIO | None) -> None:
    if stream is None:  # the program was started with the stream closed
        return
    encoding = stream.encoding or "utf-8"
    stream.write(clean(text).encode(encoding, "replace").decode(encoding) + "\n")
    stream.flush()


def _give_up(stream: TextIO) -> None:
    """Let what is still held back go nowhere, so that Python does not stumble over it at exit."""
    with suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
