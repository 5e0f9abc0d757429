"""Which screen follows which, where one waits for another; importing this brings the player."""

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING, Any

from forge_tui import config
from forge_tui.ui.keymap import USUAL_KEYS
from forge_tui.ui.screens.player import PlayerScreen
from forge_tui.ui.screens.summary import SummaryScreen
from forge_tui.ui.screens.welcome import WelcomeScreen

if TYPE_CHECKING:
    from textual.app import App

    from forge_tui.config import Preferences
    from forge_tui.ui.keymap import Keymap
    from forge_tui.ui.sitting import Sitting


async def greet(app: App[Any]) -> tuple[Preferences, str | None]:
    """Say what everybody must know; return the settings as answered, and what to begin with."""
    workout = await app.push_screen_wait(WelcomeScreen())
    return (await asyncio.to_thread(config.load))[0], workout


async def lead_through(
    app: App[Any], sitting: Sitting, preferences: Preferences, keymap: Keymap | None
) -> None:
    """Play to the end, keep what was done, and show it; raises ForgeError if it cannot be kept."""
    player = PlayerScreen(sitting, preferences, keymap or USUAL_KEYS)
    # The last cue sounds on while the summary is read.
    with closing(sitting.speaker):
        try:
            ended = await app.push_screen_wait(player)
        finally:
            # Also when the app is being closed: the journal stays, to be gone on with.
            player.leave()
            if not sitting.has_ended:
                sitting.pages.close()
        if ended and (record := await asyncio.to_thread(sitting.keep)):
            await app.push_screen_wait(SummaryScreen(record, sitting.folder, preferences))
