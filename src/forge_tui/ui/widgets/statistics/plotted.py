"""Room for a plot, which is imported when the first one is seen."""

from __future__ import annotations

import asyncio
from importlib import import_module
from typing import TYPE_CHECKING

from textual import work
from textual.containers import Container

if TYPE_CHECKING:
    from collections.abc import Callable

    from forge_tui.ui.widgets.statistics.plot import Plot

    Draw = Callable[[Plot], None]


class Plotted(Container):
    """Holds one plot, which shows what was asked for last."""

    DEFAULT_CSS = """
    Plotted { height: 1fr; min-height: 5; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._plot: Plot | None = None
        self._is_coming = False
        self._asked: Draw | None = None

    def draw(self, draw: Draw) -> None:
        """Let a plot be drawn so, as soon as there is one."""
        self._asked = draw
        if self._plot is not None:
            draw(self._plot)
        elif not self._is_coming:
            self._is_coming = True
            self._fetch()

    @work
    async def _fetch(self) -> None:
        # numpy takes a tenth of a second, in which keys are to be answered.
        module = await asyncio.to_thread(import_module, "forge_tui.ui.widgets.statistics.plot")
        plot: Plot = module.Plot()
        # Before it is mounted nothing can be drawn on it.
        await self.mount(plot)
        self._plot = plot
        if self._asked is not None:
            self._asked(plot)
