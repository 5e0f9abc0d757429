"""`doctor`: what it finds, what it calls wrong, and that it says the same twice."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from clinic import HERE, examined, folder, machine, squeezed

from forge_tui import paths

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]


@pytest.fixture(autouse=True)
def sound_that_works(monkeypatch: pytest.MonkeyPatch, own_home: Home) -> None:
    del own_home
    machine(monkeypatch, HERE)


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
    assert not found["sound"]["mend"], "there is nothing to mend"


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


def test_own_manners_and_plans_are_judged_as_check_does(forge: Forge, own_home: Home) -> None:
    own_home.write("voices/good.toml", '[say]\ngo = "Hop!"\n')
    own_home.write("voices/mine.toml", 'summary = "Mine."\nlike = "dril"\n')
    own_home.write("voices/\x1b.toml", "[say")
    own_home.write("plans/week.toml", 'name = "Week"\ncycle = ["nothing"]\n')
    ran, found = examined(forge)
    assert ran.code == forge("check").code == 1
    assert found["wrong"] == [
        "own plans: 1 file has problems: forge-tui check",
        "own voices: 2 files have problems: forge-tui check",
    ]
    assert folder(found, "own voices")["files"] == 3
    assert "good your own " in squeezed(ran.out)
    assert "mine Mine; its file has problems " in squeezed(ran.out)


def test_a_mistake_in_the_settings_is_wrong_and_a_warning_is_none(
    forge: Forge, own_home: Home
) -> None:
    own_home.write("settings.toml", f'folders = ["{own_home.root}/gone"]')
    assert forge("doctor").code == 0
    for mistake in ("prepare = true", 'manner = "nope"'):
        own_home.write("settings.toml", mistake)
        ran, found = examined(forge)
        assert ran.code == 1
        assert found["wrong"] == ["settings: 1 file has problems: forge-tui check"]


def test_an_own_sound_that_is_not_used_is_wrong(forge: Forge, own_home: Home) -> None:
    own_home.write("sounds/go.wav", "no sound")
    done = forge("doctor")
    assert done.code == 1
    assert "go.wav is not used: it is no WAV file" in done.out


def test_folders_of_the_settings_are_looked_at_too(forge: Forge, own_home: Home) -> None:
    own_home.write("settings.toml", 'folders = ["more"]')
    own_home.exercise("../more/exercises/hop")
    _, found = examined(forge)
    assert folder(found, "more exercises")["files"] == 1
    assert not folder(found, "more workouts")["exists"]


def test_a_warning_is_no_problem_and_a_replaced_file_counts_where_it_lies(
    forge: Forge, own_home: Home
) -> None:
    text = 'easier = ["nothing-like-it"]\n' + own_home.exercise("hop").read_text()
    own_home.exercise("hop", text)
    own_home.write(own_home.data / "exercises/hop.toml", text)
    ran, found = examined(forge)
    assert (ran.code, found["wrong"]) == (0, [])
    assert "1 warning" in forge("check").out
    own = [each["files"] for each in found["folders"] if each["name"] == "own exercises"]
    assert own == [1, 1]


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
