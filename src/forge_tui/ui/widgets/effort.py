"""A row of numbers after a set: one key says how hard it was, and nothing waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.containers import Container
from textual.message import Message
from textual.widgets import Static

from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Effort(Container):
    """Takes the number keys while it is there; all other keys are the screen's, as before."""

    DEFAULT_CSS = """
    Effort { height: 3; align-horizontal: center; display: none; }
    Effort > Static { width: auto; height: 3; color: $foreground; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(rpe), f"say({rpe})", f"RPE {rpe}", show=False) for rpe in range(5, 10)),
        Binding("0", "say(10)", "RPE 10", show=False),
        # Of a 10 that is typed in full the 1 is no other key; the rest is too little to be asked.
        Binding("1,2,3,4", "pass_over", "None", show=False),
        Binding("escape", "say(0)", "Leave it", show=False),
    ]

    @dataclass
    class Said(Message):
        """How hard it was; None where that is left open."""

        rpe: float | None

    def compose(self) -> ComposeResult:
        """Keep the lines together as they are, in the middle."""
        yield Static()

    def ask(self, text: str) -> None:
        """Come up with three lines, as wide as the smallest window at most."""
        self.query_one(Static).update(safe(text))
        # Hidden it would get the focus too, as the screen begins.
        self.display = self.can_focus = True
        self.focus()

    def close(self) -> None:
        """Give the keys back."""
        if self.has_focus:
            self.screen.set_focus(None)
        self.display = self.can_focus = False

    def action_pass_over(self) -> None:
        """Let a digit that is no answer do nothing."""

    def action_say(self, rpe: int) -> None:
        """Tell the screen."""
        self.post_message(self.Said(float(rpe) or None))
