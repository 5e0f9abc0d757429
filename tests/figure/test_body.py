"""A body keeps the length of its parts, whatever it is asked for."""

import pytest
from bodies import poses
from hypothesis import given
from hypothesis import strategies as st

from forge_tui.figure import vector as v
from forge_tui.figure.body import (
    FOREARM,
    SHIN,
    THIGH,
    TRUNK,
    UPPER_ARM,
    WAIST,
    Joints,
    Pose,
    between,
    mirrored,
    planted,
    solve,
)

BONES = [
    ("shoulder", "elbow", UPPER_ARM),
    ("elbow", "hand", FOREARM),
    ("hip", "knee", THIGH),
    ("knee", "ankle", SHIN),
]


def apart(joints: Joints, a: str, b: str) -> float:
    return v.length(v.sub(joints[a], joints[b]))


@given(poses)
def test_bones_are_as_long_as_ever_within_one_percent(pose: Pose) -> None:
    joints = solve(pose)
    for side in "lr":
        for a, b, length in BONES:
            assert apart(joints, f"{a}_{side}", f"{b}_{side}") == pytest.approx(length, rel=0.01)
    assert apart(joints, "pelvis", "waist") == pytest.approx(WAIST)
    assert apart(joints, "waist", "chest") == pytest.approx(TRUNK)


@given(poses)
def test_the_mirror_of_a_pose_has_left_and_right_exchanged(pose: Pose) -> None:
    joints, other = solve(pose), solve(mirrored(pose))
    for name, point in joints.items():
        there = name[:-1] + {"l": "r", "r": "l"}[name[-1]] if name[-2:-1] == "_" else name
        assert v.length(v.sub(v.flipped(point), other[there])) < 1e-6
    assert mirrored(mirrored(pose)) == pose


@given(poses, poses, st.floats(0, 1))
def test_between_two_poses_bones_keep_their_length_too(a: Pose, b: Pose, t: float) -> None:
    joints = solve(between(a, b, t))
    for side in "lr":
        for here, there, length in BONES:
            found = apart(joints, f"{here}_{side}", f"{there}_{side}")
            assert found == pytest.approx(length, rel=0.01)


@given(poses, poses)
def test_it_begins_at_the_one_and_ends_at_the_other(a: Pose, b: Pose) -> None:
    if planted(a, b):
        return
    for pose, t in ((a, 0.0), (b, 1.0)):
        there, here = solve(between(a, b, t)), solve(pose)
        for name in ("pelvis", "waist", "chest", "head"):
            assert v.length(v.sub(there[name], here[name])) < 1e-6
