"""A figure that goes on by itself, for a page to read."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from forge_tui.figure.film import FRAMES_A_SECOND, Moment
from forge_tui.ui.figures import looped, telling
from forge_tui.ui.widgets.figure import FigureView

if TYPE_CHECKING:
    from forge_tui.figure.film import Side
    from forge_tui.ui.figures import Looped

_FRAME_MS = 1000 / FRAMES_A_SECOND


class LoopingFigure(FigureView):
    """Repeats a movement while somebody looks; where nothing may move it shows the chief pose."""

    def __init__(self, movement: Looped | None) -> None:
        super().__init__(movement.mode if movement else "auto")
        self._movement = movement
        self._side: Side = ""
        self._still = False
        self._since_ms = monotonic() * 1000
        self._stopped_ms: float | None = None

    def on_mount(self) -> None:
        """Begin to move."""
        self._still = self.app.animation_level == "none"
        self.follow(self._movement)
        self.set_interval(1 / FRAMES_A_SECOND, self._tick)

    def follow(self, movement: Looped | None) -> None:
        """Show another movement, or nothing, from now on."""
        self._movement = movement
        if movement is None:
            self.show(None, Moment())
        elif self._still:
            self.draw_as(movement.mode)
            self.show(movement.clip, telling(movement, self._side))
        else:
            self.draw_as(movement.mode)
            self._draw_now(movement)

    def stop_or_go(self) -> None:
        """Stop where it is, or go on from there."""
        ms = self._ms
        self._still = False
        self._stopped_ms = ms if self._stopped_ms is None else None
        self._since_ms = monotonic() * 1000 - ms

    def next_frame(self) -> None:
        """Stop, one frame further on."""
        self._still = False
        self._stopped_ms = self._ms + _FRAME_MS
        if self._movement:
            self._draw_now(self._movement)

    def other_side(self) -> None:
        """Begin with the other side."""
        self._side = "right" if self._side == "left" else "left"
        self.follow(self._movement)

    @property
    def is_stopped(self) -> bool:
        """Whether it stands still because somebody asked for it."""
        return self._stopped_ms is not None

    @property
    def _ms(self) -> float:
        if self._stopped_ms is not None:
            return self._stopped_ms
        return 0.0 if self._still else monotonic() * 1000 - self._since_ms

    def _tick(self) -> None:
        moves = self._movement and not self._still and self._stopped_ms is None
        if self._movement and moves and self._is_looked_at:
            self._draw_now(self._movement)

    @property
    def _is_looked_at(self) -> bool:
        on_top = self.app.screen is self.screen
        return self.app.app_focus and on_top and self.is_on_screen

    def _draw_now(self, movement: Looped) -> None:
        self.show(movement.clip, looped(movement, round(self._ms), self._side))
