"""When beeps are heard: planned ahead, and beside it one call for each, by a busy program."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from importlib import util
from pathlib import Path
from statistics import linear_regression, median
from typing import TYPE_CHECKING

from common import CHECKOUT

from forge_tui.audio.port import Sounding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lab import Pulse

    from forge_tui.audio.engine import ChildAudio

# The sound server of the tests. What is there is imported only when it is needed.
sys.path.append(str(CHECKOUT / "tests/audio"))

MS = 1_000_000
SECONDS = 50
# No multiple of the load's period, so that beeps are due at every moment of it.
STEP = 497 * MS
BEEPS = SECONDS * 1000 * MS // STEP
BUSY, PERIOD = 30 * MS, 100 * MS
# By the clip that each of them plays, so that they are told apart in one recording.
WAYS = {"high": "planned ahead", "low": "one call for each"}
Times = list[int]


def sound() -> None:
    """Jitter, drift and losses of a recording of 50 s, with each way to play that is there."""
    from lab import Pulse, missing  # noqa: PLC0415
    from stand import LIVE  # noqa: PLC0415

    if parts := missing():
        print(f"sound: not installed: {', '.join(parts)}")
        return
    with tempfile.TemporaryDirectory() as folder:
        pulse = Pulse(Path(folder))
        os.environ |= pulse.variables
        try:
            pulse.start()
            for kind in LIVE:
                if kind == "pipe" or util.find_spec(kind):
                    for clip, (due, heard) in recorded(pulse, kind).items():
                        print(f"{kind}, {WAYS[clip]}: {figures(due, heard)}")
        finally:
            pulse.kill()


def recorded(pulse: Pulse, kind: str) -> dict[str, tuple[Times, Times]]:
    """Play both ways in turns; returns by clip when beeps were due, and when they were heard."""
    from stand import PITCHES, ready  # noqa: PLC0415

    with pulse.recording() as recording, ready(kind) as audio:
        begin = time.monotonic_ns() + 400 * MS
        planned = [begin + i * STEP for i in range(BEEPS)]
        called = [at + STEP // 2 for at in planned]
        audio.plan(1, [Sounding(at, "high") for at in planned])
        call_each(audio, "low", called)
        time.sleep(0.4)
    heard: dict[str, Times] = {clip: [] for clip in WAYS}
    for frame in recording.onsets():
        loudest = max(WAYS, key=lambda clip: recording.strength(PITCHES[clip], frame, 20))
        heard[loudest].append(recording.time(frame))
    return {"high": (planned, heard["high"]), "low": (called, heard["low"])}


def call_each(audio: ChildAudio, clip: str, due: Sequence[int]) -> None:
    """Call for each beep at its time from a loop that is busy for 30 ms in every 100."""
    busy_at = time.monotonic_ns()
    for at in due:
        while (now := time.monotonic_ns()) < at:
            if now >= busy_at:
                busy_at += PERIOD
                while time.monotonic_ns() < now + BUSY:
                    pass
            else:
                time.sleep((min(at, busy_at) - now) / 1e9)
        audio.now(clip)


def figures(due: Times, heard: Times) -> str:
    """Say how far from each beep's own time, the constant delay apart, it was heard."""
    nearest = [min((t - at for t in heard), key=abs, default=STEP) for at in due]
    late = [(at, off / MS) for at, off in zip(due, nearest, strict=True) if abs(off) < STEP // 2]
    if len(late) < 2:
        return "nothing was heard"
    middle = median(ms for _, ms in late)
    jitter = sorted(abs(ms - middle) for _, ms in late)
    p50, p99 = (jitter[round(share * (len(jitter) - 1))] for share in (0.5, 0.99))
    slope = linear_regression([at / MS for at, _ in late], [ms for _, ms in late]).slope
    return (
        f"late {middle:+.1f} ms, jitter p50 {p50:.3f} p99 {p99:.3f} max {jitter[-1]:.3f} ms, drift"
        f" {slope * 1e6:+.0f} ppm, {len(due) - len(late)} of {len(due)} missing"
    )
