"""The left-hand list: workouts and exercises under their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Spacing
from textual.message import Message
from textual.visual import Padding
from textual.widgets.option_list import Option

from forge_tui.text import one_line
from forge_tui.ui.safe import safe
from forge_tui.ui.theme import SCROLLBAR
from forge_tui.ui.widgets.options import Options
from forge_tui.ui.widgets.row import RowLine

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from textual import events

    from forge_tui.library import Kind, Row
    from forge_tui.ui.agenda import Agenda, Slot

MOST_ROWS = 400
"""So many are shown at once; a key stays fast however large the library is."""


class Pick(Option):
    """A workout or an exercise to choose."""

    def __init__(self, kind: Kind, row: Row, *, favourite: bool, state: str = "") -> None:
        self.kind = kind
        self.row = row
        super().__init__(RowLine(kind, row, favourite=favourite, state=state))

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id."""
        return self.kind, self.row["id"]


class Sidebar(Options):
    """Shows the rows it is given; letters typed here are for the search."""

    DEFAULT_CSS = """
    Sidebar {
        height: 1fr; border: none; padding: 0; background: $surface;
        & > .option-list--option { padding: 0; }
        & > .option-list--option-disabled { color: $faint; }
        & > .option-list--option-highlighted {
            background: $panel; color: $foreground; text-style: bold;
        }
        &:focus { border: none; background-tint: $foreground 0%; }
        &:focus > .option-list--option-highlighted {
            background: $primary 28%; color: $foreground; text-style: bold;
        }
    }
    """ + SCROLLBAR.format("Sidebar")
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Start", key_display="⏎"),
    ]

    class Typed(Message):
        """Something is searched for: a letter was typed that is no command, or the search's key."""

        def __init__(self, letter: str) -> None:
            super().__init__()
            self.letter = letter

    def __init__(self, *, id_: str | None = None) -> None:
        super().__init__(*_headings("", ""), id=id_, markup=False)
        self._types = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let Enter show the details first where they are not seen yet."""
        del parameters
        return action != "select" or not self.screen.has_class("-narrow")

    def on_click(self, event: events.Click) -> None:
        """Highlight by a click, choose by a second one: a workout is not begun by mistake."""
        event.prevent_default()
        at = event.style.meta.get("option")
        if at is None or self.options[at].disabled:
            return
        self.highlighted = at
        if event.chain > 1 or self.screen.has_class("-narrow"):
            self.action_select()

    def on_focus(self) -> None:
        """Take letters as commands again."""
        self._types = False

    def on_key(self, event: events.Key) -> None:
        """Hand letters and digits on; all that come before the search has the focus are its own."""
        letter = event.character or ""
        begins = letter.isalnum() and event.key not in self.screen.active_bindings
        if begins or event.key == "slash" or (self._types and event.is_printable):
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(letter if begins or self._types else ""))
            self._types = True

    def fill(
        self,
        workouts: Sequence[Row],
        exercises: Sequence[Row],
        favourites: Collection[tuple[str, str]],
        agenda: Agenda | None = None,
    ) -> None:
        """Show the rows; what is on the agenda stands there, and nowhere else."""

        def picks(kind: Kind, rows: Sequence[Row]) -> list[Pick]:
            return [Pick(kind, row, favourite=(kind, row["id"]) in favourites) for row in rows]

        today = list(_today(agenda, favourites)) if agenda else []
        workouts = [row for row in workouts if not agenda or row["id"] not in agenda.ids]
        above, below = _headings(_count(workouts), _count(exercises))[0::2]
        room = MOST_ROWS - min(len(exercises), MOST_ROWS // 2)
        shown = picks("workout", workouts[:room])
        rest = picks("exercise", exercises[: MOST_ROWS - len(shown)])
        options = [
            *today,
            above,
            *_under(workouts, shown),
            _aside(""),
            below,
            *_under(exercises, rest),
        ]
        self.set_options(options)

    def highlight(self, key: tuple[str, str] | None) -> None:
        """Highlight what has this kind and id, or else the first; tells of it in any case."""
        picks = [(at, each) for at, each in enumerate(self.options) if isinstance(each, Pick)]
        wanted = [at for at, pick in picks if pick.key == key] or [at for at, _ in picks]
        self.highlighted = wanted[0] if wanted else None
        # The best hit may stand below many others; the first one shows the headings above it.
        if wanted and wanted[0] != picks[0][0]:
            self.scroll_to_highlight(top=True)

    @property
    def chosen(self) -> Pick | None:
        """The highlighted one."""
        option = self.highlighted_option
        return option if isinstance(option, Pick) else None

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Let the headings above the first row be seen with it."""
        super().watch_highlighted(highlighted)
        if highlighted is not None and all(each.disabled for each in self.options[:highlighted]):
            self.scroll_home(animate=False)


def _headings(*counts: str) -> list[Option]:
    workouts, exercises = map(_heading, ("WORKOUTS", "EXERCISES"), counts)
    return [workouts, _aside(""), exercises]


def _heading(title: str, count: str) -> Option:
    told = Content.assemble((f" {title}", "bold $primary"), (f"  {count}", "$faint"))
    return Option(told, disabled=True)


def _today(agenda: Agenda, favourites: Collection[tuple[str, str]]) -> Iterator[Option]:
    def pick(slot: Slot) -> Pick:
        favourite = ("workout", slot.row["id"]) in favourites
        return Pick("workout", slot.row, favourite=favourite, state=slot.state)

    yield _heading("TODAY", agenda.week)
    yield from map(pick, agenda.due)
    if agenda.sentence:
        yield _paragraph(agenda.sentence)
    if agenda.missed:
        yield _paragraph("Still fits today, or leave it:")
    yield from map(pick, agenda.missed)
    yield _aside("")


def _aside(text: str) -> Option:
    return Option(Content.assemble("  ", safe(one_line(text)).stylize("$faint")), disabled=True)


def _paragraph(text: str) -> Option:
    told = safe(one_line(text)).stylize("$faint")
    return Option(Padding(told, Spacing(0, 1, 0, 2)), disabled=True)


def _count(rows: Sequence[object]) -> str:
    return str(len(rows)) if rows else ""


def _under(rows: Sequence[Row], shown: Sequence[Pick]) -> Iterator[Option]:
    yield from shown
    if not rows:
        yield _aside("none")
    elif len(rows) > len(shown):
        yield _aside(f"{len(rows) - len(shown)} more: type to search")
