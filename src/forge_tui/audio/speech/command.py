"""The program `espeak-ng`, run for each sentence."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from forge_tui.audio.pcm import unpacked
from forge_tui.audio.speech.engine import Said, SpeechError
from forge_tui.audio.speech.espeak import LEVEL

if TYPE_CHECKING:
    from array import array

PROGRAM = "espeak-ng"
# Less than the program waits for a sentence.
LIMIT_SECONDS = 3.0
_HEADER, _RATE_AT = 44, 24


def run(*arguments: str, text: str = "") -> bytes:
    """Return what a program with a `text` on its standard input prints; raises SpeechError.

    It is given up, and ended, after LIMIT_SECONDS.
    """
    try:
        done = subprocess.run(  # noqa: S603 - a name of ours, without a shell
            arguments,
            input=text.encode(),
            capture_output=True,
            check=False,
            timeout=LIMIT_SECONDS,
        )
    except OSError as error:
        raise SpeechError(f"{arguments[0]} cannot be run ({error.strerror})") from error
    except subprocess.TimeoutExpired:
        why = f"{arguments[0]} has not answered for {LIMIT_SECONDS:g} s"
        raise SpeechError(why) from None
    if done.returncode:
        raise SpeechError(f"{arguments[0]} does not speak")
    return done.stdout


class Command:
    """The program for a voice and a rate in words a minute; raises SpeechError."""

    def __init__(self, voice: str, rate: int) -> None:
        self._arguments = ("--stdout", "-v", voice, "-s", str(rate), "-a", str(LEVEL), "--")
        try:
            self.say("one")
        except SpeechError as error:
            raise SpeechError(f'{error} with the voice "{voice}"') from None

    def say(self, text: str) -> Said:
        """Return a sentence as the program's own samples."""
        wav = run(PROGRAM, *self._arguments, text)
        # The lengths in its header are those of a file that does not end.
        if wav[:4] != b"RIFF":
            raise SpeechError(f"{PROGRAM} does not speak")
        rate = int.from_bytes(wav[_RATE_AT : _RATE_AT + 4], "little")
        samples: array[int] = unpacked(wav[_HEADER:])
        return Said(samples, rate)
