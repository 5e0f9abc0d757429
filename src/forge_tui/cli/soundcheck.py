"""What `doctor` finds out about sound, and the cues one after the other."""

import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from forge_tui.audio.choose import Kind, open_audio, survey
from forge_tui.audio.engine import ChildAudio
from forge_tui.audio.port import RATE, VOICE_RATE, AudioOut, Sounding
from forge_tui.audio.silent import SilentAudio
from forge_tui.audio.speech.engine import SpeechError
from forge_tui.audio.speech.talker import Talker
from forge_tui.audio.speech.voice import MEND, find_voice
from forge_tui.cli.say import complain, say
from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.session.followers import own_clips
from forge_tui.session.voice import Wish, clip_of
from forge_tui.text import one_line

PATIENCE_SECONDS = 4.0
SENTENCE, TIMES = "Next: outside leg kick pushup, set 2 of 3, 10 reps, left first.", 5
_LOOK_SECONDS = 0.02
# A device that slept swallows the beginning of what comes first.
_LEAD_NS, _GAP_NS = 700_000_000, 600_000_000
_NS = 1_000_000_000
_TO_MEND = {
    "linux": "Is there a sound server (pactl info) or a card (aplay -l), and the package libpulse0 "
    "or libasound2 to reach it by?"
}
_ELSEWHERE = "Is there an output in the system's settings of sound?"


@dataclass(frozen=True, slots=True)
class Sound:
    """The ways to make sound, and what came of opening one.

    `problem` says why none plays, `mend` what to look at then.
    """

    ways: tuple[Mapping[str, Any], ...]
    asked: Kind
    plays: bool
    name: str
    latency_ms: float
    problem: str
    mend: str


@dataclass(frozen=True, slots=True)
class Speech:
    """What speaks here: `name` is empty if nothing does, and `problem` says why.

    `start_ms` is until it can speak, `sentence_ms` what a sentence of a few seconds takes then.
    """

    name: str
    start_ms: float
    sentence_ms: float
    problem: str


def speech(wish: Wish) -> Speech:
    """Let the voice say a sentence a few times, nothing of it from the disk."""
    found = find_voice()
    if found is None:
        return Speech("", 0.0, 0.0, f"No voice is installed: {MEND}.")
    name = f"{found.name}, {wish.language}, {wish.rate} words a minute"
    began = time.perf_counter()
    try:
        with Talker(found.kind, wish.language, wish.rate) as talker:
            begun = time.perf_counter()
            taken = [_seconds(talker, f"{number}. {SENTENCE}") for number in range(TIMES)]
    except SpeechError as error:
        return Speech(name, 0.0, 0.0, f"It does not speak: {error}.")
    return Speech(name, 1000 * (begun - began), 1000 * median(taken), "")


def _seconds(talker: Talker, text: str) -> float:
    begin = time.perf_counter()
    talker.say(text)
    return time.perf_counter() - begin


def sound(kind: Kind) -> Sound:
    """Open the device of a kind, look whether it answers, and close it."""
    ways = tuple({**asdict(way), "usable": way.usable} for way in survey())
    with _opened(kind) as audio:
        plays = audio.alive and kind != "none"
        mend = _TO_MEND.get(sys.platform, _ELSEWHERE) if isinstance(audio, ChildAudio) else ""
        return Sound(
            ways=ways,
            asked=kind,
            plays=plays,
            name=one_line(audio.name),
            latency_ms=audio.latency_ms,
            problem=_why_not(audio),
            mend="" if plays else mend,
        )


def play_cues(kind: Kind) -> None:
    """Play every cue and name it as it sounds; ForgeError if nothing can be heard."""
    preferences, _ = load()
    made = own_clips(preferences)
    for problem in made.problems:
        complain(problem)
    # First, as a machine without a device has a voice as well; and sound may end this.
    spoken = speech(wish := Wish.of(preferences))
    say(f"Voice: {spoken.problem or f'{spoken.name}; {about(spoken)}'}")
    with _opened(kind) as audio:
        audio.load(made.pcm)
        audio.set_volume(preferences.volume / 100)
        if problem := _why_not(audio):
            raise ForgeError(f"{problem} More: forge-tui doctor --audio {kind}")
        say(f"{one_line(audio.name)}: {len(made.pcm)} cues. Ctrl-C ends it.")
        soundings = list(_one_by_one(made.pcm, time.monotonic_ns() + _LEAD_NS))
        audio.plan(1, soundings)
        for sounding in soundings:
            _wait_until(sounding.at_ns)
            if problem := _why_not(audio):
                raise ForgeError(problem)
            say(f"  {sounding.clip} ...")
        _wait_until(soundings[-1].at_ns + _length_ns(made.pcm[soundings[-1].clip]))
        if not spoken.problem:
            _speak(audio, wish)
    say("If you heard none of them, turn up the volume of the system, or choose its output.")


def _speak(audio: AudioOut, wish: Wish) -> None:
    """Say a sentence."""
    voice = wish.voice()
    clips = voice.say([SENTENCE]) if voice else {}
    for pcm in clips.values():
        say(f'  "{SENTENCE}"')
        at_ns = time.monotonic_ns() + _LEAD_NS
        audio.load({clip_of(SENTENCE): pcm})
        audio.plan(2, [Sounding(at_ns, clip_of(SENTENCE))])
        _wait_until(at_ns + len(pcm) // 2 * _NS // VOICE_RATE)


def about(found: Speech) -> str:
    """Say how long a voice takes."""
    return f"ready in {found.start_ms:.0f} ms, a sentence takes {found.sentence_ms:.0f} ms"


@contextmanager
def _opened(kind: Kind) -> Iterator[AudioOut]:
    """Yield what plays once it is ready, or once it has had all the time it gets."""
    audio = open_audio(kind)
    try:
        deadline = time.monotonic() + PATIENCE_SECONDS
        # Silence does not change its mind.
        while not (audio.alive or isinstance(audio, SilentAudio)) and time.monotonic() < deadline:
            time.sleep(_LOOK_SECONDS)
        yield audio
    finally:
        audio.close()


def _why_not(audio: AudioOut) -> str:
    """Return the engine's first sentence; the next, that it tries again, does not hold here."""
    first, stop, _ = one_line(audio.problem).partition(". ")
    if first or audio.alive:
        return first + stop.rstrip()
    return f"Sound is off: no device has answered within {PATIENCE_SECONDS:g} s."


def _one_by_one(pcm: Mapping[str, bytes], at_ns: int) -> Iterator[Sounding]:
    for name, frames in pcm.items():
        yield Sounding(at_ns, name)
        at_ns += _length_ns(frames) + _GAP_NS


def _length_ns(pcm: bytes) -> int:
    return len(pcm) // 2 * _NS // RATE


def _wait_until(at_ns: int) -> None:
    time.sleep(max(0, at_ns - time.monotonic_ns()) / _NS)
