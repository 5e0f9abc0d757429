"""`doctor` on sound: what plays, why nothing does, and each cue in its turn."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from clinic import HERE, NOTHING, Deaf, Engine, examined, machine, squeezed
from stand import need

from forge_tui.audio.clips import clips
from forge_tui.audio.port import RATE, VOICE_RATE
from forge_tui.audio.silent import RecordingAudio
from forge_tui.audio.speech import talker
from forge_tui.audio.speech.voice import FoundVoice, find_voice
from forge_tui.cli import soundcheck

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.audio.port import Sounding
    from homes import Forge, Home

pytest_plugins = ["homes"]


@pytest.fixture(autouse=True)
def sound_that_works(monkeypatch: pytest.MonkeyPatch, own_home: Home) -> None:
    del own_home
    machine(monkeypatch, HERE)


def test_no_library_is_told_with_its_cure_and_is_not_wrong(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine(monkeypatch, NOTHING)
    ran, found = examined(forge)
    assert ran.code == 0
    for way in NOTHING:
        assert squeezed(f"{way.kind} not installed: {way.mend}") in squeezed(ran.out)
    assert not found["sound"]["plays"]
    assert not found["sound"]["mend"], "the ways say it already"
    assert found["sound"]["problem"] in squeezed(ran.out)


def test_no_device_is_told_in_a_sentence_after_patience(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hung(Deaf):
        def __init__(self, kind: str) -> None:
            super().__init__(kind)
            self.problem = ""

    monkeypatch.setattr(soundcheck, "PATIENCE_SECONDS", 0.1)
    for engine, sentence in (
        (Deaf, "Sound is off: no sound device answers."),
        (Hung, "Sound is off: no device has answered within 0.1 s."),
    ):
        machine(monkeypatch, HERE, engine)
        ran, found = examined(forge)
        assert ran.code == 0
        assert found["sound"]["problem"] == sentence
        assert f"{sentence} Workouts run without sound." in squeezed(ran.out)
        assert found["sound"]["mend"] in squeezed(ran.out)
        ran = forge("doctor", "--sound")
        # What speaks is told all the same.
        assert (ran.code, ran.out.count("\n")) == (2, 1)
        assert ran.out.startswith("Voice: No voice is installed: pip install")
        assert ran.err.startswith(sentence)


def test_a_way_can_be_chosen(forge: Forge) -> None:
    _, found = examined(forge, "--audio", "pipe")
    assert found["sound"]["name"].startswith("pipe")
    ran, found = examined(forge, "--audio", "simpleaudio")
    assert (ran.code, found["sound"]["plays"]) == (0, False)
    assert "simpleaudio cannot be used; it crashes: remove it" in found["sound"]["problem"]
    ran, found = examined(forge, "--audio", "none")
    assert (ran.code, found["sound"]["plays"], found["sound"]["problem"]) == (0, False, "")
    assert "nothing, as asked" in ran.out


@pytest.mark.parametrize(
    "options", [("--sound", "--json"), ("--sound", "--audio", "none"), ("--audio", "drum"), ("x",)]
)
def test_a_wrong_call(forge: Forge, options: tuple[str, ...]) -> None:
    ran = forge("doctor", *options)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err


def test_each_cue_is_planned_once_with_quiet_between(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[Sounding] = []

    class Listening(RecordingAudio):
        def __init__(self, kind: str) -> None:
            super().__init__()
            self.name = kind

        def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
            del generation
            played.extend(soundings)
            assert set(self.clips) == set(clips().pcm)

    machine(monkeypatch, HERE, Listening)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    ran = forge("doctor", "--sound")
    assert (ran.code, ran.err) == (0, "")
    names = re.findall(r"^  (\S+) \.\.\.$", ran.out, re.MULTILINE)
    assert names == [each.clip for each in played] == list(clips().pcm)
    for one, two in pairwise(played):
        quiet = two.at_ns - one.at_ns - len(clips().pcm[one.clip]) // 2 * 10**9 // RATE
        assert quiet == pytest.approx(0.6e9)


def test_ctrl_c_closes_the_device(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[RecordingAudio] = []

    class Listening(RecordingAudio):
        def __init__(self, kind: str) -> None:
            super().__init__()
            self.name = kind
            opened.append(self)

    def interrupted(seconds: float) -> None:
        del seconds
        raise KeyboardInterrupt

    machine(monkeypatch, HERE, Listening)
    monkeypatch.setattr(time, "sleep", interrupted)
    ran = forge("doctor", "--sound")
    assert (ran.code, ran.err.strip()) == (130, "")
    assert opened[0].closed


def test_a_device_that_goes_while_it_plays_is_told(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Goes(Engine):
        def plan(self, generation: int, soundings: Sequence[Sounding]) -> None:
            del generation, soundings
            self.problem = "Sound is off: the device has gone."

    machine(monkeypatch, HERE, Goes)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    ran = forge("doctor", "--sound")
    assert (ran.code, ran.err) == (2, "Sound is off: the device has gone.\n")


def test_which_voice_speaks_and_how_long_it_takes(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran, value = examined(forge)
    assert value["voice"]["problem"].startswith("No voice is installed: pip install")
    assert squeezed(value["voice"]["problem"]) in squeezed(ran.out)
    found = find_voice()
    need([] if found else ["espeak-ng"])
    monkeypatch.setattr(soundcheck, "find_voice", lambda: found)
    ran, value = examined(forge)
    assert found
    assert f"speaks {found.name}, en-us, 165 words a minute" in squeezed(ran.out)
    assert re.search(r"ready in \d+ ms, a sentence takes \d+ ms", squeezed(ran.out))
    assert value["voice"]["problem"] == ""
    assert 0 < value["voice"]["sentence_ms"] < 1000


def test_each_manner_of_speaking_says_what_it_is(forge: Forge, own_home: Home) -> None:
    own_home.write("voices/mine.toml", 'summary = "As my mother would."\n[say]\ngo = "Hop!"\n')
    own_home.write("voices/other.toml", '[say]\ngo = "Hup!"\n')
    ran, value = examined(forge)
    assert value["manners"]["mine"] == "As my mother would."
    assert value["manners"]["other"] == ""
    for said in ("gentle Calm, whole sentences.", "mine As my mother would.", "other your own"):
        assert said in squeezed(ran.out)


def test_a_voice_that_fails_is_told_and_is_not_wrong(
    forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(soundcheck, "find_voice", lambda: FoundVoice("command", "a test"))
    monkeypatch.setattr(talker, "START", "raise SystemExit")
    ran, value = examined(forge)
    assert ran.code == 0
    assert value["voice"]["problem"] == "It does not speak: its process has ended."


def test_with_the_cues_a_sentence_is_spoken(forge: Forge, monkeypatch: pytest.MonkeyPatch) -> None:
    found = find_voice()
    need([] if found else ["espeak-ng"])
    monkeypatch.setattr(soundcheck, "find_voice", lambda: found)
    loaded: dict[str, bytes] = {}

    class Listening(RecordingAudio):
        def __init__(self, kind: str) -> None:
            super().__init__()
            self.name = kind
            self.clips = loaded

    machine(monkeypatch, HERE, Listening)
    monkeypatch.setattr(soundcheck, "find_voice", lambda: found)
    monkeypatch.setattr(soundcheck, "_wait_until", lambda _: None)
    ran = forge("doctor", "--sound")
    assert ran.code == 0
    assert "Voice: espeak-ng" in ran.out.replace("the program ", "")
    assert len(loaded[f"say:{soundcheck.SENTENCE}"]) > 2 * 2 * VOICE_RATE
