"""What goes with a session besides the screen: its sound, and the person's own commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from forge_tui import paths
from forge_tui.audio.choose import open_audio
from forge_tui.audio.clips import TEMPO, Clips, clips
from forge_tui.audio.silent import SilentAudio
from forge_tui.audio.stock import Stock
from forge_tui.library.shelf import is_folder
from forge_tui.session.hooks import Hooks
from forge_tui.session.metronome import Metronome
from forge_tui.session.speaker import Speaker

if TYPE_CHECKING:
    from forge_tui.audio.choose import Kind
    from forge_tui.config import Preferences
    from forge_tui.session.runner import Follower

# Of a faster practice cues would run into each other, and commands would be run in heaps.
FASTEST = 2.0


def open_followers(
    preferences: Preferences, speed: float, *, sound: bool | None = None, audio: str | None = None
) -> tuple[Speaker, tuple[Follower, ...]]:
    """Return what sounds a session, and all that a runner must call.

    `sound` and `audio` win over the settings. Starts a process where there is a device, and waits
    for nothing; the speaker is to be closed.
    """
    if speed > FASTEST:
        return Speaker(SilentAudio(), {}), ()
    wanted = preferences.sound if sound is None else sound
    speaker = _speaker(preferences, audio) if wanted else Speaker(SilentAudio(), {})
    return speaker, (speaker.follow, Hooks(preferences.hooks).follow)


def own_clips(preferences: Preferences) -> Clips:
    """Return all clips, the person's own files and gains among them."""
    folder = next(filter(is_folder, paths.own("sounds")), None)
    return clips(folder, preferences.gains)


def _speaker(preferences: Preferences, audio: str | None) -> Speaker:
    made = own_clips(preferences)
    kind = cast("Kind", audio or preferences.audio)
    out = open_audio(kind)
    stock = Stock(out.load, preferences.gains.get(TEMPO, 1.0))
    metronome = Metronome(stock, on=preferences.metronome)
    return Speaker(out, made.pcm, preferences.volume, made.problems, metronome)
