"""What stands on a screen until there is something to show, or because there is nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.css.query import NoMatches
from textual.widgets import Static

from forge_tui.ui.safe import safe

if TYPE_CHECKING:
    from textual.app import ComposeResult

READING = "Reading ..."


class Waiting(Vertical):
    """Says in words, and as a bar where it takes long, how far reading has come."""

    DEFAULT_CSS = """
    Waiting { height: 1fr; padding: 0 1; }
    Waiting Static { height: auto; }
    """

    def compose(self) -> ComposeResult:
        """Begin without a bar: mostly there is nothing to wait for."""
        yield Static(READING, markup=False)

    def tell(self, done: int, total: int) -> None:
        """Show that so many of so many files have been read."""
        # It is seldom needed, and takes as long to import as many another screen takes to open.
        from textual.widgets import ProgressBar  # noqa: PLC0415

        self.query_one(Static).update(safe(f"{READING} {done:,} of {total:,}"))
        try:
            bar = self.query_one(ProgressBar)
        except NoMatches:
            bar = ProgressBar(show_eta=False)
            self.mount(bar)
        bar.update(total=total, progress=done)

    def say(self, text: str) -> None:
        """Show a sentence, or make room for what there is if it is empty."""
        self.query("ProgressBar").remove()
        self.query_one(Static).update(safe(text))
        self.display = bool(text)
