"""An engine that hangs or dies while a workout is being done: it is dropped, and no tone is."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest
from stage import kicks, stage
from stand import until

from forge_tui.audio.port import is_spoken
from forge_tui.audio.silent import RecordingAudio
from forge_tui.audio.speech import talker
from forge_tui.audio.speech.ahead import Ahead
from forge_tui.audio.speech.voice import FoundVoice, Voice
from forge_tui.audio.tones import synthesised
from forge_tui.player.rehearsal import rehearse
from forge_tui.session.announcer import Announcer
from forge_tui.session.score import sounded
from forge_tui.session.speaker import Speaker
from forge_tui.session.voice import Wish, clip_of

if TYPE_CHECKING:
    from pathlib import Path

MS = 1_000_000
# The first process says all that the workout needs as it goes by itself, each sentence for half a
# second; the next, which is asked for what it might need besides, only a few, and then it is stuck.
FEW = 3
STUBBORN = f"""
import os, sys, time
sys.path[:] = sys.argv[4:]
from forge_tui.audio.framing import packed
first = not os.path.exists(%(path)r)
open(%(path)r, "a").write(str(os.getpid()) + " ")
def say(state, pcm=b""):
    sys.stdout.buffer.write(packed({{"state": state}}, pcm))
    sys.stdout.flush()
say("ready")
for _ in range(1000 if first else {FEW}):
    if not sys.stdin.readline():
        sys.exit()
    say("said", b"12" * 12_000)
time.sleep(600)
"""


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("mode", ["both", "voice"])
@pytest.mark.parametrize(
    ("dies", "why"), [(True, "its process has ended"), (False, "it has not answered for 5 s")]
)
def test_an_engine_that_is_lost_in_mid_workout_is_told_once_and_every_tone_sounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str, why: str, *, dies: bool
) -> None:
    process = tmp_path / "pid"
    monkeypatch.setattr(talker, "START", STUBBORN % {"path": str(process)})
    speaks = Voice(FoundVoice("command", "a test"), tmp_path / "cache")
    speaks.sentence_seconds = 5.0
    played = kicks("6", 2, "20s")
    on = stage(played)
    zero, out, told = on.clock.monotonic_ns(), RecordingAudio(on.clock.monotonic_ns), list[str]()
    ahead = Ahead(speaks, out.load, clip_of)
    speaker = Speaker(out, synthesised(), announcer=Announcer(ahead, Wish(mode, "chatty")))

    def go(seconds: int) -> None:
        for _ in range(4 * seconds):
            told.extend(speaker.follow(on.session, on.shown[-1]))
            on.clock.move(0.25)
            on.step()

    go(1)
    until(lambda: ahead.version == 1, 10, "it speaks")
    until(lambda: len(process.read_text().split()) > 1, 10, "it is asked for more")
    go(20)
    assert ahead.problem == ""
    assert told == []
    pid = int(process.read_text().split()[-1])
    if dies:
        os.kill(pid, signal.SIGKILL)
    until(lambda: bool(ahead.problem), 10, "it is dropped")
    before = on.head.now
    go(200)
    assert told == [f"The voice is off: {why}. Tones and text go on."]
    until(lambda: not is_alive(pid), 5, "its process has ended")
    heard = [((each.at_ns - zero) // MS, each.clip) for each in out.sounded]
    tones = [each for each in heard if not is_spoken(each[1])]
    wanted = [(note.ms, note.clip) for note in sounded(rehearse(played.plan()))]
    # Where words stand for tones, those that were ready do so; no other tone is lost.
    words = {t for t, clip in heard if is_spoken(clip)}
    assert all(each in tones or (mode == "voice" and each[0] in words) for each in wanted)
    assert set(tones) <= set(wanted)
    # What was ready when it was lost is said on.
    assert words
    assert [t for t in words if t < before]
    speaker.close()
