"""Things: what stands on the floor, what is held, and lines from one point to another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, overload

from forge_tui.figure import vector as v
from forge_tui.figure.solid import Part, Solid, Tone, capsule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.figure.body import Joints
    from forge_tui.figure.vector import V

# Sizes in metres: to the front, to the left, up.
BOXES: dict[str, V] = {
    "bench": (1.2, 0.30, 0.42),
    "box": (0.45, 0.55, 0.45),
    "chair": (0.44, 0.44, 0.45),
    "wall": (0.06, 1.6, 2.1),
    "table": (0.6, 1.1, 0.75),
    "cushion": (0.35, 0.35, 0.08),
}
HELD_RADIUS, _BALL = 0.25, 0.17
HELD = ("dumbbell", "kettlebell", "ball", "plate")
_THICK = {"bar": 0.022, "band": 0.014, "rope": 0.012, "towel": 0.03}
_UPRIGHT, _TOGETHER = 0.5, 0.2
_BACK_HEIGHT, _BOARD = 0.5, 0.05
_CURVE = 8


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing; points are given, or named after the joints that they move with."""

    kind: str
    at: V | None = None
    size: V | None = None
    on: tuple[str, ...] = ()
    from_: V | str | None = None
    to: V | str | None = None
    through: V | str | None = None
    back: V | None = None
    during: frozenset[str] = frozenset()
    neutral: bool = False
    """Whether it is held with the palms facing each other."""

    @property
    def stands(self) -> bool:
        """Whether it stands on the floor, and does not move."""
        return self.kind in BOXES

    def mirrored(self) -> Prop:
        """Return the thing on the other side."""
        return replace(
            self,
            at=_flipped(self.at),
            on=tuple(map(other_side, self.on)),
            from_=_flipped(self.from_),
            to=_flipped(self.to),
            through=_flipped(self.through),
            back=_flipped(self.back),
        )

    def corners(self) -> tuple[V, ...]:
        """Return what the picture must have room for; nothing for what moves with the body."""
        if self.stands:
            return tuple(point for box in self._boxes() for point in _corners(*box))
        ends = (self.from_, self.to, self.through)
        return tuple(each for each in ends if isinstance(each, tuple))

    def parts(self, joints: Joints, phase: str) -> Iterator[Part]:
        """Yield what is drawn of it."""
        if self.during and phase not in self.during:
            return
        if self.stands:
            for box in self._boxes():
                yield from _box(*box)
        elif self.kind in HELD:
            for where in self.on:
                yield _held(self, where, joints)
        else:
            yield self._line(joints)

    def _boxes(self) -> Iterator[tuple[V, V]]:
        """Yield (middle of the base, size) of each board it is made of."""
        size = self.size or BOXES[self.kind]
        at = self.at or v.ZERO
        if self.kind in {"bench", "chair", "table"}:
            top = v.add(at, (0, 0, size[2] - _BOARD))
            yield top, (size[0], size[1], _BOARD)
            for x in (-0.42, 0.42):
                for y in (-0.42, 0.42):
                    leg = v.add(at, (x * size[0], y * size[1], 0))
                    yield leg, (0.04, 0.04, size[2] - _BOARD)
        else:
            yield at, size
        if self.kind == "chair":
            way = self.back or (-1.0, 0.0, 0.0)
            edge = (way[0] * size[0] / 2, way[1] * size[1] / 2, size[2])
            flat = (_BOARD, size[1]) if abs(way[0]) > abs(way[1]) else (size[0], _BOARD)
            yield v.add(at, edge), (*flat, _BACK_HEIGHT)

    def _line(self, joints: Joints) -> Part:
        ends = [_place(each, joints) for each in (self.from_, self.through, self.to) if each]
        if len(ends) > 2:  # noqa: PLR2004 - it hangs in a curve through the point
            a, b, c = ends
            ends = v.curve(a, b, c, _CURVE)
        radius = _THICK.get(self.kind, 0.02)
        return Part(Tone.GEAR, tuple(capsule(a, b, radius, radius) for a, b in pairwise(ends)))


def other_side(name: str) -> str:
    """Return the name of the same joint or limb on the other side."""
    ends = {"_l": "_r", "_r": "_l"}
    return name[:-2] + ends[name[-2:]] if name[-2:] in ends else name


@overload
def _flipped(place: V | None) -> V | None: ...
@overload
def _flipped(place: V | str | None) -> V | str | None: ...
def _flipped(place: V | str | None) -> V | str | None:
    return other_side(place) if isinstance(place, str) else place and v.flipped(place)


def _place(place: V | str, joints: Joints) -> V:
    return joints[place] if isinstance(place, str) else place


def _held(prop: Prop, where: str, joints: Joints) -> Part:
    """Draw it in a hand or at another joint, or between both hands."""
    grip, along, axis = _grip(prop, where, joints)
    if prop.kind == "dumbbell":
        half, thick = v.mul(axis, 0.13), v.mul(axis, 0.035)
        a, b = v.add(grip, half), v.sub(grip, half)
        ends = [capsule(v.sub(e, thick), v.add(e, thick), 0.06, 0.06) for e in (a, b)]
        return Part(Tone.GEAR, (capsule(a, b, 0.018, 0.018), *ends))
    if prop.kind == "kettlebell":
        low = v.add(grip, v.mul(along, 0.15))
        if along[2] > _UPRIGHT:  # it lies on the back of the forearm, or upright before the chest
            low = v.sub(grip, v.mul(along if where == "hands" else v.sub(along, axis), 0.11))
        return Part(Tone.GEAR, (capsule(grip, low, 0.035, 0.02), capsule(low, low, 0.10, 0.10)))
    radius = _BALL if prop.kind == "ball" else 0.15
    return Part(Tone.GEAR, (capsule(grip, grip, radius, radius),))


def _grip(prop: Prop, where: str, joints: Joints) -> tuple[V, V, V]:
    """Return where it is held, the way of the forearm, and the way of its handle."""
    aside = v.unit(v.sub(joints["shoulder_l"], joints["shoulder_r"]), v.LEFT)
    if where == "hands":
        left, right = joints["hand_l"], joints["hand_r"]
        elbows = v.lerp(joints["elbow_l"], joints["elbow_r"], 0.5)
        grip = v.lerp(left, right, 0.5)
        upright = prop.kind == "dumbbell" and v.length(v.sub(left, right)) < _TOGETHER
        axis = v.UP if upright else v.unit(v.sub(left, right), aside)
        return grip, v.unit(v.sub(grip, elbows)), axis
    grip, side = joints[where], where[-1]
    if not where.startswith("hand"):
        return grip, v.FRONT, aside
    along = v.unit(v.sub(grip, joints[f"elbow_{side}"]))
    axis = v.unit(v.across(aside, along), v.LEFT)
    if prop.kind == "kettlebell":  # its handle's outer end
        axis = axis if side == "l" else v.mul(axis, -1)
    return grip, along, v.cross(axis, along) if prop.neutral else axis


def _corners(at: V, size: V) -> list[V]:
    x, y, z = size[0] / 2, size[1] / 2, size[2]
    return [
        v.add(at, (a, b, c)) for a, b, c in
        ((-x, -y, 0), (x, -y, 0), (x, y, 0), (-x, y, 0),
         (-x, -y, z), (x, -y, z), (x, y, z), (-x, y, z))
    ]  # fmt: skip


_FACES = ((0, 1, 2, 3), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7))


def _box(at: V, size: V) -> Iterator[Part]:
    """Yield the faces, each seen from the side it faces."""
    corners = _corners(at, size)
    for face in _FACES:
        points = tuple((corners[i], 0.004) for i in face)
        middle = v.mul(v.add(corners[face[0]], corners[face[2]]), 0.5)
        outward = v.sub(middle, v.add(at, (0, 0, size[2] / 2)))
        yield Part(Tone.PROP, (Solid(points, closed=True),), faces=outward)
