"""Every workout that comes with the program keeps what its summary and its level promise."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from forge_tui.library import Library
from forge_tui.library.rows import row_of
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import BLOCKS, Workout

if TYPE_CHECKING:
    from forge_tui.library.loaded import Loaded

FOLDER = Path(__file__).parents[2] / "workouts"
LIBRARY = Library.open()
WORKOUTS = {path.stem: LIBRARY.resolve(path.stem) for path in sorted(FOLDER.glob("*.toml"))}
every = pytest.mark.parametrize("loaded", WORKOUTS.values(), ids=WORKOUTS)
# A minute at least, and more where there is more that a person may do faster or slower.
SHARE, LEAST = 0.06, 60


def workout_of(loaded: Loaded) -> Workout:
    assert isinstance(loaded.model, Workout)
    return loaded.model


def exercises(loaded: Loaded) -> list[Exercise]:
    entries = [entry for block in workout_of(loaded).block for entry in block.exercises]
    models = [loaded.exercises[entry.exercise].model for entry in entries]
    return [model for model in models if isinstance(model, Exercise)]


@every
def test_the_duration_is_what_the_summary_says(loaded: Loaded) -> None:
    said = re.search(r"[Aa]bout (\d+) minutes", workout_of(loaded).summary)
    assert said, "the summary does not say how long it takes"
    seconds = row_of(loaded)["seconds"]
    assert abs(seconds - int(said[1]) * 60) <= max(LEAST, SHARE * seconds)
    assert 5 * 60 - LEAST <= seconds <= 60 * 60 + LEAST


@every
def test_what_is_asked_fits_the_level(loaded: Loaded) -> None:
    levels = {exercise.difficulty for exercise in exercises(loaded)}
    assert workout_of(loaded).difficulty != "beginner" or "advanced" not in levels


def test_nothing_that_comes_with_the_program_is_warned_of() -> None:
    # Jumps without a twin, maximum efforts of beginners, missing warm-ups, odd counts and so on.
    assert [str(problem) for problem in LIBRARY.problems()] == []


@every
def test_no_equipment_means_none(loaded: Loaded) -> None:
    workout = workout_of(loaded)
    needs = {tool for exercise in exercises(loaded) for tool in exercise.equipment}
    assert needs == {"Body Weight"} or "no equipment" not in workout.tags


def test_there_is_enough_of_everything() -> None:
    assert len(WORKOUTS) >= 40
    models = [workout_of(loaded) for loaded in WORKOUTS.values()]
    kinds = {block.kind for model in models for block in model.block}
    assert kinds == set(BLOCKS)
    levels = Counter(model.difficulty for model in models)
    assert min(levels[level] for level in ("beginner", "intermediate", "advanced")) >= 5
    lengths = sorted(row_of(loaded)["seconds"] / 60 for loaded in WORKOUTS.values())
    assert lengths[0] < 6
    assert lengths[-1] > 55
    assert sum(id_.startswith("course-") for id_ in WORKOUTS) == 12
    tags = Counter(tag for model in models for tag in model.tags)
    assert all(tags[tag] for tag in ("no equipment", "desk", "travel", "stretching", "dumbbell"))
