"""`doctor --sound`, as it comes out of a sound server."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

from lab import Pulse, Recording
from stand import MS, until

from ears import onsets, recognised
from forge_tui.audio.tones import TONES

pytest_plugins = ["listening"]

# More than the quiet within a cue, less than between two.
APART_MS = 400
PROGRAM = [sys.executable, "-m", "forge_tui", "doctor"]


@contextmanager
def doctor(*options: str) -> Iterator["subprocess.Popen[str]"]:
    with subprocess.Popen(
        [*PROGRAM, *options],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def heard(recording: Recording) -> list[tuple[int, frozenset[str]]]:
    """Return when what began, by time.monotonic_ns(), and what it is by its pitches."""
    sound = recording.samples()
    begins = [*onsets(sound, APART_MS), len(sound)]
    return [(recording.time(a), recognised(sound[a:b])) for a, b in pairwise(begins)]


def test_every_cue_is_heard_when_it_is_named(pulse: Pulse) -> None:
    with pulse.recording() as recording, doctor("--sound") as process:
        assert process.stdout
        assert process.stderr
        lines = [(time.monotonic_ns(), line.split()) for line in process.stdout]
        assert (process.wait(10), process.stderr.read()) == (0, "")
        time.sleep(0.3)
    named = [(at, words[0]) for at, words in lines if words[-1] == "..."]
    assert [name for _, name in named] == list(TONES)
    # Where there is a voice, it speaks after them.
    sounds = heard(recording)[: len(TONES)]
    assert [names for _, names in sounds] == [{name} for _, name in named]
    late = [(at - said) / MS for (at, _), (said, _) in zip(sounds, named, strict=True)]
    print(f"\nheard {min(late):.1f} to {max(late):.1f} ms after the name")  # noqa: T201
    assert all(-100 < x < 100 for x in late)
    steps = [(b - a) / MS for (a, _), (b, _) in pairwise(sounds)]
    for step, (_, name) in zip(steps, named, strict=False):
        assert abs(step - TONES[name].ms - 600) < 5


def test_ctrl_c_ends_it_in_silence(pulse: Pulse) -> None:
    with pulse.recording() as recording, doctor("--sound") as process:
        assert process.stdout
        assert process.stderr
        for line in process.stdout:
            if line.startswith("  count-2"):
                break
        process.send_signal(signal.SIGINT)
        begin = time.monotonic()
        assert process.wait(5) == 130
        seconds = time.monotonic() - begin
        assert process.stderr.read().strip() == ""
        until(lambda: pulse.streams() == 0, 1, "the stream is gone")
        time.sleep(1.0)
    assert seconds < 1
    assert [names for _, names in heard(recording)][:2] == [{"ready"}, {"count-3"}]
    assert len(recording.onsets()) <= 4


def test_the_page_names_what_plays(pulse: Pulse) -> None:
    with pulse.recording(), doctor() as process:
        out, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (0, "")
    assert "PulseAudio; a key sounds after about" in out
