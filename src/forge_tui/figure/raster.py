"""From shapes to dots: a row of dots is one integer for each tone."""

from __future__ import annotations

from itertools import chain, pairwise
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

from forge_tui.figure.solid import Tone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.figure.scene import Frame, Shape

_NOTHING = (1e9, -1e9)
_HALO, _LEAST = 1.1, 0.6  # dots
Disc = tuple[float, float, float]
Span = tuple[int, int]
_Edge = tuple[float, float, float, float]
"""(top, low, x at the top, slope)."""


class Dots:
    """A picture of width x height dots, row 0 at the top; bit x of a row is dot x.

    The frame fills it up to the margin, in its middle, at one scale in both directions.
    """

    def __init__(self, width: int, height: int, frame: Frame, margin: float = 1) -> None:
        self.width, self.height = width, height
        self.rows = {tone: [0] * height for tone in Tone}
        broad, tall = frame.right - frame.left, frame.high - frame.low
        self._scale = min((width - 2 * margin) / broad, (height - 2 * margin) / tall)
        self._x = width / 2 - self._scale * (frame.left + frame.right) / 2
        self._y = height / 2 + self._scale * (frame.low + frame.high) / 2

    def paint(self, shapes: Sequence[Shape]) -> None:
        """Paint shapes, given from back to front, each dot once; a halo only hides."""
        hidden = [0] * self.height
        for shape in reversed(shapes):
            rows = None if shape.halo else self.rows[shape.tone]
            discs = [self._placed(*disc, _HALO if shape.halo else 0.0) for disc in shape.discs]
            for y, bits in self._spans(discs, closed=shape.closed):
                if rows is not None:
                    rows[y] |= bits & ~hidden[y]
                hidden[y] |= bits

    def _placed(self, x: float, y: float, radius: float, more: float) -> Disc:
        size = max(_LEAST, radius * self._scale) + more
        return self._x + x * self._scale, self._y - y * self._scale, size

    def _spans(self, discs: Sequence[Disc], *, closed: bool) -> Iterator[Span]:
        """Yield (row, bits) of what the discs and the tangents between neighbours enclose."""
        ring = [*discs, discs[0]] if closed else discs
        if closed:
            yield from self._rows(_edges([(x, y) for x, y, _ in discs]), ())
        for a, b in pairwise(ring):
            yield from self._rows(_edges(_tangents(a, b)), (a, b))

    def _rows(self, edges: Sequence[_Edge], discs: Sequence[Disc]) -> Iterator[Span]:
        """Yield a span a row of a convex outline; a dot is taken if its centre lies inside."""
        ends: dict[int, tuple[float, float]] = {}
        for row, low, high in chain(self._round(discs), self._straight(edges)):
            least, most = ends.get(row, _NOTHING)
            ends[row] = (min(least, low)), (max(most, high))
        for row, (least, most) in ends.items():
            first, beyond = max(0, ceil(least - 0.5)), min(self.width, floor(most - 0.5) + 1)
            if beyond > first:
                yield row, ((1 << (beyond - first)) - 1) << first

    def _round(self, discs: Sequence[Disc]) -> Iterator[tuple[int, float, float]]:
        for x, at, radius in discs:
            square = radius * radius
            for row in self._between(at - radius, at + radius):
                half = sqrt(max(0.0, square - (row + 0.5 - at) ** 2))
                yield row, x - half, x + half

    def _straight(self, edges: Sequence[_Edge]) -> Iterator[tuple[int, float, float]]:
        for top, end, x, slope in edges:
            for row in self._between(top, end):
                at = x + (row + 0.5 - top) * slope
                yield row, at, at

    def _between(self, top: float, low: float) -> range:
        """Return the rows whose middle lies there."""
        return range(max(0, ceil(top - 0.5)), min(self.height, ceil(low - 0.5)))


def _tangents(a: Disc, b: Disc) -> list[tuple[float, float]]:
    dx, dy = b[0] - a[0], b[1] - a[1]
    far = sqrt(dx * dx + dy * dy)
    if far < 1e-6:  # noqa: PLR2004 - one disc
        return []
    nx, ny = -dy / far, dx / far
    return [
        (a[0] + nx * a[2], a[1] + ny * a[2]), (b[0] + nx * b[2], b[1] + ny * b[2]),
        (b[0] - nx * b[2], b[1] - ny * b[2]), (a[0] - nx * a[2], a[1] - ny * a[2]),
    ]  # fmt: skip


def _edges(points: Sequence[tuple[float, float]]) -> list[_Edge]:
    """Return each edge that is not level."""
    edges: list[_Edge] = []
    for (x1, y1), (x2, y2) in zip(points, [*points[1:], *points[:1]], strict=True):
        if y1 != y2:
            (xa, ya), (xb, yb) = sorted(((x1, y1), (x2, y2)), key=lambda point: point[1])
            edges.append((ya, yb, xa, (xb - xa) / (yb - ya)))
    return edges
