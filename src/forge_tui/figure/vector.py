"""Vectors of three floats: metres, or directions; x to the front, y to the left, z up."""

from math import acos, sin, sqrt

V = tuple[float, float, float]

ZERO: V = (0.0, 0.0, 0.0)
FRONT: V = (1.0, 0.0, 0.0)
LEFT: V = (0.0, 1.0, 0.0)
UP: V = (0.0, 0.0, 1.0)
_TINY = 1e-9
_STRAIGHT = 1e-3


def add(a: V, b: V) -> V:
    """Return a + b."""
    return a[0] + b[0], a[1] + b[1], a[2] + b[2]


def sub(a: V, b: V) -> V:
    """Return a - b."""
    return a[0] - b[0], a[1] - b[1], a[2] - b[2]


def mul(a: V, k: float) -> V:
    """Return a, k times as long."""
    return a[0] * k, a[1] * k, a[2] * k


def dot(a: V, b: V) -> float:
    """Return the scalar product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: V, b: V) -> V:
    """Return the vector product."""
    return a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]


def length(a: V) -> float:
    """Return how long it is."""
    return sqrt(dot(a, a))


def unit(a: V, instead: V = FRONT) -> V:
    """Return a at length 1; `instead` for one without a direction."""
    n = length(a)
    return mul(a, 1 / n) if n > _TINY else instead


def across(a: V, along: V) -> V:
    """Return the part of a that is square to the unit vector `along`."""
    return sub(a, mul(along, dot(a, along)))


def lerp(a: V, b: V, t: float) -> V:
    """Return the point that is t of the way from a to b."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t


def turn(a: V, b: V, t: float) -> V:
    """Return a vector t of the way from a to b that turns instead of growing shorter (slerp)."""
    la, lb = length(a), length(b)
    ua, ub = unit(a, unit(b)), unit(b, unit(a))
    angle = acos(max(-1.0, min(1.0, dot(ua, ub))))
    whole = sin(angle)
    if whole < _STRAIGHT:
        return mul(unit(lerp(ua, ub, t), ua), la + (lb - la) * t)
    way = add(mul(ua, sin((1 - t) * angle) / whole), mul(ub, sin(t * angle) / whole))
    return mul(way, la + (lb - la) * t)


def curve(a: V, b: V, c: V, steps: int) -> list[V]:
    """Return points of a curve from a through b, in its middle, to c."""
    bow = sub(mul(b, 2), mul(add(a, c), 0.5))
    shares = [i / steps for i in range(steps + 1)]
    return [lerp(lerp(a, bow, t), lerp(bow, c, t), t) for t in shares]


def flipped(a: V) -> V:
    """Return the mirror image of a point or direction: left becomes right."""
    return a[0], -a[1], a[2]
