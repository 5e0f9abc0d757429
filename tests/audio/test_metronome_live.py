"""The tones of the tempo as they are heard, while the program itself is busy."""

import time

from lab import Pulse
from stand import MS, burn, ready

from ears import place
from forge_tui.audio.glides import glide, pcm_of_glide
from forge_tui.audio.port import RATE, Sounding
from forge_tui.plan.drill import Way

pytest_plugins = ["listening"]

PHASES = ((Way.DOWN, 2000), (Way.UP, 1500), (Way.TOP, 1000), (Way.DOWN, 1000), (Way.UP, 750))
# The limits of a live recording on CI; simpleaudio has 140 ms written beforehand, which only a
# pause takes back.
JITTER_MS, SILENT_MS = 5, 200


def test_each_is_heard_at_its_time_and_ends_with_its_plan(pulse: Pulse, kind: str) -> None:
    clips = [glide(*phase) for phase in (*PHASES, (Way.DOWN, 3000))]
    with pulse.recording() as recording, ready(kind) as audio:
        audio.load({clip: pcm_of_glide(clip) for clip in clips})
        at = time.monotonic_ns() + 500 * MS
        plan = []
        for clip, (_, ms) in zip(clips, (*PHASES, (Way.DOWN, 3000)), strict=True):
            plan.append(Sounding(at, clip))
            at += ms * MS
        audio.plan(1, plan)
        burn(3)
        # The same once more, as every minute and a half; it must not be heard.
        audio.plan(2, plan)
        burn((plan[-1].at_ns - time.monotonic_ns()) / 1e9 + 1)
        audio.plan(3, [])
        told_ns = time.monotonic_ns()
        time.sleep(0.5)
    quiet_ms = (recording.time(recording.last_loud()) - told_ns) / MS
    samples, zero_ns = recording.samples(), recording.time(0)
    late = []
    # Of a steady tone each cycle is like the next: what leads somewhere says exactly when.
    for each in (each for each in plan[:-1] if "top" not in each.clip):
        expected = (each.at_ns - zero_ns) * RATE // 1_000_000_000
        found, share = place(samples, pcm_of_glide(each.clip), expected, within_ms=60)
        assert share > 0.9, f"{each.clip} is not heard"
        late.append((found - expected) * 1000 / RATE)
    middle = sorted(late)[len(late) // 2]
    jitter = max(abs(x - middle) for x in late)
    print(f"\n{kind}: jitter {jitter:.3f} ms, silent after {quiet_ms:.0f} ms")  # noqa: T201
    assert jitter < JITTER_MS
    assert quiet_ms < SILENT_MS
