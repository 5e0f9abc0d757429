"""The bar that offers to go on with a session that was cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Static

from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.press import Press

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Offer(Horizontal):
    """One sentence and two answers."""

    DEFAULT_CSS = """
    Offer {
        height: auto; background: $panel; padding: 0 1; border-left: outer $prepare;
        & > .sentence { width: 1fr; height: auto; padding: 0 1; }
        & > .answers { width: auto; height: 1; }
        & #go-on { background: $primary; color: $background; text-style: bold; }
        & #go-on:focus { text-style: bold reverse; }
        & #later { color: $faint; }
        & #later:focus { color: $background; }
    }
    """

    def __init__(self, sentence: str, more: int) -> None:
        super().__init__(id="offer")
        others = f" {more} more in the history." if more else ""
        self._sentence = f"Unfinished: {sentence}.{others}"

    def compose(self) -> ComposeResult:
        """Say where it was, and ask."""
        yield Static(safe(self._sentence), classes="sentence")
        with Horizontal(classes="answers"):
            yield Press(safe("Go on (g)"), id_="go-on")
            yield Press(safe("Later (Esc)"), id_="later")
