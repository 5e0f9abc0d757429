"""What pages tell of a movement, as it is played: its phases, how long they last, their calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from forge_tui.exchange.page import Page
from forge_tui.exchange.understanding import understand
from forge_tui.exchange.understanding.patterns import PATTERNS, pattern_of
from forge_tui.exchange.understanding.rhythm import HOPS, JUMPS

if TYPE_CHECKING:
    from forge_tui.exchange.understanding.patterns import Pattern
    from forge_tui.exchange.understanding.rhythm import Rhythm


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
