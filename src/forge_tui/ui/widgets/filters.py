"""The list of words to filter by, in the place of the sidebar: each with what it would leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets.option_list import Option

from forge_tui.text import one_line
from forge_tui.ui.safe import safe
from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forge_tui.library.facets import Filters
    from forge_tui.library.finding import Word

_WIDTH = 22


class _Choice(Option):
    """A word of a facet."""

    def __init__(self, facet: str, word: Word, *, taken: bool) -> None:
        self.key = facet, word.key
        label = safe(one_line(word.label[:1].upper() + word.label[1:]))
        shown = label.truncate(_WIDTH, ellipsis=True, pad=True)
        mark = Content("[x] ").stylize("bold $primary") if taken else Content("[ ] ")
        count = Content(f"{word.count:>5}").stylize("$faint")
        super().__init__(Content.assemble("  ", mark, shown, count))


class FilterList(Options):
    """Takes a word, or leaves it again; says so and shows what it is then given."""

    DEFAULT_CSS = """
    FilterList {
        height: 1fr; border: none; padding: 0; background: $surface; display: none;
        & > .option-list--option { padding: 0; }
        & > .option-list--option-disabled { color: $primary; text-style: bold; }
        & > .option-list--option-highlighted { background: $panel; text-style: bold; }
        &:focus { border: none; background-tint: $foreground 0%; }
        &:focus > .option-list--option-highlighted {
            background: $primary 28%; color: $foreground; text-style: bold;
        }
    }
    """ + SCROLLBAR.format("FilterList")

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "select", "Take", show=False)]

    @dataclass
    class Taken(Message):
        """A word of a facet has been chosen; if it was already, it is left."""

        facet: str
        key: str

    def __init__(self) -> None:
        super().__init__(markup=False)

    def fill(self, words: Mapping[str, Sequence[Word]], filters: Filters) -> None:
        """Show the words of each facet, and stay on the one that is highlighted."""
        at = self.highlighted_option
        options: list[Option] = []
        for facet, each in words.items():
            if each:
                title = facet.replace("-", " ").upper()
                options.append(Option(Content(f" {title}"), disabled=True))
            taken = filters.get(facet, frozenset())
            options += [_Choice(facet, word, taken=word.key in taken) for word in each]
        self.set_options(options)
        keys = [each.key if isinstance(each, _Choice) else None for each in options]
        was = at.key if isinstance(at, _Choice) else None
        first = next((index for index, key in enumerate(keys) if key), None)
        self.highlighted = keys.index(was) if was in keys and was else first

    def on_option_list_option_selected(self, event: Options.OptionSelected) -> None:
        """Tell what was chosen; nobody else is to take it for something to play."""
        event.stop()
        if isinstance(event.option, _Choice):
            self.post_message(self.Taken(*event.option.key))

    def on_option_list_option_highlighted(self, event: Options.OptionHighlighted) -> None:
        """Keep it to itself."""
        event.stop()
