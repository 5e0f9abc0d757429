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
from forge_tui.model.workout import BLOCKS, Entry, Workout
from forge_tui.unroll.ask import ask_of

if TYPE_CHECKING:
    from forge_tui.library.loaded import Loaded

FOLDER = Path(__file__).parents[2] / "workouts"
LIBRARY = Library.open()
WORKOUTS = {path.stem: LIBRARY.resolve(path.stem) for path in sorted(FOLDER.glob("*.toml"))}
every = pytest.mark.parametrize("loaded", WORKOUTS.values(), ids=WORKOUTS)
WINDOWS = {"emom", "amrap", "for-time", "tabata"}
# A minute at least, and more where there is more that a person may do faster or slower.
SHARE, LEAST = 0.06, 60


def workout_of(loaded: Loaded) -> Workout:
    assert isinstance(loaded.model, Workout)
    return loaded.model


def entries(loaded: Loaded) -> list[tuple[str, Entry, Exercise]]:
    """Return (kind of block, entry, its exercise) in order."""
    found = []
    for block in workout_of(loaded).block:
        for entry in block.exercises:
            model = loaded.exercises[entry.exercise].model
            assert isinstance(model, Exercise)
            found.append((block.kind, entry, model))
    return found


@every
def test_the_duration_is_what_the_summary_says(loaded: Loaded) -> None:
    said = re.search(r"[Aa]bout (\d+) minutes", workout_of(loaded).summary)
    assert said, "the summary does not say how long it takes"
    seconds = row_of(loaded)["seconds"]
    assert abs(seconds - int(said[1]) * 60) <= max(LEAST, SHARE * seconds)
    assert 5 * 60 - LEAST <= seconds <= 60 * 60 + LEAST


@every
def test_a_beginner_is_asked_for_no_maximum_and_no_jump(loaded: Loaded) -> None:
    workout = workout_of(loaded)
    assert workout.difficulty
    if workout.difficulty != "beginner":
        return
    for block in workout.block:
        for entry in block.exercises:
            model = loaded.exercises[entry.exercise].model
            assert isinstance(model, Exercise)
            do = ask_of(entry, block, model).do
            assert not (do and do.is_max)
            assert model.impact == "low"
            assert model.difficulty != "advanced"


@every
def test_every_jump_has_a_low_impact_twin_beside_it(loaded: Loaded) -> None:
    for _, entry, exercise in entries(loaded):
        if exercise.impact == "high":
            assert entry.or_
            twin = loaded.exercises[entry.or_].model
            assert isinstance(twin, Exercise)
            assert twin.impact == "low"


@every
def test_a_warm_up_stands_before_anything_advanced(loaded: Loaded) -> None:
    warm = False
    for kind, entry, exercise in entries(loaded):
        warm = warm or entry.warm_up
        hard = exercise.difficulty == "advanced" or exercise.impact == "high" or kind in WINDOWS
        assert warm or not hard, entry.exercise


@every
def test_no_equipment_means_none(loaded: Loaded) -> None:
    workout = workout_of(loaded)
    needs = {tool for _, _, exercise in entries(loaded) for tool in exercise.equipment}
    assert needs == {"Body Weight"} or "no equipment" not in workout.tags


@every
def test_sides_come_out_even(loaded: Loaded) -> None:
    for _, entry, exercise in entries(loaded):
        do = getattr(entry, "do", None)
        if exercise.movement.sides == "alternating" and do and do.reps and not do.per_side:
            assert do.reps % 2 == 0, entry.exercise


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
