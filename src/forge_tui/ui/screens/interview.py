"""Several questions in one place, each asked when the one before is answered."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from forge_tui.errors import ForgeError
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.ask import BOX
from forge_tui.ui.screens.once import Modal
from forge_tui.ui.widgets.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.binding import BindingType

Answers = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; `choices` are (what is returned, what is shown)."""

    text: str
    choices: tuple[tuple[str, str], ...] = ()


class Interview(Modal[Answers | None]):
    """Asks until there is nothing more to ask; Escape leaves it all, at any question.

    One screen for all questions: between two of them a quick key must not reach what is below.
    `ask` is called on a thread with the answers so far; it may raise ForgeError, which is shown.
    """

    DEFAULT_CSS = f"Interview {{ {BOX} & OptionList:focus {{ border: none; }} }}"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss(None)", "None")]

    def __init__(self, ask: Callable[[Answers], Question | None]) -> None:
        super().__init__()
        self._ask = ask
        self._answers: Answers = ()
        self._question: Question | None = None

    def compose(self) -> ComposeResult:
        """Show the question and the choices."""
        with Vertical():
            yield Static(safe("..."), classes="question")
            yield Options()
            yield Static(safe("ESC leaves it"), classes="faint")

    def on_mount(self) -> None:
        """Ask the first one."""
        self._ask_next()

    @work
    async def _ask_next(self) -> None:
        try:
            question = await asyncio.to_thread(self._ask, self._answers)
        except ForgeError as error:
            question = Question(str(error))
        if question is None:
            self.dismiss(self._answers)
        else:
            self._show(question)

    def _show(self, question: Question) -> None:
        self._question = question
        self.query_one(".question", Static).update(safe(question.text))
        choices = self.query_one(OptionList)
        choices.set_options([Option(safe(shown)) for _, shown in question.choices])
        choices.highlighted = 0 if question.choices else None
        choices.display = bool(question.choices)
        keys = "ENTER takes it   ESC leaves it" if question.choices else "ESC leaves it"
        self.query_one(".faint", Static).update(safe(keys))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Take the answer; one that comes again while the next question is sought is none."""
        if self._question is not None:
            answer = self._question.choices[event.option_index][0]
            self._question = None
            self._answers = (*self._answers, answer)
            self._ask_next()
