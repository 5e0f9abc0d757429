"""A voice: sentences go in, clips come out, from the disk where they were said before."""

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path

from forge_tui.audio.speech import mac
from forge_tui.audio.speech.cache import Cache
from forge_tui.audio.speech.command import PROGRAM
from forge_tui.audio.speech.engine import DEFAULT_VOICE, EngineKind, SpeechError
from forge_tui.audio.speech.espeak import LIBRARY, version_of
from forge_tui.audio.speech.talker import SENTENCE_SECONDS, START_SECONDS, Talker

DEFAULT_RATE = 165
# Kept of what cannot be pronounced, which is no clip: a frame of silence.
_NOTHING = b"\0\0"
MEND = 'pip install "forge-tui[speech]", or install the package espeak-ng'
MISSING = f"There is no voice here, so tones and text lead you. For one: {MEND}."


@dataclass(frozen=True, slots=True)
class FoundVoice:
    """A way to speak that is installed, with its name for a person.

    What another `version` has said is said anew.
    """

    kind: EngineKind
    name: str
    version: str = ""


def find_voice() -> FoundVoice | None:
    """Return the best way to speak that is here; starts nothing."""
    return next(_ways(), None)


def _ways() -> Iterator[FoundVoice]:
    if util.find_spec("espeakng_loader"):
        version = "of its own"
        with suppress(metadata.PackageNotFoundError):
            version = metadata.version("espeakng-loader")
        yield FoundVoice("bundled", f"espeak-ng by espeakng-loader {version}")
    with suppress(OSError):
        yield FoundVoice("library", "espeak-ng of the system", version_of(LIBRARY))
    if path := shutil.which(PROGRAM):
        yield FoundVoice("command", f"the program {PROGRAM}", _stamp(path))
    if sys.platform == "darwin" and (path := shutil.which(mac.PROGRAM)):
        yield FoundVoice("say", f"the program {mac.PROGRAM} of macOS", _stamp(path))


def _stamp(program: str) -> str:
    """Tell one installation of a program from the next, without running it."""
    with suppress(OSError):
        stat = Path(program).stat()
        return f"{stat.st_size}-{stat.st_mtime_ns}"
    return ""


Told = Callable[[str, bytes], None]


class Voice:
    """Says sentences; after its engine has failed once it says only what is on the disk.

    `problem` is a sentence on that. One thread at a time may use it.
    """

    def __init__(
        self,
        found: FoundVoice,
        cache: Path,
        voice: str = DEFAULT_VOICE,
        rate: int = DEFAULT_RATE,
    ) -> None:
        """`rate` is in words a minute; clips are kept in the folder `cache`."""
        self.found = found
        self.problem = ""
        self._voice = voice
        self._rate = rate
        self._cache = Cache(cache, found.name, found.version, voice, rate)
        self.start_seconds, self.sentence_seconds = START_SECONDS, SENTENCE_SECONDS

    def say(self, texts: Iterable[str]) -> dict[str, bytes]:
        """Return clips by text; what could not be said is missing."""
        clips: dict[str, bytes] = {}
        self.tell(texts, clips.__setitem__)
        return clips

    def tell(self, texts: Iterable[str], told: Told) -> None:
        """Call `told` with each text and its clip as soon as it is there; first those on disk."""
        missing = []
        for text in dict.fromkeys(texts):
            clip = self._cache.get(text)
            if clip is None:
                missing.append(text)
            elif clip != _NOTHING:
                told(text, clip)
        if not missing or self.problem:
            return
        try:
            self._synthesise(missing, told)
        except SpeechError as error:
            self.problem = f"The voice is off: {error}. Tones and text go on."
        self._cache.prune()

    def _synthesise(self, texts: Iterable[str], told: Told) -> None:
        limit = self.start_seconds
        with Talker(self.found.kind, self._voice, self._rate, limit=limit) as talker:
            for text in texts:
                clip = talker.say(text, self.sentence_seconds)
                if clip:
                    told(text, clip)
                self._cache.put(text, clip or _NOTHING)
