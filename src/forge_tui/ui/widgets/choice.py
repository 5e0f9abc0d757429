"""The left-hand pane: search, lists, and what is to be said about the files."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from forge_tui.errors import ForgeError
from forge_tui.text import clean, one_line
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from forge_tui.library.facets import Filters
    from forge_tui.library.finding import Finder, Found
    from forge_tui.ui.agenda import Agenda
    from forge_tui.ui.widgets.filters import FilterList


class Choice(Vertical):
    """Filters both lists as one types."""

    DEFAULT_CSS = """
    Choice {
        background: $surface;
        & > Input {
            height: 1; border: none; padding: 0 1; margin: 1; background: $panel;
            &:focus { border: none; background-tint: $primary 12%; }
        }
        & > .said { height: auto; max-height: 3; padding: 0 2; color: $accent; display: none; }
        &.-filtering > Sidebar { display: none; }
        &.-filtering > FilterList { display: block; }
        & > .notes { height: auto; padding: 0 2; color: $warning; display: none; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "down", "Down", show=False),
        Binding("up", "up", "Up", show=False),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._finder: Finder | None = None
        self._agenda: Agenda | None = None
        self._put: tuple[str, str] | None = None
        self._filters: Filters = {}
        self._filter_list: FilterList | None = None
        self._said = ""
        self._notes: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Show the headings at once; the lists come later."""
        yield Input(placeholder="Search  /", select_on_focus=False)
        yield Static(classes="said")
        yield Sidebar()
        yield Static(classes="notes")

    @property
    def text(self) -> str:
        """What is searched for."""
        return " ".join(self.query_one(Input).value.split())

    @property
    def searches(self) -> bool:
        """Whether the search has the focus or leaves something out."""
        return bool(self.text) or self.screen.focused is self.query_one(Input)

    @property
    def filters(self) -> bool:
        """Whether words to filter by are shown."""
        return self.has_class("-filtering")

    @property
    def filtered(self) -> bool:
        """Whether a filter leaves something out."""
        return bool(self._filters)

    def know(self, finder: Finder) -> None:
        """List what there is, and stay where it was."""
        self._finder = finder
        chosen = self.query_one(Sidebar).chosen
        self._show(chosen.key if chosen else None)

    def plan(self, agenda: Agenda | None) -> None:
        """Begin the list with what is due today, where nobody has gone elsewhere yet."""
        if agenda == self._agenda:
            return
        self._agenda = agenda
        sidebar = self.query_one(Sidebar)
        key = sidebar.chosen.key if sidebar.chosen else None
        is_here = key == self._put and self.screen.focused in {sidebar, None}
        self._show(None if is_here else key)

    def look_for(self, key: tuple[str, str]) -> None:
        """Highlight what has this kind and id, whatever was searched for."""
        self.leave_search()
        self._show(key)

    def search(self, letter: str = "") -> None:
        """Go on typing what to search for."""
        box = self.query_one(Input)
        self.screen.set_focus(box)
        if not letter:
            box.clear()
        box.cursor_position = len(box.value)
        box.insert_text_at_cursor(letter)

    def leave_search(self) -> None:
        """Show everything again."""
        with self.prevent(Input.Changed):
            self.query_one(Input).clear()
        chosen = self.query_one(Sidebar).chosen
        self._show(chosen.key if chosen else None)
        self.screen.set_focus(self.query_one(Sidebar))

    async def show_filters(self) -> None:
        """Show words to filter by in the place of the lists."""
        from forge_tui.ui.widgets.filters import FilterList  # noqa: PLC0415 - not in the first frame

        if self._filter_list is None:
            self._filter_list = FilterList()
            await self.mount(self._filter_list, after=self.query_one(Sidebar))
        self.add_class("-filtering")
        self.screen.set_focus(self._filter_list)
        self._count()

    def hide_filters(self) -> None:
        """Show the lists again."""
        self.remove_class("-filtering")
        self.screen.set_focus(self.query_one(Sidebar))

    def drop_filters(self) -> None:
        """Filter no more."""
        self._filters = {}
        self._filter_anew()

    @work
    async def mark(self) -> None:
        """Make what is highlighted a favourite, or no favourite any more."""
        from forge_tui.library.favourites import toggle  # noqa: PLC0415

        pick = self.query_one(Sidebar).chosen
        if pick is None or self._finder is None:
            return
        kind, id_ = pick.kind, pick.row["id"]
        try:
            favourite = await asyncio.to_thread(toggle, kind, id_)
        except ForgeError as error:
            self.notify(clean(str(error)), severity="warning", markup=False)
        else:
            self._finder.mark(kind, id_, favourite=favourite)
            self._filter_anew()

    def note(self, about: str, sentence: str) -> None:
        """Say something below the lists, or take it back."""
        self._notes[about] = sentence
        told = [one_line(each) for each in self._notes.values() if each]
        notes = self.query_one(".notes", Static)
        notes.update(safe("\n".join(told)))
        notes.display = bool(told)

    def action_down(self) -> None:
        """Move down the list while typing."""
        self.query_one(Sidebar).action_cursor_down()

    def action_up(self) -> None:
        """Move up the list while typing."""
        self.query_one(Sidebar).action_cursor_up()

    @on(Input.Changed)
    def _search(self) -> None:
        self._show(None)
        self._count()

    @on(Input.Submitted)
    def _take(self) -> None:
        self.screen.set_focus(self.query_one(Sidebar))

    def on_filter_list_taken(self, message: FilterList.Taken) -> None:
        """Take a word to filter by, or leave it again."""
        taken = self._filters.get(message.facet, frozenset()) ^ {message.key}
        others = {facet: keys for facet, keys in self._filters.items() if facet != message.facet}
        self._filters = others | ({message.facet: taken} if taken else {})
        self._filter_anew()

    def _filter_anew(self) -> None:
        chosen = self.query_one(Sidebar).chosen
        self._show(chosen.key if chosen else None)
        self._count()

    def _count(self) -> None:
        if self._finder and self._filter_list and self.filters:
            words = self._finder.words(self.text, self._filters, ("workout", "exercise"))
            self._filter_list.fill(words, self._filters)

    @on(Sidebar.Typed)
    def _begin(self, message: Sidebar.Typed) -> None:
        self.search(message.letter)

    def _show(self, key: tuple[str, str] | None) -> None:
        if self._finder is None:
            return
        found = self._finder.find(self.text, self._filters)
        sidebar = self.query_one(Sidebar)
        # Who searches wants to see hits, whatever is due.
        agenda = None if self.text or self._filters else self._agenda
        sidebar.fill(found.workouts, found.exercises, self._finder.favourites, agenda)
        if key is None:
            key = self._put = (agenda and agenda.first) or found.best
        sidebar.highlight(key)
        count = len(found.workouts) + len(found.exercises)
        chips = [*self._chips(self._finder), f"{count} left"] if self._filters else []
        told = [" · ".join(chips), _note_on(self.text, found, filtered=self.filtered)]
        lines = "\n".join(one_line(each) for each in told if each)
        # What changes its height has everything laid out anew.
        if lines != self._said:
            self._said = lines
            said = self.query_one(".said", Static)
            said.update(safe(lines))
            said.display = bool(lines)

    def _chips(self, finder: Finder) -> Iterator[str]:
        """Say the filters: words that are alternatives are parted by a stroke."""
        for facet, keys in self._filters.items():
            words = "/".join(finder.label(facet, key).lower() for key in sorted(keys))
            yield f"{words} impact" if facet == "impact" else words


def _note_on(text: str, found: Found, *, filtered: bool) -> str:
    if not found.workouts and not found.exercises:
        if filtered:
            return "The filters leave nothing."
        return f"Nothing has “{text}” in it." if text else "There is nothing to play yet."
    if text.casefold() != found.text:
        return f"No “{text}”. This is “{found.text}”:"
    return ""
