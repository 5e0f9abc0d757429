"""What a figure is made of before a camera sees it: solids in metres, and their tone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forge_tui.figure.vector import V


class Tone(IntEnum):
    """What something is, which settles its colour; later ones matter more."""

    FLOOR = 0
    PROP = 1
    FAR = 2
    BODY = 3
    NEAR = 4
    GEAR = 5
    WORKS = 6


@dataclass(frozen=True, slots=True)
class Solid:
    """Balls (centre, radius) and what lies between neighbours; `closed`: a plate of them."""

    balls: tuple[tuple[V, float], ...]
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Solids of one tone that are near or far together.

    Round `halos` what lies behind is cleared, so that crossing limbs can be told apart. A part that
    `faces` somewhere is seen from there only.
    """

    tone: Tone
    solids: tuple[Solid, ...]
    halos: tuple[Solid, ...] = ()
    faces: V | None = None


def capsule(a: V, b: V, at_a: float, at_b: float) -> Solid:
    """Return two balls and what lies between them."""
    return Solid(((a, at_a), (b, at_b)))
