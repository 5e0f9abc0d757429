"""A machine without sound card, server or sound libraries: silence, and one sentence on it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stand import need_library, until

from forge_tui.audio.choose import open_audio
from forge_tui.audio.port import AudioOut, Sounding
from forge_tui.audio.tones import synthesised

SENTENCE = "Sound is off: no sound device answers. It is tried again and again."
NOTHING_INSTALLED = "Sound is off: no way to play it is installed; "
# What the library miniaudio looks for.
LIBRARIES = "libasound.so.2", "libasound.so", "libpulse.so.0", "libpulse.so", "libjack.so.0"
# Hides a package without taking it away.
WITHOUT = """
import sys
sys.modules |= dict.fromkeys(("miniaudio", "simpleaudio"))
from forge_tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def no_device(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """A machine on which no server answers and no card is configured."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    monkeypatch.setenv("XDG_RUNTIME_DIR", f"{tmp_path}/none")
    (tmp_path / "empty.conf").touch()
    monkeypatch.setenv("ALSA_CONFIG_PATH", f"{tmp_path}/empty.conf")
    return monkeypatch


@pytest.fixture
def no_libraries(no_device: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The same without ALSA and PulseAudio: what is found in their place is no library."""
    need_library("miniaudio")
    broken = tmp_path / "lib"
    broken.mkdir()
    for name in LIBRARIES:
        (broken / name).write_text("no library")
    no_device.setenv("LD_LIBRARY_PATH", str(broken))
    loads = [sys.executable, "-c", "import ctypes; ctypes.CDLL('libasound.so.2')"]
    assert subprocess.run(loads, capture_output=True, check=False).returncode


def use(audio: AudioOut) -> None:
    """Do what a session does, before and after the device has failed."""
    audio.load(synthesised())
    for generation in range(3):
        audio.plan(generation, [Sounding(time.monotonic_ns() + 10**8, "go")])
        audio.now("rep")
        until(lambda: bool(audio.problem), 8, "the problem is known")
    audio.cancel()


def silent(capfd: pytest.CaptureFixture[str]) -> None:
    audio = open_audio("auto")
    try:
        use(audio)
        assert audio.problem == SENTENCE
        assert not audio.alive
    finally:
        begin = time.monotonic()
        audio.close()
    assert time.monotonic() - begin < 1
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("no_device")
def test_without_a_device_there_is_one_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    need_library("miniaudio")
    silent(capfd)


@pytest.mark.usefixtures("no_libraries")
def test_without_sound_libraries_the_one_that_plays_nothing_is_not_taken(
    capfd: pytest.CaptureFixture[str],
) -> None:
    silent(capfd)


def doctor(*program: str) -> str:
    """Return what the installed program says; nothing may be on standard error."""
    done = subprocess.run(
        [sys.executable, *program, "doctor"], capture_output=True, text=True, check=False,
        stdin=subprocess.DEVNULL, timeout=30,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return " ".join(done.stdout.split())


@pytest.mark.usefixtures("no_libraries")
def test_the_program_says_it_once() -> None:
    told = doctor("-m", "forge_tui")
    assert told.count("Sound is off: no sound device answers. Workouts run without sound.") == 1
    assert told.count("Sound is off") == 1


def test_with_no_way_to_play_at_all_it_says_what_to_install(
    no_device: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    no_device.setenv("PATH", os.fspath(tmp_path))
    told = doctor("-c", WITHOUT)
    assert told.count(NOTHING_INSTALLED) == 1
    assert told.count("not installed: ") == 3
