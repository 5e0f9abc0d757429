"""What goes with a session besides the screen: its sound, and the person's own commands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from forge_tui import paths
from forge_tui.audio.choose import open_audio
from forge_tui.audio.clips import TEMPO, Clips, clips
from forge_tui.audio.silent import SilentAudio
from forge_tui.audio.speech.ahead import Ahead
from forge_tui.audio.speech.voice import MISSING
from forge_tui.audio.stock import Stock
from forge_tui.config.table import AUTO
from forge_tui.library.shelf import is_folder
from forge_tui.session.announcer import Announcer
from forge_tui.session.hooks import Hooks
from forge_tui.session.metronome import Metronome
from forge_tui.session.speaker import Speaker
from forge_tui.session.voice import Wish, clip_of

if TYPE_CHECKING:
    from forge_tui.audio.choose import Kind
    from forge_tui.audio.port import AudioOut
    from forge_tui.config import Preferences
    from forge_tui.session.runner import Follower

# Of a faster practice cues would run into each other, and commands would be run in heaps.
FASTEST = 2.0


def open_followers(
    preferences: Preferences,
    speed: float,
    *,
    sound: bool | None = None,
    audio: str | None = None,
    voice: bool | None = None,
    **wish: Any,
) -> tuple[Speaker, tuple[Follower, ...]]:
    """Return what sounds a session, and all that a runner must call.

    `sound`, `audio` and `voice` win over the settings, and so does what of `wish` (settings by
    their names) is not None. Starts a process where there is a device, and waits for nothing; the
    speaker is to be closed.
    """
    if speed > FASTEST:
        return Speaker(SilentAudio(), {}), ()
    wanted = preferences.sound if sound is None else sound
    asked = {name: value for name, value in wish.items() if value is not None}
    preferences = replace(preferences, **asked)
    speaker = _speaker(preferences, audio, voice=voice) if wanted else Speaker(SilentAudio(), {})
    return speaker, (speaker.follow, Hooks(preferences.hooks).follow)


def own_clips(preferences: Preferences) -> Clips:
    """Return all clips, the person's own files and gains among them."""
    folder = next(filter(is_folder, paths.own("sounds")), None)
    return clips(folder, preferences.gains)


def _speaker(preferences: Preferences, audio: str | None, *, voice: bool | None) -> Speaker:
    made = own_clips(preferences)
    kind = cast("Kind", audio or preferences.audio)
    out = open_audio(kind)
    announcer, problems = _announcer(preferences, out, voice=voice)
    stock = Stock(out.load, preferences.gains.get(TEMPO, 1.0))
    metronome = Metronome(stock, on=preferences.metronome)
    volume = preferences.volume
    speaker = Speaker(out, made.pcm, volume, announcer=announcer, metronome=metronome)
    speaker.tell_first((*made.problems, *problems))
    return speaker


def _announcer(
    preferences: Preferences, out: AudioOut, *, voice: bool | None
) -> tuple[Announcer | None, tuple[str, ...]]:
    """Return what speaks, if that is wished for, and why it does not."""
    wish = Wish.of(preferences)
    if voice and wish.mode == "tones":
        wish = replace(wish, mode="both")
    if voice is False or wish.mode == "tones" or out.name == SilentAudio.name:
        return None, ()
    speaks = wish.voice()
    if speaks is None:
        # Who has not asked for words does not miss them.
        asked = voice or preferences.voice != AUTO
        return None, (MISSING,) if asked else ()
    return Announcer(Ahead(speaks, out.load, clip_of), wish), ()
