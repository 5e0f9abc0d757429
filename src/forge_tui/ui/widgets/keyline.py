"""The last line: the keys that do something now, as many as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from forge_tui.ui.key_line import that_fit
from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.screen import Screen


# How to see all keys, and the way back, are always shown.
_STAY = frozenset({"help", "leave", "dismiss"})


class KeyLine(Static):
    """Reads the bindings, so that a changed key is shown as it is.

    Where there is no room for all, the actions in `spare` go first, whose keys are told elsewhere,
    and then what stands last.
    """

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; padding: 0 1; background: $panel; color: $foreground; }
    """

    def __init__(self, spare: Sequence[str] = ()) -> None:
        super().__init__()
        self._spare = spare

    def on_mount(self) -> None:
        """Follow what is bound."""
        self.screen.bindings_updated_signal.subscribe(self, self._show)

    def on_resize(self) -> None:
        """Use the room there is."""
        self._show(self.screen)

    def _show(self, screen: Screen[object]) -> None:
        keys = dict(self._keys(screen))
        texts = {action: label.plain for action, label in keys.items()}
        out = [*self._spare, *(each for each in reversed(texts) if each not in _STAY)]
        left = that_fit(
            [*texts.values()],
            self.content_size.width,
            [texts[each] for each in out if each in texts],
        )
        shown = [label for action, label in keys.items() if texts[action] in left]
        self.update(Content("  ").join(shown))

    def _keys(self, screen: Screen[object]) -> Iterator[tuple[str, Content]]:
        """Yield each action that is possible, the first of its keys with its word."""
        seen = set()
        for _, binding, enabled, _ in screen.active_bindings.values():
            if binding.show and enabled and binding.action not in seen:
                seen.add(binding.action)
                key = safe(self.app.get_key_display(binding)).stylize("bold $primary")
                yield binding.action, Content.assemble(key, " ", safe(binding.description))
