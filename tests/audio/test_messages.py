"""What is told to a device process, what it understands, and where it puts it."""

from io import BytesIO
from typing import Any

import pytest

from forge_tui.audio import outbox as outboxes
from forge_tui.audio.framing import packed, received
from forge_tui.audio.outbox import BITE, Outbox
from forge_tui.audio.port import Sounding
from forge_tui.audio.silent import RecordingAudio, SilentAudio
from forge_tui.audio.timing import FrameClock

MS = 1_000_000


def taken(outbox: Outbox) -> list[dict[str, Any]]:
    stream = BytesIO(b"".join(packed(*message) for message in outbox.take()))
    return [message for message, _ in iter(lambda: received(stream), None)]


def test_messages_arrive_as_they_were_sent_and_a_torn_one_is_the_end() -> None:
    whole = packed({"do": "load", "clip": "élan"}, b"\x01\x02") + packed({"do": "cancel"})
    stream = BytesIO(whole)
    assert received(stream) == ({"do": "load", "clip": "élan"}, b"\x01\x02")
    assert received(stream) == ({"do": "cancel"}, b"")
    assert received(stream) is None
    first = len(packed({"do": "load", "clip": "élan"}, b"\x01\x02"))
    for size in range(first):
        assert received(BytesIO(whole[:size])) is None


def test_the_newest_plan_is_the_only_one_that_is_told() -> None:
    outbox = Outbox()
    assert not outbox
    for generation in (1, 3, 2):
        outbox.plan(generation, [Sounding(generation, "a")])
    outbox.set_volume(0.5)
    outbox.load({"a": b"12"})
    assert [m["do"] for m in taken(outbox)] == ["load", "volume", "plan"]
    assert not outbox
    outbox.plan(2, [])
    assert not outbox
    outbox.renew()
    assert taken(outbox)[-1] == {"do": "plan", "generation": 3, "soundings": [[3, "a", 1.0]]}


def test_a_cancelled_plan_is_not_told_again() -> None:
    outbox = Outbox()
    outbox.plan(1, [Sounding(1, "a")])
    outbox.now("a", 1.0)
    outbox.cancel()
    outbox.now("b", 1.0)
    assert [(m["do"], m.get("clip")) for m in taken(outbox)] == [("cancel", None), ("now", "b")]
    outbox.renew()
    assert [m["do"] for m in taken(outbox)] == ["volume"]


def test_what_nobody_takes_stays_small() -> None:
    outbox = Outbox()
    for generation in range(1000):
        outbox.plan(generation, [Sounding(0, "a")])
        outbox.now("a", 1.0)
    assert len(taken(outbox)) < 20


def test_frames_follow_the_earliest_wake_up_and_forget_a_gap() -> None:
    clock = FrameClock()
    for i in range(100):
        late = 0 if i % 7 == 0 else (i % 5) * MS
        clock.woke(i * 960, i * 20 * MS + late)
    assert clock.frame_at(2000 * MS) == 96_000
    # The device stood still for a second, so that all frames come a second later.
    clock.woke(96_000, 3000 * MS)
    assert clock.frame_at(3000 * MS) == 96_000


def test_frames_follow_a_device_whose_clock_is_slow() -> None:
    clock = FrameClock()
    for i in range(1000):
        clock.woke(i * 960, round(i * 20 * MS * 1.0002))
    assert clock.frame_at(round(20_000 * MS * 1.0002)) == pytest.approx(960_000, abs=11)


def test_the_recording_twin_answers_what_would_have_sounded() -> None:
    now = [1000 * MS]
    audio = RecordingAudio(lambda: now[0])
    audio.load({"a": b"12"})
    first, second, stale = (Sounding(ms * MS, "a") for ms in (1100, 1200, 800))
    audio.plan(2, [second, first, stale])
    audio.plan(1, [])
    assert audio.ahead == (first, second)
    now[0] = 1150 * MS
    audio.now("unknown")
    audio.set_volume(0.5)
    assert audio.sounded == (first,)
    audio.cancel()
    audio.close()
    now[0] = 9000 * MS
    assert audio.sounded == (first,)
    assert (audio.cancelled_ns, audio.volume, audio.closed) == ([1150 * MS] * 2, 0.5, True)


def test_the_silent_twin_is_well_unless_it_stands_in_for_another() -> None:
    audio = SilentAudio()
    audio.load({})
    audio.plan(1, [])
    audio.now("a")
    audio.set_volume(1)
    audio.cancel()
    audio.close()
    assert audio.alive
    assert not SilentAudio("Sound is off.").alive


def test_a_plan_does_not_wait_for_the_clips_of_a_whole_workout() -> None:
    outbox = Outbox()
    for number in range(10):
        outbox.load({f"clip {number}": b"12" * (BITE // 5)})
    outbox.plan(1, [Sounding(1, "clip 0")])
    first = [m.get("clip", m["do"]) for m in taken(outbox)]
    assert first == ["clip 0", "clip 1", "clip 2", "plan"]
    told = []
    while outbox:
        told += [m["clip"] for m in taken(outbox)]
    assert told == [f"clip {number}" for number in range(3, 10)]
    outbox.renew()
    assert [m["do"] for m in taken(outbox)] == ["load"] * 3 + ["volume", "plan"]


def test_a_word_is_lent_while_a_plan_has_it_and_what_is_said_often_stays(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(outboxes, "LENT", 4000)
    outbox, held = Outbox(), dict[str, int]()

    def take() -> list[str]:
        told = []
        for message, pcm in outbox.take():
            told.append(str(message.get("clip", message["do"])))
            if message["do"] == "load":
                held[told[-1]] = len(pcm)
        return told

    outbox.load({"go": b"12", **{f"say:{n}": bytes(1000) for n in range(12)}})
    assert take() == ["go"]
    often = Sounding(0, "say:0")
    for begin in range(1, 10):
        words = [Sounding(at, f"say:{at}") for at in (begin + 1, begin)]
        outbox.plan(begin, [*words, often])
        told = take()
        assert [clip for clip in told if held.get(clip)] == (
            ["say:0", "say:1", "say:2"] if begin == 1 else [f"say:{begin + 1}"]
        )
        # Nothing is taken back before the plan that does without it.
        assert told.index("plan") == 3 if begin == 1 else told.index("plan") == 1
        assert sum(held.values()) <= 4000 + 2
        assert all(held[each.clip] for each in (*words, often))
    assert not outbox
    outbox.renew()
    held.clear()
    assert take() == ["go", "say:0", "say:9", "say:10", "volume", "plan"]


def test_a_word_that_comes_after_its_plan_is_lent_at_once() -> None:
    outbox = Outbox()
    outbox.plan(1, [Sounding(1, "say:a")])
    assert [m["do"] for m in taken(outbox)] == ["plan"]
    outbox.load({"say:a": b"12", "say:b": b"12"})
    assert [m["clip"] for m in taken(outbox)] == ["say:a"]
    outbox.now("say:b", 1.0)
    assert [(m["do"], m["clip"]) for m in taken(outbox)] == [("load", "say:b"), ("now", "say:b")]
    outbox.load({"say:b": b"1234"})
    assert [m["clip"] for m in taken(outbox)] == ["say:b"]
