"""Joins what is to be said to who can say it: the person's wish, the manner, and the voice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from forge_tui import paths
from forge_tui.audio.port import SPOKEN, VOICE_RATE
from forge_tui.audio.speech.engine import DEFAULT_VOICE
from forge_tui.audio.speech.voice import DEFAULT_RATE, Voice, find_voice
from forge_tui.config.table import AUTO
from forge_tui.talk.compose import Style
from forge_tui.talk.packs import DEFAULT, read_manner
from forge_tui.talk.topic import topics

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forge_tui.config import Preferences
    from forge_tui.session.score import Note
    from forge_tui.session.script import Script
    from forge_tui.talk.lines import Group
    from forge_tui.talk.schedule import Spoken
    from forge_tui.toml.problem import Problem

# A tone goes only where its words come soon enough to stand for it.
_SOON_MS = 1000
_FRAMES_A_MS = VOICE_RATE // 1000


@dataclass(frozen=True, slots=True)
class Wish:
    """How a person wants to be spoken to: what for, how much, in which manner, by which voice.

    `rate` is in words a minute; a `gain` of 1 is as loud as it comes.
    """

    mode: str = "both"
    talk: str = "normal"
    manner: str = DEFAULT
    language: str = DEFAULT_VOICE
    rate: int = DEFAULT_RATE
    gain: float = 1.0

    @classmethod
    def of(cls, preferences: Preferences) -> Self:
        """Return what the settings say; to leave the choice to the program is to wish for both."""
        mode = "both" if preferences.voice == AUTO else preferences.voice
        chosen = preferences.talk, preferences.manner, preferences.language, preferences.rate
        return cls(mode, *chosen, preferences.gains.get("voice", 1.0))

    def style(self, script: Script) -> tuple[Style, tuple[Problem, ...]]:
        """Return how a script is spoken, and what is wrong with the words; raises ForgeError."""
        manner, problems = read_manner(self.manner)
        raw = script.exercises.items()
        tips = {name: tuple(exercise.get("tips", ())) for name, exercise in raw}
        return Style(manner, topics(self.mode, self.talk), tips), problems

    def voice(self) -> Voice | None:
        """Return what speaks here, which has not been asked for anything yet."""
        found = find_voice()
        folder = paths.cache_dir() / "voice"
        return Voice(found, folder, self.language, self.rate) if found else None


def clip_of(text: str) -> str:
    """Return the name of a text's clip; no tone has such a name."""
    return SPOKEN + text


def texts_of(groups: Iterable[Group]) -> tuple[str, ...]:
    """Return everything that may be said, in order, each text once."""
    forms = (form for group in groups for line in group.lines for form in line.forms)
    return tuple(dict.fromkeys(forms))


def ms_of(pcm: bytes) -> int:
    """Return how long a spoken clip takes, rounded up."""
    return -(-len(pcm) // 2 // _FRAMES_A_MS)


def without_said(notes: Iterable[Note], said: Iterable[Spoken], mode: str) -> Iterator[Note]:
    """Yield the tones that go with what is said: in place of tones, only what no word stands for.

    Both count milliseconds from the same moment.
    """
    soon = [each for each in said if each.at - each.due <= _SOON_MS]
    stand_for = {(each.due, cue) for each in soon for cue in each.cues}
    for note in notes:
        if mode != "voice" or (note.ms, note.cue) not in stand_for:
            yield note
