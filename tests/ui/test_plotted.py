"""The place of a plot, which comes later than what is to be drawn on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screening import perform, settle
from textual.screen import Screen

from forge_tui.ui.widgets.statistics.plotted import Plotted

if TYPE_CHECKING:
    import pytest
    from screening import Theatre
    from textual.pilot import Pilot
    from textual.widget import Widget

    from forge_tui.ui.widgets.statistics.plot import Plot


def test_what_is_asked_for_while_the_plot_comes_waits_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[tuple[str, bool]] = []
    real = Plotted.mount

    def mount(place: Plotted, plot: Widget) -> object:
        place.draw(lambda plot: note("meanwhile", plot))
        return real(place, plot)

    def note(asked: str, plot: Plot) -> None:
        drawn.append((asked, plot.is_mounted))

    monkeypatch.setattr(Plotted, "mount", mount)

    async def act(theatre: Theatre, pilot: Pilot[None]) -> None:
        place = Plotted()
        await theatre.screen.mount(place)
        place.draw(lambda plot: note("first", plot))
        place.draw(lambda plot: note("second", plot))
        await settle(theatre, pilot)
        assert drawn == [("meanwhile", True)]
        assert len(place.children) == 1

    perform(Screen(), act)
