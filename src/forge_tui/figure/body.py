"""The body: how long its parts are, a pose, and the joints that follow from it.

A pose says where the pelvis is, which way the trunk points and where hands and feet are; elbows
and knees follow by inverse kinematics of two bones, so that limbs keep their length.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import Literal

from forge_tui.figure import vector as v
from forge_tui.figure.vector import V

# Metres; a person of 1.80 m. The hand is where it grips, the ankle the middle of the joint.
UPPER_ARM, FOREARM, THIGH, SHIN, FOOT = 0.30, 0.30, 0.44, 0.43, 0.17
SHOULDER, HIP = 0.19, 0.11  # half of the breadth
WAIST, TRUNK, HEAD = 0.22, 0.28, 0.25  # pelvis to waist, waist to chest, chest to head
HEAD_RADIUS, NOSE, EYES = 0.11, 0.14, 0.05
ARM, LEG = UPPER_ARM + FOREARM, THIGH + SHIN
_NEARLY, _GIVE = 0.97, 0.008

SIDES = ("l", "r")
LIMBS = ("arm_l", "arm_r", "leg_l", "leg_r")
Space = Literal["world", "limb", "trunk"]
_ROUNDS, _SETTLED = 16, 1e-4


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a hand or an ankle is.

    `world`: a point. `limb`: an offset from its shoulder or hip, along the world's axes; it swings.
    `trunk`: front, left and up from the chest, along the trunk's axes. `bend` is where the elbow or
    knee points to, `toe` where the toes do; hands have none.
    """

    space: Space
    at: V
    bend: V
    toe: V = v.ZERO


@dataclass(frozen=True, slots=True)
class Pose:
    """A key pose: a point, directions of unit length, and a reach for each limb."""

    pelvis: V
    spine: V
    chest: V
    head: V
    hips: V
    shoulders: V
    face: V
    reaches: tuple[Reach, Reach, Reach, Reach]
    shrug: V = v.ZERO
    """How far both shoulders are moved: to the front, outwards and up, along the trunk."""


Joints = dict[str, V]
"""Points in metres by name: pelvis, waist, chest, head, nose, and with _l and _r eye, shoulder,
elbow, hand, hip, knee, ankle, toe."""


def mirrored(pose: Pose) -> Pose:
    """Return the pose with left and right exchanged."""
    arm_l, arm_r, leg_l, leg_r = map(_mirrored, pose.reaches)
    return Pose(
        v.flipped(pose.pelvis),
        v.flipped(pose.spine),
        v.flipped(pose.chest),
        v.flipped(pose.head),
        # These point to the figure's left, and go on doing so.
        v.mul(v.flipped(pose.hips), -1),
        v.mul(v.flipped(pose.shoulders), -1),
        v.flipped(pose.face),
        (arm_r, arm_l, leg_r, leg_l),
        pose.shrug,
    )


def _mirrored(reach: Reach) -> Reach:
    return Reach(reach.space, *map(v.flipped, (reach.at, reach.bend, reach.toe)))


def between(a: Pose, b: Pose, t: float) -> Pose:
    """Return the pose t of the way from a to b; what is planted in both stays where it is."""
    reaches = []
    for limb, x, y in zip(LIMBS, a.reaches, b.reaches, strict=True):
        if x.space != y.space:
            x, y = _swinging(a, limb, x), _swinging(b, limb, y)  # noqa: PLW2901
        at = v.turn(x.at, y.at, t) if x.space == "limb" else v.lerp(x.at, y.at, t)
        reaches.append(Reach(x.space, at, v.turn(x.bend, y.bend, t), v.turn(x.toe, y.toe, t)))
    arm_l, arm_r, leg_l, leg_r = reaches
    whole = Pose(
        v.lerp(a.pelvis, b.pelvis, t),
        v.turn(a.spine, b.spine, t),
        v.turn(a.chest, b.chest, t),
        v.turn(a.head, b.head, t),
        v.turn(a.hips, b.hips, t),
        v.turn(a.shoulders, b.shoulders, t),
        v.turn(a.face, b.face, t),
        (arm_l, arm_r, leg_l, leg_r),
        v.lerp(a.shrug, b.shrug, t),
    )
    return settled(whole, planted(a, b))


def planted(a: Pose, b: Pose) -> tuple[str, ...]:
    """Return the limbs whose hand or foot stays at one point of the world from a to b."""
    pairs = zip(LIMBS, a.reaches, b.reaches, strict=True)
    return tuple(limb for limb, x, y in pairs if x.space == y.space == "world" and x.at == y.at)


def settled(pose: Pose, limbs: tuple[str, ...], straighten: float = 0) -> Pose:
    """Return the pose with the body drawn so near that these hands and feet are in reach.

    Limbs that lack no more than the share `straighten` of being straight are made so.
    """
    trunk = trunk_of(pose)
    held = [
        (trunk[_root(limb)], reach.at, ARM if limb.startswith("arm") else LEG)
        for limb, reach in zip(LIMBS, pose.reaches, strict=True)
        if limb in limbs
    ]
    moved = v.ZERO
    for _ in range(_ROUNDS):
        begin = moved
        for root, at, longest in held:
            way = v.sub(at, v.add(root, moved))
            excess = v.length(way) - longest
            if excess > -straighten * longest:
                moved = v.add(moved, v.mul(v.unit(way), excess))
        if v.length(v.sub(moved, begin)) < _SETTLED:
            break
    return replace(pose, pelvis=v.add(pose.pelvis, moved))


def trunk_of(pose: Pose) -> Joints:
    """Return the joints of trunk and head, with hips and shoulders."""
    waist = v.add(pose.pelvis, v.mul(pose.spine, WAIST))
    chest = v.add(waist, v.mul(pose.chest, TRUNK))
    head = v.add(chest, v.mul(pose.head, HEAD))
    joints = {"pelvis": pose.pelvis, "waist": waist, "chest": chest, "head": head}
    face = v.unit(v.across(pose.face, pose.head), pose.face)
    joints["nose"] = v.add(head, v.mul(face, NOSE))
    for side, sign in zip(SIDES, (EYES, -EYES), strict=True):
        eye = v.add(v.mul(face, HEAD_RADIUS * 0.8), v.mul(pose.head, HEAD_RADIUS * 0.3))
        aside = v.mul(v.cross(pose.head, face), sign)
        joints[f"eye_{side}"] = v.add(head, v.add(eye, aside))
    left = _level(pose, "chest")
    ahead, outwards, above = pose.shrug
    moved = v.add(v.mul(v.cross(left, pose.chest), ahead), v.mul(pose.chest, above))
    for side, sign in zip(SIDES, (1, -1), strict=True):
        aside = v.mul(left, sign * (SHOULDER + outwards))
        joints[f"shoulder_{side}"] = v.add(v.add(chest, moved), aside)
        joints[f"hip_{side}"] = v.add(pose.pelvis, v.mul(_level(pose, "spine"), sign * HIP))
    return joints


def solve(pose: Pose) -> Joints:
    """Return all joints of a pose."""
    joints = trunk_of(pose)
    for limb, reach in zip(LIMBS, pose.reaches, strict=True):
        side = limb[-1]
        root = joints[_root(limb)]
        tip = target(pose, limb, reach, joints)
        if limb.startswith("arm"):
            joints[f"elbow_{side}"], joints[f"hand_{side}"] = two_bones(
                root, tip, UPPER_ARM, FOREARM, reach.bend
            )
        else:
            knee, ankle = two_bones(root, tip, THIGH, SHIN, reach.bend)
            joints[f"knee_{side}"], joints[f"ankle_{side}"] = knee, ankle
            joints[f"toe_{side}"] = v.add(ankle, v.mul(v.unit(reach.toe), FOOT))
    return joints


def target(pose: Pose, limb: str, reach: Reach, trunk: Joints) -> V:
    """Return the point a hand or an ankle is to reach."""
    if reach.space == "world":
        return reach.at
    if reach.space == "limb":
        return v.add(trunk[_root(limb)], reach.at)
    left = _level(pose, "chest")
    front = v.cross(left, pose.chest)
    ahead, aside, above = reach.at
    offset = v.add(v.add(v.mul(front, ahead), v.mul(left, aside)), v.mul(pose.chest, above))
    return v.add(trunk["chest"], offset)


def two_bones(root: V, tip: V, upper: float, lower: float, bend: V) -> tuple[V, V]:
    """Return the joint between two bones, and the tip as far as it can be reached.

    Near its full reach a limb is a little shorter, by less than one in a hundred: a straight limb
    would bend visibly for each millimetre that is missing.
    """
    way = v.sub(tip, root)
    far = v.length(way)
    along = v.unit(way, (0.0, 0.0, -1.0))
    share = min(1.0, max(0.0, (far / (upper + lower) - _NEARLY) / (1 - _NEARLY) * 1.5))
    upper, lower = upper * (1 - _GIVE * share), lower * (1 - _GIVE * share)
    reach = max(abs(upper - lower) + 1e-3, min(far, (upper + lower) * (1 + _GIVE)))
    near = min(upper, (upper * upper - lower * lower + reach * reach) / (2 * reach))
    out = sqrt(max(upper * upper - near * near, 0.0)) if reach < upper + lower else 0.0
    if reach >= upper + lower:
        near = reach * upper / (upper + lower)
    aside = v.across(bend, along)
    if v.length(aside) < 1e-6:  # noqa: PLR2004 - it points along the limb: any way is as good
        aside = v.across(v.LEFT, along)
    middle = v.add(v.add(root, v.mul(along, near)), v.mul(v.unit(aside), out))
    return middle, v.add(root, v.mul(along, reach))


def front_of(pose: Pose) -> V:
    """Return where the belly points to."""
    return v.unit(v.cross(_level(pose, "spine"), pose.spine))


def _level(pose: Pose, part: Literal["spine", "chest"]) -> V:
    """Return the line through hips or shoulders, towards the figure's left."""
    axis, wanted = (pose.spine, pose.hips) if part == "spine" else (pose.chest, pose.shoulders)
    return v.unit(v.across(wanted, axis), v.LEFT)


def resting_toe(pose: Pose, knee: V, ankle: V) -> V:
    """Return where toes point that nobody moves: square to the shin, or on along it."""
    shin = v.unit(v.sub(ankle, knee))
    ahead = v.across(front_of(pose), shin)
    return ahead if v.length(ahead) > 0.3 else shin  # noqa: PLR2004 - the shin lies on the floor


def _swinging(pose: Pose, limb: str, reach: Reach) -> Reach:
    """Return the same reach as an offset from shoulder or hip."""
    trunk = trunk_of(pose)
    offset = v.sub(target(pose, limb, reach, trunk), trunk[_root(limb)])
    return replace(reach, space="limb", at=offset)


def _root(limb: str) -> str:
    return ("shoulder" if limb.startswith("arm") else "hip") + limb[-2:]
