"""A person with a workout, its ladder, and sessions of it that are ready for more."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from training import MONDAY, done, session

from forge_tui import paths
from forge_tui.config import Preferences
from forge_tui.history import write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.record import SetRecord
    from homes import Home

TODAY = date(2026, 3, 5)  # the Thursday after the first Monday
PREFERENCES = Preferences()

_EXERCISE = """name = "{name}"
harder = {harder}
equipment = {equipment}
[default]
do = "{do}"
[movement]
measure = "reps"
phases = [{{ id = "up", call = "UP", seconds = 2 }}]
"""
WORKOUT = """# Mine, and nobody else's.
name = "W"

[[block]]
kind = "sets"   # one after the other
sets = 3
exercises = [
  { exercise = "push", do = 10 },  # slowly
  # The heavy one.
  { exercise = "press", do = "8-12", load = "40 kg", note = "Breathe." },
]
"""


def exercise(
    home: Home, id_: str, *, harder: Sequence[str] = (), needs: Sequence[str] = (), do: str = "10"
) -> None:
    """Ship an exercise."""
    values = {"harder": list(harder), "equipment": list(needs)}
    text = _EXERCISE.format(name=id_.capitalize(), do=do, **values)
    home.write(home.shipped / f"exercises/{id_}.toml", text)


def gym(home: Home, text: str = WORKOUT, *, own: bool = True) -> None:
    """Give a library of a few exercises, and the workout "w": the person's, or shipped."""
    exercise(home, "push", harder=["clap"])
    exercise(home, "clap", needs=["Rings"], do="5")
    exercise(home, "press", needs=["Barbell"])
    home.write((home.config if own else home.shipped) / "workouts/w.toml", text)


PUSH, PRESS = done("push", "10", 10, 10, 10), done("press", "8-12", 12, 12, 12, load="40 kg")


def trained(*days: int, sets: Sequence[SetRecord] = (*PUSH, *PRESS), **values: Any) -> None:
    """Write a session for each of these days after the first Monday."""
    assert MONDAY.date() <= TODAY
    for day in days:
        write(session(day, sets, **values), paths.sessions_dir())
