"""What no body does: limbs out of reach, joints bent the wrong way, feet that slide or sink."""

from __future__ import annotations

from math import acos, atan2, degrees
from typing import TYPE_CHECKING

from forge_tui.figure import vector as v
from forge_tui.figure.body import LIMBS, front_of, mirrored, planted, solve, target, trunk_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.figure.body import Joints, Pose
    from forge_tui.figure.clip import Clip
    from forge_tui.figure.vector import V

_SAMPLES = 12
_SLIDE, _UNDER = 0.01, -0.012  # metres
_LOW = {"head": 0.06, "pelvis": 0.04, "chest": 0.04, "waist": 0.04}
"""How high the middle of a thick part is at least."""
# Degrees. A straight limb has 180 at the elbow or knee.
_SHARPEST = 22
_SPINE, _NECK, _TWIST = 75, 80, 100
_HIP_BACK, _HIP_FRONT = 50, 168
# Shares of a unit: how far a shin may fold forward, and how far aside a thigh is judged.
_KNEE_FORWARD, _ASIDE = 0.3, 0.7


def faults(clip: Clip) -> list[str]:
    """Return a sentence for each thing that no body does; one a kind and place."""
    found: dict[str, str] = {}
    for name, sentence in _all(clip):
        found.setdefault(name, sentence)
    return list(found.values())


def _all(clip: Clip) -> Iterator[tuple[str, str]]:
    phases = [phase for phase, keys in clip.phases.items() if keys] or [""]
    for phase in phases:
        for i in range(_SAMPLES + 1):
            share = i / _SAMPLES
            pose = clip.pose(phase, share)
            where = f"at {share:.0%} of {phase}" if phase else "at the start"
            for name, sentence in _of_pose(pose):
                yield name, f"{where} {sentence}"
    yield from _slides(clip)
    end = clip.joints(phases[-1], 1.0)
    begin = solve(mirrored(clip.start) if clip.crosses else clip.start)
    if clip.moves and any(v.length(v.sub(end[name], begin[name])) > _SLIDE for name in begin):
        yield "end", "it does not end where it began"


def _of_pose(pose: Pose) -> Iterator[tuple[str, str]]:
    joints = solve(pose)
    for name, point in joints.items():
        least = _LOW.get(name, _UNDER)
        if point[2] < least:
            yield f"low {name}", f"the {_said(name)} is {least - point[2]:.2f} m too low"
    trunk = trunk_of(pose)
    for limb, reach in zip(LIMBS, pose.reaches, strict=True):
        part, side = limb.split("_")
        names = ("shoulder", "elbow", "hand") if part == "arm" else ("hip", "knee", "ankle")
        root, middle, tip = (joints[f"{name}_{side}"] for name in names)
        bend = _angle(v.sub(root, middle), v.sub(tip, middle))
        if bend < _SHARPEST:
            yield f"bend {limb}", f"the {_said(f'{names[1]}_{side}')} is bent to {bend:.0f} degrees"
        far = v.length(v.sub(target(pose, limb, reach, trunk), tip))
        if reach.space != "limb" and far > _SLIDE:
            missed = f"misses its place by {far:.2f} m"
            yield f"reach {limb}", f"the {_said(f'{names[2]}_{side}')} {missed}"
    yield from _joints(pose, joints)


def _joints(pose: Pose, joints: Joints) -> Iterator[tuple[str, str]]:
    if (angle := _angle(pose.spine, pose.chest)) > _SPINE:
        yield "spine", f"the back is bent by {angle:.0f} degrees"
    if (angle := _angle(pose.chest, pose.head)) > _NECK:
        yield "neck", f"the neck is bent by {angle:.0f} degrees"
    if (angle := _angle(pose.hips, pose.shoulders)) > _TWIST:
        yield "twist", f"the trunk is twisted by {angle:.0f} degrees"
    front = front_of(pose)
    for side in "lr":
        thigh = v.unit(v.sub(joints[f"knee_{side}"], joints[f"hip_{side}"]))
        ahead, down = v.dot(thigh, front), -v.dot(thigh, pose.spine)
        lift = degrees(atan2(abs(ahead), down))
        if ahead < 0 and lift > _HIP_BACK and abs(ahead) + abs(down) > 0.5:  # noqa: PLR2004
            yield f"hip {side}", f"the thigh {_side(side)} is {lift:.0f} degrees behind the body"
        if ahead > 0 and lift > _HIP_FRONT:
            yield f"hip {side}", f"the thigh {_side(side)} is lifted by {lift:.0f} degrees"
        if _bends_forward(joints, side, thigh):
            yield f"knee {side}", f"the knee {_side(side)} bends the wrong way"


def _bends_forward(joints: Joints, side: str, thigh: V) -> bool:
    """Say whether the shin folds to the front of the thigh."""
    across = v.unit(v.sub(joints["hip_l"], joints["hip_r"]))
    if abs(v.dot(thigh, across)) > _ASIDE:
        return False  # a leg that is lifted sideways may be turned out
    shin = v.unit(v.sub(joints[f"ankle_{side}"], joints[f"knee_{side}"]))
    return v.dot(shin, v.unit(v.cross(thigh, across))) > _KNEE_FORWARD


def _slides(clip: Clip) -> Iterator[tuple[str, str]]:
    """Find hands and feet that are told to stay at a point, and move all the same."""
    before = clip.start
    for phase, keys in clip.phases.items():
        began = 0.0
        for key in keys:
            for limb in planted(before, key.pose):
                name = ("hand_" if limb.startswith("arm") else "ankle_") + limb[-1]
                shares = [began + (key.at - began) * i / _SAMPLES for i in range(_SAMPLES + 1)]
                points = [clip.joints(phase, share)[name] for share in shares]
                most = max(v.length(v.sub(point, points[0])) for point in points)
                if most > _SLIDE:
                    yield f"slide {name}", f"in {phase} the {_said(name)} slides by {most:.2f} m"
            before, began = key.pose, key.at


def _angle(a: V, b: V) -> float:
    return degrees(acos(max(-1.0, min(1.0, v.dot(v.unit(a), v.unit(b))))))


def _said(name: str) -> str:
    part, _, side = name.partition("_")
    return f"{part} {_side(side)}" if side else part


def _side(side: str) -> str:
    return {"l": "on the left", "r": "on the right"}[side]
