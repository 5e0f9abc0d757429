from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from forge_tui.library import Library
from forge_tui.library import library as module

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.library.loaded import File, Verdict
    from homes import Home

pytest_plugins = ["homes"]

EXERCISE = 'name = "{}"\n[default]\ndo = 5\n[movement]\nmeasure = "reps"\n'
OLD = 10**18


def write(home: Home, path: str, text: str, at: int = OLD) -> Path:
    """Write a file that was changed at a time long ago, in nanoseconds."""
    file = home.write(path, text)
    os.utime(file, ns=(at, at))
    return file


@pytest.fixture
def legs(home: Home) -> Home:
    write(home, "exercises/squat.toml", EXERCISE.format("Squat"))
    write(home, "exercises/lunge.toml", EXERCISE.format("Lunge"))
    workout = 'name = "Legs"\n[[block]]\nkind = "sets"\nexercises = [{ exercise = "squat" }]\n'
    write(home, "workouts/legs.toml", workout)
    return home


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note the ids of the files that are opened."""
    seen: list[str] = []
    really = Library.verdict

    def verdict(self: Library, file: File) -> Verdict:
        seen.append(file.id)
        return really(self, file)

    monkeypatch.setattr(module.Library, "verdict", verdict)
    return seen


def names() -> list[str]:
    library = Library.open()
    return [row["name"] for kind in ("exercise", "workout") for row in library.rows(kind)]


def test_unchanged_files_are_not_opened_again(legs: Home, opened: list[str]) -> None:
    assert names() == ["Lunge", "Squat", "Legs"]
    assert sorted(set(opened)) == ["legs", "lunge", "squat"]
    opened.clear()
    assert names() == ["Lunge", "Squat", "Legs"]
    assert opened == []
    assert (legs.cache / "index.json").exists()


@pytest.mark.usefixtures("legs")
def test_a_changed_exercise_and_all_workouts_are_opened_again(
    home: Home, opened: list[str]
) -> None:
    names()
    opened.clear()
    write(home, "exercises/lunge.toml", EXERCISE.format("Lunge"), OLD + 1)
    names()
    assert set(opened) == {"lunge", "legs", "squat"}  # squat for the sake of legs


def test_a_workout_goes_bad_with_its_exercise_and_comes_back(legs: Home) -> None:
    assert names() == ["Lunge", "Squat", "Legs"]
    write(legs, "exercises/squat.toml", "", OLD + 1)
    assert names() == ["Lunge"]
    assert Library.open().bad_files() == 2
    (legs.config / "exercises/squat.toml").unlink()
    assert names() == ["Lunge"]
    assert Library.open().bad_files() == 1
    write(legs, "exercises/squat.toml", EXERCISE.format("Squat"))
    assert names() == ["Lunge", "Squat", "Legs"]


def test_a_file_that_changes_as_it_is_read_is_read_again(legs: Home, opened: list[str]) -> None:
    file = legs.exercise("new", EXERCISE.format("One"))
    assert "One" in names()
    stamp = file.stat().st_mtime_ns
    legs.exercise("new", EXERCISE.format("Two"))
    os.utime(file, ns=(stamp, stamp))
    assert "Two" in names()
    assert opened


@pytest.mark.parametrize(
    "spoil",
    [
        lambda index: index.write_bytes(index.read_bytes()[:-20]),
        lambda index: index.write_bytes(b""),
        lambda index: index.write_bytes(b"\xff" * 100),
        lambda index: index.write_text("{}"),
        lambda index: index.write_text('{"entries": {"x": 5}}'),
        lambda index: index.write_bytes(index.read_bytes().replace(b"Squat", b"Tauqs")),
        lambda index: (index.unlink(), index.mkdir()),
        lambda index: index.chmod(0),
    ],
)
def test_a_spoilt_cache_is_made_anew(legs: Home, spoil: object) -> None:
    names()
    assert callable(spoil)
    spoil(legs.cache / "index.json")
    assert names() == ["Lunge", "Squat", "Legs"]
    assert names() == ["Lunge", "Squat", "Legs"]


def test_without_a_place_for_the_cache_all_is_well(legs: Home) -> None:
    legs.write(legs.cache, "a file where the folder should be")
    assert names() == ["Lunge", "Squat", "Legs"]


def test_nothing_is_left_lying_beside_the_cache(legs: Home) -> None:
    names()
    assert [file.name for file in legs.cache.iterdir()] == ["index.json"]


def test_another_program_makes_its_own(legs: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    names()
    monkeypatch.setattr("forge_tui.library.index.__version__", "0.0.0")
    before = (legs.cache / "index.json").read_bytes()
    names()
    assert (legs.cache / "index.json").read_bytes() != before


HEAVY = {"pydantic", "textual", "tomllib", "difflib", "importlib.metadata", "forge_tui.model.base"}


@pytest.mark.usefixtures("own_home")
def test_a_warm_list_imports_nothing_heavy() -> None:
    names()
    code = (
        "import sys; from forge_tui.cli import main; main(['list', 'workouts']); "
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "kick-and-push" in done.stdout
    assert set(done.stderr.split()).isdisjoint(HEAVY)
