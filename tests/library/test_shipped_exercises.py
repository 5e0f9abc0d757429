"""Every exercise that comes with the program is complete, linked both ways, in its own words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

import pytest

from forge_tui.library.door import admit
from forge_tui.library.shelf import file_at
from forge_tui.model.exercise import Exercise
from forge_tui.model.vocabulary import DIFFICULTIES, PATTERNS

FOLDER = Path(__file__).parents[2] / "exercises"
JOINTS = {"neck", "shoulder", "elbow", "wrist", "spine", "hip", "knee", "ankle"}
# Codes of the compendium, as in the table of energy.
CODES = {
    "02020", "02022", "02024", "02050", "02052", "02054", "02056", "02057", "02058", "02068",
    "02101",
}  # fmt: skip
# A sentence of fewer words may stand in two files: "It depends."
FEWEST_WORDS = 5
# What works one muscle or stretches one has nothing easier or harder of its kind.
ALONE = {
    "butterfly-stretch", "calf-stretch", "chest-wall-stretch", "chin-tuck", "cobra-stretch",
    "cross-body-shoulder-stretch", "dumbbell-shrug", "hip-switch", "lateral-raise", "leg-swing",
    "neck-side-stretch", "overhead-triceps-extension", "overhead-triceps-stretch",
    "pallof-press", "seated-spinal-twist", "standing-side-bend", "straight-punches",
    "wrist-stretch",
}  # fmt: skip
LADDERS = {
    "pushup": ["wall-pushup", "incline-pushup", "knee-pushup", "pushup", "decline-pushup",
               "archer-pushup"],
    "seed": ["knee-pushup", "pushup", "outside-leg-kick-pushup"],
    "squat": ["chair-squat", "squat", "split-squat", "single-leg-chair-squat", "pistol-squat"],
    "hinge": ["wall-hip-hinge", "good-morning", "dumbbell-romanian-deadlift",
              "single-leg-deadlift"],
    "bridge": ["pelvic-tilt", "glute-bridge", "hip-thrust", "single-leg-hip-thrust"],
    "pull": ["dead-hang", "scapular-pull-up", "band-assisted-pull-up", "negative-pull-up",
             "chin-up", "pull-up"],
    "row": ["band-row", "bent-knee-inverted-row", "inverted-row", "feet-raised-inverted-row"],
    "core": ["pelvic-tilt", "heel-tap", "dead-bug", "leg-raise", "hollow-hold", "v-up"],
    "plank": ["knee-plank", "front-plank", "plank-shoulder-tap", "plank-up-down"],
    "side plank": ["knee-side-plank", "side-plank", "side-plank-leg-raise"],
    "lunge": ["supported-split-squat", "split-squat", "reverse-lunge", "walking-lunge",
              "bulgarian-split-squat"],
    "vertical push": ["band-overhead-press", "incline-pike-pushup", "pike-pushup",
                      "elevated-pike-pushup", "wall-handstand-hold", "handstand-pushup"],
}  # fmt: skip


def _load(path: Path) -> Exercise:
    file = file_at(path)
    assert file is not None
    loaded, problems = admit(file)
    assert loaded is not None, problems
    assert isinstance(loaded.model, Exercise)
    return loaded.model


EXERCISES = {path.stem: _load(path) for path in sorted(FOLDER.glob("*.toml"))}
every = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)


@every
def test_no_field_is_missing(exercise: Exercise) -> None:
    facets = exercise.target, exercise.body_part, exercise.difficulty, exercise.category
    assert all((*facets, exercise.pattern, exercise.impact, exercise.equipment))
    assert exercise.met in CODES
    assert exercise.joints
    assert set(exercise.joints) <= JOINTS
    assert exercise.target not in exercise.secondary
    default = exercise.default
    assert default.do
    assert default.sets
    assert default.rest is not None
    assert exercise.movement.setup


@every
def test_the_texts_are_there_and_short(exercise: Exercise) -> None:
    assert 12 <= _words(exercise.summary) <= 80
    assert 3 <= len(exercise.steps) <= 7
    assert all(4 <= _words(step) <= 45 for step in exercise.steps)
    assert len(exercise.tips) == len(exercise.mistakes) == 3
    assert all(4 <= _words(text) <= 40 for text in (*exercise.tips, *exercise.mistakes))
    assert len({question.question for question in exercise.faq}) == len(exercise.faq) >= 3
    assert all(question.question.endswith("?") for question in exercise.faq)
    answers = [answer for question in exercise.faq for answer in question.answers]
    assert all(5 <= _words(answer) <= 80 for answer in answers)


@every
def test_calls_and_cues_can_be_shouted(exercise: Exercise) -> None:
    phases = exercise.movement.phases
    assert phases
    for phase in phases:
        assert phase.call == phase.call.upper()
        assert 1 <= _words(phase.cue) <= 5, phase.cue
    calls = [phase.call for phase in phases]
    assert len(calls) == 1 or all(a != b for a, b in pairwise(calls))


@every
def test_each_step_has_a_role_and_each_phase_a_step_of_that_role(exercise: Exercise) -> None:
    movement = exercise.movement
    roles = {entry.step: set(entry.roles) for entry in movement.steps}
    assert [*roles] == [*range(1, len(exercise.steps) + 1)]
    role = "hold" if movement.held else "rep"
    assert all(phase.step and role in roles[phase.step] for phase in movement.phases)
    played = {phase.step for phase in movement.phases}
    assert {step for step, its in roles.items() if "rep" in its} <= played


@every
def test_the_tempo_is_one_that_a_body_can_keep(exercise: Exercise) -> None:
    movement = exercise.movement
    seconds = [phase.seconds for phase in movement.phases if phase.seconds]
    if movement.held:
        assert not seconds
        return
    whole = sum(seconds)
    assert (1 if movement.measure == "reps" else 0.4) <= whole <= 12
    assert movement.tempo_floor
    assert 0.3 <= movement.tempo_floor / 1000 / whole <= 1
    if movement.measure == "reps":
        assert all(phase.breath for phase in movement.phases)


@every
def test_sides_are_named_by_the_limb_that_works(exercise: Exercise) -> None:
    movement = exercise.movement
    assert movement.sides != "unspecified"
    label = movement.side_label
    assert (label is not None) is (movement.sides != "both")
    if label:
        assert "LEFT" in label.left
        assert _mirrored(label.left) == label.right
        do = exercise.default.do
        assert do
        assert movement.sides != "alternating" or (do.reps or 0) % 2 == 0


def _mirrored(text: str) -> str:
    other = {"LEFT": "RIGHT", "RIGHT": "LEFT", "left": "right", "right": "left"}
    return re.sub("|".join(other), lambda found: other[found[0]], text)


@pytest.mark.parametrize("id_", EXERCISES)
def test_links_exist_and_point_both_ways(id_: str) -> None:
    exercise = EXERCISES[id_]
    rank = DIFFICULTIES.index
    assert exercise.difficulty
    for easier in exercise.easier:
        other = EXERCISES[easier]
        assert id_ in other.harder
        assert other.difficulty
        assert rank(other.difficulty) <= rank(exercise.difficulty)
    assert all(id_ in EXERCISES[harder].easier for harder in exercise.harder)
    assert bool(exercise.easier or exercise.harder) is (id_ not in ALONE)


@pytest.mark.parametrize("ladder", LADDERS.values(), ids=LADDERS)
def test_the_ladders_have_no_missing_rung(ladder: list[str]) -> None:
    for below, above in pairwise(ladder):
        assert above in EXERCISES[below].harder, (below, above)


@every
def test_every_jump_has_a_low_impact_twin(exercise: Exercise) -> None:
    twins = [id_ for id_ in exercise.easier if EXERCISES[id_].impact == "low"]
    assert exercise.impact == "low" or twins


def test_names_are_told_apart() -> None:
    names = Counter(exercise.name.casefold() for exercise in EXERCISES.values())
    assert [name for name, count in names.items() if count > 1] == []
    assert not names.keys() & {id_ for id_ in EXERCISES if EXERCISES[id_].name.casefold() != id_}


def test_no_sentence_stands_in_two_files() -> None:
    seen: dict[str, set[str]] = {}
    for id_, exercise in EXERCISES.items():
        for sentence in _sentences(exercise):
            seen.setdefault(sentence, set()).add(id_)
    assert {text: ids for text, ids in seen.items() if len(ids) > 1} == {}


def _sentences(exercise: Exercise) -> set[str]:
    texts = [exercise.summary, *exercise.steps, *exercise.tips, *exercise.mistakes]
    texts += [answer for question in exercise.faq for answer in question.answers]
    found = chain.from_iterable(re.split(r"(?<=[.!?:;])\s+", text) for text in texts)
    return {each.casefold() for each in found if _words(each) >= FEWEST_WORDS}


def test_there_is_enough_of_everything() -> None:
    assert len(EXERCISES) >= 120
    movements = [exercise.movement for exercise in EXERCISES.values()]
    assert sum(movement.sides in {"alternating", "switching"} for movement in movements) >= 30
    assert sum(movement.measure == "hold" for movement in movements) >= 15
    patterns = Counter(exercise.pattern for exercise in EXERCISES.values())
    assert {pattern: count for pattern, count in patterns.items() if count < 5} == {}
    assert patterns.keys() == set(PATTERNS)
    levels = Counter(exercise.difficulty for exercise in EXERCISES.values())
    assert min(levels[level] for level in DIFFICULTIES) >= 25
    assert sum(exercise.category == "stretching" for exercise in EXERCISES.values()) >= 12
    tools = Counter(tool for exercise in EXERCISES.values() for tool in exercise.equipment)
    home: dict[str, Any] = {
        "Body Weight": 80, "Dumbbell": 12, "Kettlebell": 5, "Resistance Band": 5, "Bench": 5,
        "Pull-up Bar": 5, "Jump Rope": 1,
    }  # fmt: skip
    assert all(tools[tool] >= least for tool, least in home.items()), tools


def _words(text: str) -> int:
    return len(text.split())
