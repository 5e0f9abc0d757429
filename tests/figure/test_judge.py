"""What no body does is told in a sentence."""

import pytest
from bodies import clip

from forge_tui.figure.judge import faults


def test_a_standing_body_has_no_faults() -> None:
    assert faults(clip()) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"pelvis": [0, 0, 0.5], "feet": [0, 0.11, -0.1]}, "too low"),
        ({"hands": [1.5, 0.3, 1.4]}, "misses its place"),
        ({"arms": [0.02, 0, -0.05]}, "is bent to"),
        ({"pelvis": [0, 0, 0.6], "knees": [-1, 0, 0]}, "bends the wrong way"),
        ({"chest": [0, 0, -1]}, "the back is bent"),
        ({"head": [0, 0, -1]}, "the neck is bent"),
        ({"shoulders": [0.1, -1, 0]}, "the trunk is twisted"),
        ({"leg_r": [-0.8, 0, 0.4]}, "behind the body"),
    ],
)
def test_each_fault_is_found(change: dict[str, object], sentence: str) -> None:
    assert any(sentence in fault for fault in faults(clip(start={"like": "standing", **change})))


def test_a_leg_straight_out_sideways_can_be_judged() -> None:
    aside = {"like": "standing", "leg_r": [0, -0.87, 0]}
    assert not any("thigh" in fault for fault in faults(clip(start=aside)))


def test_the_way_between_two_good_poses_is_judged_too() -> None:
    swing = {"hand_r": [0.3, -0.3, 0.95]}, {"hand_r": [0.3, -0.3, 1.8]}
    start = {"like": "standing", **swing[0]}
    assert faults(clip(start=start, phases={"up": [swing[1]], "down": []})) == []
    deep = {"pelvis": [0.0, 0, 0.2], "feet": [0.3, 0.11, 0.08]}
    through_the_floor = clip(phases={"sink": [{"at": 0.5, "pelvis": [0, 0, -0.1]}, deep], "up": []})
    assert any("too low" in fault for fault in faults(through_the_floor))
