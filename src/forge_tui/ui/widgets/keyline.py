"""The last line: the keys that do something now, as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.screen import Screen


class KeyLine(Static):
    """Reads the bindings, so that a changed key is shown as it is."""

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground; }
    """

    def on_mount(self) -> None:
        """Follow what is bound."""
        self.screen.bindings_updated_signal.subscribe(self, self._show)

    def on_resize(self) -> None:
        """Use the room there is."""
        self._show(self.screen)

    def _show(self, screen: Screen[object]) -> None:
        line, room = Content(""), self.content_size.width
        for label in self._labels(screen):
            if line.cell_length + label.cell_length > room:
                break
            line = Content.assemble(line, label, "  ")
        self.update(line)

    def _labels(self, screen: Screen[object]) -> Iterator[Content]:
        seen = set()
        for _, binding, enabled, _ in screen.active_bindings.values():
            if binding.show and enabled and binding.action not in seen:
                seen.add(binding.action)
                key = safe(self.app.get_key_display(binding)).stylize("bold $primary")
                yield Content.assemble(key, " ", safe(binding.description))
