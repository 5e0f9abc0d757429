import subprocess
import sys
from importlib import metadata, util

import pytest

from forge_tui.audio import choose
from forge_tui.audio.choose import Kind, open_audio, survey
from forge_tui.audio.silent import SilentAudio

NOTHING: dict[str, str] = {}


class Opened(SilentAudio):
    """Stands for an engine; it does not start a process."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.name = kind


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A machine on which nothing is installed."""
    monkeypatch.setattr(choose, "ChildAudio", Opened)
    have(monkeypatch, NOTHING)
    return monkeypatch


def have(machine: pytest.MonkeyPatch, versions: dict[str, str], tool: str | None = None) -> None:
    def version(name: str) -> str:
        if name not in versions:
            raise metadata.PackageNotFoundError(name)
        return versions[name]

    modules = {name.removesuffix("-patched") for name in versions}
    machine.setattr(metadata, "version", version)
    machine.setattr(util, "find_spec", lambda name: name if name in modules else None)
    machine.setattr(choose, "tool", lambda: tool)


def test_auto_takes_what_is_there_in_order(machine: pytest.MonkeyPatch) -> None:
    silent = open_audio("auto")
    assert silent.problem.startswith("Sound is off: ")
    assert silent.problem.count(".") == 1
    have(machine, {"simpleaudio-patched": "1.0.5"}, "aplay")
    assert open_audio("auto").name == "pipe"
    have(machine, {"miniaudio": "1.71"}, "aplay")
    assert open_audio("auto").name == "miniaudio"


@pytest.mark.parametrize("kind", ["miniaudio", "simpleaudio", "pipe"])
def test_a_choice_that_cannot_work_is_silent_and_says_why(
    machine: pytest.MonkeyPatch, kind: Kind
) -> None:
    have(machine, NOTHING)
    audio = open_audio(kind)
    assert audio.problem.startswith(f"Sound is off: {kind} cannot be used; ")
    assert not audio.alive
    have(machine, {"miniaudio": "1", "simpleaudio-patched": "1.0.5"}, "pacat")
    assert open_audio(kind).name == kind


def test_no_sound_is_a_choice_without_a_problem() -> None:
    audio = open_audio("none")
    assert audio.alive
    assert not audio.problem


@pytest.mark.parametrize(
    ("python", "usable"), [((3, 11, 9), True), ((3, 12, 0), False), ((3, 14, 1), False)]
)
def test_the_original_simpleaudio_is_refused_where_it_crashes(
    machine: pytest.MonkeyPatch, python: tuple[int, int, int], *, usable: bool
) -> None:
    have(machine, {"simpleaudio": "1.0.4"})
    machine.setattr(sys, "version_info", python)
    found = next(each for each in survey() if each.kind == "simpleaudio")
    assert (found.usable, found.version) == (usable, "1.0.4")
    assert usable or "1.0.4" in open_audio("simpleaudio").problem


def test_a_survey_imports_no_sound_library() -> None:
    code = (
        "import sys; from forge_tui.audio.choose import survey; survey();"
        "print(*[m for m in sys.modules if 'audio' in m and 'forge' not in m])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
