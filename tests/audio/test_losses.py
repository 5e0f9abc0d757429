"""Servers that die, processes that hang, and programs that are killed."""

import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest
from lab import Pulse
from stand import CLIPS, MS, ready, until

from forge_tui.audio.engine import ChildAudio
from forge_tui.audio.port import Sounding

pytest_plugins = ["listening"]

PARENT = """
import sys, time
from forge_tui.audio.engine import ChildAudio
audio = ChildAudio(sys.argv[1])
while not audio.alive:
    time.sleep(0.01)
print(audio.pid, flush=True)
time.sleep(60)
"""


def gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody waits for any more counts."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return True
    return state == "Z"


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def test_sound_comes_back_with_its_server(pulse: Pulse, kind: str) -> None:
    with pulse.recording(), ready(kind) as audio:
        pulse.kill()
        until(lambda: not audio.alive, 8, "the loss is noticed")
        assert "Sound is off" in audio.problem
        begin = time.monotonic_ns()
        # Handed over while there is nothing to play it.
        audio.plan(7, [Sounding(begin + i * 250 * MS, "high") for i in range(140)])
        time.sleep(0.5)
        started = time.monotonic()
        pulse.start()
        with pulse.recording() as recording:
            until(lambda: audio.alive, 34, "sound is back")
            seconds = time.monotonic() - started
            assert not audio.problem
            time.sleep(1.4)
    print(f"\n{kind}: back {seconds:.1f} s after the server")  # noqa: T201
    heard = recording.onsets()
    assert len(heard) >= 4
    for frame in heard[1:]:
        off = (recording.time(frame) - begin) / MS % 250
        assert min(off, 250 - off) < 60


def test_a_killed_process_is_replaced(pulse: Pulse) -> None:
    with pulse.recording() as recording, ready("pipe") as audio:
        os.kill(audio.pid, signal.SIGKILL)
        until(lambda: not audio.alive, 1, "the loss is noticed")
        until(lambda: audio.alive, 8, "another one is ready")
        audio.now("high")
        time.sleep(0.5)
    assert len(recording.onsets()) == 1


def test_nobody_waits_for_a_process_that_does_not_listen(pulse: Pulse) -> None:
    with pulse.recording(), ready("miniaudio") as audio:
        assert pulse.streams() == 1
        os.kill(audio.pid, signal.SIGSTOP)
        calls = []
        for generation in range(300):
            begin = time.monotonic()
            audio.load({"big": bytes(100_000)})
            audio.plan(generation, [Sounding(0, "low")] * 1000)
            audio.now("high")
            calls.append(time.monotonic() - begin)
        begin = time.monotonic()
        audio.close()
        closed = time.monotonic() - begin
    print(f"\nslowest call {1000 * max(calls):.1f} ms, closed in {closed:.2f} s")  # noqa: T201
    assert sorted(calls)[-3] < 0.02
    assert closed < 1


def test_the_process_ends_with_the_program(pulse: Pulse, kind: str) -> None:
    command = [sys.executable, "-c", PARENT, kind]
    with (
        pulse.recording(),
        subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent,
    ):
        assert parent.stdout
        pid = int(parent.stdout.readline())
        os.kill(pid, signal.SIGINT)
        time.sleep(0.1)
        assert not gone(pid)
        parent.kill()
        parent.wait()
        seconds = until(lambda: gone(pid), 1, "the process is gone")
    print(f"\n{kind}: gone {1000 * seconds:.0f} ms after the program")  # noqa: T201
    assert seconds < 0.2
    until(lambda: pulse.streams() == 0, 1, "the stream is gone")


def test_close_while_playing_is_quick_and_can_be_repeated(pulse: Pulse, kind: str) -> None:
    with pulse.recording(), ready(kind) as audio:
        audio.now("long")
        time.sleep(0.2)
        begin = time.monotonic()
        audio.close()
        audio.close()
        assert time.monotonic() - begin < 1
        assert not audio.alive
    until(lambda: pulse.streams() == 0, 1, "the stream is gone")


def test_opening_and_closing_leaves_nothing_behind(pulse: Pulse) -> None:
    ChildAudio("miniaudio").close()
    files, threads, clients = open_files(), threading.active_count(), pulse.clients()
    with pulse.recording():
        begin = time.monotonic()
        for i in range(200):
            audio = ChildAudio("miniaudio")
            audio.load(CLIPS)
            # Every tenth has time to play; the others are closed while they start.
            if i % 10 == 0:
                until(partial(getattr, audio, "alive"), 8, "ready")
                audio.now("low")
            audio.close()
        print(f"\n200 times in {time.monotonic() - begin:.1f} s")  # noqa: T201
    assert (open_files(), threading.active_count()) == (files, threads)
    until(lambda: pulse.clients() <= clients, 2, "no connection is left")


def test_without_a_server_there_is_a_sentence_and_no_noise(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str], kind: str
) -> None:
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    monkeypatch.setenv("ALSA_CONFIG_PATH", f"{tmp_path}/none")
    audio = ChildAudio(kind)
    try:
        audio.plan(1, [Sounding(time.monotonic_ns(), "low")])
        until(lambda: bool(audio.problem), 8, "the problem is known")
        assert audio.problem.startswith("Sound is off: ")
        assert not audio.alive
    finally:
        audio.close()
    assert capfd.readouterr() == ("", "")
