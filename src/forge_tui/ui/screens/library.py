"""The first screen: what there is to play, and what is known of it.

Its first frame comes before the library: models, library and session are imported by workers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.widgets import Input, OptionList

from forge_tui.ui.commands import LIBRARY_COMMANDS, bindings_of
from forge_tui.ui.fetching import (
    CutOff,
    Failed,
    Listed,
    Planned,
    cut_off,
    get_ready,
    look_through,
    planned,
)
from forge_tui.ui.garbage import spare
from forge_tui.ui.messages import GoOn, OpenHistory, OpenSettings, OpenStatistics, Play
from forge_tui.ui.picked import Picked
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.widgets.choice import Choice
from forge_tui.ui.widgets.keyline import KeyLine
from forge_tui.ui.widgets.offer import Offer
from forge_tui.ui.widgets.panes import Panes
from forge_tui.ui.widgets.press import Press
from forge_tui.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from forge_tui.library import Library

_WIDTHS = [(0, "-narrow"), (72, "-normal"), (110, "-wide"), (160, "-huge")]
_HEIGHTS = [(0, "-low"), (18, "-tall")]


class LibraryScreen(Commanded[None]):
    """Lists and details side by side; in a narrow terminal one after the other."""

    DEFAULT_CSS = """
    LibraryScreen {
        &.-wide Choice { width: 60; }
        &.-huge Choice { width: 72; }
        &.-huge DetailPane { padding: 1 4 0 4; }
        &.-low Choice > Input { margin: 0; }
        &.-low DetailPane { padding: 0 2; }
        &.-narrow Choice { width: 1fr; }
        &.-narrow DetailPane { display: none; padding: 0 1; }
        &.-narrow Panes.-reading Choice { display: none; }
        &.-narrow Panes.-reading DetailPane { display: block; }
        &.-narrow Offer { layout: vertical; }
    }
    """
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS
    AUTO_FOCUS = "Sidebar"
    TELLS = LIBRARY_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("library", LIBRARY_COMMANDS)]

    def __init__(self) -> None:
        super().__init__()
        self._library: Library | None = None
        self._picked = Picked(self)

    def compose(self) -> ComposeResult:
        """Lay out the two panes and the keys."""
        yield Offer()
        yield Panes()
        yield KeyLine(["search"])

    def on_screen_resume(self) -> None:
        """Look anew: files may have changed, and a session may have ended."""
        self.call_after_refresh(self._look_through)

    def on_resize(self) -> None:
        """Show what Enter does in this layout."""
        self.refresh_bindings()

    @work(thread=True, exclusive=True, group="library")
    def _look_through(self) -> None:
        found = look_through()
        self.post_message(found)
        if isinstance(found, Listed):
            self.post_message(planned(found.library))
        self.post_message(cut_off())
        get_ready()

    @on(Listed)
    def _list(self, message: Listed) -> None:
        self._library = message.library
        choice = self.query_one(Choice)
        choice.note("files", message.note)
        choice.know(message.finder)

    @on(Planned)
    def _plan(self, message: Planned) -> None:
        choice = self.query_one(Choice)
        choice.note("plans", message.note)
        choice.plan(message.agenda)

    @on(Failed)
    def _tell(self, message: Failed) -> None:
        self.query_one(Choice).note("files", message.sentence)

    @on(CutOff)
    def _offer(self, message: CutOff) -> None:
        self.query_one(Choice).note("sessions", message.note)
        self.query_one(Offer).show(message)
        self.refresh_bindings()
        spare()

    @on(OptionList.OptionHighlighted)
    @on(Input.Changed)
    def _show_chosen(self) -> None:
        self.query_one(Panes).show_chosen(self._library)

    # What a person does

    @on(OptionList.OptionSelected)
    def action_start(self) -> None:
        """Play what is highlighted; where only one pane is seen, show it first."""
        pick = self.query_one(Sidebar).chosen
        if pick is None:
            return
        if self.query_one(Panes).hides_details:
            self.query_one(Panes).action_to_detail()
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
                self.query_one(Panes).action_to_list()
                self.query_one(Choice).look_for(("exercise", press.value))

    @property
    def _offers(self) -> bool:
        return self.query_one(Offer).journal is not None

    @property
    def _steps_back(self) -> bool:
        choice = self.query_one(Choice)
        steps = self.query_one(Panes).reads, choice.searches, choice.filters, choice.filtered
        return self._offers or self._picked.compares or any(steps)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Allow, and show, only what would do something."""
        del parameters
        types = isinstance(self.focused, Input)
        match action:
            case "go_on":
                return self._offers and not types
            case "leave":
                return self._steps_back
            case "search" | "filter" | "favourite" | "compare" | "swap" | "progress":
                return not types
            case "help" | "history" | "statistics" | "settings" | "quit":
                return not types
        return True

    def action_go_on(self) -> None:
        """Go on with what was cut off."""
        if journal := self.query_one(Offer).journal:
            self.post_message(GoOn(journal))

    def action_history(self) -> None:
        """Ask for what was done."""
        self.post_message(OpenHistory())

    def action_statistics(self) -> None:
        """Ask for the figures of what was done."""
        self.post_message(OpenStatistics())

    def action_settings(self) -> None:
        """Ask for the settings."""
        self.post_message(OpenSettings())

    def action_quit(self) -> None:
        """End the program."""
        self.app.exit()

    def action_details(self) -> None:
        """Read the details."""
        self.query_one(Panes).action_to_detail()

    def action_lists(self) -> None:
        """Go back to the lists."""
        self.query_one(Panes).action_to_list()

    def action_search(self) -> None:
        """Type what to look for."""
        self.query_one(Panes).action_to_list()
        self.query_one(Choice).search()

    async def action_filter(self) -> None:
        """Choose words to filter by, or go back to the lists."""
        self.query_one(Panes).action_to_list()
        choice = self.query_one(Choice)
        if choice.filters:
            choice.hide_filters()
        else:
            await choice.show_filters()

    def action_favourite(self) -> None:
        """Mark what is highlighted, or take the mark away."""
        self.query_one(Choice).mark()

    @work
    async def action_compare(self) -> None:
        """Remember an exercise; the next time, show it beside another one."""
        await self._picked.compare(self._library)

    @work
    async def action_swap(self) -> None:
        """Put another exercise into a workout, to be played at once or for good."""
        if await self._picked.swap():
            self._look_through()

    def action_progress(self) -> None:
        """Show what of a workout could be harder or easier."""
        self._picked.progress()

    def action_leave(self) -> None:
        """Go back one step: from the details, from the search, from the offer."""
        if self.query_one(Panes).reads:
            self.query_one(Panes).action_to_list()
        elif self.query_one(Choice).filters:
            self.query_one(Choice).hide_filters()
        elif self.query_one(Choice).searches:
            self.query_one(Choice).leave_search()
        elif self.query_one(Choice).filtered:
            self.query_one(Choice).drop_filters()
        elif self._picked.compares:
            self._picked.compare_no_more()
        elif self._offers:
            self._put_it_off()

    def _put_it_off(self) -> None:
        self.query_one(Offer).put_off()
        self.set_focus(self.query_one(Sidebar))
        self.refresh_bindings()
