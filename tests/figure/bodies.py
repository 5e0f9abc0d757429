"""Clips for the tests of the figure, and poses that dice have made."""

from hypothesis import strategies as st

from forge_tui.figure import vector as v
from forge_tui.figure.body import LIMBS, Pose, Reach, solve
from forge_tui.figure.clip import Clip
from forge_tui.figure.read import clip_from
from forge_tui.model.figure import FigureFile, PoseTable

STANDING = {
    "pelvis": (0, 0, 0.94),
    "spine": (0, 0, 1),
    "feet": (-0.02, 0.11, 0.08),
    "arms": (0.04, 0.07, -0.58),
}
POSES = {"standing": PoseTable.model_validate(STANDING)}


def clip(**file: object) -> Clip:
    """Return the clip of a file that starts standing, unless it says otherwise."""
    raw = {"start": {"like": "standing"}, **file}
    return clip_from(FigureFile.model_validate(raw, by_alias=True), POSES)


_numbers = st.floats(-1, 1, allow_nan=False).map(lambda number: round(number, 3))
_points = st.tuples(_numbers, _numbers, _numbers)
directions = _points.filter(lambda point: sum(x * x for x in point) > 0.05)
_units = directions.map(v.unit)
_reaches = st.builds(
    Reach, st.sampled_from(["world", "limb", "trunk"]), _points, directions, directions
)


def _is_possible(pose: Pose) -> bool:
    """Say whether the hips are across the spine, and limbs do not bend along themselves."""
    pairs = [(pose.hips, pose.spine), (pose.shoulders, pose.chest), (pose.face, pose.head)]
    straight = any(v.length(v.cross(a, b)) < 0.2 for a, b in pairs)
    joints = solve(pose)
    ways = [
        v.unit(v.sub(joints[f"{end}_{side}"], joints[f"{root}_{side}"]))
        for root, end in (("shoulder", "hand"), ("hip", "ankle"))
        for side in "lr"
    ]
    bends = [v.unit(reach.bend) for reach in pose.reaches]
    return not straight and all(
        v.length(v.cross(a, b)) > 0.05 for a, b in zip(ways, bends, strict=True)
    )


poses = st.builds(
    Pose,
    pelvis=_points,
    spine=_units,
    chest=_units,
    head=_units,
    hips=_units,
    shoulders=_units,
    face=_units,
    reaches=st.tuples(*[_reaches] * len(LIMBS)),
).filter(_is_possible)
