"""The bar that offers to go on with a session that was cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Static

from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.press import Press

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.ui.fetching import CutOff


class Offer(Horizontal):
    """One sentence and two answers, where there is something to go on with."""

    DEFAULT_CSS = """
    Offer {
        display: none; height: auto; background: $panel; padding: 0 1; border-left: outer $prepare;
        & > .sentence { width: 1fr; height: auto; padding: 0 1; }
        & > .answers { width: auto; height: 1; }
        & #go-on { background: $primary; color: $background; text-style: bold; }
        & #go-on:focus { text-style: bold reverse; }
        & #later { color: $faint; }
        & #later:focus { color: $background; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.journal: Path | None = None
        self._put_off: set[Path] = set()
        self._sentence = Static(classes="sentence")

    def show(self, cut_off: CutOff) -> None:
        """Offer the newest session that was cut off, unless that was put off before."""
        if not self.is_attached:  # the program ends just now
            return
        self.journal = None if cut_off.journal in self._put_off else cut_off.journal
        self.display = self.journal is not None
        # Only then: the first frame has no time for widgets that are not seen.
        if self.journal and not self.children:
            go_on = Press(safe("Go on (g)"), id_="go-on")
            later = Press(safe("Later (Esc)"), id_="later")
            self.mount(self._sentence, Horizontal(go_on, later, classes="answers"))
        others = f" {cut_off.more} more in the history." if cut_off.more else ""
        self._sentence.update(safe(f"Unfinished: {cut_off.sentence}.{others}"))

    def put_off(self) -> None:
        """Do not offer it again while the program runs; it stays as it is."""
        if self.journal:
            self._put_off.add(self.journal)
        self.journal = None
        self.display = False
