"""An app around one screen with a result, and what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.widget import Widget

from forge_tui.ui.theme import THEMES

if TYPE_CHECKING:
    from textual.message import Message
    from textual.screen import Screen

SIZES = ((40, 12), (80, 24), (120, 36), (200, 60))
NOT_LEFT = object()


class Parlour(App[None]):
    """Shows a screen, and keeps its result."""

    def __init__(self, screen: Screen[Any], theme: str = "forge-dark") -> None:
        super().__init__()
        for each in THEMES:
            self.register_theme(each)
        self.theme = theme
        self.animation_level = "none"
        self.guest = screen
        self.result: Any = NOT_LEFT
        self.heard: list[Message] = []
        self.pages: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.guest, self._keep)

    def _keep(self, result: Any) -> None:
        self.result = result

    def on_settings_screen_changed(self, message: Message) -> None:
        self.heard.append(message)


def text_of(app: App[Any]) -> str:
    """Return what stands on the screen, a line a row."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - Textual has no other way
    return "\n".join(strip.text.rstrip() for strip in strips)


def cut_off(app: App[Any]) -> list[str]:
    """Return the widgets that do not fit into their width."""
    width = app.size.width
    return [
        f"{each!r}: {each.region}"
        for each in app.screen.walk_children(Widget)
        if each.display and each.region.right > width
    ]
