"""Small forms over the summary: what a set really was, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Static

from forge_tui.history import SetChange
from forge_tui.history.amendment import MOST_REPS, MOST_SECONDS
from forge_tui.plan.sides import Side, split
from forge_tui.text import clean
from forge_tui.ui.account import planned, set_name
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.once import Modal

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from forge_tui.record import SetRecord

_BOX = """
    align: center middle;
    & > Vertical {
        width: 90%; max-width: 60; height: auto; max-height: 100%;
        background: $panel; border: round $primary; padding: 0 1;
    }
    & Horizontal { height: 1; }
    & .label { width: 9; }
    & Input { width: 1fr; }
    & .title { text-style: bold; }
    & .told { color: $warning; display: none; }
    & .keys { color: $faint; }
"""
_LABELS = {
    "reps": "reps",
    "left": "left",
    "right": "right",
    "seconds": "seconds",
    "left_seconds": "left, s",
    "right_seconds": "right, s",
}


class CorrectSet(Modal[SetChange | None]):
    """Asks how much one set really was; left and right too where the sides are told apart."""

    DEFAULT_CSS = f"CorrectSet {{ {_BOX} }}"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Leave it"),
        Binding("down", "app.focus_next", "Next", show=False),
        Binding("up", "app.focus_previous", "Previous", show=False),
    ]

    def __init__(self, index: int, done: SetRecord) -> None:
        super().__init__()
        self._index = index
        self._done = done
        self._most = MOST_SECONDS if done.held else MOST_REPS
        self._before = {field: round(getattr(done, field)) for field in self._fields()}

    def compose(self) -> ComposeResult:
        """Ask for each number, with what was logged to accept or to type over."""
        with Vertical():
            yield Static(safe(set_name(self._done)), classes="title")
            yield Static(safe(f"planned {planned(self._done)}"), classes="keys")
            for field, value in self._before.items():
                with Horizontal():
                    yield Static(_LABELS[field], classes="label", markup=False)
                    yield Input(str(value), type="integer", max_length=5, compact=True, id=field)
            yield Static(f"From 0 to {self._most}.", classes="told", markup=False)
            yield Static("ENTER takes it   ESC leaves it", classes="keys", markup=False)

    def _fields(self) -> tuple[str, ...]:
        sided = self._done.is_sided
        if self._done.held:
            by_side = sided and not self._done.alternating
            return ("left_seconds", "right_seconds") if by_side else ("seconds",)
        return ("reps", "left", "right") if sided else ("reps",)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep reps, left and right together: reps are shared by the lead, sides are summed."""
        numbers, before = self._numbers(), self._before
        self._before = numbers
        # What was logged is put in too, and must stay as it is.
        if not self._done.is_sided or self._done.held or numbers == before:
            return
        if event.input.id == "reps" and "reps" in numbers:
            lead = Side(self._done.lead or Side.RIGHT)
            left, right = split(numbers["reps"], lead)
            self._put(left=left, right=right)
        elif event.input.id != "reps" and {"left", "right"} <= numbers.keys():
            self._put(reps=numbers["left"] + numbers["right"])

    def _put(self, **numbers: int) -> None:
        with self.prevent(Input.Changed):
            for field, number in numbers.items():
                self.query_one(f"#{field}", Input).value = str(number)
        self._before = self._numbers()

    def _numbers(self) -> dict[str, int]:
        values = {str(field.id): field.value for field in self.query(Input)}
        return {field: int(value) for field, value in values.items() if _is_number(value)}

    def on_input_submitted(self) -> None:
        """Take the numbers if they make sense."""
        fields, numbers = self._fields(), self._numbers()
        if any(numbers.get(field, -1) not in range(self._most + 1) for field in fields):
            self.query_one(".told").display = True
            return
        amounts = {field: self._exact(field, numbers[field]) for field in fields}
        self.dismiss(SetChange(self._index, **amounts))

    def _exact(self, field: str, number: int) -> Any:
        """Return what was logged where the number is still that one, rounded."""
        logged = getattr(self._done, field)
        return logged if round(logged) == number else number


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit()


class WriteNote(Modal[str | None]):
    """Asks for a few words about the session; none takes them away."""

    DEFAULT_CSS = f"WriteNote {{ {_BOX} }}"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Leave it")]

    def __init__(self, note: str) -> None:
        super().__init__()
        self._note = note

    def compose(self) -> ComposeResult:
        """Show the note as it is, to go on with."""
        with Vertical():
            yield Static("Note", classes="title", markup=False)
            yield Input(clean(self._note), max_length=1000, select_on_focus=False, compact=True)
            yield Static("ENTER takes it   ESC leaves it", classes="keys", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the words."""
        self.dismiss(clean(event.value).strip())
