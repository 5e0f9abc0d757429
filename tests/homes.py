"""A pytest plugin: a home of its own for tests that read files or run the program."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from forge_tui import paths
from forge_tui.cli import main
from forge_tui.library import Library

_INDEX: list[bytes] = []
EXERCISE = """name = "Squat"
target = "Quads"
[default]
do = "10"
[movement]
measure = "reps"
phases = [{ id = "down", call = "DOWN", seconds = 2 }, { id = "up", call = "UP", seconds = 1 }]
"""
WORKOUT = """name = "Legs"
[[block]]
kind = "sets"
exercises = [{ exercise = "squat", do = "12" }]
"""


@dataclass
class Home:
    """The person's folders, and a library without the files that are really shipped."""

    root: Path

    @property
    def config(self) -> Path:
        return self.root / "config/forge-tui"

    @property
    def data(self) -> Path:
        return self.root / "data/forge-tui"

    @property
    def cache(self) -> Path:
        return self.root / "cache/forge-tui"

    @property
    def shipped(self) -> Path:
        return self.root / "shipped"

    def write(self, path: str | Path, text: str | bytes) -> Path:
        """Write a file; a path that is not absolute lies among the person's settings."""
        file = self.config / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def exercise(self, id_: str, text: str = EXERCISE) -> Path:
        return self.write(f"exercises/{id_}.toml", text)

    def workout(self, id_: str, text: str = WORKOUT) -> Path:
        return self.write(f"workouts/{id_}.toml", text)


@dataclass(frozen=True)
class Run:
    """What came of a command line."""

    code: int
    out: str
    err: str


Forge = Callable[..., Run]


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Give the person empty folders; the shipped files are there."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("config", "data", "cache", "state"):
        monkeypatch.setenv(f"XDG_{name.upper()}_HOME", str(tmp_path / name))
    monkeypatch.chdir(tmp_path)
    return Home(tmp_path)


@pytest.fixture
def warm_home(own_home: Home) -> Home:
    """Give the person empty folders, and an index of the shipped files: it takes a second."""
    index = own_home.cache / "index.json"
    if not _INDEX:
        Library.open().rows("workout")
        _INDEX.append(index.read_bytes())
    index.parent.mkdir(parents=True, exist_ok=True)
    index.write_bytes(_INDEX[0])
    return own_home


@pytest.fixture
def home(own_home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Give the person empty folders, and nothing is shipped."""
    monkeypatch.setattr(paths, "shipped", lambda folder: own_home.shipped / folder)
    return own_home


@pytest.fixture
def forge(capfd: pytest.CaptureFixture[str]) -> Forge:
    """Run the program in this process."""

    def run(*arguments: str) -> Run:
        capfd.readouterr()
        code = main(arguments)
        return Run(code, *capfd.readouterr())

    return run
