"""The figure: draws the moments of a clip into its place."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from forge_tui.figure.cells import MODES, Palette, Run
from forge_tui.figure.film import Film, Moment
from forge_tui.figure.solid import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.figure.cells import Colour, Mode, Row
    from forge_tui.figure.clip import Clip
    from forge_tui.figure.film import Palettes, Side

LEAST = (30, 11)
"""Columns and rows of the smallest figure that is readable."""
_GENERIC = "general figure of this kind of movement"
# More pictures than this waiting to be written: the terminal does not keep up.
_BEHIND, _LATER_SECONDS = 4, 0.25
# Rows of cells kept as they are written.
_MOST_STRIPS = 4000
# How much of the foreground is in a tone; the rest is the background.
_SHARES = {
    Tone.FLOOR: 0.24, Tone.PROP: 0.22, Tone.FAR: 0.48, Tone.BODY: 0.76, Tone.NEAR: 0.92,
}  # fmt: skip
_WORKING: Mapping[Side, str] = {"": "primary", "left": "left", "right": "right"}


class FigureView(Widget):
    """Draws one moment; only rows that differ from the last one are drawn anew."""

    DEFAULT_CSS = "FigureView { width: 1fr; height: 1fr; }"

    def __init__(self, mode: str = "auto") -> None:
        """`mode` is one of MODES, or "auto" for what the terminal has."""
        super().__init__()
        self._mode = mode_here(mode)
        self._clip: Clip | None = None
        self._film: Film | None = None
        self._colours: Palettes = {}
        self._moment = Moment()
        self._is_late = False
        self._rows: tuple[Row, ...] = ()
        self._strips: dict[Row, Strip] = {}

    def show(self, clip: Clip | None, moment: Moment) -> None:
        """Show a moment of a clip, or nothing; a picture comes later where the terminal is slow."""
        if clip is not self._clip:
            self._clip = clip
            self._film = None
        elif moment == self._moment:
            return
        self._moment = moment
        if not self._is_behind:
            self._draw()
        elif not self._is_late:
            self._is_late = True
            self.set_timer(_LATER_SECONDS, self._catch_up)

    @property
    def moment(self) -> Moment:
        """What is shown, or will be."""
        return self._moment

    def draw_as(self, mode: str) -> None:
        """Draw in another mode from now on."""
        if mode_here(mode) != self._mode:
            self._mode = mode_here(mode)
            self._film = None

    def _catch_up(self) -> None:
        self._is_late = False
        self._draw()

    def on_resize(self) -> None:
        """Draw it at the new size."""
        self._film = None
        self._draw()

    def notify_style_update(self) -> None:
        """Draw it in the new colours."""
        super().notify_style_update()
        self._strips.clear()
        if self.is_mounted and self._colours != self._palettes():
            self._film = None
            self._draw()

    def render_line(self, y: int) -> Strip:
        """Return one row."""
        if y >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        row = self._rows[y]
        if row not in self._strips:
            if len(self._strips) > _MOST_STRIPS:
                self._strips.clear()
            base = self.rich_style
            self._strips[row] = Strip([_segment(run, base) for run in row], self.size.width)
        return self._strips[row]

    def _draw(self) -> None:
        size = self.size.width, self.size.height
        rows: tuple[Row, ...] = ()
        if self._clip is not None and min(size) > 0:
            if self._film is None:
                self._strips.clear()
                room = size[0], max(1, size[1] - self._clip.generic)
                self._colours = self._palettes()
                self._film = Film(self._clip, room, self._mode, self._colours)
            rows = self._film.rows(self._moment)
            if self._clip.generic:
                rows = *rows, (Run(_GENERIC[: size[0]].center(size[0])),)
        before, self._rows = self._rows, rows
        if len(before) != len(rows):
            self.refresh()
            return
        changed = [y for y, row in enumerate(rows) if row != before[y]]
        if changed:
            # One region: each has its price, and rows between changed ones seldom stay.
            self.refresh(Region(0, changed[0], size[0], changed[-1] - changed[0] + 1))

    @property
    def _is_behind(self) -> bool:
        # The writer's queue is Textual's own affair: where it is another, nothing is left out.
        writer = getattr(self.app._driver, "_writer_thread", None)  # noqa: SLF001
        queue = getattr(writer, "_queue", None)
        return queue is not None and queue.qsize() > _BEHIND

    def _palettes(self) -> Palettes:
        if os.environ.get("NO_COLOR"):
            return dict.fromkeys(_WORKING, Palette())
        names = self.app.theme_variables
        ground, front = Color.parse(names["background"]), Color.parse(names["foreground"])
        tones = {tone: ground.blend(front, share).rgb for tone, share in _SHARES.items()}
        tones[Tone.GEAR] = Color.parse(names["secondary"]).rgb
        return {
            side: Palette(ground.rgb, {**tones, Tone.WORKS: Color.parse(names[name]).rgb})
            for side, name in _WORKING.items()
        }


def mode_here(mode: str) -> Mode:
    """Return how to draw in this terminal: quadrants, but where it has none."""
    for each in MODES:
        if mode == each:
            return each
    # Textual writes to the standard error.
    if "utf" not in (getattr(sys.__stderr__, "encoding", None) or "").lower():
        return "ascii"
    if os.environ.get("TERM") != "linux":
        return "quadrants"
    # The fonts of the Linux console have half blocks, whose edges need colours, but no quadrants.
    return "ascii" if os.environ.get("NO_COLOR") else "half-blocks"


def _segment(run: Run, base: Style) -> Segment:
    colours = Style(color=_hex(run.fore), bgcolor=_hex(run.back))
    return Segment(run.text, base + colours if run.fore or run.back else base)


def _hex(colour: Colour | None) -> str | None:
    return None if colour is None else "#{:02x}{:02x}{:02x}".format(*colour)
