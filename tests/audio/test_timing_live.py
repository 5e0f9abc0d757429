"""What is heard, frame by frame, while the program itself is busy."""

import time

from lab import Pulse
from stand import MS, PITCHES, burn, ready

from forge_tui.audio.port import Sounding

pytest_plugins = ["listening"]

BEEPS, STEP_MS = 40, 120
# The limits of a live recording on CI; tests/bench aims at less.
JITTER_MS, DRIFT_PPM = 5, 200


def test_beeps_are_heard_when_they_were_planned(pulse: Pulse, kind: str) -> None:
    with pulse.recording() as recording, ready(kind) as audio:
        begin = time.monotonic_ns() + 400 * MS
        due = [begin + i * STEP_MS * MS for i in range(BEEPS)]
        clips = ["high" if i % 4 == 3 else "low" for i in range(BEEPS)]
        audio.plan(1, list(map(Sounding, due, clips)))
        burn(0.4 + BEEPS * STEP_MS / 1000)
        name, latency_ms = audio.name, audio.latency_ms
    onsets = recording.onsets()
    assert len(onsets) == BEEPS, "beeps were lost or doubled"
    for frame, clip in zip(onsets, clips, strict=True):
        other = "low" if clip == "high" else "high"
        right = recording.strength(PITCHES[clip], frame)
        assert right > 10_000
        assert recording.strength(PITCHES[clip] * 1.05, frame) < right
        assert recording.strength(PITCHES[other], frame) < right / 10
    late = [(recording.time(f) - at) / MS for f, at in zip(onsets, due, strict=True)]
    middle = sorted(late)[BEEPS // 2]
    jitter = sorted(abs(x - middle) for x in late)
    tenth = BEEPS // 10
    drift = (sum(late[-tenth:]) - sum(late[:tenth])) / tenth / ((BEEPS - tenth) * STEP_MS) * 1e6
    print(  # noqa: T201
        f"\n{name}, latency {latency_ms:.0f} ms: late {middle:.1f} ms, jitter median"
        f" {jitter[BEEPS // 2]:.3f} max {jitter[-1]:.3f} ms, drift {drift:.0f} ppm"
    )
    assert jitter[-1] < JITTER_MS
    assert abs(drift) < DRIFT_PPM
    assert abs(middle) < 60
