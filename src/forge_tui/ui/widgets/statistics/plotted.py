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
        self._asked: Draw | None = None

    def draw(self, draw: Draw) -> None:
        """Let a plot be drawn so, as soon as there is one."""
        self._asked = draw
        if self._plot is None:
            self._fetch()
        else:
            draw(self._plot)

    @work(exclusive=True)
    async def _fetch(self) -> None:
        # numpy takes a tenth of a second, in which keys are to be answered.
        module = await asyncio.to_thread(import_module, "forge_tui.ui.widgets.statistics.plot")
        self._plot = module.Plot()
        await self.mount(self._plot)
        if self._asked is not None:
            self._asked(self._plot)
