"""The settings: each with its sentence, saved as soon as it is changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from forge_tui import config, paths
from forge_tui.config.table import SETTINGS, TABLES
from forge_tui.errors import ForgeError
from forge_tui.text import clean
from forge_tui.ui.safe import safe
from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.setting import SettingRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from forge_tui.config import Preferences


class SettingsScreen(Screen["Preferences | None"]):
    """Shows and saves the settings; its result is what they are now, None if nothing changed.

    `sentences` say what is wrong with the file and its keys.
    """

    DEFAULT_CSS = """
    SettingsScreen { background: $background; layout: vertical; }
    SettingsScreen #title { text-style: bold; color: $accent; padding: 0 2; }
    SettingsScreen #rows { height: 1fr; padding: 1 2 0 2; }
    SettingsScreen .wrong-file { color: $error; margin-bottom: 1; }
    SettingsScreen #hint { color: $faint; padding: 0 2; }
    SettingsScreen #path { color: $accent; margin-bottom: 1; }
    SettingsScreen.-narrow #rows { padding: 0 1; }
    SettingsScreen.-narrow .field { layout: vertical; }
    SettingsScreen.-narrow .name { width: 1fr; }
    SettingsScreen.-narrow #title, SettingsScreen.-narrow #hint { padding: 0 1; }
    """ + SCROLLBAR.format("SettingsScreen #rows")
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (66, "-wide")]  # noqa: RUF012 - no ClassVar in Textual
    BINDINGS: ClassVar[list[BindingType]] = [("escape", "leave", "Back")]
    AUTO_FOCUS = "#prepare"

    @dataclass
    class Changed(Message):
        """A setting was changed and saved; the app may follow at once, as with the theme."""

        preferences: Preferences

    def __init__(self, preferences: Preferences, sentences: Iterable[str] = ()) -> None:
        super().__init__()
        self._first = self._now = preferences
        self._sentences = tuple(sentences)

    def compose(self) -> ComposeResult:
        """Show what is wrong, then every setting, then the keys, which only the file changes."""
        file = paths.settings_file()
        yield Static("Settings", id="title", markup=False)
        with VerticalScroll(id="rows", can_focus=False):
            for sentence in self._sentences:
                yield Static(safe(f"▲ {sentence}"), classes="wrong-file")
            for setting in SETTINGS:
                if setting.kind in TABLES:
                    continue
                yield SettingRow(setting, getattr(self._now, setting.key), file.parent)
            yield Static("Keys, gains of cues and commands are changed in this file:", markup=False)
            yield Static(safe(str(file)), id="path")
        yield Static("Tab next   Enter choose   Esc back", id="hint", markup=False)

    def on_mount(self) -> None:
        """Let what is wrong be read first, above the field that has the focus."""
        if self._sentences:
            self.call_after_refresh(self.query_one("#rows").scroll_home, animate=False)

    @on(SettingRow.Changed)
    def _changed(self, event: SettingRow.Changed) -> None:
        event.stop()
        self._save(event)

    def _save(self, changed: SettingRow.Changed) -> None:
        self._now = replace(self._now, **{changed.key: changed.value})
        try:
            config.save({changed.key: changed.value})
        except ForgeError as error:
            self.notify(clean(str(error)), severity="error", markup=False)
        self.post_message(self.Changed(self._now))

    def action_leave(self) -> None:
        """Go back, with what was typed last."""
        for row in self.query(SettingRow):
            if changed := row.finish():
                self._save(changed)
        self.dismiss(self._now if self._now != self._first else None)
