"""Records and trend of each exercise."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from forge_tui.statistics import words
from forge_tui.text import one_line
from forge_tui.ui.safe import safe
from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.options import Options
from forge_tui.ui.widgets.statistics import scale
from forge_tui.ui.widgets.statistics.page import NARROW, Sheet
from forge_tui.ui.widgets.statistics.plotted import Plotted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from forge_tui.statistics.overview import Statistics
    from forge_tui.statistics.records import Record
    from forge_tui.statistics.trends import Trend

_SIGNS = {"rising": "▲", "falling": "▼", "steady": "=", "too few": " "}
# Fewer rows have room for a plot alone.
_LOW = 16


class Exercises(Sheet):
    """A list, and what is known of the one that is highlighted; where it is narrow, one of them."""

    DEFAULT_CSS = """
    Exercises { layout: horizontal; }
    Exercises OptionList {
        width: 30; height: 1fr; border: none; padding: 0; background: $background;
    }
    Exercises OptionList:focus { border: none; background-tint: $background 0%; }
    Exercises OptionList > .option-list--option { padding: 0 1; }
    Exercises OptionList > .option-list--option-highlighted {
        background: $panel; color: $foreground; text-style: bold;
    }
    Exercises OptionList:focus > .option-list--option-highlighted {
        background: $primary; color: $background; text-style: bold;
    }
    Exercises #detail { width: 1fr; height: 1fr; padding: 0 1; }
    Exercises #detail > Static { height: auto; }
    Exercises.empty OptionList { display: none; }
    Exercises.narrow OptionList { width: 1fr; }
    Exercises.narrow #detail { display: none; }
    Exercises.narrow.reading OptionList { display: none; }
    Exercises.narrow.reading #detail { display: block; }
    """ + SCROLLBAR.format("Exercises OptionList")
    HINT = "up down choose"

    def __init__(self, figures: Statistics) -> None:
        super().__init__(figures)
        self._trends = {trend.exercise: trend for trend in figures.trends}
        grouped = groupby(figures.records, key=lambda record: record.exercise)
        known = [tuple(records) for _, records in grouped]
        self._records = sorted(known, key=self._last, reverse=True)

    def compose(self) -> ComposeResult:
        """Put the list beside the details."""
        yield Options()
        with Vertical(id="detail"):
            yield Static()
            yield Plotted()

    def on_mount(self) -> None:
        """List the exercises, what was done last on top."""
        options = self.query_one(Options)
        options.set_options(Option(self._row(records[0])) for records in self._records)
        options.highlighted = 0 if self._records else None
        self.set_class(not self._records, "empty")
        if not self._records:
            self.query_one("#detail > Static", Static).update("No exercise was done yet.")

    def on_resize(self) -> None:
        """Show one of both where there is no room for them side by side."""
        self.set_class(self.size.width < NARROW, "narrow")
        self.draw()

    @property
    def follows_keys(self) -> Widget:
        """The list, or what covers it."""
        return self.query_one("#detail" if self.reads else "OptionList")

    @property
    def reads(self) -> bool:
        """Whether the details cover the list."""
        return self.has_class("narrow") and self.has_class("reading")

    @on(OptionList.OptionSelected)
    def read(self) -> None:
        """Show the details where only the list is seen."""
        self.add_class("reading")
        self.call_after_refresh(self.draw)

    def back(self) -> None:
        """Show the list again."""
        self.remove_class("reading")

    @on(OptionList.OptionHighlighted)
    def draw(self) -> None:
        """Draw what is known of the exercise that is highlighted."""
        at, detail = self.query_one(Options).highlighted, self.query_one("#detail")
        if at is None or not detail.size.width:
            return
        records = self._records[at]
        trend = self._trends.get(records[0].exercise)
        width, low = detail.content_size.width, self.size.height < _LOW
        text = Content("\n").join(_lines(records, trend, width, low=low))
        self.query_one("#detail > Static", Static).update(text)
        plotted = self.query_one(Plotted)
        plotted.display = trend is not None
        if trend is not None:
            colour, told = self.app.theme_variables["primary"], scale.of(trend.measure)
            plotted.draw(lambda plot: plot.follow(trend.points, told, colour))

    def _last(self, records: Sequence[Record]) -> tuple[object, ...]:
        trend = self._trends.get(records[0].exercise)
        days = [record.best.day for record in records]
        return (max([*days, trend.points[-1][0]] if trend else days),)

    def _row(self, record: Record) -> Content:
        trend = self._trends.get(record.exercise)
        sign = _SIGNS[trend.word] if trend else " "
        return safe(f"{sign} {one_line(record.name)}")


def _lines(
    records: Sequence[Record], trend: Trend | None, width: int, *, low: bool
) -> Iterable[Content]:
    yield safe(one_line(records[0].name)).stylize("bold $primary")
    if trend is not None:
        yield safe(f"{words.told_trend(trend)} ({words.TITLES[trend.measure]})")
    if not low:
        yield Content("")
    yield from _table(records, width)
    if not low:
        yield Content("")


def _table(records: Sequence[Record], width: int) -> Iterable[Content]:
    """Yield a line for each record; what it broke is told where that has room in all of them."""
    kinds = [words.TITLES[each.kind] for each in records]
    values = [words.amount(each.kind, each.best.value) for each in records]
    wide = [max(map(len, texts)) for texts in (kinds, values)]
    lines = [
        f"{kind:{wide[0]}}  {value:{wide[1]}}  {each.best.day}"
        for kind, value, each in zip(kinds, values, records, strict=True)
    ]
    was = [f"  was {round(each.before.value, 1):g}" if each.before else "" for each in records]
    longer = [line + broken for line, broken in zip(lines, was, strict=True)]
    yield from map(safe, longer if max(map(len, longer)) <= width else lines)
