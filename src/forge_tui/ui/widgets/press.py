"""A word that can be pressed: by a click, or by Enter when it has the focus."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Static

if TYPE_CHECKING:
    from textual.content import Content


class Press(Static, can_focus=True):
    """One line high; `value` is for whoever hears that it was pressed."""

    DEFAULT_CSS = """
    Press {
        width: auto; height: 1; padding: 0 1; color: $primary;
        &:hover { text-style: underline; }
        &:focus { background: $primary; color: $background; text-style: bold; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "press", "Press", show=False)]

    @dataclass
    class Pressed(Message):
        """Somebody pressed it."""

        press: Press

        @property
        def control(self) -> Press:
            """Which one, for selectors."""
            return self.press

    def __init__(
        self, label: Content, value: str = "", *, id_: str | None = None, classes: str = ""
    ) -> None:
        super().__init__(label, id=id_, classes=classes)
        self.value = value

    def action_press(self) -> None:
        """Tell that it was pressed."""
        self.post_message(self.Pressed(self))

    def on_click(self) -> None:
        """Take the mouse as Enter."""
        self.action_press()
