"""Reading the settings: what is good counts, what is not is told with its place."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from forge_tui import config
from forge_tui.config import Preferences
from forge_tui.config.table import SETTINGS, THEMES
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side
from forge_tui.ui.theme import THEMES as SHOWN_THEMES

if TYPE_CHECKING:
    from homes import Home

pytest_plugins = ["homes"]


def told(text: str | bytes, home: Home) -> tuple[Preferences, list[str]]:
    home.write("settings.toml", text)
    preferences, problems = config.load()
    return preferences, [str(problem).removeprefix("config/forge-tui/") for problem in problems]


def test_the_table_and_the_preferences_name_the_same_settings() -> None:
    assert [field.name for field in fields(Preferences)] == [each.key for each in SETTINGS]
    assert all(getattr(Preferences(), each.key) == each.default for each in SETTINGS)


def test_the_settings_and_the_screens_name_the_same_themes() -> None:
    assert tuple(theme.name for theme in SHOWN_THEMES) == THEMES


@pytest.mark.parametrize("text", [None, "", "# nothing yet\n", "\ufeff"])
def test_without_settings_all_is_as_it_comes(own_home: Home, text: str | None) -> None:
    if text is not None:
        own_home.write("settings.toml", text)
    assert config.load() == (Preferences(), ())


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ('prepare = "1:30"', "prepare", 90_000),
        ("prepare = 0", "prepare", 0),
        ("change = 4.5", "change", 4_500),
        ('change_hold = "12s"', "change_hold", 12_000),
        ('lead = "left"', "lead", Side.LEFT),
        ('lead = "auto"', "lead", None),
        ('pace = "tap"', "pace", Pace.TAP),
        ('theme = "forge-contrast"', "theme", "forge-contrast"),
        ('layout = "distance"', "layout", "distance"),
        ("motion = false", "motion", False),
        ("sound = false", "sound", False),
        ("volume = 35", "volume", 35),
        ('volume = "35 %"', "volume", 35),
        ('audio = "pipe"', "audio", "pipe"),
        ('voice = "counts"', "voice", "counts"),
        ('talk = "terse"', "talk", "terse"),
        ('manner = " my-own "', "manner", "my-own"),
        ('language = "en-us+f3"', "language", "en-us+f3"),
        ('rate = "brisk"', "rate", 190),
        ("[gains]\nrep = 0.5\ntempo = 2", "gains", {"rep": 0.5, "tempo": 2.0}),
        ("metronome = true", "metronome", True),
        ('hooks.on_rest = "play"', "hooks", {"on_rest": ("play",)}),
        ('[hooks]\non_work = ["a", "b c"]', "hooks", {"on_work": ("a", "b c")}),
        ("mouse = false", "mouse", False),
        ("folders = []", "folders", ()),
        ("equipment = []", "equipment", ()),
        ('body_mass = " 70 kg "', "body_mass", "70 kg"),
        ('body_mass = "154,5lb"', "body_mass", "154,5lb"),
        ('body_mass = ""', "body_mass", ""),
        ('equipment = ["kettlebell", " Bench "]', "equipment", ("Kettlebell", "Bench")),
        ('keys.skip = "n,right"', "keys", {"skip": ("n", "right")}),
        ('[keys]\nskip = ["n", ","]', "keys", {"skip": ("n", ",")}),
        ('[keys]\nskip = ","\nback = ""', "keys", {"skip": (",",), "back": ()}),
    ],
)
def test_a_good_setting_counts(own_home: Home, text: str, key: str, value: Any) -> None:
    preferences, sentences = told(text, own_home)
    assert sentences == []
    assert getattr(preferences, key) == value


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ('prepar = "9s"', '2:1: error: prepar: is not a known key; did you mean "prepare"?'),
        ("prepare = true", "2:1: error: prepare: is not a duration; write 90,"),
        ('prepare = "soon"', "2:1: error: prepare: is not a duration; write 90,"),
        ('prepare = "11m"', "2:1: error: prepare: must be at most 10 minutes"),
        ('lead = "lef"', 'lead: must be one of: auto, left, right; did you mean "left"?'),
        ("pace = 1", "pace: must be one of: auto, guided, self, tap"),
        ('theme = "dark"', 'forge-colour-blind; did you mean "forge-dark"?'),
        ("volume = 101", "2:1: error: volume: must be a whole number from 0 to 100"),
        ("volume = true", "volume: must be a whole number from 0 to 100"),
        ('audio = "none"', "audio: must be one of: auto, miniaudio, simpleaudio, pipe"),
        ("gains = 1", "gains: must be a table: write [gains], and below it rep = 0.5"),
        ("gains.reps = 1", '2:7: error: gains.reps: is not a known key; did you mean "rep"?'),
        ("gains.rep = 5", "error: gains.rep: must be from 0 to 4"),
        ('gains.rep = "1"', "gains.rep: must be a number, as in 0.5"),
        ("hooks.on_wrk = 'a'", 'hooks.on_wrk: is not a known key; did you mean "on_work"?'),
        ("hooks.on_work = []", "hooks.on_work: must be a command and its arguments"),
        ('hooks.on_work = [["a"]]', "hooks.on_work: must be a command and its arguments"),
        ('motion = "yes"', "motion: must be true or false, without quotes"),
        ('folders = "~"', "folders: must be a list: put it in square brackets"),
        ("folders = [\n 1 ]", "3:2: error: folders[0]: must be text in quotes"),
        ('folders = ["", ]', "2:12: error: folders[0]: must be text in quotes"),
        ('folders = ["a\\u001b[2J"]', "folders[0]: contains the character U+001B"),
        ('folders = ["~nobody-here"]', "folders[0]: names a person who has no home folder here"),
        ('folders = ["/not/there"]', "warning: folders[0]: there is no folder /not/there"),
        ("body_mass = 70", "body_mass: must be a number with its unit, as in 70 kg or 154 lb"),
        ('body_mass = "70"', "body_mass: must be a number with its unit"),
        ('body_mass = "2 x 40 kg"', "body_mass: must be a number with its unit"),
        ('body_mass = "19 kg"', "2:1: error: body_mass: must be from 20 to 400 kg"),
        ('body_mass = "882 lb"', "body_mass: must be from 20 to 400 kg"),
        ('equipment = "Bench"', "equipment: must be a list: put it in square brackets"),
        ("equipment = [1]", "2:14: error: equipment[0]: must be text in quotes"),
        ('equipment = ["Dumbell"]', '"Dumbell" is not known; did you mean "Dumbbell"?'),
        ('equipment = ["abacus"]', "is not known; there are: Body Weight, Dumbbell"),
        ('keys = "n"', "keys: must be a table: write [keys]"),
        ('keys = { skip = 1, back = "z" }', "2:10: error: keys.skip: must be a key in quotes"),
    ],
)
def test_a_mistake_is_told_and_hides_no_other_setting(
    own_home: Home, line: str, sentence: str
) -> None:
    preferences, sentences = told(f'change = "7s"\n{line}\nmouse = false\n', own_home)
    assert len(sentences) == 1
    assert sentences[0].startswith("settings.toml:")
    assert sentence in sentences[0]
    assert (preferences.change, preferences.mouse, preferences.prepare) == (7_000, False, 10_000)


def test_one_bad_key_leaves_the_others(own_home: Home) -> None:
    preferences, sentences = told('[keys]\nskip = 1\nback = "z"\n', own_home)
    assert preferences.keys == {"back": ("z",)}
    assert len(sentences) == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('theme = "forge-li', "settings.toml:1:18: error: a text is not closed"),
        (b"mouse = false\n\xff", "settings.toml:2:1: error: is not UTF-8 text here"),
        ("mouse = false\nmouse = true", "a key is given twice"),
        ("a" + ".a" * 2000 + " = 1", "is nested too deeply"),
    ],
)
def test_a_torn_file_is_told(own_home: Home, text: str | bytes, sentence: str) -> None:
    preferences, sentences = told(text, own_home)
    assert preferences == Preferences()
    assert sentence in sentences[0]


def test_what_is_no_file_is_told(own_home: Home) -> None:
    own_home.write("settings.toml/inside", "")
    assert "is no file" in str(config.load()[1][0])


def test_a_pipe_does_not_stop_the_program(own_home: Home) -> None:
    own_home.config.mkdir(parents=True)
    os.mkfifo(own_home.config / "settings.toml")
    assert "is no file" in str(config.load()[1][0])


def test_folders_start_from_the_home_or_from_beside_the_file(own_home: Home) -> None:
    (own_home.config / "mine").mkdir(parents=True)
    preferences, sentences = told('folders = ["~", "mine", "~"]', own_home)
    assert sentences == []
    assert preferences.folders == (Path.home(), own_home.config / "mine")


VALUES = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=5,
)


@given(some.binary(max_size=200) | some.text(max_size=200).map(lambda text: text.encode("utf-8")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_whatsoever_raises(own_home: Home, data: bytes) -> None:
    preferences, _ = told(data, own_home)
    assert isinstance(preferences, Preferences)


@given(some.sampled_from([each.key for each in SETTINGS]), VALUES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_value_whatsoever_raises(own_home: Home, key: str, value: Any) -> None:
    import tomlkit  # noqa: PLC0415
    from tomlkit.exceptions import TOMLKitError  # noqa: PLC0415

    try:
        text = tomlkit.dumps({key: value})
    except (TOMLKitError, UnicodeEncodeError, TypeError, ValueError):
        return  # no TOML can say it
    preferences, _ = told(text.encode("utf-8", "replace"), own_home)
    assert isinstance(preferences, Preferences)


def test_the_preferred_side_stands_behind_a_remembered_one() -> None:
    chosen = Preferences(lead=Side.LEFT, prepare=1).settings(
        ["squat", "lunge"], remembered={"lunge": Side.RIGHT}
    )
    assert chosen.remembered == {"squat": Side.LEFT, "lunge": Side.RIGHT}
    assert (chosen.lead, chosen.prepare_ms) == (None, 1)


def test_the_command_line_wins_over_the_settings() -> None:
    both = Preferences(lead=Side.LEFT, pace=Pace.TAP)
    assert both.settings(pace=Pace.SELF).pace is Pace.SELF
    assert both.settings().pace is Pace.TAP
    assert both.settings(lead=Side.RIGHT).lead is Side.RIGHT


def test_settings_as_they_come_are_those_of_a_plan() -> None:
    from forge_tui.unroll import Settings  # noqa: PLC0415

    assert Preferences().settings(["squat"]) == Settings()


def test_the_settings_are_read_without_pydantic_and_tomlkit(own_home: Home) -> None:
    own_home.write("settings.toml", "mouse = false\nprepar = 1\n")
    code = (
        "import sys; from forge_tui import config; assert config.load()[1];"
        "assert not {'pydantic', 'tomlkit', 'textual'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
