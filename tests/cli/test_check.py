from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from forge_tui.codes import Code

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]

EXERCISE = 'name = "{}"\n[default]\ndo = 5\n[movement]\nmeasure = "reps"\n'
WARNED = EXERCISE.format("W") + 'inferred = ["sides from [/x]"]\n'


@pytest.mark.usefixtures("own_home")
def test_the_shipped_files_have_no_problems(forge: Forge) -> None:
    ran = forge("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("files, no errors, no warnings\n")


def test_the_persons_own_files_are_checked_with_the_shipped_ones(home: Home, forge: Forge) -> None:
    home.write(home.shipped / "exercises/squat.toml", EXERCISE.format("Squat"))
    home.exercise("jump", 'name = "Jump"\ntraget = "Quads"\n[movement]\nmeasure = "reps"\n')
    ran = forge("check")
    assert ran.code == 1
    place = "config/forge-tui/exercises/jump.toml:2:1"
    assert ran.out.splitlines() == [
        f'{place}: error: traget: is not a known key; did you mean "target"?',
        "2 files, 1 error, no warnings",
    ]


def test_warnings_alone_are_no_failure(home: Home, forge: Forge) -> None:
    home.exercise("w", WARNED)
    ran = forge("check")
    assert ran.code == 0
    place = "config/forge-tui/exercises/w.toml:6:13"
    assert ran.out.splitlines() == [
        f"{place}: warning: movement.inferred[0]: inferred: sides from [/x] [inferred]",
        "1 file, no errors, 1 warning",
    ]


def test_what_an_importer_concluded_is_one_line_a_file(home: Home, forge: Forge) -> None:
    home.exercise("w", WARNED.replace('"]', '", "b", "c"]'))
    ran = forge("check")
    place = "config/forge-tui/exercises/w.toml:6:13"
    told = "movement.inferred: 3 conclusions of the importer: show w lists them [inferred]"
    assert ran.out.splitlines() == [f"{place}: warning: {told}", "1 file, no errors, 1 warning"]
    assert "sides from" in forge("show", "w").out
    ran = forge("check", "--verbose")
    assert len(ran.out.splitlines()) == 4
    assert "movement.inferred[2]: inferred: c [inferred]" in ran.out


def test_files_and_folders_are_checked_each_file_once(home: Home, forge: Forge) -> None:
    home.write(home.root / "a/b/one.toml", "")
    home.write(home.root / "a/two.toml", EXERCISE.format("Two"))
    home.write(home.root / "a/.git/no.toml", "")
    home.write(home.root / "a/no.txt", "")
    ran = forge("check", "a", "a/two.toml", "a/b/one.toml")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "a/b/one.toml:1:1: error: is empty",
        "2 files, 1 error, no warnings",
    ]


def test_a_folder_of_ones_own_is_judged_by_itself_and_the_library(home: Home, forge: Forge) -> None:
    home.exercise("squat")
    mine = home.root / "mine"
    home.write(mine / "exercises/jump.toml", EXERCISE.format("Jump"))
    home.write(
        mine / "workouts/legs.toml",
        'name = "Legs"\n[[block]]\nkind = "sets"\nexercises = [\n { exercise = "squat" },\n'
        ' { exercise = "jump" },\n { exercise = "jmup" },\n]\n',
    )
    home.write(mine / "workouts/jump.toml", (mine / "workouts/legs.toml").read_text())
    ran = forge("check", "mine")
    unknown = '7:4: error: block[0].exercises[2].exercise: there is no exercise "jmup"; did you'
    same = "has the id of an exercise too (mine/exercises/jump.toml): rename one of the files"
    assert ran.out.splitlines() == [
        f"mine/workouts/jump.toml:1:1: error: {same}",
        f'mine/workouts/jump.toml:{unknown} mean "jump"?',
        f'mine/workouts/legs.toml:{unknown} mean "jump"?',
        "3 files, 3 errors, no warnings",
    ]


def test_a_path_outside_is_printed_whole(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home.write(home.root / "x.toml", "")
    elsewhere = home.root / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert forge("check", str(path)).out.startswith(f"{path}:1:1: error: is empty\n")


def test_names_of_files_do_not_reach_the_terminal_as_they_are(home: Home, forge: Forge) -> None:
    folder = home.root / "a"
    home.write(folder / "x\x1b[2J\n.toml", EXERCISE.format("X"))
    with open(os.fsencode(folder) + b"/\xff.toml", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(EXERCISE.format("X"))
    ran = forge("check", "a")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "a/x\ufffd[2J .toml:1:1: error: its file name contains the character U+001B",
        "a/\ufffd.toml:1:1: error: its file name contains the character U+DCFF",
        "2 files, 2 errors, no warnings",
    ]


def test_what_a_file_says_does_not_reach_the_terminal_as_it_is(home: Home, forge: Forge) -> None:
    home.exercise("x", EXERCISE.format("\\u001b[2J") + '"\\u202e" = 1\n"a\\nb" = 1\n')
    file = "config/forge-tui/exercises/x.toml"
    assert forge("check").out.splitlines() == [
        f"{file}:1:1: error: name: contains the character U+001B",
        f"{file}:6:1: error: movement.\ufffd: the key contains the character U+202E",
        f"{file}:7:1: error: movement.a b: is not a known key",
        "1 file, 3 errors, no warnings",
    ]


@pytest.mark.parametrize("path", ["nothing", "nothing.toml", "/dev/null", "\0", "x" * 5000])
@pytest.mark.usefixtures("home")
def test_a_path_to_no_file_is_a_mistake_of_usage(forge: Forge, path: str) -> None:
    ran = forge("check", path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("there is no file or folder")


def test_an_empty_library_and_an_empty_folder_are_fine(home: Home, forge: Forge) -> None:
    (home.root / "a").mkdir()
    for arguments in (("check",), ("check", "a")):
        ran = forge(*arguments)
        assert (ran.code, ran.out) == (0, "no files, no errors, no warnings\n")


@pytest.mark.usefixtures("home")
def test_every_code_is_listed_with_its_sentence(forge: Forge) -> None:
    ran = forge("check", "--codes")
    assert (ran.code, ran.err) == (0, "")
    words = " ".join(ran.out.split())
    assert all(f"{code} {code.sentence}" in words for code in Code)
    assert all(code == code.lower() and " " not in code for code in Code)
    assert all(len(line) <= 80 for line in ran.out.splitlines())
    assert "# check: ignore odd-count" in ran.out
    assert "# check: ignore-file odd-count, no-warm-up" in ran.out


def test_a_file_silences_its_warnings_by_code(home: Home, forge: Forge) -> None:
    home.exercise("w", f"{WARNED}# check: ignore-file inferred\n")
    assert forge("check").out == "1 file, no errors, no warnings\n"
    home.exercise("w", f"{WARNED}# check: ignore-file infered\n")
    ran = forge("check")
    place = "config/forge-tui/exercises/w.toml"
    unknown = 'there is no warning "infered"; did you mean "inferred"? [unknown-code]'
    assert ran.code == 0
    assert ran.out.splitlines() == [
        f"{place}:6:13: warning: movement.inferred[0]: inferred: sides from [/x] [inferred]",
        f"{place}:7:22: warning: {unknown}",
        "1 file, no errors, 2 warnings",
    ]


def test_a_settings_file_is_judged_as_settings_wherever_it_lies(home: Home, forge: Forge) -> None:
    home.write("settings.toml", 'pace = "self"\nmanner = "nope"\n')
    told = 'settings.toml:2:1: error: manner: no manner of speaking is called "nope"; there are: '
    for ran in (forge("check"), forge("check", "config/forge-tui/settings.toml")):
        assert (ran.code, told in ran.out) == (1, True)
    home.write(home.root / "old/settings.toml", 'pase = "self"\n')
    ran = forge("check", "old")
    assert ran.out.splitlines() == [
        'old/settings.toml:1:1: error: pase: is not a known key; did you mean "pace"?',
        "1 file, 1 error, no warnings",
    ]
    home.write(home.root / "old/settings.toml", 'pace = "self"\n')
    assert forge("check", "old").out == "1 file, no errors, no warnings\n"
    home.exercise("settings")
    assert forge("check", "config/forge-tui/exercises").code == 0


def test_settings_silence_their_warnings_too(home: Home, forge: Forge) -> None:
    home.write("settings.toml", 'folders = ["gone"]\n')
    assert "settings.toml:1:12: warning: folders[0]: " in forge("check").out
    home.write("settings.toml", 'folders = ["gone"]  # check: ignore missing-folder\n')
    assert forge("check").out == "no files, no errors, no warnings\n"


def test_what_the_readme_says_of_codes_is_so() -> None:
    text = (Path(__file__).parents[2] / "README.md").read_text()
    (told,) = (part for part in text.split("\n\n") if "check --codes" in part)
    named = set(re.findall("`([a-z-]+)`", told))
    assert len(named) >= 8
    assert named <= set(Code)
    assert "# check: ignore odd-count" in text
    assert "# check: ignore-file no-warm-up" in text


def test_own_words_are_checked_like_all_else(home: Home, forge: Forge) -> None:
    own = home.write("voices/mine.toml", '[say]\ngo = "Hop!"\nrest = "Rest {lenght}"\n')
    told = "mine.toml:3:1: error: say.rest: {lenght} is not known here; there are: {length}"
    for ran in (forge("check"), forge("check", str(own.parent))):
        assert ran.code == 1
        assert [line.endswith(told) for line in ran.out.splitlines()[:-1]] == [True]
