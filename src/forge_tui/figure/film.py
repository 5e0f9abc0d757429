"""A film: the drawn moments of a clip, each drawn once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from forge_tui.figure.camera import Camera
from forge_tui.figure.cells import Palette, draw
from forge_tui.figure.scene import frame_of, shapes

if TYPE_CHECKING:
    from forge_tui.figure.cells import Mode, Row
    from forge_tui.figure.clip import Clip

FRAMES_A_SECOND = 12
# So many cells are kept; a rep has some dozens of pictures.
_MOST = 400_000


Side = Literal["", "left", "right"]
Palettes = Mapping[Side, Palette]
"""The colours by the side that works; "" for an exercise without sides."""


class Moment(NamedTuple):
    """What is to be seen: a share of a phase, in whole steps, and the side that works.

    It is mirrored on the left, and in every other step of a walk.
    """

    phase: str = ""
    step: int = 0
    steps: int = 1
    side: Side = ""
    mirrored: bool = False


class Film:
    """Draws a clip for one size and look, and keeps what it has drawn."""

    def __init__(self, clip: Clip, size: tuple[int, int], mode: Mode, palettes: Palettes) -> None:
        self._clip, self._size, self._mode, self._palettes = clip, size, mode, palettes
        self._camera = Camera(clip.yaw, clip.pitch)
        self._frame = frame_of(clip, self._camera)
        self._drawn: dict[Moment, tuple[Row, ...]] = {}

    def rows(self, moment: Moment) -> tuple[Row, ...]:
        """Return the rows of cells of a moment."""
        if moment not in self._drawn:
            if len(self._drawn) * self._size[0] * self._size[1] > _MOST:
                self._drawn.clear()
            self._drawn[moment] = self._draw(moment)
        return self._drawn[moment]

    def _draw(self, moment: Moment) -> tuple[Row, ...]:
        share, left = moment.step / moment.steps, moment.mirrored
        seen = shapes(self._clip, self._camera, moment.phase, share, left=left)
        return draw(seen, self._frame, self._size, self._mode, self._palettes[moment.side])
