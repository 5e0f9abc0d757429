"""The first screen: what there is to play, and what is known of it.

Its first frame comes before the library: models, library and session are imported by workers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input, OptionList
from textual.worker import get_current_worker

from forge_tui.ui.fetching import CutOff, Failed, Listed, Opened, cut_off, look_through, open_page
from forge_tui.ui.messages import GoOn, OpenHistory, OpenSettings, Play
from forge_tui.ui.widgets.choice import Choice
from forge_tui.ui.widgets.detail import DetailPane
from forge_tui.ui.widgets.keyline import KeyLine
from forge_tui.ui.widgets.press import Press
from forge_tui.ui.widgets.sidebar import Pick, Sidebar

if TYPE_CHECKING:
    from pathlib import Path

    from textual.app import ComposeResult
    from textual.timer import Timer

    from forge_tui.library import Library

_WIDTHS = [(0, "-narrow"), (72, "-normal"), (110, "-wide"), (160, "-huge")]
_HEIGHTS = [(0, "-low"), (18, "-tall")]
_SETTLED = 0.05
"""Seconds that a highlight must stay before its page is loaded."""


class LibraryScreen(Screen[None]):
    """Lists and details side by side; in a narrow terminal one after the other."""

    CSS = """
    LibraryScreen {
        & #body { height: 1fr; }
        & Choice { width: 36; }
        & DetailPane { width: 1fr; }
        &.-wide Choice { width: 60; }
        &.-huge Choice { width: 72; }
        &.-huge DetailPane { padding: 1 4 0 4; }
        &.-low Choice > Input { margin: 0; }
        &.-low Offer > .sentence { max-height: 2; }
        &.-low DetailPane { padding: 0 2; }
        &.-narrow {
            & Choice { width: 1fr; }
            & DetailPane { display: none; padding: 0 1; }
            & Offer { layout: vertical; }
        }
        &.-narrow.-reading {
            & Choice { display: none; }
            & DetailPane { display: block; }
        }
    }
    """
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS
    AUTO_FOCUS = "Sidebar"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "go_on", "Go on", id="library.go_on"),
        Binding("enter", "start", "Start", key_display="⏎"),
        Binding("slash", "search", "Search", key_display="/", id="library.search"),
        Binding("h", "history", "History", id="library.history"),
        Binding("comma", "settings", "Settings", key_display=",", id="library.settings"),
        Binding("tab", "other_pane", "Other pane", show=False),
        Binding("escape", "leave", "Back", key_display="Esc"),
        Binding("q", "app.quit", "Quit", id="library.quit"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._library: Library | None = None
        self._journal: Path | None = None
        self._put_off: set[Path] = set()
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the two panes and the keys."""
        with Horizontal(id="body"):
            yield Choice()
            yield DetailPane()
        yield KeyLine()

    def on_screen_resume(self) -> None:
        """Look anew: files may have changed, and a session may have ended."""
        self.call_after_refresh(self._look_through)

    def on_resize(self) -> None:
        """Show what Enter does in this layout."""
        self.refresh_bindings()

    @work(thread=True, exclusive=True, group="library")
    def _look_through(self) -> None:
        self.post_message(look_through())
        self.post_message(cut_off())

    @on(Listed)
    def _list(self, message: Listed) -> None:
        self._library = message.library
        choice = self.query_one(Choice)
        choice.note("files", message.note)
        choice.know(message.finder)

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        self.query_one(Choice).note("files", message.sentence)

    @on(CutOff)
    async def _offer(self, message: CutOff) -> None:
        self.query_one(Choice).note("sessions", message.note)
        await self.query("Offer").remove()
        self._journal = None if message.journal in self._put_off else message.journal
        if self._journal:
            from forge_tui.ui.widgets.offer import Offer  # noqa: PLC0415

            await self.mount(Offer(message.sentence, message.more), before="#body")
        self.refresh_bindings()

    # What is highlighted

    @on(OptionList.OptionHighlighted)
    @on(Input.Changed)
    def _settle(self) -> None:
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(_SETTLED, self._read)

    @work(thread=True, exclusive=True, group="page")
    def _open(self, library: Library, pick: Pick) -> None:
        opened = open_page(library, pick.kind, pick.row["id"], pick.row["name"])
        if not get_current_worker().is_cancelled:
            self.post_message(opened)

    def _read(self) -> None:
        pick = self.query_one(Sidebar).chosen
        if self._library and pick:
            self._open(self._library, pick)
        else:
            self.query_one(DetailPane).page = None

    @on(Opened)
    def _show(self, message: Opened) -> None:
        pick, page = self.query_one(Sidebar).chosen, message.page
        if pick and pick.key == (page.kind, page.id):
            self.query_one(DetailPane).page = page

    # What a person does

    @on(OptionList.OptionSelected)
    def action_start(self) -> None:
        """Play what is highlighted; where only one pane is seen, show it first."""
        pick = self.query_one(Sidebar).chosen
        if pick is None:
            return
        if self.has_class("-narrow") and not self.has_class("-reading"):
            self.action_to_detail()
        else:
            self.post_message(Play(pick.row["id"]))

    @on(Press.Pressed)
    def _pressed(self, message: Press.Pressed) -> None:
        press = message.press
        match press.id:
            case "start":
                self.action_start()
            case "go-on":
                self.action_go_on()
            case "later":
                self._put_it_off()
            case _:
                self.action_to_list()
                self.query_one(Choice).look_for(("exercise", press.value))

    @property
    def _reads(self) -> bool:
        return self.query_one(DetailPane).has_focus_within

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow, and show, only what would do something."""
        del parameters
        match action:
            case "go_on":
                return self._journal is not None
            case "leave":
                return self._journal is not None or self._reads or self.query_one(Choice).searches
            case "search":
                return not isinstance(self.focused, Input)
        return True

    def action_go_on(self) -> None:
        """Go on with what was cut off."""
        if self._journal:
            self.post_message(GoOn(self._journal))

    def action_history(self) -> None:
        """Ask for what was done."""
        self.post_message(OpenHistory())

    def action_settings(self) -> None:
        """Ask for the settings."""
        self.post_message(OpenSettings())

    def action_search(self) -> None:
        """Type what to look for."""
        self.action_to_list()
        self.query_one(Choice).search()

    def action_leave(self) -> None:
        """Go back one step: from the details, from the search, from the offer."""
        if self._reads:
            self.action_to_list()
        elif self.query_one(Choice).searches:
            self.query_one(Choice).leave_search()
        elif self._journal:
            self._put_it_off()

    def action_to_list(self) -> None:
        """Show the lists, and choose there."""
        self.remove_class("-reading")
        self.query_one(Sidebar).focus()

    def action_to_detail(self) -> None:
        """Read the details, if there is something highlighted."""
        if self.query_one(Sidebar).chosen is None:
            return
        self.add_class("-reading")
        self.query_one(DetailPane).focus()

    def action_other_pane(self) -> None:
        """Go to the details, through what can be pressed there, and back."""
        pane = self.query_one(DetailPane)
        if not pane.has_focus_within:
            self.action_to_detail()
        elif pane not in getattr(self.focus_next(), "ancestors_with_self", ()):
            self.action_to_list()

    def _put_it_off(self) -> None:
        if self._journal:
            self._put_off.add(self._journal)
        self._journal = None
        self.query("Offer").remove()
        self.query_one(Sidebar).focus()
        self.refresh_bindings()
