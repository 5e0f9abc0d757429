"""The app: which screen a person asked for.

What is not seen in the first frame is imported where it is used.
"""

from __future__ import annotations

import asyncio
import signal
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import App
from textual.screen import Screen

from forge_tui.errors import ForgeError
from forge_tui.text import clean
from forge_tui.ui.driver import lenient
from forge_tui.ui.importing import ONE_AT_A_TIME
from forge_tui.ui.messages import GoOn, OpenHistory, OpenSettings, OpenStatistics, Play
from forge_tui.ui.safe import StripControls
from forge_tui.ui.screens.library import LibraryScreen
from forge_tui.ui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from rich.console import RenderableType
    from textual.driver import Driver
    from textual.filter import LineFilter

    from forge_tui.config import Preferences
    from forge_tui.ui.keymap import Keymap
    from forge_tui.ui.screens.settings import SettingsScreen
    from forge_tui.ui.sitting import Sitting


class ForgeApp(App[int]):
    """The full screen, from the library to the summary; its result is the exit code.

    `problems` are sentences about the settings. With a `sitting` it plays that, and ends with its
    summary.
    """

    TITLE = "forge-tui"
    # The screens have one of their own.
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False

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
        self._keys: Keymap | None = None
        self._played: Sitting | None = None
        self._strip = StripControls()
        for theme in THEMES:
            self.register_theme(theme)
        self._look(preferences)

    def _look(self, preferences: Preferences) -> None:
        self.theme = preferences.theme
        self.animation_level = "full" if preferences.motion else "none"

    def exit(
        self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End the program, once the screen on top is made up."""
        if self.screen_stack and not self.screen.is_mounted:
            # Closed now it would be mounted nevertheless, without what it is made of.
            self.call_later(self.exit, result, return_code, message)
            return
        super().exit(result, return_code, message)

    def action_help_quit(self) -> None:
        """End the program by Ctrl-C too; a session is gone on with the next time."""
        self.exit()

    @property
    def left_unfinished(self) -> bool:
        """Whether the last session played can be gone on with."""
        return self._played is not None and not self._played.has_ended

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control character out, whatever made it."""
        return [*super().get_line_filters(), self._strip]

    def get_driver_class(self) -> type[Driver]:
        """Outlive a terminal that goes away."""
        return lenient(super().get_driver_class())

    def get_default_screen(self) -> Screen[None]:
        """Begin with the library, in the very first frame."""
        return LibraryScreen() if self._sitting is None else Screen()

    def on_mount(self) -> None:
        """Show the library, or play; leave the terminal clean when the program is ended."""
        loop = asyncio.get_running_loop()
        for name in ("SIGTERM", "SIGHUP"):
            # Not every platform has them, nor lets a loop have them.
            with suppress(AttributeError, NotImplementedError):
                number = getattr(signal, name)
                loop.add_signal_handler(number, self.exit, None, 128 + number)
        if self._preferences.keys:
            self._change_keys()
        for sentence in self._problems:
            self._tell(sentence)
        if self._sitting is None:
            self._greet()
        else:
            self._follow_only(self._sitting)

    def _change_keys(self) -> None:
        from forge_tui.ui.keymap import keymap_of  # noqa: PLC0415

        self._keys = keymap_of(self._preferences.keys)
        self.set_keymap(self._keys.overrides())
        for sentence in self._keys.sentences:
            self._tell(sentence)

    @work
    async def _greet(self) -> None:
        from forge_tui.config.first import SAFETY, is_answered, is_first_start  # noqa: PLC0415

        if not await asyncio.to_thread(is_first_start):
            return
        if is_answered():
            self._tell(SAFETY)
        else:
            with ONE_AT_A_TIME:
                from forge_tui.ui.routes import greet  # noqa: PLC0415

            self._preferences, workout = await greet(self)
            if workout is not None:
                self.post_message(Play(workout))

    @on(Play)
    def _play(self, message: Play) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.ui.sitting import begin_sitting  # noqa: PLC0415

        self._follow(lambda: begin_sitting(message.name, self._preferences, swap=message.swap))

    @on(GoOn)
    def _go_on(self, message: GoOn) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.ui.sitting import resume_sitting  # noqa: PLC0415

        self._follow(lambda: resume_sitting(message.journal, self._preferences))

    @work
    async def _follow(self, open_sitting: Callable[[], Sitting]) -> None:
        await self._lead_through(open_sitting)

    @work
    async def _follow_only(self, sitting: Sitting) -> None:
        self._offer(sitting)
        await self._lead_through(lambda: sitting)
        self.exit(0)

    @work(thread=True)
    def _offer(self, sitting: Sitting) -> None:
        """Say in a line that something could change: the library, where it stands, is not seen."""
        from forge_tui.session import progress  # noqa: PLC0415
        from forge_tui.session.clock import today  # noqa: PLC0415

        id_, day = sitting.about.workout, today()
        told = progress.offered(id_, self._preferences, day)
        if told and not sitting.about.practice:
            sentence = clean(f"{told}: forge-tui progress {id_}")
            self.call_from_thread(self.notify, sentence, markup=False, timeout=8)

    async def _lead_through(self, open_sitting: Callable[[], Sitting]) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.ui.routes import lead_through  # noqa: PLC0415

        try:
            self._played = await asyncio.to_thread(open_sitting)
            await lead_through(self, self._played, self._preferences, self._keys)
        except ForgeError as error:
            self._tell(str(error))

    @on(OpenHistory)
    def _open_history(self) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.ui.screens.history import HistoryScreen  # noqa: PLC0415

        self.push_screen(HistoryScreen())

    @on(OpenStatistics)
    def _open_statistics(self) -> None:
        with ONE_AT_A_TIME:
            from forge_tui.ui.screens.statistics import StatisticsScreen  # noqa: PLC0415

        self.push_screen(StatisticsScreen())

    @on(OpenSettings)
    def _open_settings(self) -> None:
        from forge_tui.ui.screens.settings import SettingsScreen  # noqa: PLC0415

        self.push_screen(SettingsScreen(self._preferences))

    def on_settings_screen_changed(self, message: SettingsScreen.Changed) -> None:
        """Apply what was changed at once."""
        self._preferences = message.preferences
        self._look(message.preferences)

    def _tell(self, sentence: str) -> None:
        self.notify(clean(sentence), severity="warning", markup=False, timeout=8)
