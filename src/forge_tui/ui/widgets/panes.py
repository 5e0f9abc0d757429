"""The two panes of the library: side by side, or one after the other where it is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from forge_tui.ui.widgets.choice import Choice
from forge_tui.ui.widgets.detail import DetailPane
from forge_tui.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from forge_tui.library import Library


class Panes(Horizontal):
    """Knows which pane is read; the screen says how much room there is for both.

    The focus is set at once here: `focus` waits its turn, and the next key would go to the wrong
    pane.
    """

    DEFAULT_CSS = """
    Panes {
        height: 1fr;
        & > Choice { width: 36; }
        & > DetailPane { width: 1fr; }
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "to_detail", "Details", key_display="⏎"),
        Binding("tab", "other_pane", "Other pane", show=False),
    ]

    def compose(self) -> ComposeResult:
        """Lay them out."""
        yield Choice()
        yield DetailPane()

    @property
    def reads(self) -> bool:
        """Whether the person is in the details."""
        return self.query_one(DetailPane).has_focus_within

    @property
    def hides_details(self) -> bool:
        """Whether the details are there, but not seen."""
        return self.screen.has_class("-narrow") and not self.has_class("-reading")

    def show_chosen(self, library: Library | None) -> None:
        """Let the details follow the lists."""
        pick, pane = self.query_one(Sidebar).chosen, self.query_one(DetailPane)
        if pick:
            pane.want(library, pick.kind, pick.row)
        else:
            pane.want(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Enter to the screen where the details are read already."""
        del parameters
        return action != "to_detail" or not self.reads

    def action_to_list(self) -> None:
        """Show the lists, and choose there."""
        self.remove_class("-reading")
        self.screen.set_focus(self.query_one(Sidebar))

    def action_to_detail(self) -> None:
        """Read the details, if there is something highlighted."""
        if self.query_one(Sidebar).chosen:
            self.add_class("-reading")
            self.screen.set_focus(self.query_one(DetailPane))

    def action_other_pane(self) -> None:
        """Go to the details, through what can be pressed there, and back."""
        pane = self.query_one(DetailPane)
        if not self.reads:
            self.action_to_detail()
        elif pane not in getattr(self.screen.focus_next(), "ancestors_with_self", ()):
            self.action_to_list()
