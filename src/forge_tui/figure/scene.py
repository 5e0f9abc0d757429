"""A scene: joints, things and a camera become shapes on a picture, from back to front."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from forge_tui.figure import vector as v
from forge_tui.figure.body import HEAD_RADIUS, LIMBS, Joints
from forge_tui.figure.props import HELD_RADIUS, other_side
from forge_tui.figure.solid import Part, Solid, Tone, capsule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forge_tui.figure.camera import Camera
    from forge_tui.figure.clip import Clip
    from forge_tui.figure.vector import V

_ARM = (("shoulder", 0.052), ("elbow", 0.044), ("hand", 0.042))
_LEG = (("hip", 0.078), ("knee", 0.058), ("ankle", 0.042), ("toe", 0.032))
# A limb grows out of the body: the first part of it has no halo.
_ROOTED, _BENDS = 0.4, 4
# Room around a joint for what is drawn there.
_MARGINS = {"head": HEAD_RADIUS, "pelvis": 0.11, "waist": 0.11, "chest": 0.11}
_EYES, _LINE, _THICKNESS = 0.024, 0.008, 0.03


@dataclass(frozen=True, slots=True)
class Shape:
    """Discs (right, up, radius) in metres, and what lies between; `halo` is cleared around it."""

    tone: Tone
    discs: tuple[tuple[float, float, float], ...]
    closed: bool = False
    halo: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What all pictures of a clip show: the least and most right and up, in metres."""

    left: float
    low: float
    right: float
    high: float


def shapes(
    clip: Clip, camera: Camera, phase: str, share: float, *, left: bool = False
) -> list[Shape]:
    """Return everything that is seen at a share of a phase, from the back to the front."""
    joints = clip.joints(phase, share, left=left)
    props = [prop.mirrored() if left else prop for prop in clip.props]
    works = frozenset(map(other_side, clip.works)) if left else clip.works
    things = [part for prop in props for part in prop.parts(joints, phase)]
    still = [part for part in things if part.tone is Tone.PROP]
    moving = [part for part in things if part.tone is not Tone.PROP]
    far_to_near = sorted((*moving, *_body(joints, camera, works)), key=lambda p: -_depth(p, camera))
    behind = sorted(still, key=lambda part: -_depth(part, camera))
    seen = [
        part
        for part in (*behind, *far_to_near)
        if part.faces is None or camera.seen(part.faces)[2] < 0
    ]
    painted = [shape for part in seen for shape in _painted(part, camera)]
    return [*_floor(clip, camera), *painted]


def frame_of(clip: Clip, camera: Camera) -> Frame:
    """Return the frame that keeps every pose of both sides in view, at one size."""
    both = [*clip.props, *(prop.mirrored() for prop in clip.props)]
    points = [corner for prop in both for corner in prop.corners()]
    spots = [
        (x + edge, y + edge)
        for x, y, _ in map(camera.seen, points)
        for edge in (-_THICKNESS, _THICKNESS)
    ]
    held = {where for prop in clip.props for where in prop.on}
    for phase, share in clip.samples():
        for left in (False, True):
            joints = clip.joints(phase, share, left=left)
            for name, point in joints.items():
                x, y, _ = camera.seen(point)
                margin = _MARGINS.get(name, 0.08)
                if name in held or ("hands" in held and name.startswith("hand")):
                    margin = HELD_RADIUS
                spots += [(x - margin, y - margin), (x + margin, y + margin)]
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return Frame(min(xs), min(ys), max(xs), max(ys))


def _floor(clip: Clip, camera: Camera) -> Iterator[Shape]:
    corners = [camera.seen(point)[:2] for point in clip.mat]
    for (ax, ay), (bx, by) in pairwise([*corners, corners[0]]):
        yield Shape(Tone.FLOOR, ((ax, ay, _LINE), (bx, by, _LINE)))


def _body(joints: Joints, camera: Camera, works: frozenset[str]) -> Iterator[Part]:
    trunk = Tone.WORKS if "trunk" in works else Tone.BODY
    for limb in LIMBS:
        part, side = limb.split("_")
        chain = [(joints[f"{name}_{side}"], r) for name, r in (_ARM if part == "arm" else _LEG)]
        solids = tuple(capsule(a, b, ra, rb) for (a, ra), (b, rb) in pairwise(chain))
        (root, thick), (knee, thin) = chain[:2]
        cut = capsule(v.lerp(root, knee, _ROOTED), knee, thick, thin)
        tone = Tone.WORKS if limb in works else _near_or_far(chain, joints, camera, part, side)
        yield Part(tone, solids, (cut, *solids[1:]))
    yield from _trunk(joints, trunk)
    head = Tone.WORKS if "head" in works else Tone.BODY
    face = Part(head, (capsule(joints["head"], joints["nose"], 0.04, 0.028),))
    ball = (capsule(joints["head"], joints["head"], HEAD_RADIUS, HEAD_RADIUS),)
    yield face
    yield Part(head, ball, ball)
    looks = v.sub(joints["nose"], joints["head"])
    eyes = capsule(joints["eye_l"], joints["eye_r"], _EYES, _EYES)
    yield Part(Tone.FAR, (eyes,), faces=looks)


def _trunk(joints: Joints, tone: Tone) -> Iterator[Part]:
    """Yield belly and chest: broad from the front, and thick from the side."""
    hips = [(joints[f"hip_{s}"], 0.075) for s in "lr"]
    shoulders = [(joints[f"shoulder_{s}"], 0.06) for s in "rl"]
    middle = joints["waist"]
    waist = [
        (v.add(middle, v.mul(v.sub(joints[f"hip_{s}"], joints["pelvis"]), 1.05)), 0.06)
        for s in "rl"
    ]
    back = v.curve(joints["pelvis"], middle, joints["chest"], _BENDS)
    spine = tuple(capsule(a, b, 0.095, 0.095) for a, b in pairwise(back))
    belly = Solid((*hips, *waist), closed=True)
    chest = Solid((waist[1], waist[0], *shoulders), closed=True)
    neck = capsule(joints["chest"], v.lerp(joints["chest"], joints["head"], 0.6), 0.055, 0.05)
    yield Part(tone, (belly, chest, *spine, neck), (belly, chest, *spine))


def _near_or_far(
    chain: Sequence[tuple[V, float]], joints: Joints, camera: Camera, part: str, side: str
) -> Tone:
    other = "l" if side == "r" else "r"
    names = [name for name, _ in (_ARM if part == "arm" else _LEG)]
    mine = sum(camera.seen(point)[2] for point, _ in chain)
    theirs = sum(camera.seen(joints[f"{name}_{other}"])[2] for name in names)
    return Tone.NEAR if mine <= theirs + 0.05 else Tone.FAR


def _depth(part: Part, camera: Camera) -> float:
    balls = [ball for solid in part.solids for ball, _ in solid.balls]
    return sum(camera.seen(ball)[2] for ball in balls) / len(balls)


def _painted(part: Part, camera: Camera) -> Iterator[Shape]:
    for solid in part.halos:
        yield _shape(solid, part.tone, camera, halo=True)
    for solid in part.solids:
        yield _shape(solid, part.tone, camera)


def _shape(solid: Solid, tone: Tone, camera: Camera, *, halo: bool = False) -> Shape:
    discs: Iterable[tuple[float, float, float]] = (
        (*camera.seen(ball)[:2], radius) for ball, radius in solid.balls
    )
    return Shape(tone, tuple(discs), solid.closed, halo)
