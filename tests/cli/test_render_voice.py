"""`render --voice`: it can be followed with eyes shut, as its clips are in the recording."""

from __future__ import annotations

import json
import os
import wave
from array import array
from collections import Counter
from itertools import zip_longest
from typing import TYPE_CHECKING

import pytest

from ears import MS, VOICE_MS, Curve, likest, thinned
from forge_tui.audio.pcm import unpacked
from forge_tui.audio.port import VOICE_RATE
from forge_tui.audio.speech import talker, voice
from forge_tui.cli import render
from forge_tui.session import voice as session_voice
from forge_tui.talk.schedule import schedule as real_schedule
from forge_tui.talk.topic import Topic

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.talk.schedule import Spoken
    from homes import Forge, Home

pytest_plugins = ["homes"]

KICK = "outside-leg-kick-pushup"
LISTEN_MS, AROUND_MS = 400, 20

needs_voice = pytest.mark.skipif(
    voice.find_voice() is None and os.environ.get("CI") != "true",
    reason="not installed: espeak-ng",
)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, own_home: Home) -> list[Spoken]:
    """Keep what the next render says."""
    del own_home
    kept: list[Spoken] = []

    def schedule(*args: object) -> tuple[Spoken, ...]:
        kept.extend(real_schedule(*args))  # type: ignore[arg-type]
        return tuple(kept)

    monkeypatch.setattr(render, "schedule", schedule)
    return kept


@needs_voice
@pytest.mark.parametrize("options", [(), ("--talk", "chatty", "--manner", "drill")])
def test_each_clip_is_in_the_recording_within_5_ms(
    forge: Forge, said: list[Spoken], tmp_path: Path, options: tuple[str, ...]
) -> None:
    ran = forge("render", KICK, "-o", "all.wav", "--voice", *options)
    assert (ran.code, ran.err) == (0, "")
    assert f"82 cues, {len(said)} spoken" in ran.out
    with wave.open(str(tmp_path / "all.wav")) as file:
        heard = thinned(array("h", file.readframes(file.getnframes())))
    speaks = session_voice.Wish().voice()
    assert speaks
    clips = {
        text: thinned(unpacked(pcm), VOICE_RATE)[: LISTEN_MS * VOICE_MS]
        for text, pcm in speaks.say(each.text for each in said).items()
    }
    worst = 0.0
    for each in said:
        at, around = each.at * VOICE_MS, AROUND_MS * VOICE_MS
        _, found = likest(clips[each.text], heard, at - around, at + around)
        worst = max(worst, abs(found - at) / VOICE_MS)
        # And no other clip is as like what is heard there.
        like = {text: likest(clip, heard, found, found + 1)[0] for text, clip in clips.items()}
        assert like[each.text] == max(like.values()), each
        # Some begin with go, the loudest tone.
        assert like[each.text] > 0.45, each
    print(f"\n{len(said)} clips, the worst {worst:.2f} ms from its place")  # noqa: T201
    assert worst < 5
    assert_writes_down(forge, said)


@needs_voice
def test_each_clip_of_the_seed_workout_is_in_its_recording_within_5_ms(
    forge: Forge, said: list[Spoken], tmp_path: Path
) -> None:
    ran = forge("render", "kick-and-push", "-o", "all.wav", "--voice")
    assert (ran.code, ran.err) == (0, "")
    assert f"{len(said)} spoken" in ran.out
    assert len(said) > 100
    speaks = session_voice.Wish().voice()
    assert speaks
    clips = {
        text: thinned(unpacked(pcm), VOICE_RATE)[: LISTEN_MS * VOICE_MS]
        for text, pcm in speaks.say(each.text for each in said).items()
    }
    forge("render", "kick-and-push", "-o", "tones.wav")
    offs = []
    with (
        wave.open(str(tmp_path / "all.wav")) as all_,
        wave.open(str(tmp_path / "tones.wav")) as tones,
    ):
        for each in said:
            begin = max(0, each.at - AROUND_MS)
            heard = alone(all_, tones, begin * MS, (LISTEN_MS + 2 * AROUND_MS) * MS)
            like, found = likest(clips[each.text], heard, 0, len(heard))
            assert like > 0.9, each
            offs.append(abs(found / VOICE_MS + begin - each.at))
    print(f"\n{len(said)} clips, the worst {max(offs):.2f} ms from its place")  # noqa: T201
    assert max(offs) < 5


def alone(all_: wave.Wave_read, tones: wave.Wave_read, begin: int, frames: int) -> Curve:
    """Return what is heard besides the tones."""
    parts = []
    for file in (all_, tones):
        file.setpos(min(begin, file.getnframes()))
        parts.append(array("h", file.readframes(frames)))
    both = zip_longest(*parts, fillvalue=0)
    return thinned([heard - tone for heard, tone in both])


def assert_writes_down(forge: Forge, said: list[Spoken]) -> None:
    """Check that who listens can write down exercises, sides and reps."""
    lines = forge("transcript", KICK, "--json").out.splitlines()
    events = [json.loads(line) for line in lines]
    names = [each.text for each in said if each.topic is Topic.NAME]
    assert len(names) == 3
    assert all("Outside Leg Kick Pushup" in name for name in names)
    sides = Counter(each.text.strip("!") for each in said if each.topic is Topic.SIDE)
    assert sides == Counter(e["side"] for e in events if e["event"] == "side")
    counted = [e for e in events if e["event"] == "rep"]
    numbers = [int(each.text.strip("!")) for each in said if each.topic in {Topic.REP, Topic.SUM}]
    # The eighth last but two of ten is "three more".
    assert numbers == [e["rep"] for e in counted if e["rep"] != 7]


@needs_voice
def test_without_the_option_nothing_is_spoken(forge: Forge, said: list[Spoken]) -> None:
    assert forge("render", KICK, "-o", "all.wav").out.endswith(", 82 cues\n")
    assert said == []


@pytest.mark.usefixtures("own_home")
def test_without_a_voice_there_is_a_sentence_and_no_file(
    forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_voice, "find_voice", lambda: None)
    ran = forge("render", KICK, "-o", "all.wav", "--voice")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("There is no voice here. For one: pip install")
    assert not (tmp_path / "all.wav").exists()


@needs_voice
@pytest.mark.usefixtures("own_home")
def test_a_voice_that_fails_is_told_and_leaves_no_file(
    forge: Forge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(talker, "START", "raise SystemExit")
    ran = forge("render", KICK, "-o", "all.wav", "--voice")
    assert (ran.code, ran.err) == (2, "The voice is off: its process has ended.\n")
    assert not (tmp_path / "all.wav").exists()


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--talk", "chatty"), "--talk and --manner go with --voice."),
        (("--voice", "--manner", "budy"), 'called "budy"; did you mean "buddy"?'),
        (("--voice", "--talk", "much"), "'much' is not one of"),
    ],
)
@pytest.mark.usefixtures("own_home")
def test_a_wrong_call(forge: Forge, options: tuple[str, ...], sentence: str) -> None:
    ran = forge("render", KICK, "-o", "all.wav", *options)
    assert ran.code == 2
    assert sentence in ran.err


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--no-voice", "--talk", "chatty"), "--talk and --manner do not go with --no-voice."),
        (("--manner", "budy"), 'called "budy"; did you mean "buddy"?'),
        (("--talk", "much"), "'much' is not one of"),
    ],
)
@pytest.mark.usefixtures("own_home")
def test_a_wrong_call_of_play(forge: Forge, options: tuple[str, ...], sentence: str) -> None:
    ran = forge("play", KICK, "--plain", "--speed", "10000", *options)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err


@needs_voice
def test_own_words_are_spoken_and_their_mistakes_told(
    forge: Forge, said: list[Spoken], own_home: Home
) -> None:
    own_home.write("voices/mine.toml", '[say]\nfinish = "Fertig"\nrest = "{x}"\n')
    ran = forge("render", KICK, "-o", "all.wav", "--voice", "--manner", "mine")
    assert ran.code == 0
    assert "say.rest: {x} is not known here" in ran.err
    assert said[-1].text == "Fertig"
