"""The help: every command of a screen, with the keys in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from forge_tui.config.first import SAFETY
from forge_tui.ui.screens.once import Modal
from forge_tui.ui.theme import SCROLLBAR

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from forge_tui.ui.screens.palette import Commands


class HelpScreen(Modal[None]):
    """Shows the keys; any way of leaving it goes back to where it was opened."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; }
    HelpScreen #help { width: 84; max-width: 100%; height: 100%; max-height: 32;
        background: $panel; padding: 1 2; }
    HelpScreen #safety { color: $warning; text-style: bold; margin-bottom: 1; }
    HelpScreen #commands { height: 1fr; background: $panel; }
    HelpScreen .command { height: auto; }
    HelpScreen .keys { width: 18; color: $accent; text-style: bold; padding-right: 2; }
    HelpScreen .what { width: 1fr; height: auto; }
    HelpScreen .label { width: 15; text-style: bold; }
    HelpScreen .sentence { width: 1fr; }
    HelpScreen #leave { color: $faint; }
    HelpScreen.-narrow #help { padding: 0 1; }
    HelpScreen.-narrow .keys { width: 11; padding-right: 1; }
    HelpScreen.-narrow .what { layout: vertical; }
    """ + SCROLLBAR.format("HelpScreen #commands")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (60, "-wide")]  # noqa: RUF012 - no ClassVar in Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape,q,h,question_mark", "dismiss", "Close"),
    ]
    AUTO_FOCUS = "#commands"

    def __init__(self, commands: Commands) -> None:
        """`commands` come with their keys for people."""
        super().__init__()
        self._commands = commands

    def compose(self) -> ComposeResult:
        """Show the safety sentence above all commands."""
        with Vertical(id="help"):
            yield Static(SAFETY, id="safety", markup=False)
            with VerticalScroll(id="commands"):
                for command, keys in self._commands:
                    with Horizontal(classes="command"):
                        yield Static(Content(keys), classes="keys")
                        with Horizontal(classes="what"):
                            yield Static(Content(command.label), classes="label")
                            yield Static(Content(command.sentence), classes="sentence")
            yield Static("↑ ↓ scroll   Esc closes", id="leave", markup=False)
