"""Screens that are told what to do by keys, by the palette, and that say so in the help."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.screen import Screen, ScreenResultType

from forge_tui.ui.commands import UserCommand, shown_key
from forge_tui.ui.screens.once import Once

if TYPE_CHECKING:
    from textual.binding import BindingType


class Commanded(Once[ScreenResultType]):
    """Knows its commands; a subclass binds them."""

    TELLS: ClassVar[tuple[UserCommand, ...]] = ()
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+p", "palette", "Palette", show=False)]

    def keys_of(self, command: UserCommand) -> str:
        """Return the keys of a command for people."""
        return "  ".join(map(shown_key, command.keys.split(",")))

    @work
    async def action_palette(self) -> None:
        """Let a command be searched for, and do it."""
        from forge_tui.ui.screens.palette import Palette  # noqa: PLC0415 - seldom needed

        if self.app.screen is not self:  # the key came twice
            return
        rows = [(each, self.keys_of(each)) for each in self.TELLS]
        action = await self.app.push_screen_wait(Palette(rows))
        if action is not None:
            await self.run_action(action)

    def help_screen(self) -> Screen[None]:
        """Return all commands and their keys."""
        from forge_tui.ui.screens.help import HelpScreen  # noqa: PLC0415 - seldom needed

        return HelpScreen([(each, self.keys_of(each)) for each in self.TELLS])

    def action_help(self) -> None:
        """Show the help."""
        self.app.push_screen(self.help_screen())
