"""What is spoken while a session runs, on a clock that is moved by hand."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any

import pytest
from hearing import MS
from stage import kicks, script, sets, stage
from stand import need, until
from talking import Talk, assert_clear

from forge_tui.audio import choose
from forge_tui.audio.silent import RecordingAudio
from forge_tui.audio.speech import talker, voice
from forge_tui.audio.speech.ahead import Ahead
from forge_tui.audio.speech.voice import MISSING, FoundVoice, Voice
from forge_tui.audio.tones import synthesised
from forge_tui.config import Preferences
from forge_tui.player.events import Cue, CueEvent
from forge_tui.player.rehearsal import rehearse
from forge_tui.player.transitions import Act
from forge_tui.player.wording import spoken_ms
from forge_tui.session import voice as session_voice
from forge_tui.session.announcer import Announcer
from forge_tui.session.followers import open_followers
from forge_tui.session.score import sounded
from forge_tui.session.speaker import Speaker
from forge_tui.session.voice import Wish, clip_of
from forge_tui.talk.compose import compose
from forge_tui.talk.schedule import schedule

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from forge_tui.session.script import Script
    from homes import Home

pytest_plugins = ["homes"]


def beforehand(played: Script, wish: Wish) -> list[tuple[int, str]]:
    style, _ = wish.style(played)
    said = schedule(compose(rehearse(played.plan()), style), spoken_ms)
    return [(each.at, each.text) for each in said]


WORKOUTS = {
    "kicks": kicks("8", 2, "20s"),
    "planks": script(sets({"exercise": "side-plank", "do": "20s/side"}, sets=2, rest="30s")),
    "longer than one plan": script(sets({"exercise": "squat", "do": "8"}, sets=6, rest="60s")),
    "tabata": script({"kind": "tabata", "rounds": 3, "exercises": [{"exercise": "burpee"}]}),
}


@pytest.mark.parametrize("talk", ["terse", "chatty"])
@pytest.mark.parametrize("mode", ["both", "voice"])
@pytest.mark.parametrize("name", WORKOUTS)
def test_a_session_says_what_was_scheduled(name: str, mode: str, talk: str) -> None:
    played, wish = WORKOUTS[name], Wish(mode, talk, "buddy")
    on = Talk(played, wish=wish)
    on.go(700)
    assert on.words == beforehand(played, wish)
    tones = [(note.ms, note.clip) for note in sounded(rehearse(played.plan()))]
    if mode == "both":
        assert on.tones == tones
    else:
        left = {clip for _, clip in on.tones}
        assert set(on.tones) < set(tones)
        assert "ready" in left
        assert not left & {"count-3", "go", "finish"}


def test_words_that_become_ready_later_are_said_as_soon_as_they_are() -> None:
    on = Talk(kicks("3", 2, "30s"), kept_back=True)
    on.go(1)
    assert on.words == []
    on.sayer.kept_back, on.sayer.version = False, 1
    on.go(60)
    assert "Outside Leg Kick Pushup" in on.words[0][1]
    assert 1000 <= on.words[0][0] <= 1500
    assert_clear(on)


def test_everything_that_a_workout_says_is_asked_for_at_its_begin() -> None:
    played = kicks("8-12", 3, "30s")
    on = Talk(played, talk="chatty")
    asked = set(on.sayer.wanted)
    on.go(600)
    assert {text for _, text in on.words} <= asked
    assert {"1", "40"} <= asked


def test_a_pause_cuts_what_is_said_and_a_resume_goes_on() -> None:
    on = Talk(kicks("6", 1))
    on.go(12.25)
    on.tell(Act.PAUSE)
    assert on.out.ahead == ()
    on.go(10)
    on.tell(Act.RESUME)
    on.go(60)
    late = [text for t, text in on.words if t > 12_250]
    assert late[0] == "right"
    assert late[-1] == "That was all. Well done."
    assert_clear(on)


@pytest.mark.parametrize("seconds", [0.25, 1, 29, 31])
def test_a_name_that_a_pause_cuts_is_said_whole_when_it_goes_on(seconds: float) -> None:
    """At the begin, and in a rest: in the sentence before the name, and in the name."""
    on = Talk(kicks("3", 2, "30s"))
    on.go(seconds)
    on.tell(Act.PAUSE)
    on.tell(Act.TEMPO, 10)
    on.go(5)
    before = len(on.words)
    on.tell(Act.RESUME)
    on.go(6)
    after = [text for _, text in on.words[before:]]
    assert "Outside Leg Kick Pushup" in after[0]
    assert "3 reps" in after[0]
    assert "Pushup" not in "".join(after[1:])
    assert_clear(on)


def test_a_name_that_a_pause_cuts_is_not_said_of_what_is_over() -> None:
    on = Talk(kicks("3", 2, "30s"))
    on.go(29)
    on.tell(Act.PAUSE)
    on.tell(Act.BACK)
    on.tell(Act.RESUME)
    before = len(on.words)
    on.go(6)
    assert not [text for _, text in on.words[before:] if "Next" in text]


def test_a_skip_cuts_the_sentence_and_says_what_is_next() -> None:
    on = Talk(kicks("3", 2, "60s"))
    on.go(2)
    on.tell(Act.SKIP)
    on.go(90)
    assert len(on.out.cancelled_ns) == 1
    assert any("Outside Leg Kick" in text and 2000 <= t < 14_000 for t, text in on.words)
    assert_clear(on)


def test_a_name_that_sounds_goes_on_when_the_rest_becomes_longer() -> None:
    on = Talk(kicks("3", 2, "30s"))
    on.go(30)
    begun = on.words[-1]
    assert "Next:" in begun[1]
    on.tell(Act.REST, 10_000)
    assert on.out.cancelled_ns == []
    on.go(60)
    assert on.words.count(begun) == 1
    assert [text for _, text in on.words].count(begun[1]) == 1
    assert_clear(on)


def test_a_tip_is_cut_where_a_shorter_rest_brings_the_count() -> None:
    on = Talk(kicks("3", 2, "20s"), talk="chatty")
    on.go(36)
    assert on.words[-1][0] < 36_000 < on.words[-1][0] + spoken_ms(on.words[-1][1])
    on.tell(Act.REST, -10_000)
    assert len(on.out.cancelled_ns) == 1
    on.go(30)
    for t, clip in on.tones:
        if clip == "count-3":
            assert not [
                w for w, text in on.words if w < t - 300 < w + spoken_ms(text) and w > 36_000
            ]


@pytest.mark.parametrize(
    ("act", "value"),
    [(Act.SKIP, None), (Act.UNDO, None), (Act.TEMPO, 10), (Act.TARGET, 1), (Act.REDO, None),
     (Act.PACE, "self"), (Act.PACE, "tap"), (Act.BACK, None)],
)  # fmt: skip
def test_whatever_a_person_does_nothing_overlaps_and_no_tone_is_lost(
    act: Act, value: int | str | None
) -> None:
    on = Talk(kicks("8", 2, "15s"), talk="chatty")
    for seconds in (22, 9, 30.25):
        on.go(seconds)
        on.tell(act, value)
    on.go(200)
    events = [event for shown in on.stage.shown for event in shown.events]
    assert on.tones == [(note.ms, note.clip) for note in sounded(events)]
    assert_clear(on)
    hushed = [e.t for e in events if isinstance(e, CueEvent) and e.cue == Cue.COUNT_2]
    cuts = [(cut - on.zero) // MS for cut in on.out.cancelled_ns]
    for t in hushed:
        over = [(at, text) for at, text in on.words if at < t < at + spoken_ms(text)]
        assert all(any(at <= cut <= t for cut in cuts) for at, _ in over)


def test_a_voice_that_fails_is_told_once_and_every_tone_sounds() -> None:
    played = kicks("3", 2, "20s")
    on = Talk(played, mode="voice")
    on.go(30)
    on.sayer.problem, on.sayer.kept_back = "The voice is off: it is hoarse.", True
    on.sayer.version += 1
    on.go(100)
    assert on.told == ["The voice is off: it is hoarse."]
    wanted = [(n.ms, n.clip) for n in sounded(rehearse(played.plan())) if n.ms > 31_000]
    assert [each for each in on.tones if each[0] > 31_000] == wanted


@pytest.mark.usefixtures("own_home")
def test_an_unknown_manner_is_told_and_the_usual_one_speaks() -> None:
    on = Talk(kicks("3", 1), manner="budy")
    on.go(2)
    assert on.told == [
        (
            'no manner of speaking is called "budy"; did you mean "buddy"?; '
            "it is spoken in the manner gentle"
        )
    ]
    assert on.words[0][1].startswith("We begin")


def test_closing_the_speaker_closes_the_voice() -> None:
    on = Talk(kicks())
    on.speaker.close()
    assert on.sayer.closed


# The thread that asks a real voice


@pytest.fixture
def found() -> FoundVoice:
    here = voice.find_voice()
    need([] if here else ["espeak-ng"])
    assert here
    return here


class Shelf:
    """Where clips are put."""

    def __init__(self) -> None:
        self.clips: dict[str, bytes] = {}
        self.threads: set[str] = set()

    def load(self, clips: Mapping[str, bytes]) -> None:
        self.clips.update(clips)
        self.threads.add(threading.current_thread().name)


def test_a_whole_workout_is_ready_before_its_first_segment_ends(
    found: FoundVoice, tmp_path: Path
) -> None:
    # Three sets of each, and an hour in all.
    names = [
        "squat", "pushup", "reverse-lunge", "front-plank", "side-plank", "glute-bridge", "burpee",
        "dead-bug", "bird-dog", "crunch", "mountain-climber", "calf-raise", "forward-lunge",
    ]  # fmt: skip
    entries = [{"exercise": name} for name in names]
    played = script(sets(*entries, sets=3, rest="60s"))
    on = stage(played)
    shelf = Shelf()
    ahead = Ahead(Voice(found, tmp_path), shelf.load, clip_of)
    speaker = Speaker(
        RecordingAudio(on.clock.monotonic_ns), synthesised(), 80,
        announcer=Announcer(ahead, Wish(talk="chatty", manner="buddy")),
    )  # fmt: skip
    begin = time.perf_counter()
    speaker.follow(on.session, on.shown[-1])
    began = time.perf_counter() - begin
    until(lambda: ahead.version == 2 or bool(ahead.problem), 20, "all is said")
    took, size = time.perf_counter() - begin, sum(map(len, shelf.clips.values()))
    minutes = rehearse(on.head.plan)[-1].t / 60_000
    print(  # noqa: T201
        f"\n{minutes:.0f} minutes, {len(shelf.clips)} sentences: ready in {took:.2f} s, "
        f"{size / 1e6:.0f} MB; the start took {1000 * began:.0f} ms"
    )
    assert ahead.problem == ""
    assert minutes > 55
    assert took < 10
    assert began < 0.25
    assert size < 60e6
    assert shelf.threads == {"voice"}
    speaker.close()


def test_a_hung_engine_keeps_nobody_waiting(
    found: FoundVoice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talker, "START", "import time; time.sleep(60)")
    speaks = Voice(found, tmp_path)
    speaks.start_seconds = 0.5
    ahead = Ahead(speaks, Shelf().load)
    begin = time.perf_counter()
    ahead.want(["left"])
    assert ahead.frames("left") is None
    assert time.perf_counter() - begin < 0.1
    until(lambda: ahead.version == 1, 5, "it is given up")
    assert "it has not answered for 0.5 s" in ahead.problem
    ahead.want(["left"])
    ahead.close()


# Who is spoken to at all


@pytest.mark.parametrize(
    ("preferences", "options", "speaks"),
    [
        (Preferences(), {}, True),
        (Preferences(), {"voice": False}, False),
        (Preferences(voice="tones"), {}, False),
        (Preferences(voice="tones"), {"voice": True}, True),
        (Preferences(sound=False), {"voice": True}, False),
        (Preferences(), {"audio": "none"}, False),
    ],
)
@pytest.mark.usefixtures("own_home")
def test_the_settings_say_whether_there_is_a_voice(
    monkeypatch: pytest.MonkeyPatch,
    preferences: Preferences,
    options: dict[str, Any],
    speaks: bool,  # noqa: FBT001
) -> None:
    machine(monkeypatch, FoundVoice("command", "a test"))
    speaker, _ = open_followers(preferences, 1.0, **options)
    assert (speaker._announcer is not None) == speaks  # noqa: SLF001
    speaker.close()


@pytest.mark.usefixtures("own_home")
def test_what_the_call_says_of_the_voice_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    machine(monkeypatch, FoundVoice("command", "a test"))
    speaker, _ = open_followers(Preferences(manner="buddy"), 1.0, talk="terse", manner=None)
    announcer = speaker._announcer  # noqa: SLF001
    assert announcer
    assert (announcer.wish.talk, announcer.wish.manner) == ("terse", "buddy")
    speaker.close()


@pytest.mark.parametrize(
    ("preferences", "options", "told"),
    [
        (Preferences(), {}, []),
        (Preferences(), {"voice": True}, [MISSING]),
        (Preferences(voice="both"), {}, [MISSING]),
        (Preferences(voice="both"), {"voice": False}, []),
    ],
)
def test_without_a_voice_it_is_said_once_to_those_who_asked(
    monkeypatch: pytest.MonkeyPatch,
    own_home: Home,
    preferences: Preferences,
    options: dict[str, Any],
    told: list[str],
) -> None:
    del own_home
    machine(monkeypatch, None)
    speaker, _ = open_followers(preferences, 1.0, **options)
    on = stage(kicks())
    said = [each for _ in range(3) for each in speaker.follow(on.session, on.step())]
    assert said == told


def machine(patch: pytest.MonkeyPatch, speaks: FoundVoice | None) -> None:
    """Let there be a device that plays, and a voice or none."""

    class Device(RecordingAudio):
        def __init__(self, kind: str) -> None:
            super().__init__()
            self.name = kind

    patch.setattr(choose, "ChildAudio", Device)
    patch.setattr(session_voice, "find_voice", lambda: speaks)
