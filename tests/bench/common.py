"""What the benchmarks share: a person's folders, what lies in them, and how figures are told."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

CHECKOUT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-m", "forge_tui"]
RUNS = 5
# A workout begins with ten seconds to get ready.
UNTIL_WORK = 12.0
HOUR = """
name = "An hour"
[[block]]
kind = "sets"
sets = 24
rest = "90s"
exercises = [{ exercise = "outside-leg-kick-pushup", do = "11" }]
"""
# As installed: compiled once. Without, what is measured is the compiler.
_COMPILED = tempfile.TemporaryDirectory()


@contextmanager
def home() -> Iterator[tuple[Path, dict[str, str]]]:
    """A person's empty folders, and the environment that points there."""
    with tempfile.TemporaryDirectory() as folder:
        unset = ("XDG_", "PYTHONDONTWRITEBYTECODE")
        env = {k: v for k, v in os.environ.items() if not k.startswith(unset)}
        yield Path(folder), {**env, "HOME": folder, "PYTHONPYCACHEPREFIX": _COMPILED.name}


def add_exercises(folder: Path, count: int = 1000) -> None:
    """Write so many exercise files of the person's own."""
    own = folder / ".local/share/forge-tui/exercises"
    own.mkdir(parents=True)
    text = (CHECKOUT / "exercises/squat.toml").read_text()
    for number in range(count):
        (own / f"squat-{number}.toml").write_text(text.replace('name = "', f'name = "{number} ', 1))


def settle(folder: Path) -> None:
    """Begin as a person who has read the welcome."""
    told = folder / ".local/state/forge-tui/told"
    told.parent.mkdir(parents=True)
    told.touch()


def hour(folder: Path) -> str:
    """Write an hour's workout; returns where."""
    path = folder / "hour.toml"
    path.write_text(HOUR)
    return str(path)


def forget(folder: Path) -> None:
    """Remove the sessions of runs that were killed: the next one would ask about them."""
    for path in (folder / ".local/state/forge-tui").glob("*.journal"):
        path.unlink()


def ms(figures: list[float]) -> str:
    return f"{median(figures) * 1000:.0f} ms"
