"""Clips for the tests of the figure, and poses that dice have made."""

from hypothesis import strategies as st

from forge_tui.figure.body import LIMBS, Pose, Reach
from forge_tui.figure.clip import Clip
from forge_tui.figure.read import clip_of
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
    return clip_of(FigureFile.model_validate(raw, by_alias=True), POSES)


_numbers = st.floats(-1, 1, allow_nan=False).map(lambda number: round(number, 3))
_points = st.tuples(_numbers, _numbers, _numbers)
directions = _points.filter(lambda point: sum(x * x for x in point) > 0.05)
_reaches = st.builds(Reach, st.sampled_from(["world", "limb", "trunk"]), _points, directions, directions)
poses = st.builds(
    Pose,
    pelvis=_points,
    spine=directions.map(lambda d: _unit(d)),
    chest=directions.map(lambda d: _unit(d)),
    head=directions.map(lambda d: _unit(d)),
    hips=directions.map(lambda d: _unit(d)),
    shoulders=directions.map(lambda d: _unit(d)),
    face=directions.map(lambda d: _unit(d)),
    reaches=st.tuples(*[_reaches] * len(LIMBS)),
)


def _unit(point: tuple[float, float, float]) -> tuple[float, float, float]:
    size = sum(x * x for x in point) ** 0.5
    x, y, z = point
    return x / size, y / size, z / size
