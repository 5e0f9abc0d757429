"""Which engine plays here, and what is missing where none does."""

import sys
from dataclasses import dataclass
from importlib import metadata, util
from typing import Literal

from forge_tui.audio.engine import ChildAudio
from forge_tui.audio.pipe_device import tool
from forge_tui.audio.port import AudioOut
from forge_tui.audio.silent import SilentAudio

Kind = Literal["auto", "miniaudio", "simpleaudio", "pipe", "none"]

ANY_TOOL = "install pulseaudio-utils, pipewire-bin or alsa-utils"
FORK = 'pip install "forge-tui[simpleaudio]"'


@dataclass(frozen=True)
class Found:
    """A way to make sound: its version ("" if it is not installed or has none), how to mend it."""

    kind: Kind
    installed: bool
    version: str
    mend: str

    @property
    def usable(self) -> bool:
        """Whether it may be used as it is."""
        return not self.mend


def open_audio(kind: Kind) -> AudioOut:
    """Return what plays; where that cannot work, a silent twin whose `problem` says why."""
    if kind == "none":
        return SilentAudio()
    found = survey()
    if kind == "auto":
        first = next((each for each in found if each.kind != "simpleaudio" and each.usable), None)
        if first is None:
            return SilentAudio(f"Sound is off: no way to play it is installed; {ANY_TOOL}.")
        return ChildAudio(first.kind)
    wanted = next(each for each in found if each.kind == kind)
    if not wanted.usable:
        return SilentAudio(f"Sound is off: {kind} cannot be used; {wanted.mend}.")
    return ChildAudio(kind)


def survey() -> tuple[Found, ...]:
    """Return every way to make sound, the preferred one first; imports none of them."""
    return _miniaudio(), _pipe(), _simpleaudio()


def _miniaudio() -> Found:
    installed = util.find_spec("miniaudio") is not None
    version = _version("miniaudio")
    return Found("miniaudio", installed, version, "" if installed else "pip install miniaudio")


def _pipe() -> Found:
    name = tool()
    return Found("pipe", name is not None, name or "", "" if name else ANY_TOOL)


def _simpleaudio() -> Found:
    """Judge by the names of the distributions: to import the original may end the process.

    It frees memory without the interpreter lock, which Python 3.12 and newer do not survive.
    """
    original, fork = _version("simpleaudio"), _version("simpleaudio-patched")
    if original and sys.version_info >= (3, 12):
        mend = f"simpleaudio {original} crashes this Python: pip uninstall simpleaudio, then {FORK}"
        return Found("simpleaudio", installed=True, version=original, mend=mend)
    installed = util.find_spec("simpleaudio") is not None
    return Found("simpleaudio", installed, fork or original, "" if installed else FORK)


def _version(distribution: str) -> str:
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
