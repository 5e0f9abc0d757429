"""The program `say` of macOS, run for each sentence.

It was never tried on a Mac: only a stand-in with the options of its manual page has been.
"""

from __future__ import annotations

import wave
from pathlib import Path
from tempfile import TemporaryDirectory

from forge_tui.audio.pcm import unpacked
from forge_tui.audio.speech.command import run
from forge_tui.audio.speech.engine import DEFAULT_VOICE, Said, SpeechError

PROGRAM = "say"
_RATE = 22_050


class Say:
    """The program for one of its own voices and a rate in words a minute; raises SpeechError.

    What espeak-ng speaks by default is the voice that the person has chosen in the system.
    """

    def __init__(self, voice: str, rate: int) -> None:
        chosen = () if voice == DEFAULT_VOICE else ("-v", voice)
        self._arguments = (*chosen, "-r", str(rate))
        try:
            self.say("one")
        except SpeechError as error:
            raise SpeechError(f'{error} with the voice "{voice}"') from None

    def say(self, text: str) -> Said:
        """Return a sentence as the program's own samples."""
        with TemporaryDirectory(prefix="forge-") as folder:
            path = Path(folder) / "said.wav"
            form = ("--file-format=WAVE", f"--data-format=LEI16@{_RATE}")
            # What has no sentence among its arguments reads one, and takes none for an option.
            run(PROGRAM, *self._arguments, "-o", str(path), *form, text=text)
            return _read(path)


def _read(path: Path) -> Said:
    try:
        with wave.open(str(path)) as file:
            if (file.getnchannels(), file.getsampwidth()) == (1, 2):
                return Said(unpacked(file.readframes(file.getnframes())), file.getframerate())
    except (OSError, EOFError, wave.Error):
        pass
    raise SpeechError(f"{PROGRAM} does not speak")
