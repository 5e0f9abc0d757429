"""An app around one screen, that writes down what the screen asks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App

from forge_tui.ui.theme import THEMES

if TYPE_CHECKING:
    from textual.message import Message
    from textual.screen import Screen

    from forge_tui.ui.messages import GoOn, OpenHistory, OpenSettings, OpenStatistics, Play


class Stage(App[None]):
    """Shows a screen and keeps its messages in `asked`."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, screen: Screen[None], theme: str = "forge-dark") -> None:
        super().__init__()
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme
        self.first = screen
        self.asked: list[Message] = []

    def on_mount(self) -> None:
        self.push_screen(self.first)

    def on_play(self, message: Play) -> None:
        self.asked.append(message)

    def on_go_on(self, message: GoOn) -> None:
        self.asked.append(message)

    def on_open_history(self, message: OpenHistory) -> None:
        self.asked.append(message)

    def on_open_statistics(self, message: OpenStatistics) -> None:
        self.asked.append(message)

    def on_open_settings(self, message: OpenSettings) -> None:
        self.asked.append(message)


def text_of(app: App[None]) -> str:
    """Return what stands on the screen, line by line."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - the only way to the cells
    return "\n".join(strip.text.rstrip() for strip in strips)
