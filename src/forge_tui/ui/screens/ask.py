"""Small questions that are put over a screen."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from forge_tui.ui.safe import safe
from forge_tui.ui.screens.once import Modal
from forge_tui.ui.widgets.options import Options

BOX = """
    align: center middle;
    & > Vertical {
        width: 90%; max-width: 60; height: auto; max-height: 90%;
        background: $panel; border: round $primary; padding: 0 1;
    }
    & OptionList { height: auto; max-height: 50vh; background: $panel; border: none; }
    & Static { width: 1fr; }
"""
"""How a question stands over a screen."""


class AskYes(Modal[bool]):
    """A question that Enter answers with yes and Escape with no."""

    DEFAULT_CSS = f"AskYes {{ {BOX} }}"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,y", "dismiss(True)", "Yes"),
        Binding("escape,n", "dismiss(False)", "No"),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self._question = question

    def compose(self) -> ComposeResult:
        """Show the question and the two keys."""
        with Vertical():
            yield Static(safe(self._question))
            yield Static(safe("ENTER yes   ESC no"), classes="faint")


class AskNumber(Modal[int | None]):
    """A question for a number from 0 to 1000; Escape leaves it open."""

    DEFAULT_CSS = f"AskNumber {{ {BOX} }}"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "Leave open")]

    def __init__(self, question: str, usual: int) -> None:
        super().__init__()
        self._question = question
        self._usual = usual

    def compose(self) -> ComposeResult:
        """Show the question, with the usual number to accept."""
        with Vertical():
            yield Static(safe(self._question))
            yield Input(str(self._usual or ""), type="integer", max_length=4, select_on_focus=True)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take a number that makes sense."""
        if event.value.isdigit() and int(event.value) <= 1000:  # noqa: PLR2004 - the most of a set
            self.dismiss(int(event.value))


class Choose(Modal[str | None]):
    """A list to choose from; Escape chooses nothing."""

    DEFAULT_CSS = f"Choose {{ {BOX} }}"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "None")]

    def __init__(self, question: str, choices: list[tuple[str, str]], at: int = 0) -> None:
        """`choices` are (what is returned, what is shown)."""
        super().__init__()
        self._question = question
        self._choices = choices
        self._at = at

    def compose(self) -> ComposeResult:
        """Show the question and the choices."""
        with Vertical():
            yield Static(safe(self._question))
            options = [Option(safe(shown)) for _, shown in self._choices]
            choices = Options(*options)
            choices.highlighted = min(self._at, len(options) - 1) if options else None
            yield choices
            yield Static(safe("ENTER takes it   ESC leaves it"), classes="faint")

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Return what was chosen."""
        self.dismiss(self._choices[event.option_index][0])
