"""What pages tell of a movement, as it is played: its phases, how long they last, their calls."""

from __future__ import annotations

import pytest

from forge_tui.exchange.page import Page
from forge_tui.exchange.understanding import understand
from forge_tui.exchange.understanding.rhythm import HOPS, JUMPS


def page(*steps: str, name: str = "Thing", **told: object) -> Page:
    return Page(name, steps=steps, **told)  # type: ignore[arg-type]


def told_phases(*steps: str, name: str = "Thing") -> list[tuple[str, float | None]]:
    return [(each.call, each.seconds) for each in understand(page(*steps, name=name)).phases]


@pytest.mark.parametrize("each", [HOPS, JUMPS], ids=lambda each: each.example)
def test_each_rhythm_is_known_by_its_example(each: object) -> None:
    assert each.pattern.search(each.example.casefold())  # type: ignore[attr-defined]


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
