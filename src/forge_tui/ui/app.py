"""The app: which screen follows which."""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import App
from textual.screen import Screen

from forge_tui.errors import ForgeError
from forge_tui.text import clean
from forge_tui.ui.driver import lenient
from forge_tui.ui.keymap import keymap_of
from forge_tui.ui.messages import GoOn, OpenHistory, OpenSettings, Play
from forge_tui.ui.safe import StripControls
from forge_tui.ui.screens.library import LibraryScreen
from forge_tui.ui.theme import DARK, THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.driver import Driver
    from textual.filter import LineFilter

    from forge_tui.config import Preferences
    from forge_tui.ui.screens.settings import SettingsScreen
    from forge_tui.ui.sitting import Sitting

# What a person does not see in the first frame is imported where it is used.


class ForgeApp(App[int]):
    """The full screen, from the library to the summary; its result is the exit code.

    `problems` are sentences about the settings. With a `sitting` it plays that, and ends with its
    summary.
    """

    TITLE = "forge-tui"

    def __init__(
        self,
        preferences: Preferences,
        problems: Sequence[str] = (),
        sitting: Sitting | None = None,
    ) -> None:
        super().__init__()
        self._preferences = preferences
        self._problems = problems
        self._sitting = sitting
        self._strip = StripControls()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = preferences.theme
        self._keymap_in_force = keymap_of(preferences.keys)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control character out, whatever made it."""
        return [*super().get_line_filters(), self._strip]

    def get_driver_class(self) -> type[Driver]:
        """Outlive a terminal that goes away."""
        return lenient(super().get_driver_class())

    def action_command_palette(self) -> None:
        """Show every command, to be searched."""
        from forge_tui.ui.palette import Palette  # noqa: PLC0415

        if not any(isinstance(screen, Palette) for screen in self.screen_stack):
            self.push_screen(Palette(id="--command-palette"))

    def search_themes(self) -> None:
        """Show every theme, to be searched."""
        from textual.theme import ThemeProvider  # noqa: PLC0415

        from forge_tui.ui.palette import Palette  # noqa: PLC0415

        self.push_screen(Palette([ThemeProvider], placeholder="Search for themes"))

    def get_default_screen(self) -> Screen[None]:
        """Begin with the library, in the very first frame."""
        return LibraryScreen() if self._sitting is None else Screen()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give a theme that is not ours, chosen in the palette, the colours that it lacks."""
        return DARK.variables

    def on_mount(self) -> None:
        """Show the library, or play; leave the terminal clean when the program is ended."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            # Not every platform has them, nor lets a loop have them.
            with suppress(AttributeError, NotImplementedError):
                number = getattr(signal, name)
                loop.add_signal_handler(number, self.exit, None, 128 + number)
        self.set_keymap(self._keymap_in_force.overrides())
        for sentence in (*self._problems, *self._keymap_in_force.sentences):
            self._tell(sentence)
        if self._sitting is None:
            self._greet()
        else:
            self._follow_only(self._sitting)

    @work
    async def _greet(self) -> None:
        """On the first start say what everybody must know, and begin at once if that is wished."""
        from forge_tui.config import load  # noqa: PLC0415
        from forge_tui.config.first import is_first_start  # noqa: PLC0415

        if not await asyncio.to_thread(is_first_start):
            return
        from forge_tui.ui.screens.welcome import WelcomeScreen  # noqa: PLC0415

        workout = await self.push_screen_wait(WelcomeScreen())
        # The answers are in the settings now.
        self._preferences, _ = await asyncio.to_thread(load)
        if workout is not None:
            self.post_message(Play(workout))

    @on(Play)
    def _play(self, message: Play) -> None:
        from forge_tui.ui.sitting import begin_sitting  # noqa: PLC0415

        self._follow(lambda: begin_sitting(message.name, self._preferences))

    @on(GoOn)
    def _go_on(self, message: GoOn) -> None:
        from forge_tui.ui.sitting import resume_sitting  # noqa: PLC0415

        self._follow(lambda: resume_sitting(message.journal))

    @work
    async def _follow(self, open_sitting: Callable[[], Sitting]) -> None:
        try:
            sitting = await asyncio.to_thread(open_sitting)
        except ForgeError as error:
            self._tell(str(error))
            return
        await self._lead_through(sitting)

    @work
    async def _follow_only(self, sitting: Sitting) -> None:
        await self._lead_through(sitting)
        self.exit(0)

    async def _lead_through(self, sitting: Sitting) -> None:
        """Play to the end, keep what was done, and show it."""
        from forge_tui.ui.screens.player import PlayerScreen  # noqa: PLC0415
        from forge_tui.ui.screens.summary import SummaryScreen  # noqa: PLC0415

        player = PlayerScreen(sitting, self._preferences.layout, self._keymap_in_force)
        try:
            ended = await self.push_screen_wait(player)
        finally:
            # Also when the app is being closed: the journal stays, to be gone on with.
            player.leave()
            if not sitting.has_ended:
                sitting.pages.close()
        if not ended:
            return
        try:
            record = await asyncio.to_thread(sitting.keep)
        except ForgeError as error:
            self._tell(str(error))
            return
        if record is not None:
            await self.push_screen_wait(SummaryScreen(record, sitting.folder))

    @on(OpenHistory)
    def _open_history(self) -> None:
        from forge_tui.ui.screens.history import HistoryScreen  # noqa: PLC0415

        self.push_screen(HistoryScreen())

    @on(OpenSettings)
    @work
    async def _open_settings(self) -> None:
        from forge_tui.ui.screens.settings import SettingsScreen  # noqa: PLC0415

        await self.push_screen_wait(SettingsScreen(self._preferences))

    def on_settings_screen_changed(self, message: SettingsScreen.Changed) -> None:
        """Apply what was changed at once."""
        self._preferences = message.preferences
        self.theme = message.preferences.theme

    def _tell(self, sentence: str) -> None:
        self.notify(clean(sentence), severity="warning", markup=False, timeout=8)
