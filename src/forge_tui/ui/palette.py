"""The command palette of Textual, without three ways to crash the program by quick keys."""

from textual import on
from textual.command import CommandList, CommandPalette
from textual.widgets import Input

from forge_tui.ui.screens.once import Once


class Palette(CommandPalette, Once[None]):
    """Takes keys that come in when it is closed already, or has no rows yet."""

    @on(Input.Changed)
    def _typed_late(self, event: Input.Changed) -> None:
        if self.app.screen is not self:
            event.prevent_default()

    def _action_command_list(self, action: str) -> None:
        if self.query_one(CommandList).scrollable_content_region:
            super()._action_command_list(action)
