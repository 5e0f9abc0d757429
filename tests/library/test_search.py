from __future__ import annotations

from typing import Any

import pytest

from forge_tui.errors import ForgeError
from forge_tui.library.related import related, score
from forge_tui.library.search import Search


def exercise(id_: str, **facets: Any) -> dict[str, Any]:
    nothing = dict.fromkeys(("body_part", "target", "difficulty", "category"))
    row = {"id": id_, "name": id_.title(), "summary": "", "equipment": [], "secondary": []}
    return {**row, **nothing, **facets}


KICK = exercise(
    "kick", body_part="Legs", target="Glutes", secondary=["Quadriceps", "Chest"],
    equipment=["Body Weight"], difficulty="advanced", category="strength",
    summary="A pushup with a kick.",
)  # fmt: skip
SQUAT = exercise(
    "squat", body_part="Legs", target="Quads", secondary=["Glutes", "Core"],
    equipment=["Barbell", "Body Weight"], difficulty="beginner", category="strength",
)  # fmt: skip
CURL = exercise(
    "curl", body_part="Arms", target="Biceps", secondary=["Wrist Flexors", "Obliques"],
    equipment=["Dumbbell"], difficulty="beginner",
)  # fmt: skip
HANG = exercise("hang", equipment=["Pull-up Bar"])
ROWS = [KICK, SQUAT, CURL, HANG]
LEGS = {
    "id": "legs", "name": "Leg day", "summary": "", "difficulty": "advanced",
    "tags": ["heavy"], "exercises": ["squat", "gone"],
}  # fmt: skip


def found(text: str = "", **facets: str) -> list[str]:
    asked = {name.replace("_", "-"): word for name, word in facets.items()}
    return [row["id"] for row in Search(ROWS, asked, text).among([*ROWS, LEGS])]


def test_a_muscle_is_found_by_all_its_names_as_target_and_as_secondary() -> None:
    for word in ("quads", "QUADRICEPS", "Quads"):
        assert found(muscle=word) == ["kick", "squat", "legs"]
    assert found(muscle="forearms") == ["curl"]
    assert found(muscle="abdominals") == ["squat", "legs"]
    assert found(muscle="neck") == []


def test_a_muscle_that_only_an_exercise_names_is_known() -> None:
    assert found(muscle="obliques") == ["curl"]


def test_facets_are_matched_without_case_spaces_and_hyphens() -> None:
    assert found(equipment="body-weight") == ["kick", "squat", "legs"]
    assert found(equipment="pull up bar") == ["hang"]
    assert found(body_part="ARMS") == ["curl"]
    assert found(category="Strength") == ["kick", "squat", "legs"]


def test_the_difficulty_of_a_workout_is_its_own() -> None:
    assert found(difficulty="advanced") == ["kick", "legs"]


def test_filters_add_up() -> None:
    assert found(muscle="glutes", difficulty="beginner") == ["squat"]
    assert found("kick", muscle="quads") == ["kick"]


def test_text_is_sought_word_by_word_in_name_summary_id_and_muscles() -> None:
    assert found("PUSHUP kick") == ["kick"]
    assert found("quadriceps") == ["kick", "squat", "legs"]
    assert found("flexors") == ["curl"]
    assert found("heavy") == ["legs"]
    assert found("nowhere") == []


@pytest.mark.parametrize(
    ("facets", "sentence"),
    [
        ({"muscle": "glutse"}, 'there is no muscle "glutse"; did you mean "Glutes"?'),
        ({"equipment": "dumbel"}, 'there is no equipment "dumbel"; did you mean "Dumbbell"?'),
        ({"body_part": "zzz"}, 'there is no body part "zzz"'),
        ({"difficulty": ""}, 'there is no difficulty ""'),
    ],
)
def test_a_word_that_nobody_knows_is_a_mistake(facets: dict[str, str], sentence: str) -> None:
    with pytest.raises(ForgeError) as caught:
        found(**facets)
    assert str(caught.value) == sentence


def test_the_score_of_related_exercises() -> None:
    assert score(KICK, SQUAT) == 5 + 3
    assert score(KICK, {**KICK, "id": "x"}) == 10 + 5 + 3 + 2 + 2
    assert score(KICK, exercise("x", secondary=["quads"])) == 1
    assert score(HANG, exercise("x")) == 0


def test_the_five_most_alike_are_related() -> None:
    others = [exercise(f"x{n}", target="Glutes", difficulty="advanced") for n in range(9)]
    assert [row["id"] for row in related(KICK, [*others, SQUAT, KICK, CURL])] == [
        "x0", "x1", "x2", "x3", "x4",
    ]  # fmt: skip
    assert [row["id"] for row in related(KICK, ROWS)] == ["squat"]
