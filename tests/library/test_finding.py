from __future__ import annotations

from typing import Any

import pytest

from forge_tui.errors import ForgeError
from forge_tui.library.facets import FAVOURITE, filters_of
from forge_tui.library.finding import Finder
from forge_tui.library.related import related, score

FACETS = ("body_part", "target", "difficulty", "category", "pattern", "impact")


def exercise(id_: str, **facets: Any) -> dict[str, Any]:
    nothing = dict.fromkeys(FACETS)
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


FINDER = Finder([LEGS], ROWS)


def found(text: str = "", **facets: str) -> list[str]:
    asked = {name.replace("_", "-"): word.split(",") for name, word in facets.items()}
    hits = FINDER.find(text, filters_of(asked, FINDER.used()), every=True)
    order = [row["id"] for row in [*ROWS, LEGS]]
    return sorted((row["id"] for row in [*hits.exercises, *hits.workouts]), key=order.index)


def best(text: str, *names: str) -> list[str]:
    finder = Finder([], [exercise(name, name=name) for name in names])
    return [row["name"] for row in finder.find(text).exercises]


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
        (
            {"body_part": "zzz"},
            (
                'there is no body part "zzz": say Arms, Back, Cardio, Chest, Core, Legs, Neck, '
                "Shoulders"
            ),
        ),
        ({"difficulty": ""}, 'there is no difficulty "": say advanced, beginner, intermediate'),
    ],
)
def test_a_word_that_nobody_knows_is_a_mistake(facets: dict[str, str], sentence: str) -> None:
    with pytest.raises(ForgeError) as caught:
        found(**facets)
    assert str(caught.value) == sentence


def test_one_of_several_words_for_a_facet_is_enough() -> None:
    assert found(muscle="biceps,glutes") == ["kick", "squat", "curl", "legs"]
    assert found(muscle="biceps,glutes", difficulty="beginner") == ["squat", "curl"]


def test_what_needs_only_a_body_has_no_equipment() -> None:
    assert found(equipment="none") == ["kick"]
    jog = {**LEGS, "id": "jog", "exercises": ["kick"]}
    bare = Finder([jog, LEGS], ROWS).find("", {"equipment": frozenset({"none"})})
    assert [row["id"] for row in bare.workouts] == ["jog"]


def test_one_jump_makes_a_workout_one_of_high_impact() -> None:
    rows = [exercise("hop", impact="high"), exercise("step", impact="low")]
    both = {**LEGS, "exercises": ["hop", "step"]}
    for word, ids in (("high", ["legs"]), ("low", [])):
        hits = Finder([both], rows).find("", {"impact": frozenset({word})})
        assert [row["id"] for row in hits.workouts] == ids


def test_the_best_hits_come_first() -> None:
    names = ["Box Squat", "Squat", "Pistol Squat to Box", "Resquat", "Goblet Squat"]
    assert best("squat", *names)[0] == "Squat"
    assert best("squat", *names)[-1] == "Resquat"
    assert best("squ bo", *names) == ["Box Squat", "Pistol Squat to Box"]


def test_the_first_letters_of_a_name_find_it() -> None:
    assert best("bss", "Bulgarian Split Squat", "Absolute Rest") == ["Bulgarian Split Squat"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sqaut", "Goblet Squat"),
        ("bulgrain", "Bulgarian Split Squat"),
        ("bulgri", "Bulgarian Split Squat"),  # mistyped before it is typed to its end
        ("gobelt squ", "Goblet Squat"),
    ],
)
def test_a_mistyped_word_finds_what_was_meant(typed: str, meant: str) -> None:
    names = ["Goblet Squat", "Bulgarian Split Squat", "Dead Hang"]
    hits = best(typed, *names)
    assert meant in hits
    assert "Dead Hang" not in hits


def test_what_is_nothing_like_a_known_word_finds_nothing() -> None:
    assert best("zzzz", "Goblet Squat") == []
    assert best("xy", "Goblet Squat") == []


def test_favourites_come_first_and_can_be_filtered_by() -> None:
    finder = Finder([LEGS], ROWS, {("exercise", "squat")})
    assert next(row["id"] for row in finder.find("").exercises) == "squat"
    only = {FAVOURITE: frozenset({FAVOURITE})}
    assert [row["id"] for row in finder.find("", only).exercises] == ["squat"]
    finder.mark("exercise", "squat", favourite=False)
    finder.mark("workout", "legs", favourite=True)
    hits = finder.find("", only)
    assert (hits.exercises, [row["id"] for row in hits.workouts]) == ([], ["legs"])


def test_each_word_is_counted_with_what_the_other_filters_leave() -> None:
    def counts(facet: str, text: str = "", **filters: str) -> dict[str, int]:
        taken = {name: frozenset({word}) for name, word in filters.items()}
        words = FINDER.words(text, taken, ["exercise"])
        return {word.label: word.count for word in words[facet]}

    assert counts("difficulty") == {"beginner": 2, "advanced": 1}
    # A filter of the same facet takes nothing away: its words are alternatives.
    assert counts("difficulty", difficulty="beginner") == {"beginner": 2, "advanced": 1}
    assert list(counts("muscle", difficulty="beginner").items()) == [
        ("Abs", 1), ("Biceps", 1), ("Forearms", 1), ("Glutes", 1), ("Obliques", 1), ("Quads", 1),
    ]  # fmt: skip
    assert list(counts("equipment")) == [
        "None",
        "Barbell",
        "Body Weight",
        "Dumbbell",
        "Pull-up Bar",
    ]
    assert counts("body-part", text="squat") == {"Legs": 1}
    # What was taken stays to be seen, so that it can be left again.
    assert counts("difficulty", text="curl", difficulty="advanced") == {
        "beginner": 1,
        "advanced": 0,
    }


def test_each_count_is_what_the_filter_leaves_then() -> None:
    for facet, words in FINDER.words("", {}, ["exercise", "workout"]).items():
        for word in words:
            hits = FINDER.find("", {facet: frozenset({word.key})})
            assert len(hits.exercises) + len(hits.workouts) == word.count, word


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
