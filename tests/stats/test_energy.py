"""The energy of a session: an estimate whose every number has its source."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from forge_tui.config import Preferences
from forge_tui.library import Library
from forge_tui.model.vocabulary import CATEGORIES
from forge_tui.record import ExerciseFacts, SessionRecord, SetRecord
from forge_tui.statistics.energy import BY_CATEGORY, METS, kcal, kcal_of

SQUAT = SetRecord(
    exercise="squat", block="b", round=1, set=1, do="12", pace="guided", reps=12, seconds=300.0
)
# Thirty minutes with two times five minutes of work.
HALF_HOUR = SessionRecord(
    id="x", workout="w", name="Legs", state="finished", reason="finished", practice=False,
    started=datetime(2026, 11, 23, 7, tzinfo=UTC), seconds=1800.0,
    sets=(SQUAT, replace(SQUAT, set=2)), exercises={"squat": ExerciseFacts(met="02022")},
)  # fmt: skip


def nothing(_: str) -> ExerciseFacts | None:
    return None


def test_half_an_hour_of_70_kg_at_3_8() -> None:
    # 3.8 x 3.5 x 70 / 200 x 30
    assert kcal(3.8, 70, 1800) == pytest.approx(139.65)
    assert kcal_of(HALF_HOUR, nothing, 70) == pytest.approx(139.65)


def test_nobody_burns_anything_in_a_pause() -> None:
    longer = replace(HALF_HOUR, seconds=1800.0 + 3600, paused=3600.0)
    assert kcal_of(longer, nothing, 70) == pytest.approx(139.65)


def test_exercises_count_by_the_time_worked_at_each_and_rests_by_their_mean() -> None:
    hard = replace(SQUAT, exercise="rope", seconds=100.0)
    facts = {"squat": ExerciseFacts(met="02022"), "rope": ExerciseFacts(met="02068")}
    record = replace(HALF_HOUR, sets=(SQUAT, hard), exercises=facts)
    # (300 x 3.8 + 100 x 11) / 400 = 5.6; 5.6 x 3.5 x 70 / 200 x 30 = 205.8
    assert kcal_of(record, nothing, 70) == pytest.approx(205.8)


@pytest.mark.parametrize(
    ("facts", "met"),
    [
        (ExerciseFacts(met="02057", category="stretching"), 6.5),
        (ExerciseFacts(category="stretching"), 2.3),
        (ExerciseFacts(category="Strength"), 3.5),
        (ExerciseFacts(met="99999", category="cardio"), 7.5),
        (ExerciseFacts(met="99999"), 3.8),
        (ExerciseFacts(category="juggling"), 3.8),
        (None, 3.8),
    ],
)
def test_without_a_code_that_is_known_the_category_counts(
    facts: ExerciseFacts | None, met: float
) -> None:
    record = replace(HALF_HOUR, exercises={})
    assert kcal_of(record, lambda _: facts, 70) == pytest.approx(kcal(met, 70, 1800))


def test_what_the_file_of_the_session_says_wins() -> None:
    light = ExerciseFacts(met="02101")
    assert kcal_of(HALF_HOUR, lambda _: light, 70) == pytest.approx(139.65)


def test_practice_and_a_session_in_which_nobody_worked_have_none() -> None:
    assert kcal_of(replace(HALF_HOUR, practice=True), nothing, 70) is None
    assert kcal_of(replace(HALF_HOUR, sets=()), nothing, 70) is None
    assert kcal_of(replace(HALF_HOUR, sets=(replace(SQUAT, seconds=0.0),)), nothing, 70) is None


def test_every_category_and_every_code_of_a_shipped_exercise_is_in_the_table() -> None:
    assert {word.casefold() for word in CATEGORIES} == set(BY_CATEGORY)
    assert set(BY_CATEGORY.values()) <= set(METS)
    codes = {row["met"] for row in Library.open().rows("exercise")}
    assert codes <= set(METS)


def test_a_mass_in_pounds_is_one_in_kg() -> None:
    # 154 lb x 0.45359237
    assert Preferences(body_mass="154 lb").body_kg == pytest.approx(69.853, abs=0.001)
    assert Preferences().body_kg is None
