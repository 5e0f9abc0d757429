"""`render`: a whole session's sound, each cue at its second, and what can be read from it again."""

from __future__ import annotations

import json
import os
import resource
import signal
import stat
import subprocess
import sys
import time
import wave
from array import array
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from ears import MS, Heard, hear, recognised
from forge_tui.audio.glides import pcm_of_glide
from forge_tui.audio.mixer import KNEE, Mixer
from forge_tui.audio.tones import synthesised

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from homes import Forge, Home

pytest_plugins = ["homes"]

KICK = "outside-leg-kick-pushup"
REPS, SIDES = {"rep-left", "rep-right", "rep"}, {"side-left", "side-right"}
SETS = """
name = "Two of the seed, and a plank on each side"
[[block]]
kind = "sets"
sets = 2
rest = "20s"
exercises = [
  { exercise = "outside-leg-kick-pushup", do = "5", lead = "left" },
  { exercise = "side-plank", do = "20s/side" },
  { exercise = "squat", do = "8" },
]
"""
ENDLESS = """
name = "Longer than any file"
[[block]]
kind = "sets"
exercises = [{ exercise = "front-plank", do = "14400s", sets = 4 }]
"""
# In all of these no cue begins while another sounds, but for those of the same moment.
PLAYED = [
    ("kick-and-push", ()),
    (KICK, ("--lead", "left")),
    ("first-steps", ("--pace", "self")),
    ("own.toml", ()),
]


@pytest.fixture
def own_sets(own_home: Home) -> Path:
    """Give the person an empty home with one workout; returns its folder."""
    (own_home.root / "own.toml").write_text(SETS)
    return own_home.root


def sound(path: Path) -> array[int]:
    with wave.open(str(path)) as file:
        assert file.getparams()[:3] == (1, 2, 48_000)
        return array("h", file.readframes(file.getnframes()))


def transcript(forge: Forge, name: str, *options: str) -> list[dict[str, Any]]:
    lines = forge("transcript", name, "--json", *options).out.splitlines()
    return [json.loads(line) for line in lines]


def clips(events: Iterable[dict[str, Any]]) -> dict[float, frozenset[str]]:
    """Return the clips that a transcript makes expect, by millisecond."""
    found: dict[float, set[str]] = {}
    side: dict[str, str | None] = {}
    for event in events:
        if event["event"] in {"rep", "side"}:
            side[event["event"]] = event["side"]
        elif event.get("sounded"):
            clip, working = event["cue"], side.get(event["cue"])
            found.setdefault(event["t"] * 1000, set()).add(
                clip + (f"-{working}" if working else "")
            )
    return {t: frozenset(names) for t, names in found.items()}


@pytest.mark.parametrize(("name", "options"), PLAYED)
def test_every_cue_begins_within_a_millisecond_of_its_second(
    forge: Forge, own_sets: Path, name: str, options: tuple[str, ...]
) -> None:
    ran = forge("render", name, "-o", "all.wav", *options)
    assert (ran.code, ran.err) == (0, "")
    expected = clips(transcript(forge, name, *options))
    heard = hear(sound(own_sets / "all.wav"))
    for (at, names), (t, wanted) in zip(heard, expected.items(), strict=True):
        assert abs(at - t) < 1
        assert names == wanted


def test_the_file_is_the_clips_on_their_frames_and_nothing_else(
    forge: Forge, own_sets: Path
) -> None:
    forge("render", "every-minute", "-o", "all.wav")
    heard = sound(own_sets / "all.wav")
    tones = {name: array("h", pcm) for name, pcm in synthesised().items()}
    plain = array("h", bytes(2 * len(heard)))
    for t, names in clips(transcript(forge, "every-minute")).items():
        for name in names:
            for frame, sample in enumerate(tones[name], start=round(t * MS)):
                plain[frame] += sample  # an OverflowError if it clips
    for begin in range(0, len(plain), MS):
        block = heard[begin : begin + MS], plain[begin : begin + MS]
        assert block[0] == block[1] or all(
            a == b or abs(b) > KNEE for a, b in zip(*block, strict=True)
        )


# What a person hears who keeps a tally: for each go the second, the side that begins, whether it
# is the last set, and the reps on each side.
Tally = list[tuple[int, str | None, bool, Counter[str]]]


def tally_by_ear(heard: Heard) -> Tally:
    tally: Tally = []
    for at, names in heard:
        if tally:
            tally[-1][3].update(names & REPS)
        if "go" in names:
            side = next((name[5:] for name in names & SIDES), None)
            tally.append((round(at), side, "last" in names, Counter()))
    return tally


def tally_of(events: Iterable[dict[str, Any]]) -> Tally:
    tally: Tally = []
    begun: dict[str, Any] = {}
    for event in events:
        if event["event"] == "segment" and event["kind"] == "work":
            begun = event
            # An EMOM counts its sets through; other blocks count those of an exercise.
            last = event["set"] == event["of"] != 1
            first = event["side"] in {None, event["lead"]} or event["lead"] is None
            tally.append((round(event["t"] * 1000), None, last and first, Counter()))
        elif event["event"] == "side" and event["t"] == begun.get("t"):
            tally[-1] = (tally[-1][0], event["side"], *tally[-1][2:])
        elif event["event"] == "rep":
            tally[-1][3]["rep" + (f"-{event['side']}" if event["side"] else "")] += 1
    return tally


@pytest.mark.parametrize("name", ["kick-and-push", KICK, "own.toml"])
def test_sets_sides_and_reps_can_be_read_from_the_spectrum(
    forge: Forge, own_sets: Path, name: str
) -> None:
    forge("render", name, "-o", "all.wav")
    tally = tally_by_ear(hear(sound(own_sets / "all.wav")))
    assert tally == tally_of(transcript(forge, name))
    sided = [reps for *_, reps in tally if reps["rep-left"] in {2, 3, 5, 6}]
    assert [(reps["rep-left"], reps["rep-right"]) for reps in sided] == {
        "kick-and-push": [(6, 6), (6, 6), (6, 6)],
        KICK: [(5, 5), (5, 5), (5, 5)],
        "own.toml": [(3, 2), (2, 3)],
    }[name]


def test_it_says_what_it_has_written(forge: Forge, own_sets: Path) -> None:
    ran = forge("render", KICK, "-o", "all.wav")
    assert ran.out == "all.wav: 5:56.0, 82 cues\n"
    assert len(sound(own_sets / "all.wav")) == 356_020 * MS


def test_it_is_the_same_every_time_and_replaces_what_is_there(forge: Forge, own_sets: Path) -> None:
    target, link = own_sets / "all.wav", own_sets / "link.wav"
    target.write_text("an older one")
    link.symlink_to(target)
    forge("render", "own.toml", "-o", "once.wav")
    forge("render", "own.toml", "-o", "link.wav")
    assert link.is_symlink()
    assert target.read_bytes() == (own_sets / "once.wav").read_bytes()
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o666 & ~umask


@pytest.mark.parametrize(
    ("name", "target", "why"),
    [
        ("own.toml", "no/such/folder/all.wav", "No such file or directory"),
        ("own.toml", ".", "it is there and is no file"),
        ("own.toml", os.devnull, "it is there and is no file"),
        ("own.toml", "x" * 300, "File name too long"),
        ("endless.toml", "all.wav", "a WAV file ends after 12 hours"),
    ],
)
def test_what_cannot_be_written_is_told_in_a_sentence(
    forge: Forge, own_sets: Path, name: str, target: str, why: str
) -> None:
    (own_sets / "endless.toml").write_text(ENDLESS)
    ran = forge("render", name, "-o", target)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{target} cannot be written: {why}\n"
    assert {path.name for path in own_sets.iterdir()} == {"own.toml", "endless.toml"}


def test_a_name_that_promises_another_format_is_refused(forge: Forge, own_sets: Path) -> None:
    ran = forge("render", "own.toml", "-o", "all.mp3")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "all.mp3 must end in .wav: no other format is written\n"
    assert {path.name for path in own_sets.iterdir()} == {"own.toml"}


def test_a_file_to_write_is_asked_for(forge: Forge, own_sets: Path) -> None:
    assert own_sets
    assert forge("render", "own.toml").err == "Missing option '-o' / '--output'.\n"


def test_a_disk_that_is_full_leaves_what_was_there(own_sets: Path) -> None:
    (own_sets / "all.wav").write_text("an older one")
    limit = 1_000_000
    done = subprocess.run(
        [sys.executable, "-m", "forge_tui", "render", "own.toml", "-o", "all.wav"],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "all.wav cannot be written: File too large\n"
    assert (own_sets / "all.wav").read_text() == "an older one"
    assert {path.name for path in own_sets.iterdir()} == {"own.toml", "all.wav"}


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_to_end_leaves_nothing(own_sets: Path, number: signal.Signals) -> None:
    (own_sets / "endless.toml").write_text(ENDLESS.replace("sets = 4", "sets = 1"))
    call = [sys.executable, "-m", "forge_tui", "render", "endless.toml", "-o", "all.wav"]
    with subprocess.Popen(call, stderr=subprocess.PIPE) as running:
        while not list(own_sets.glob(".*.part")):
            assert running.poll() is None
            time.sleep(0.01)
        running.send_signal(number)
        assert running.wait(10) == 130
        assert running.stderr
        assert running.stderr.read().strip() == b""
    assert {path.name for path in own_sets.iterdir()} == {"own.toml", "endless.toml"}


def test_an_interrupt_leaves_nothing(
    forge: Forge, own_sets: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(mixer: Mixer, frames: int) -> bytes:
        if mixer.position > 100_000:
            raise KeyboardInterrupt
        return render(mixer, frames)

    render = Mixer.render
    monkeypatch.setattr(Mixer, "render", interrupted)
    assert forge("render", "own.toml", "-o", "all.wav").code == 130
    assert {path.name for path in own_sets.iterdir()} == {"own.toml"}


# The metronome.

REP = [(0, "tempo-down-2000"), (2000, "tempo-up-1500"), (3500, "tempo-top-1000"),
       (4500, "tempo-free-160")]  # fmt: skip
# The longest that a cue which begins with a rep sounds, and how long the dip takes to end.
CUED_MS = 470 + 211


def test_the_metronome_follows_every_phase_on_its_frame(forge: Forge, own_sets: Path) -> None:
    forge("render", "own.toml", "-o", "plain.wav")
    ran = forge("render", "own.toml", "-o", "all.wav", "--metronome")
    assert ran.out == forge("render", "own.toml", "-o", "plain.wav").out.replace("plain", "all")
    heard, plain = sound(own_sets / "all.wav"), sound(own_sets / "plain.wav")
    phases = [
        (round(event["t"] * 1000), event["phase"])
        for event in transcript(forge, "own.toml")
        if event["event"] == "phase"
    ]
    kicks = [t for t, phase in phases if phase == "lower" and t < 90_000][:5]
    for begin in kicks:
        for at, clip in REP:
            pcm = array("h", pcm_of_glide(clip))
            since = 0 if at else CUED_MS * MS
            first = (begin + at) * MS
            assert heard[first + since : first + len(pcm)] == pcm[since:]
    # The hold and the rests are as they were.
    hold = next(t for t, phase in phases if phase == "hold")
    assert heard[hold * MS : (hold + 20_000) * MS] == plain[hold * MS : (hold + 20_000) * MS]
    resting = {event["t"] for event in transcript(forge, "own.toml") if event.get("cue") == "rest"}
    for second in resting:
        first = round(second * 1000) * MS
        assert heard[first : first + 10_000 * MS] == plain[first : first + 10_000 * MS]


def test_cues_are_told_apart_from_the_metronome(forge: Forge, own_sets: Path) -> None:
    forge("render", "own.toml", "-o", "all.wav", "--metronome")
    heard = sound(own_sets / "all.wav")
    for t, wanted in clips(transcript(forge, "own.toml")).items():
        assert recognised(heard[round(t * MS) : round((t + 1100) * MS)]) >= wanted


def test_the_settings_say_whether_there_is_a_metronome_and_how_loud(
    forge: Forge, own_home: Home, own_sets: Path
) -> None:
    own_home.write("settings.toml", "metronome = true\n[gains]\ntempo = 0.5\n")
    forge("render", KICK, "-o", "all.wav")
    heard = sound(own_sets / "all.wav")[12_000 * MS : 13_500 * MS]
    assert heard == array("h", pcm_of_glide("tempo-up-1500", 0.5))
    forge("render", KICK, "-o", "all.wav", "--no-metronome")
    assert not any(sound(own_sets / "all.wav")[12_000 * MS : 13_500 * MS])
