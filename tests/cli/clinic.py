"""What the tests of `doctor` share: machines with and without sound, and both forms of its page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from forge_tui.audio import choose
from forge_tui.audio.choose import Found
from forge_tui.audio.silent import SilentAudio
from forge_tui.cli import soundcheck

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from homes import Forge, Run

MEND = "pip install miniaudio"
HERE = (
    Found("miniaudio", installed=True, version="1.71", mend=""),
    Found("pipe", installed=True, version="pacat", mend=""),
    Found("simpleaudio", installed=True, version="1.0.4", mend="it crashes: remove it"),
)
NOTHING = (
    Found("miniaudio", installed=False, version="", mend=MEND),
    Found("pipe", installed=False, version="", mend="install one"),
    Found("simpleaudio", installed=False, version="", mend="install the extra"),
)


class Engine(SilentAudio):
    """Stands for an engine with a device that answers."""

    latency_ms = 80.0

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.name = f"{kind}, \x1b[31mPulse"


class Deaf(Engine):
    """Stands for an engine that finds no device."""

    alive = False

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.problem = "Sound is off: no sound device answers. It is tried again and again."


def machine(
    patch: pytest.MonkeyPatch, ways: Sequence[Found], engine: type[SilentAudio] = Engine
) -> None:
    for module in (choose, soundcheck):
        patch.setattr(module, "survey", lambda: tuple(ways))
        patch.setattr(module, "ChildAudio", engine)
    patch.setattr(soundcheck, "find_voice", lambda: None)


def examined(forge: Forge, *options: str) -> tuple[Run, dict[str, Any]]:
    """Run both forms; they must agree on the exit code."""
    text, value = forge("doctor", *options), forge("doctor", "--json", *options)
    assert (text.code, text.err, value.err) == (value.code, "", "")
    return text, json.loads(value.out)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def folder(found: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the last of the folders with this name, which is the one of data, not settings."""
    return [dict(each) for each in found["folders"] if each["name"] == name][-1]
