"""Terminals with few colours or none show the screens, on a real pty."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time

import pytest

from forge_tui.config.table import THEMES

pytest_plugins = ["homes"]

PROGRAM = """
import sys
from textual.app import App
from forge_tui.config import Preferences
from forge_tui.ui.safe import StripControls
from forge_tui.ui.commands import LIBRARY_COMMANDS
from forge_tui.ui.screens.help import HelpScreen
from forge_tui.ui.screens.settings import SettingsScreen
from forge_tui.ui.screens.welcome import WelcomeScreen
from forge_tui.ui.theme import THEMES

class Small(App):
    def __init__(self):
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = sys.argv[1]

    def on_mount(self):
        self._filters.append(StripControls())
        self.push_screen(WelcomeScreen())
        self.set_timer(0.3, lambda: self.push_screen(SettingsScreen(Preferences(), ["\\x1b[2J"])))
        rows = [(each, each.keys) for each in LIBRARY_COMMANDS]
        self.set_timer(0.6, lambda: self.push_screen(HelpScreen(rows)))
        self.set_timer(0.9, lambda: self.exit(return_code=7))

app = Small()
app.run()
sys.exit(app.return_code)
"""
PLAIN = {"TERM": "xterm", "COLORTERM": ""}


@pytest.mark.parametrize(
    "environment",
    [
        {**PLAIN, "NO_COLOR": "1"},
        {**PLAIN, "TEXTUAL_COLOR_SYSTEM": "standard"},
        {**PLAIN, "TERM": "linux"},
        {**PLAIN, "TERM": "linux", "NO_COLOR": "1"},
    ],
    ids=["no-colour", "16-colours", "linux", "linux-no-colour"],
)
@pytest.mark.parametrize("theme", [THEMES[0], THEMES[2]])
@pytest.mark.usefixtures("warm_home")
def test_the_screens_are_shown(environment: dict[str, str], theme: str) -> None:
    code, written = run_on_a_pty([sys.executable, "-c", PROGRAM, theme], environment)
    assert code == 7, written[-2000:]
    for words in (b"How fit are you?", b"Settings", b"Go on with the session"):
        assert words in written
    assert b"\x1b[2J" not in written
    if "NO_COLOR" not in environment and "TEXTUAL_COLOR_SYSTEM" in environment:
        assert b";2;" not in written.replace(b"\x1b[?", b"")


def run_on_a_pty(command: list[str], environment: dict[str, str]) -> tuple[int, bytes]:
    ours, theirs = pty.openpty()
    kept = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    program = subprocess.Popen(
        command,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**kept, "COLUMNS": "80", "LINES": "24", **environment},
        start_new_session=True,
    )
    os.close(theirs)
    written, end = b"", time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                more = os.read(ours, 65536)
            except OSError:  # all have closed it
                break
            written += more
        elif program.poll() is not None:
            break
    else:
        program.kill()
    os.close(ours)
    return program.wait(), written
