"""A plugin: a home with one workout that is as if it were shipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui import paths

if TYPE_CHECKING:
    from homes import Home

STEPS = """#:schema ./workout.schema.json

name = "First steps"

[[block]]
name = "Gentle start"
kind = "sets"
sets = 1
rest = "20s"
exercises = [
  { exercise = "glute-bridge", do = "8", warm_up = true },
  { exercise = "squat", do = "6", warm_up = true },
]

# Add a round when this one has become easy.
[[block]]
name = "Twice round"
kind = "circuit"
rounds = 2
rest = "20s"
exercises = [
  { exercise = "squat", do = "10" },
  { exercise = "front-plank", do = "15s", note = "Knees on the floor is fine." },
]
"""


@pytest.fixture
def gym(warm_home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The shipped exercises, and one workout as if it were shipped."""
    real = paths.shipped
    monkeypatch.setattr(
        paths,
        "shipped",
        lambda folder: warm_home.shipped / folder if folder == "workouts" else real(folder),
    )
    warm_home.write(warm_home.shipped / "workouts/first-steps.toml", STEPS)
    return warm_home
