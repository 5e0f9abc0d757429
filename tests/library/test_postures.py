"""Which general figures an exercise without one of its own may be shown with."""

from __future__ import annotations

import pytest

from forge_tui.library.figures import Figures
from forge_tui.library.postures import POSTURES, posture_of
from forge_tui.model.exercise import Exercise


@pytest.mark.parametrize(("posture", "example"), [(name, text) for name, _, text in POSTURES])
def test_each_posture_is_told_by_its_example(posture: str, example: str) -> None:
    assert posture_of([example]) == posture


@pytest.mark.parametrize(
    ("measure", "pattern", "step", "shown"),
    [
        ("hold", "core", "Rest on your forearms and toes.", True),
        ("hold", None, "Get into a plank.", True),
        ("hold", None, "Put your hands on the wall.", False),
        ("hold", "core", "Lie on your back with your arms overhead.", False),
        ("reps", "core", "Lie on your back.", True),
        ("reps", "core", "Stand tall with your hands at your head.", False),
        ("reps", "hinge", "Stand tall.", True),
        ("reps", "hinge", "Lie on your back.", False),
        ("reps", "hinge", "Take a breath.", True),
        ("reps", "push", "Sit on the bench.", True),
    ],
)
def test_a_general_figure_is_in_the_posture_that_the_steps_tell_of(
    measure: str, pattern: str | None, step: str, *, shown: bool
) -> None:
    exercise = Exercise.model_validate(
        {"name": "Mine", "steps": [step], "movement": {"measure": measure}}
        | ({"pattern": pattern} if pattern else {})
    )
    assert (Figures().clip_or_generic("mine", exercise) is not None) is shown
