"""The palette: every command of a screen, found by typing.

Textual's own fails on keys that come before its rows, or after it is closed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from forge_tui.ui.screens.once import Modal
from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from forge_tui.ui.commands import UserCommand

    Commands = Sequence[tuple[UserCommand, str]]


class Palette(Modal["str | None"]):
    """Its result is the action of the chosen command.

    Keys may come before the rows are there, and after they are gone.
    """

    DEFAULT_CSS = """
    Palette {
        align: center top;
        & > Vertical {
            width: 76; max-width: 100%; height: auto; max-height: 90%; margin-top: 1;
            background: $panel; border: round $primary; padding: 0 1;
        }
        & Input { background: $panel; margin-bottom: 1; }
        & OptionList {
            height: auto; max-height: 20; background: $panel; border: none; padding: 0;
            text-wrap: nowrap; text-overflow: ellipsis;
        }
    }
    """ + SCROLLBAR.format("Palette OptionList")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "dismiss(None)", "None"),
        Binding("down", "move('down')", "Next"),
        Binding("up", "move('up')", "Before"),
        Binding("pagedown", "move('page_down')", "Next page"),
        Binding("pageup", "move('page_up')", "Page before"),
    ]

    def __init__(self, commands: Commands) -> None:
        """`commands` come with their keys for people."""
        super().__init__()
        self._commands = commands
        self._found: Commands = ()

    def compose(self) -> ComposeResult:
        """Put the box above the commands."""
        with Vertical():
            yield Input(placeholder="What to do?", compact=True)
            rows = Options(markup=False, compact=True)
            # Keys stay in the box.
            rows.can_focus = False
            yield rows

    def on_mount(self) -> None:
        """Show them all before anything is typed."""
        self._show("")

    @on(Input.Changed)
    def _search(self, event: Input.Changed) -> None:
        self._show(event.value)

    def _show(self, text: str) -> None:
        words = text.casefold().split()
        self._found = [
            (each, keys)
            for each, keys in self._commands
            if all(word in f"{each.label} {each.sentence}".casefold() for word in words)
        ]
        nothing = [] if self._found else [Option("No command is called that.", disabled=True)]
        for rows in self.query(OptionList):
            rows.set_options([*(Option(_row(each, keys)) for each, keys in self._found), *nothing])
            rows.highlighted = 0 if self._found else None

    def action_move(self, how: str) -> None:
        """Move the highlight while the box keeps the focus."""
        # A page is as high as the list, which has no height before it is drawn.
        for rows in self.query(OptionList):
            if rows.scrollable_content_region:
                getattr(rows, f"action_{'cursor_' if how in {'up', 'down'} else ''}{how}")()

    @on(Input.Submitted)
    def _take(self) -> None:
        for rows in self.query(OptionList):
            if rows.highlighted is not None:
                self.dismiss(self._found[rows.highlighted][0].action)

    @on(OptionList.OptionSelected)
    def _click(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self._found[event.option_index][0].action)


def _row(command: UserCommand, keys: str) -> Content:
    label = Content(command.label).truncate(14, pad=True).stylize("bold")
    return Content.assemble(label, " ", (f"{keys:<12.12} ", "$accent"), command.sentence)
