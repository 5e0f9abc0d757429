"""What a figure file says, and what it need not say."""

import pytest
from bodies import clip

from forge_tui.figure import vector as v
from forge_tui.figure.body import ARM, Joints
from forge_tui.figure.read import PoseError


def same(a: Joints, b: Joints) -> bool:
    return all(v.length(v.sub(a[name], b[name])) < 1e-6 for name in a)


DOWN = {"pelvis": [-0.28, 0, 0.46]}


def test_the_last_phase_ends_where_the_first_begins() -> None:
    figure = clip(phases={"lower": [DOWN], "stand": []})
    assert same(figure.joints("stand", 1.0), figure.joints("lower", 0.0))
    assert figure.joints("lower", 1.0)["pelvis"][2] == pytest.approx(0.46, abs=0.02)
    assert same(figure.joints("stand", 0.0), figure.joints("lower", 1.0))


def test_a_rep_may_end_where_the_other_side_begins() -> None:
    figure = clip(start={"like": "standing", "foot_r": [0.3, -0.11, 0.08]}, end="mirrored",
                  phases={"step": [DOWN]})  # fmt: skip
    ended, other = figure.joints("step", 1.0), figure.joints("step", 0.0, left=True)
    assert all(v.length(v.sub(ended[name], other[name])) < 0.01 for name in other)


def test_a_phase_that_a_tempo_adds_is_a_pause_where_it_comes() -> None:
    figure = clip(phases={"lower": [DOWN], "stand": []}).played_as(["lower", "bottom", "stand"])
    assert same(figure.joints("bottom", 0.5), figure.joints("lower", 1.0))
    assert same(figure.joints("stand", 1.0), figure.joints("lower", 0.0))


def test_without_the_way_back_it_comes_back_all_the_same() -> None:
    figure = clip(phases={"lower": [DOWN], "stand": []}).played_as(["lower"])
    assert figure.joints("lower", 0.5)["pelvis"][2] == pytest.approx(0.46, abs=0.02)
    assert same(figure.joints("lower", 1.0), figure.joints("lower", 0.0))


def test_other_phases_make_it_whole() -> None:
    figure = clip(phases={"lower": [DOWN], "stand": []}).played_as(["sink", "rise"])
    assert figure.is_whole
    assert figure.joints("rep", 0.5)["pelvis"][2] == pytest.approx(0.46, abs=0.02)


@pytest.mark.parametrize(
    ("phases", "path"),
    [
        ({"a": [{"at": 0.8, **DOWN}, {"at": 0.2}], "b": []}, ("phases", "a", 1, "at")),
        ({"a": [DOWN], "b": [{"at": 1.0, **DOWN}]}, ("phases", "b", 0, "at")),
    ],
)
def test_key_poses_come_one_after_the_other(
    phases: dict[str, object], path: tuple[object, ...]
) -> None:
    with pytest.raises(PoseError, match=r"comes? (too late|after)") as error:
        clip(phases=phases)
    assert error.value.path == path


def test_a_phase_without_key_poses_stays_as_it_is() -> None:
    figure = clip(phases={"lower": [DOWN], "wait": [], "stand": []})
    assert same(figure.joints("wait", 0.7), figure.joints("lower", 1.0))


def test_keys_are_evenly_spread_unless_they_say_when() -> None:
    figure = clip(phases={"a": [DOWN, {}], "b": [{"at": 0.2, **DOWN}]})
    assert [key.at for key in figure.phases["a"]] == [0.5, 1.0]
    assert [key.at for key in figure.phases["b"]] == [0.2, 1.0]


def test_a_pair_is_two_and_one_of_it_may_differ() -> None:
    both = clip(start={"like": "standing", "hands": [0.3, 0.3, 1.2]}).joints("", 0)
    assert both["hand_l"] == pytest.approx((0.3, 0.3, 1.2))
    assert both["hand_r"] == pytest.approx((0.3, -0.3, 1.2))
    one = clip(start={"like": "standing", "hands": [0.3, 0.3, 1.2], "hand_r": [0.3, -0.1, 1.2]})
    assert one.joints("", 0)["hand_r"] == pytest.approx((0.3, -0.1, 1.2))


def test_what_a_hand_reaches_for_replaces_what_it_did_before() -> None:
    joints = clip(start={"like": "standing", "arms": [0, 0, 1]}).joints("", 0)
    assert joints["hand_l"][2] - joints["shoulder_l"][2] == pytest.approx(ARM, rel=0.01)


def test_hands_on_the_chest_move_with_it() -> None:
    bent = {"like": "standing", "holds": [0.2, 0.1, -0.1], "spine": [1, 0, 0.2]}
    joints = clip(start=bent).joints("", 0)
    assert joints["hand_l"][2] < joints["chest"][2] - 0.1


def test_legs_that_are_nearly_straight_are_made_so() -> None:
    joints = clip().joints("", 0)
    leg = v.length(v.sub(joints["hip_l"], joints["ankle_l"]))
    bones = v.length(v.sub(joints["hip_l"], joints["knee_l"]))
    bones += v.length(v.sub(joints["knee_l"], joints["ankle_l"]))
    assert leg == pytest.approx(bones, abs=1e-6)


def test_shoulders_can_be_lifted() -> None:
    up = clip(start={"like": "standing", "shrug": [0, 0, 0.06]}).joints("", 0)
    usual = clip().joints("", 0)
    for name in ("shoulder_l", "shoulder_r"):
        assert up[name][2] - usual[name][2] == pytest.approx(0.06, abs=0.005)
    assert up["head"] == pytest.approx(usual["head"], abs=0.005)


@pytest.mark.parametrize(
    ("start", "sentence"),
    [
        ({"like": "sitting"}, 'there is no pose "sitting"'),
        ({"spine": [0, 0, 1]}, "the pose does not say pelvis"),
        ({"pelvis": [0, 0, 1], "spine": [0, 0, 1], "feet": [0, 0.1, 0]}, "where the hand is"),
    ],
)
def test_a_pose_that_is_not_complete_is_told(start: dict[str, object], sentence: str) -> None:
    with pytest.raises(PoseError, match=sentence) as error:
        clip(start=start)
    assert error.value.path == ("start",)
