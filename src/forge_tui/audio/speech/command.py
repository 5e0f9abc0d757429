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
_HEADER, _RATE_AT = 44, 24


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
        try:
            done = subprocess.run(  # noqa: S603 - a name of ours, without a shell
                [PROGRAM, *self._arguments, text],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            raise SpeechError(f"{PROGRAM} cannot be run ({error.strerror})") from error
        # The lengths in its header are those of a file that does not end.
        if done.returncode or done.stdout[:4] != b"RIFF":
            raise SpeechError(f"{PROGRAM} does not speak")
        rate = int.from_bytes(done.stdout[_RATE_AT : _RATE_AT + 4], "little")
        samples: array[int] = unpacked(done.stdout[_HEADER:])
        return Said(samples, rate)
