"""A figure that goes on by itself, for a page to read."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from forge_tui.figure.film import FRAMES_A_SECOND
from forge_tui.ui.figures import looped, telling
from forge_tui.ui.widgets.figure import FigureView

if TYPE_CHECKING:
    from forge_tui.ui.figures import Looped


class LoopingFigure(FigureView):
    """Repeats a movement while somebody looks; where nothing may move it shows the chief pose."""

    def __init__(self, movement: Looped) -> None:
        super().__init__(movement.mode)
        self._movement = movement
        self._since = monotonic()

    def on_mount(self) -> None:
        """Begin to move."""
        clip = self._movement.clip
        self.show(clip, telling(self._movement))
        if clip.moves and self.app.animation_level != "none":
            self.set_interval(1 / FRAMES_A_SECOND, self._tick)

    def _tick(self) -> None:
        if self.app.app_focus and self.screen.is_current:
            ms = round((monotonic() - self._since) * 1000)
            self.show(self._movement.clip, looped(self._movement, ms))
