"""What is concluded from the words of a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from forge_tui.exchange.page import Page
from forge_tui.exchange.understanding import understand
from forge_tui.exchange.understanding.clauses import part_of
from forge_tui.exchange.understanding.clues import CLUES, clue
from forge_tui.exchange.understanding.positions import INTO_POSITION, gets_into_position
from forge_tui.exchange.understanding.rules import RULES
from forge_tui.exchange.understanding.signs import SIGNS
from forge_tui.exchange.understanding.vocabulary import NUMBERS, Part
from forge_tui.exchange.understanding.words import cue_of

if TYPE_CHECKING:
    from forge_tui.exchange.understanding.kinds import Clue, Kind
    from forge_tui.exchange.understanding.table import Entry

SEED = Path(__file__).parents[1] / "pages/seed.md"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_each_rule_decides_on_its_example(rule: Entry[Part]) -> None:
    assert rule.pattern.search(rule.example)
    assert part_of(rule.example) is rule.kind


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.example)
def test_each_sign_is_found_in_its_example(sign: Entry[Kind]) -> None:
    assert sign.pattern.search(sign.example)


@pytest.mark.parametrize("each", CLUES, ids=lambda each: each.example)
def test_each_clue_is_found_in_its_example(each: Entry[Clue]) -> None:
    assert each.pattern.search(each.example)
    assert clue(each.kind, each.example)


def test_each_way_into_position_is_known_by_its_example() -> None:
    assert [text for _, text in INTO_POSITION if not gets_into_position(text)] == []


def page(*steps: str, name: str = "Thing", **told: object) -> Page:
    return Page(name, steps=steps, **told)  # type: ignore[arg-type]


def test_continue_may_be_movement_or_loop() -> None:
    lowering = understand(
        page("Stand tall.", "Bend your knees.", "Continue lowering until you sit.", "Stand up.")
    )
    assert lowering.roles[2] == ("rep",)
    loop = understand(
        page("Stand tall.", "Lift one leg.", "Lower it.", "Continue alternating legs.")
    )
    assert loop.roles[3] == ("loop",)
    assert loop.sides == "alternating"


def test_hold_may_be_grip_stretch_or_pause() -> None:
    curl = understand(
        page(
            "Hold a dumbbell in each hand.",
            "Curl the weights up.",
            "Hold for a second at the top.",
            "Lower the weights slowly.",
            "Repeat for the desired number of repetitions.",
        )
    )
    assert (curl.measure, curl.roles[0], curl.roles[2]) == ("reps", ("setup",), ("rep",))
    stretch = understand(
        page("Sit down.", "Reach for your toes.", "Hold for 20-30 seconds.", name="Toe Stretch")
    )
    assert (stretch.measure, stretch.do, stretch.roles[2]) == ("hold", "20s", ("hold",))


def test_all_reps_first_means_switching_and_one_after_the_other_alternating() -> None:
    steps = ("Stand on one leg.", "Lower your hips.", "Stand up.")
    after = understand(page(*steps, "Complete all reps on one leg, then switch legs."))
    assert (after.sides, after.do) == ("switching", "10/side")
    turns = understand(page(*steps, "Repeat, alternating legs with each repetition."))
    assert (turns.sides, turns.do) == ("alternating", "10")


def test_right_then_left_told_in_full_is_one_reps_phases() -> None:
    row = understand(
        page(
            "Get into a plank.",
            "Row the right dumbbell to your hip.",
            "Lower the right dumbbell.",
            "Row the left dumbbell to your hip.",
            "Lower the left dumbbell.",
        )
    )
    assert row.sides == "alternating"
    assert [phase.step for phase in row.phases] == [2, 3]


def test_a_pause_that_only_a_tip_asks_for_is_played_and_said() -> None:
    told = understand(
        page(
            "Lie on your back.",
            "Lift your hips.",
            "Lower your hips.",
            tips=("Squeeze the glutes at the top for two seconds.",),
        )
    )
    assert [(phase.slot, phase.seconds) for phase in told.phases] == [
        ("concentric", 1.5),
        ("top", 2.0),
        ("eccentric", 2.0),
    ]
    assert any("Squeeze the glutes" in sentence for sentence in told.inferred)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Lower your body towards the ground, keeping your back straight", "Back straight"),
        ("Press the weights up until your arms are straight", "Weights"),
        ("Kick one leg out to the side", "One leg out to side"),
    ],
)
def test_a_cue_says_how_in_few_words(text: str, cue: str) -> None:
    assert cue_of(text) == cue
    assert len(cue.split()) <= 5


@pytest.mark.parametrize("word", [word for word in NUMBERS if NUMBERS[word] >= 8])
def test_seconds_may_be_said_in_words(word: str) -> None:
    told = understand(page("Sit down.", f"Hold the pose for {word} seconds.", name="Sitting Pose"))
    assert (told.measure, told.do) == ("hold", f"{NUMBERS[word]}s")


def test_nothing_at_all_is_still_something_to_play() -> None:
    told = understand(page("!!!", "?"))
    assert told.measure == "reps"
    assert len(told.roles) == 2
    assert told.phases
