"""What pages tell of a movement, as it is played: its phases, how long they last, their calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui.exchange.page import Page
from forge_tui.exchange.understanding import understand
from forge_tui.exchange.understanding.patterns import PATTERNS, pattern_of
from forge_tui.exchange.understanding.positions import SLIDES_OFF
from forge_tui.exchange.understanding.rhythm import HOPS, JUMPS
from forge_tui.exchange.understanding.together import PAIRS, both

if TYPE_CHECKING:
    from forge_tui.exchange.understanding.patterns import Pattern
    from forge_tui.exchange.understanding.rhythm import Rhythm
    from forge_tui.exchange.understanding.together import Pair


def page(*steps: str, name: str = "Thing", **told: object) -> Page:
    return Page(name, steps=steps, **told)  # type: ignore[arg-type]


def told_phases(*steps: str, name: str = "Thing") -> list[tuple[str, float | None]]:
    return [(each.call, each.seconds) for each in understand(page(*steps, name=name)).phases]


@pytest.mark.parametrize("each", [HOPS, JUMPS], ids=lambda each: each.example)
def test_each_rhythm_is_known_by_its_example(each: Rhythm) -> None:
    assert each.pattern.search(each.example.casefold())


def test_a_jump_that_goes_on_has_time_to_land() -> None:
    told = understand(
        page(
            "Start in a lunge with your left foot forward.",
            "Jump up explosively and switch legs in the air.",
            "Land softly in a lunge on the opposite side.",
            "Keep swapping legs for 30 seconds.",
        )
    )
    assert [(each.call, each.seconds) for each in told.phases] == [("JUMP", 0.7), ("LAND", 0.9)]
    assert (told.measure, told.sides, told.do) == ("time", "alternating", "30s")
    assert told.roles == (("setup",), ("rep",), ("rep",), ("loop",))
    assert told.tempo_floor == 1.1


@pytest.mark.parametrize("last", ["Keep jumping for 30 seconds.", "Repeat for 10 reps."])
def test_a_jump_whose_landing_is_not_told_has_it_in_it(last: str) -> None:
    steps = ("Stand in a lunge.", "Jump up high and switch legs in the air.", last)
    assert told_phases(*steps) == [("JUMP", 1.6)]


def test_a_hop_that_goes_on_is_one_phase_of_its_own_time() -> None:
    steps = (
        "Hold the handles of the rope.",
        "Turn the rope and hop with both feet.",
        "Land on the balls of your feet.",
        "Keep going for 30 seconds.",
    )
    assert told_phases(*steps) == [("HOP", 0.6)]


def test_a_label_names_the_phase_and_is_no_movement_of_its_own() -> None:
    told = understand(
        page(
            "Lie down: Lie on your side, knees bent.",
            "Open: Raise the upper knee; keep the feet touching.",
            "Close: Let the knee come down slowly.",
            "Complete 15 reps.",
        )
    )
    assert [(each.id, each.call, each.cue, each.slot) for each in told.phases] == [
        ("open", "OPEN", "Raise the upper knee", "concentric"),
        ("close", "CLOSE", "Let the knee come down", "eccentric"),
    ]


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.example)
def test_each_pair_of_verbs_is_one_movement_in_its_example(pair: Pair) -> None:
    first, second = pair.example.split(" and ")
    assert both(first, second)
    assert pair.first.search(first.casefold())
    assert pair.second.search(second.casefold())


def test_a_squat_down_told_with_two_verbs_is_one_phase() -> None:
    told = understand(
        page(
            "Stand with your feet apart.",
            "Push your hips back and bend your knees until your thighs are parallel to the floor.",
            "Drive through your heels to stand up.",
        )
    )
    assert [(each.call, each.slot, each.breath) for each in told.phases] == [
        ("DOWN", "eccentric", "in"),
        ("DRIVE", "concentric", "out"),
    ]
    assert told.phases[0].cue == "Thighs parallel to the floor"


@pytest.mark.parametrize(
    "two",
    [
        "Squat down and stand up again.",
        "Lower the bar until it touches your chest and press it up.",
        "Row the dumbbell to your side and lower it.",
        "Bend your knees and jump up.",
    ],
)
def test_there_and_back_in_one_sentence_stay_two_phases(two: str) -> None:
    assert len(told_phases("Stand tall.", two, "Repeat for 10 reps.")) == 2


def test_sliding_off_the_bench_is_no_part_of_each_rep() -> None:
    told = understand(
        page(
            SLIDES_OFF[1].capitalize(),
            "Slide your hips forward off the bench.",
            "Lower your hips by bending your elbows.",
            "Push back up until your arms are straight.",
        )
    )
    assert told.roles[:2] == (("setup",), ("setup",))
    assert [each.call for each in told.phases] == ["DOWN", "PUSH"]


@pytest.mark.parametrize("each", PATTERNS, ids=lambda each: each.name)
def test_each_pattern_is_told_by_its_example(each: Pattern) -> None:
    name, step = each.example
    found = pattern_of(page(step, name=name))
    assert found is not None
    assert found.pattern == each.name


@pytest.mark.parametrize(
    ("name", "step"),
    [
        ("Standing Hamstring Curl", "Bend your knee and lift the heel toward your bottom."),
        ("Lying Leg Curl", "Curl the pad towards your seat with your legs."),
        ("Wall Lean", "Lean in and stay there for one minute."),
        ("Cat Swat", "Punch forward with the right fist."),
        ("Suitcase Hold", "Stay upright for 30 seconds."),
        ("Neck Extension", "Raise your head against your hands."),
        ("Goblet Squat", "Do as you like."),
    ],
)
def test_a_pattern_on_which_name_and_steps_do_not_agree_is_none(name: str, step: str) -> None:
    assert pattern_of(page("Stand tall.", step, name=name)) is None


def test_a_pattern_is_told_with_the_words_of_name_and_steps() -> None:
    told = understand(page("Stand tall.", "Bend your knees.", "Stand up.", name="Goblet Squat"))
    assert 'pattern squat, from "squat" in the name and "knees" in the steps' in told.inferred
