"""free-exercise-db, and the words of any page in those of the vocabulary."""

from __future__ import annotations

import json
import tomllib
from typing import Any

import pytest
import tomli_w
from bookshelf import outcomes, page_in

from forge_tui.exchange.draft import draft_of
from forge_tui.exchange.facets import facets_of
from forge_tui.exchange.naming import id_of
from forge_tui.exchange.page import Page, Question
from forge_tui.exchange.read import Reading
from forge_tui.exchange.understanding import Understanding
from forge_tui.exchange.understanding.phases import Phase
from forge_tui.model.exercise import Exercise
from forge_tui.model.movement import Movement

ENTRY: dict[str, Any] = {
    "id": "Air_Bike", "name": "Air Bike", "force": "pull", "level": "expert",
    "mechanic": "compound",
    "equipment": "body only", "primaryMuscles": ["abdominals", "quadriceps"],
    "secondaryMuscles": ["middle back"], "instructions": ["Lie flat. Knees up.", "Cycle."],
    "category": "strength", "images": ["Air_Bike/0.jpg"], "alternateNames": ["Bicycle"],
}  # fmt: skip


def raw_of(page: Page) -> dict[str, Any]:
    reading = Reading(page, ("a and b differ",))
    understood = Understanding("time", "both", tuple(("rep",) for _ in page.steps), ())
    raw = draft_of(reading, understood).raw
    Exercise.model_validate(raw)
    return raw


def test_an_entry_becomes_an_exercise() -> None:
    raw = raw_of(page_in(json.dumps(ENTRY), ".json"))
    wanted = {
        "name": "Air Bike", "body_part": "Core", "equipment": ["Body Weight"], "target": "Abs",
        "secondary": ["Quads", "middle back"], "difficulty": "advanced", "category": "strength",
        "steps": ["Lie flat. Knees up.", "Cycle."],
        "notes": ["Force: pull", "Mechanic: compound", "alternateNames: Bicycle"],
    }  # fmt: skip
    assert {key: raw[key] for key in wanted} == wanted
    inferred = ["body_part is Core, from the target muscle Abs", "a and b differ"]
    assert raw["movement"]["inferred"] == inferred


def test_the_good_entries_of_an_array_are_read() -> None:
    entries = [ENTRY, {**ENTRY, "instructions": []}, 7, {**ENTRY, "name": "B"}]
    found = outcomes(json.dumps(entries), ".json")
    assert [each if isinstance(each, str) else each.name for each in found][::3] == [
        "Air Bike",
        "B",
    ]
    assert found[1] == "has no how-to steps"


@pytest.mark.parametrize(
    ("key", "word", "ours"),
    [
        ("equipment", None, {"equipment": ["Body Weight"]}),
        ("equipment", "kettlebells", {"equipment": ["Kettlebell"]}),
        ("equipment", "bands", {"equipment": ["Resistance Band"]}),
        ("equipment", "e-z curl bar", {"equipment": ["EZ Bar"]}),
        ("primaryMuscles", ["middle back"], {"target": "Upper Back", "body_part": "Back"}),
        ("primaryMuscles", ["quadriceps"], {"target": "Quads", "body_part": "Legs"}),
        ("level", "beginner", {"difficulty": "beginner"}),
        ("category", "strongman", {"category": "strength"}),
        ("category", "plyometrics", {"category": "plyometrics"}),
    ],
)
def test_its_words_are_ours(key: str, word: Any, ours: dict[str, Any]) -> None:
    page = page_in(json.dumps({**ENTRY, key: word}), ".json")
    found = facets_of(page.facts)
    assert {key: found.keys[key] for key in ours} == ours
    assert found.unknown == []


def test_unknown_words_are_kept_and_told_but_not_guessed() -> None:
    found = facets_of({"equipment": "Dumbbell, Foam Roll", "difficulty": "Beginer", "category": ""})
    assert found.keys == {"equipment": ["Dumbbell"], "secondary": []}
    assert found.notes == ["Equipment: Foam Roll", "Difficulty: Beginer"]
    assert found.unknown[0] == 'equipment "Foam Roll" is no word of ours and kept in notes'
    assert 'did you mean "beginner"?' in found.unknown[1]


def test_a_tracking_type_is_noted_unless_it_became_the_measure() -> None:
    page = Page("x", facts={"tracking type": "Time", "equipment": "Tyre"}, steps=("a",))
    assert raw_of(page)["notes"] == ["Equipment: Tyre"]
    page = Page("x", facts={"tracking type": "distance"}, steps=("a",))
    assert raw_of(page)["notes"] == ["Tracking type: distance"]


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("Outside Leg Kick Pushup", "outside-leg-kick-pushup"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-exercise"),
        ("nul", "nul-exercise"),
        ("com1", "com1-exercise"),
        ("Farmer's Walk (45°)", "farmers-walk-45"),
        ("Über-Crunch", "uber-crunch"),
        (".hidden", "hidden"),
        ("a" * 200, "a" * 80),
        ("word " * 50, "-".join(["word"] * 16)),
    ],
)
def test_an_id_is_safe_everywhere(name: str, id_: str) -> None:
    assert id_of(name) == id_


def test_a_name_without_any_letter_of_ours_has_an_id_of_its_own() -> None:
    squat, lunge = id_of("スクワット"), id_of("ランジ")
    assert squat != lunge
    assert squat.startswith("exercise-")


def test_what_was_understood_is_written_as_files_have_it() -> None:
    phases = (
        Phase("down", "DOWN", "Slowly", 1, 2.0, "eccentric", "in"),
        Phase("up", "UP", "", 2, 1.5),
    )
    understood = Understanding(
        "reps", "alternating", (("rep",), ("rep", "loop")), phases, ("LEFT", "RIGHT"), "10", 3, 90,
        8, 3.5, "push", "low", ("wrist",), ('sides are alternating, from "alternating"',),
    )  # fmt: skip
    page = Page("X", steps=("a", "b"), faq=(Question("Why?", ("So.",), templated=True),))
    raw = draft_of(Reading(page), understood).raw
    exercise = Exercise.model_validate(raw)
    assert [key for key in Exercise.model_fields if key in raw] == list(raw)
    assert [key for key in Movement.model_fields if key in raw["movement"]] == [*raw["movement"]]
    assert raw["default"] == {"do": "10", "sets": 3, "rest": "90s"}
    assert (raw["movement"]["setup"], raw["movement"]["tempo_floor"]) == ("8s", "3.5s")
    assert exercise.movement.setup == 8000
    assert exercise.faq[0].templated
    assert raw["movement"]["phases"][1] == {
        "id": "up", "call": "UP", "cue": "", "seconds": 1.5, "step": 2, "slot": "none",
    }  # fmt: skip
    assert tomllib.loads(tomli_w.dumps(raw)) == raw
