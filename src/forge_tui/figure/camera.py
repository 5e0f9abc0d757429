"""The camera: from metres in space to metres on the picture, seen from afar (orthographic)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import cos, radians, sin
from typing import TYPE_CHECKING

from forge_tui.figure import vector as v

if TYPE_CHECKING:
    from forge_tui.figure.vector import V

# Nearer to the front than this the picture is a mirror: the figure's left is on the left of it.
_FACING = 80


@dataclass(frozen=True)
class Camera:
    """`yaw` 0 looks at the figure's face, 90 at its left side, 180 at its back; `pitch` from above.

    Seen from the front the picture is turned round as in a mirror, so that LEFT is on the left.
    """

    yaw: float
    pitch: float

    @property
    def is_mirror(self) -> bool:
        """Whether left and right of the picture are exchanged."""
        return abs((self.yaw + 180) % 360 - 180) < _FACING

    @cached_property
    def _axes(self) -> tuple[V, V, V]:
        yaw, pitch = radians(self.yaw), radians(self.pitch)
        into = (-cos(yaw) * cos(pitch), -sin(yaw) * cos(pitch), -sin(pitch))
        right = (-sin(yaw), cos(yaw), 0.0)
        up = v.cross(right, into)
        return (v.mul(right, -1) if self.is_mirror else right), up, into

    def seen(self, point: V) -> V:
        """Return right, up, and how far away, in metres."""
        right, up, into = self._axes
        return v.dot(point, right), v.dot(point, up), v.dot(point, into)
