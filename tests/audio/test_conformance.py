"""The port's promises, asked of every engine behind it by what is heard."""

import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial

import pytest
from lab import Pulse
from stand import CLIPS, LIVE, MS, PITCHES, need_library, ready

from forge_tui.audio.port import AudioOut, Sounding
from forge_tui.audio.silent import RecordingAudio

pytest_plugins = ["listening"]

# On CI, live; tests/bench aims at 80 ms for a pause, too.
KEY_MS, PAUSE_MS = 100, 150


@dataclass
class Stage:
    """An engine and its time; after the end also what was heard, and when it became quiet."""

    audio: AudioOut
    clock: Callable[[], int]
    wait: Callable[[float], None]
    heard: list[tuple[str, int]] = field(default_factory=list)
    quiet_ns: int = 0


@contextmanager
def by_hand() -> Iterator[Stage]:
    now_ns = 10**12

    def wait(seconds: float) -> None:
        nonlocal now_ns
        now_ns += round(seconds * 1e9)

    audio = RecordingAudio(lambda: now_ns)
    audio.load(CLIPS)
    stage = Stage(audio, lambda: now_ns, wait)
    yield stage
    stage.heard = [(each.clip, each.at_ns) for each in audio.sounded]
    stage.quiet_ns = audio.cancelled_ns[0]


@contextmanager
def live(pulse: Pulse, kind: str) -> Iterator[Stage]:
    with pulse.recording() as recording, ready(kind) as audio:
        stage = Stage(audio, time.monotonic_ns, time.sleep)
        yield stage
    for frame in recording.onsets():
        strengths = {recording.strength(hz, frame): clip for clip, hz in PITCHES.items()}
        stage.heard.append((strengths[max(strengths)], recording.time(frame)))
    stage.quiet_ns = recording.time(recording.last_loud())


@pytest.fixture(params=("recording", *LIVE))
def setting(request: pytest.FixtureRequest) -> Callable[[], AbstractContextManager[Stage]]:
    kind = str(request.param)
    if kind == "recording":
        return by_hand
    need_library(kind)
    return partial(live, request.getfixturevalue("pulse"), kind)


def test_every_engine_keeps_the_promises_of_the_port(
    setting: Callable[[], AbstractContextManager[Stage]],
) -> None:
    def after(milliseconds: int, clip: str) -> Sounding:
        return Sounding(stage.clock() + milliseconds * MS, clip)

    with setting() as stage:
        audio = stage.audio
        assert audio.alive
        assert not audio.problem
        assert audio.name
        two, replaced = [after(300, "low"), after(600, "high")], after(1700, "high")
        audio.plan(2, [*two, replaced])
        stage.wait(0.8)
        # An older generation changes nothing; a newer one replaces what has not begun.
        audio.plan(1, [after(100, "long")])
        third = after(400, "low")
        audio.plan(3, [third])
        stage.wait(0.7)
        pressed = after(0, "high")
        audio.now("high")
        audio.now("a clip that is not there")
        stage.wait(0.5)
        last = after(300, "long")
        audio.plan(4, [last, after(900, "high")])
        stage.wait(0.7)
        cancelled_ns = stage.clock()
        audio.cancel()
        stage.wait(0.6)
        assert audio.alive
        audio.close()
        audio.plan(5, [after(0, "low")])
        audio.now("low")
        audio.close()
    expected = [(each.clip, each.at_ns) for each in (*two, third, pressed, last)]
    assert [clip for clip, _ in stage.heard] == [clip for clip, _ in expected]
    late = [(at - due) / MS for (_, at), (_, due) in zip(stage.heard, expected, strict=True)]
    quiet = (stage.quiet_ns - cancelled_ns) / MS
    # The fourth is the key.
    print(  # noqa: T201
        f"late by {', '.join(f'{x:.1f}' for x in late)} ms; quiet {quiet:.0f} ms after the pause"
    )
    assert all(-60 < x < 60 for x in late[:3] + late[4:])
    assert -60 < late[3] < KEY_MS
    assert quiet < PAUSE_MS
