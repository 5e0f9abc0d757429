"""`doctor`: what it finds, what it calls wrong, and that it says the same twice."""

from __future__ import annotations

import json
import os
import re
import time
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from forge_tui import paths
from forge_tui.audio import choose
from forge_tui.audio.choose import Found
from forge_tui.audio.clips import clips
from forge_tui.audio.port import RATE
from forge_tui.audio.silent import RecordingAudio, SilentAudio
from forge_tui.cli import soundcheck

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.audio.port import Sounding
    from homes import Forge, Home, Run

pytest_plugins = ["homes"]

MEND = "pip install miniaudio"
HERE = (
    Found("miniaudio", installed=True, version="1.71", mend=""),
    Found("pipe", installed=True, version="pacat", mend=""),
    Found("simpleaudio", installed=True, version="1.0.4", mend="it crashes: remove it"),
)
NOTHING = (
    Found("miniaudio", installed=False, version="", mend=MEND),
    Found("pipe", installed=False, version="", mend="install one"),
    Found("simpleaudio", installed=False, version="", mend="install the extra"),
)


class Engine(SilentAudio):
    """Stands for an engine with a device that answers."""

    latency_ms = 80.0

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.name = f"{kind}, \x1b[31mPulse"


class Deaf(Engine):
    """Stands for an engine that finds no device."""

    alive = False

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.problem = "Sound is off: no sound device answers. It is tried again and again."


def machine(
    patch: pytest.MonkeyPatch, ways: Sequence[Found], engine: type[SilentAudio] = Engine
) -> None:
    for module in (choose, soundcheck):
        patch.setattr(module, "survey", lambda: tuple(ways))
        patch.setattr(module, "ChildAudio", engine)


@pytest.fixture(autouse=True)
def sound_that_works(monkeypatch: pytest.MonkeyPatch, own_home: Home) -> None:
    del own_home
    machine(monkeypatch, HERE)


def examined(forge: Forge, *options: str) -> tuple[Run, dict[str, Any]]:
    """Run both forms; they must agree on the exit code."""
    text, value = forge("doctor", *options), forge("doctor", "--json", *options)
    assert (text.code, text.err, value.err) == (value.code, "", "")
    return text, json.loads(value.out)


def squeezed(text: str) -> str:
    return " ".join(text.split())


def folder(found: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the last of the folders with this name, which is the one of data, not settings."""
    return [dict(each) for each in found["folders"] if each["name"] == name][-1]


def test_an_empty_home_is_well(forge: Forge, own_home: Home) -> None:
    ran, found = examined(forge)
    assert (ran.code, found["wrong"]) == (0, [])
    assert "Nothing is wrong." in ran.out
    assert not any(path.is_file() for path in own_home.root.rglob("*")), "it changed something"
    assert folder(found, "shipped exercises")["files"] > 10
    assert max(map(len, re.sub("(?m)^    /.*", "", ran.out).splitlines())) <= 80


def test_both_forms_have_the_same_facts(forge: Forge, own_home: Home) -> None:
    own_home.exercise("bad", "name = ")
    own_home.workout("legs")
    ran, found = examined(forge)
    said = squeezed(ran.out)
    for name, value in (*found["versions"].items(), *found["terminal"].items()):
        assert squeezed(f"{name} {value}") in said
    for place in found["folders"]:
        amount = f"{place['files']} file" if place["files"] else ""
        bad = f"{place['bad']} with problems" if place["bad"] else ""
        line = rf"{place['name']}: [^/]*{amount}[^/]*{bad}[^/]* {re.escape(place['path'])}(?= )"
        assert re.search(line, said), place
    for way in found["sound"]["ways"]:
        assert squeezed(f"{way['kind']} {way['mend'] or way['version']}") in said
    assert f"plays {found['sound']['name']}; a key sounds after about 80 ms" in said
    assert all(sentence in said for sentence in found["wrong"])


@pytest.mark.parametrize(("name", "write"), [("exercises", "exercise"), ("workouts", "workout")])
def test_bad_files_are_counted_and_lead_to_check(
    forge: Forge, own_home: Home, name: str, write: str
) -> None:
    for id_, text in (("a", "name = "), ("b", "nme = 1"), ("good", None)):
        getattr(own_home, write)(id_, *([] if text is None else [text]))
    ran, found = examined(forge)
    assert ran.code == 1
    assert found["wrong"] == [f"own {name}: 2 files have problems: forge-tui check"]
    assert forge("check").out.count(": error: ") >= 2


def test_a_mistake_in_the_settings_is_wrong_and_a_warning_is_none(
    forge: Forge, own_home: Home
) -> None:
    own_home.write("settings.toml", f'folders = ["{own_home.root}/gone"]')
    assert forge("doctor").code == 0
    own_home.write("settings.toml", "prepare = true")
    ran, found = examined(forge)
    assert ran.code == 1
    assert found["wrong"] == ["settings: 1 file has problems: forge-tui check"]


def test_folders_of_the_settings_are_looked_at_too(forge: Forge, own_home: Home) -> None:
    own_home.write("settings.toml", 'folders = ["more"]')
    own_home.exercise("../more/exercises/hop")
    _, found = examined(forge)
    assert folder(found, "more exercises")["files"] == 1
    assert not folder(found, "more workouts")["exists"]


def test_torn_sessions_lead_to_history(forge: Forge, own_home: Home) -> None:
    own_home.write(own_home.data / "sessions/20260101T000000-a.toml", "torn = ")
    own_home.write(paths.state_dir() / "20260101T000000-b.journal", "torn")
    ran, found = examined(forge)
    assert ran.code == 1
    assert found["wrong"] == [
        "sessions: 1 file has problems: forge-tui history",
        "running sessions: 1 file has problems: forge-tui history",
    ]
    assert len(forge("history").err.splitlines()) == 2


def test_what_is_no_folder_cannot_be_read_or_written(forge: Forge, own_home: Home) -> None:
    own_home.write(own_home.data / "sessions", "")
    own_home.config.mkdir(parents=True)
    (own_home.config / "exercises").symlink_to("nowhere")
    ran, found = examined(forge)
    assert ran.code == 1
    assert [sentence.partition(";")[0] for sentence in found["wrong"]] == [
        "own exercises: cannot be read",
        "sessions: cannot be read",
    ]
    assert not folder(found, "sessions")["writable"]


def test_what_may_not_be_written_is_wrong_whoever_is_asked(
    forge: Forge, own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests may run as root, whom no folder refuses.
    real, closed = os.access, own_home.data.parent
    closed.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and real(path, mode))
    ran, found = examined(forge)
    assert ran.code == 1
    assert [sentence.partition(";")[0] for sentence in found["wrong"]] == [
        "own exercises: cannot be written",
        "own workouts: cannot be written",
        "sessions: cannot be written",
    ]


def test_missing_shipped_files_are_wrong(
    forge: Forge, own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paths, "shipped", lambda name: own_home.shipped / name)
    ran, found = examined(forge)
    assert ran.code == 1
    assert len(found["wrong"]) == 2
    assert all("install forge-tui again" in sentence for sentence in found["wrong"])


def test_hostile_names_and_variables_cannot_command_the_terminal(
    forge: Forge, own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "x\x1b[2J\nfull screen yes")
    monkeypatch.setenv("XDG_DATA_HOME", str(own_home.root / "a\x1b]0;b\n\udc80"))
    own_home.write("settings.toml", r'folders = ["a\u0000b", "c\u001bd"]')
    ran, _ = examined(forge)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", ran.out)
    assert "x\ufffd[2J full screen yes" in ran.out


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
        assert (ran.code, ran.out) == (2, "")
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
    ("variables", "colours"),
    [
        ({"TERM": "xterm"}, "16"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "16 million"),
        ({"TERM": "xterm", "COLORTERM": "truecolor", "NO_COLOR": "1"}, "none, as NO_COLOR asks"),
        ({"TERM": "dumb"}, "none"),
        ({}, "none"),
    ],
)
def test_the_colours_of_a_terminal(
    forge: Forge, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], colours: str
) -> None:
    for name in ("TERM", "COLORTERM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    terminal = json.loads(forge("doctor", "--json").out)["terminal"]
    assert terminal["colours"] == colours
    assert terminal["TERM"] == variables.get("TERM", "not set")


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
