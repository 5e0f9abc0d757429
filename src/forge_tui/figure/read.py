"""From a figure file and named poses to a clip."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.figure import vector as v
from forge_tui.figure.body import (
    LIMBS,
    Pose,
    Reach,
    Space,
    front_of,
    mirrored,
    planted,
    resting_toe,
    settled,
    solve,
    target,
    trunk_of,
)
from forge_tui.figure.clip import Clip, Key
from forge_tui.figure.props import Prop
from forge_tui.figure.vector import V

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.model.figure import FigureFile, PoseTable, PropTable

_ENDS = {"arm": ("hand", "arm", "hold"), "leg": ("foot", "leg")}
_FRAMES: Mapping[str, Space] = {
    "hand": "world",
    "foot": "world",
    "arm": "limb",
    "leg": "limb",
    "hold": "trunk",
}
_JOINTS = {"arm": "elbow", "leg": "knee"}
_NEARLY_STRAIGHT = 0.04
_ASIDE = 0.3
Said = dict[str, V]
"""Keys of a pose, after `like` and with both sides apart: pelvis, spine, hand_l, knee_r, ..."""


class PoseError(ForgeError):
    """A pose leaves something open, or is like one that does not exist; `path` leads to it."""

    def __init__(self, sentence: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(sentence)
        self.path = path


def clip_from(file: FigureFile, poses: Mapping[str, PoseTable]) -> Clip:
    """Return the clip; PoseError with a sentence if a pose is not complete."""
    said, start = _read(("start",), file.start, poses, {})
    pose = start
    phases: dict[str, tuple[Key, ...]] = {}
    last = next(reversed(file.phases), None)
    for name, tables in file.phases.items():
        keys: list[Key] = []
        parts = len(tables) + (name == last)
        for i, table in enumerate(tables, 1):
            # What a key does not say stays as it was, unless it is like a named pose.
            path = ("phases", name, i - 1)
            said, next_pose = _read(path, table, poses, said)
            # What stays where it was holds the body as it does on the way.
            pose = settled(next_pose, planted(pose, next_pose))
            at = table.at or i / parts
            if at <= (keys[-1].at if keys else 0) or (at == 1 and name == last):
                raise PoseError(
                    "comes too late: the last phase ends at the start"
                    if at == 1
                    else "does not come after the key pose before it",
                    (*path, "at"),
                )
            keys.append(Key(at, table.ease, pose))
        phases[name] = tuple(keys)
    if last is not None and any(phases.values()):
        end = mirrored(start) if file.end == "mirrored" else start
        ease = file.phases[last][-1].ease if file.phases[last] else "in-out"
        phases[last] = (*phases[last], Key(1.0, ease, end))
    for i, prop in enumerate(file.props):
        if unknown := set(prop.during) - set(file.phases):
            sentence = f'there is no phase "{min(unknown)}"'
            raise PoseError(sentence, ("props", i, "during"))
    return Clip(
        start=start,
        phases=phases,
        works=frozenset(file.works),
        yaw=file.camera.yaw,
        pitch=file.camera.pitch,
        seconds=file.seconds,
        crosses=file.end == "mirrored",
        props=tuple(map(_prop, file.props)),
        words=file.words,
    )


def _read(
    path: tuple[str | int, ...], table: PoseTable, poses: Mapping[str, PoseTable], before: Said
) -> tuple[Said, Pose]:
    try:
        said = _said(table, poses, before)
        return said, _pose(said)
    except PoseError as error:
        error.path = path
        raise


def _prop(table: PropTable) -> Prop:
    return Prop(
        kind=table.kind,
        at=table.at,
        size=table.size,
        on=table.on,
        from_=table.from_,
        to=table.to,
        through=table.through,
        back=table.back,
        during=frozenset(table.during),
        neutral=table.neutral,
    )


def _said(table: PoseTable, poses: Mapping[str, PoseTable], before: Said) -> Said:
    """Return all that a table says, over what it is like, or else over what was before."""
    likes = likes_of(table, poses)
    said = {} if likes else dict(before)
    for name in reversed(likes):
        _say_all(said, poses[name])
    _say_all(said, table)
    return said


def likes_of(table: PoseTable, poses: Mapping[str, PoseTable]) -> list[str]:
    """Return the pose that a table is like, the one that this is like, and so on.

    Raises PoseError if one of them does not exist, or if they go round in a ring.
    """
    likes: list[str] = []
    while table.like is not None:
        if table.like not in poses:
            raise PoseError(f'there is no pose "{table.like}"')
        if table.like in likes:
            ring = (*likes[likes.index(table.like) :], table.like)
            raise PoseError(f"goes round in a ring: {' -> '.join(ring)}")
        likes.append(table.like)
        table = poses[table.like]
    return likes


def _say_all(said: Said, table: PoseTable) -> None:
    """Put what a table says by itself over what was said."""
    given = table.model_dump(exclude_none=True, exclude={"like", "at", "ease"})
    if "spine" in given:  # the rest of the trunk follows, unless it is told apart
        for key in ("chest", "head", "face"):
            said.pop(key, None)
    if "chest" in given or "head" in given:
        said.pop("face", None)
    if "chest" in given:
        said.pop("head", None)
    if "lateral" in given:
        given = {"hips": given["lateral"], "shoulders": given["lateral"], **given}
        del given["lateral"]
    # A pair first, so that one side of it can be told apart.
    for key in sorted(given, key=lambda key: key[-2:] in {"_l", "_r"}):
        _say(said, key, given[key])


_PAIRS = {
    "hands": "hand", "arms": "arm", "holds": "hold", "feet": "foot", "legs": "leg",
    "elbows": "elbow", "knees": "knee", "toes": "toe",
}  # fmt: skip


def _say(said: Said, key: str, value: V) -> None:
    if key in _PAIRS:
        _say(said, f"{_PAIRS[key]}_l", value)
        _say(said, f"{_PAIRS[key]}_r", v.flipped(value))
        return
    what, _, side = key.rpartition("_")
    for ends in _ENDS.values():
        if what in ends:
            for end in ends:
                said.pop(f"{end}_{side}", None)
    said[key] = value


def _pose(said: Said) -> Pose:
    for key in ("pelvis", "spine"):
        if key not in said:
            raise PoseError(f"the pose does not say {key}")
    spine = v.unit(said["spine"], v.UP)
    chest = v.unit(said.get("chest", spine), v.UP)
    head = v.unit(said.get("head", chest), v.UP)
    hips = v.unit(said.get("hips", v.LEFT), v.LEFT)
    shoulders = v.unit(said.get("shoulders", hips), v.LEFT)
    face = said.get("face") or v.cross(v.unit(v.across(shoulders, chest), v.LEFT), chest)
    bare = Pose(said["pelvis"], spine, chest, head, hips, shoulders, v.unit(face), _NOWHERE)
    bare = replace(bare, shrug=said.get("shrug", v.ZERO))
    arm_l, arm_r, leg_l, leg_r = (_reach(said, limb, bare) for limb in LIMBS)
    pose = replace(bare, reaches=(arm_l, arm_r, leg_l, leg_r))
    # What is told as a point is stood or leant on.
    firm = tuple(limb for limb in LIMBS if f"{_ENDS[limb[:3]][0]}_{limb[-1]}" in said)
    return _with_toes(settled(pose, firm, straighten=_NEARLY_STRAIGHT), said)


_NOWHERE = (Reach("limb", v.ZERO, v.ZERO),) * 4


def _reach(said: Said, limb: str, pose: Pose) -> Reach:
    part, side = limb.split("_")
    for end in _ENDS[part]:
        if at := said.get(f"{end}_{side}"):
            reach = Reach(_FRAMES[end], at, v.ZERO)
            bend = said.get(f"{_JOINTS[part]}_{side}") or _usual_bend(pose, limb, reach)
            return replace(reach, bend=v.unit(bend))
    raise PoseError(f"the pose does not say where the {_ENDS[part][0]} is on the {side} side")


def _usual_bend(pose: Pose, limb: str, reach: Reach) -> V:
    """Return where an elbow or a knee points to that nobody turns."""
    part, side = limb.split("_")
    outward = v.mul(pose.hips, 1 if side == "l" else -1)
    if part == "leg":
        trunk = trunk_of(pose)
        along = v.unit(v.sub(target(pose, limb, reach, trunk), trunk[f"hip_{side}"]))
        ahead = v.cross(along, pose.hips)
        # A leg that is lifted sideways has its front where the belly is.
        ahead = ahead if v.length(ahead) > _ASIDE else front_of(pose)
        return v.add(v.unit(ahead), v.mul(outward, 0.15))
    down, back = v.mul(pose.chest, -0.7), v.mul(front_of(pose), -0.45)
    return v.add(v.add(down, back), v.mul(outward, 0.5))


def _with_toes(pose: Pose, said: Said) -> Pose:
    joints = solve(pose)
    reaches = []
    for limb, reach in zip(LIMBS, pose.reaches, strict=True):
        side = limb[-1]
        if limb.startswith("leg"):
            knee, ankle = joints[f"knee_{side}"], joints[f"ankle_{side}"]
            toe = v.unit(said.get(f"toe_{side}") or resting_toe(pose, knee, ankle))
            reach = replace(reach, toe=toe)  # noqa: PLW2901
        reaches.append(reach)
    arm_l, arm_r, leg_l, leg_r = reaches
    return replace(pose, reaches=(arm_l, arm_r, leg_l, leg_r))
