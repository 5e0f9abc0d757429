"""What is concluded from the words of a page."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from forge_tui.exchange.page import Page
from forge_tui.exchange.read import SUFFIXES, Reading, read
from forge_tui.exchange.understanding import understand
from forge_tui.exchange.understanding.clauses import part_of
from forge_tui.exchange.understanding.clues import CLUES, clue
from forge_tui.exchange.understanding.cues import FORMS, HELD, cue_of, fitting_cue
from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.points import POINTS
from forge_tui.exchange.understanding.positions import INTO_POSITION, gets_into_position
from forge_tui.exchange.understanding.rules import RULES
from forge_tui.exchange.understanding.signs import SIGNS
from forge_tui.exchange.understanding.vocabulary import NUMBERS, Part
from forge_tui.exchange.understanding.words import RESERVED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from forge_tui.exchange.understanding.kinds import Clue
    from forge_tui.exchange.understanding.table import Entry

PAGES = Path(__file__).parents[1] / "pages"
TUNED = [
    found.page
    for path in sorted((PAGES / "tuned").rglob("*.*"))
    if path.suffix in SUFFIXES
    for found in read(path.read_bytes(), path.stem, path.suffix)
    if isinstance(found, Reading)
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.example)
def test_each_rule_decides_on_its_example(rule: Entry[Part]) -> None:
    assert rule.pattern.search(rule.example)
    assert part_of(rule.example) is rule.kind


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: sign.example)
def test_each_sign_is_found_in_its_example(sign: Entry[Kind]) -> None:
    assert sign.pattern.search(sign.example)


def test_points_count_each_sign_once_in_a_place_and_leave_none_out() -> None:
    counted = [(each.kind, each.where) for each in POINTS]
    assert len(counted) == len(set(counted))
    read_otherwise = {Kind.NARRATED, Kind.HELD}
    signs = {each.kind for each in SIGNS} - {Kind.NO_SIDE}
    assert {kind for kind, _ in counted} - read_otherwise == signs


def test_short_pages_about_sides_are_understood() -> None:
    told = tomllib.loads((PAGES / "tuned/sides-short.toml").read_text(encoding="utf-8"))["page"]
    wrong = [
        each["name"]
        for each in told
        if understand(page(*each["steps"], name=each["name"])).sides != each["sides"]
    ]
    assert len(wrong) <= 3, wrong


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


@pytest.mark.parametrize(
    "told",
    [
        "Tap your left knee with your right hand, then tap your right knee with your left hand.",
        "Row the right dumbbell to your hip, then row the left.",
    ],
)
def test_both_sides_in_one_sentence_are_two_reps(told: str) -> None:
    understood = understand(page("Get into a plank.", told, "Keep alternating for 10 reps."))
    assert understood.sides == "alternating"
    assert len(understood.phases) == 1


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
    ("said", "text", "cue"),
    [(form.said, text, cue) for form in (*FORMS, *HELD) for text, cue in form.examples],
)
def test_each_form_of_cues_says_its_examples(
    said: Callable[[str], Iterator[str]], text: str, cue: str
) -> None:
    assert fitting_cue(said(text.casefold())) == cue


def test_what_is_done_on_both_sides_in_turn_names_none() -> None:
    text = "Lunge out to the right with your right leg"
    assert cue_of(text) == "Lunge out to the right"
    assert cue_of(text, sided=True) == "Lunge out to the side"
    assert cue_of("Drive your left knee towards your chest", sided=True) == "Knee towards the chest"


def test_cues_are_short_and_end_with_a_word_that_ends_a_sentence() -> None:
    ends = re.compile(r"\b(?:so|and|or|your|the|a|an|to|with|until|as|of|by|for|while|then)$")
    for page_ in TUNED:
        for phase in understand(page_).phases:
            assert phase.call == phase.call.upper()
            assert len(phase.call) <= 12
            assert phase.call not in RESERVED
            assert len(phase.cue.split()) <= 5
            assert not ends.search(phase.cue)
            assert phase.cue.upper() != phase.call


def test_what_goes_on_is_called_by_what_is_done() -> None:
    steps = ("Lift the bags.", "Walk with short, quick steps for 40 metres.", "Set them down.")
    told = understand(page(*steps, name="Bag Carry (Distance)"))
    assert [(phase.call, phase.cue) for phase in told.phases] == [("WALK", "Short, quick steps")]


def test_what_alternates_for_a_time_without_a_verb_still_has_seconds() -> None:
    told = understand(
        page(
            "Stand with a rope in each hand.",
            "The right arm waves as the left one waits, then the other way round.",
            "Continue alternating arms for 20 seconds.",
            name="Rope Waves (Time)",
        )
    )
    assert (told.measure, told.sides) == ("time", "alternating")
    assert all(phase.seconds for phase in told.phases)


@pytest.mark.parametrize("word", [word for word in NUMBERS if NUMBERS[word] >= 8])
def test_seconds_may_be_said_in_words(word: str) -> None:
    told = understand(page("Sit down.", f"Hold the pose for {word} seconds.", name="Sitting Pose"))
    assert (told.measure, told.do) == ("hold", f"{NUMBERS[word]}s")


def test_nothing_at_all_is_still_something_to_play() -> None:
    told = understand(page("!!!", "?"))
    assert told.measure == "reps"
    assert len(told.roles) == 2
    assert told.phases


def test_all_that_is_concluded_is_said_with_the_words_it_rests_on() -> None:
    for page_ in TUNED:
        told = understand(page_)
        said = "\n".join(told.inferred)
        concluded = {
            f"measure {told.measure}, ": True,
            f"sides {told.sides}, ": True,
            f"amount {told.do}, {told.sets} sets, rest {told.rest:g} s, ": True,
            f"pattern {told.pattern}, from ": told.pattern,
            f"impact {told.impact}, ": told.impact,
            f"set-up {told.setup:g} s, from step ": any("setup" in each for each in told.roles),
            f"never below {told.tempo_floor or 0:g} s, ": told.tempo_floor,
            "phases, calls and cues, from step ": told.phases,
            "sides called ": told.labels,
            **{f'{joint} from "': True for joint in told.joints},
        }
        assert [what for what, is_so in concluded.items() if is_so and what not in said] == []


def test_a_time_in_words_is_quoted_as_it_stands() -> None:
    steps = ("Sit down.", "Hold the pose for half a minute.")
    told = understand(page(*steps, name="Sitting Pose"))
    assert told.do == "30s"
    assert 'amount 30s, 3 sets, rest 60 s, from "half a minute"' in told.inferred


@pytest.mark.parametrize(
    ("last", "do", "sets"),
    [
        ("Perform 3 sets of 10 to 12.", "10-12", 3),
        ("Complete 2 sets of 8.", "8", 2),
        ("Do this 15 times.", "15", 3),
        ("Do it 3 times a week.", "10", 3),
        ("Do 3 sets of 30 seconds.", "10", 3),
    ],
)
def test_steps_may_say_how_much(last: str, do: str, sets: int) -> None:
    told = understand(page("Stand tall.", "Squat down.", "Stand up.", last))
    assert (told.do, told.sets) == (do, sets)
