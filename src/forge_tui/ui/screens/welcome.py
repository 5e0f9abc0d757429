"""The first start: the safety sentence, two questions, and a workout to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from textual import on
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from forge_tui import config
from forge_tui.config.first import SAFETY
from forge_tui.errors import ForgeError
from forge_tui.plan.sides import Side
from forge_tui.text import clean
from forge_tui.ui.screens.once import Once
from forge_tui.ui.widgets.options import Options

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Suggestion(NamedTuple):
    """A workout that comes with the program, and why it is the one to begin with."""

    id: str
    name: str
    sentence: str


SUGGESTIONS = {
    "beginner": Suggestion(
        "first-steps", "First steps", "Five basic exercises, twice round. No jumping, no equipment."
    ),
    "intermediate": Suggestion(
        "ten-minute-amrap", "Ten-minute AMRAP", "Ten minutes at your own pace, after a warm-up."
    ),
    "advanced": Suggestion(
        "kick-and-push", "Kick and push", "Kicking pushups, after a warm-up with a bench."
    ),
}
"""By how fit a person says to be."""


@dataclass(frozen=True, slots=True)
class _Question:
    """What is asked, and the answers with what each means; a skipped one has the first."""

    text: str
    answers: tuple[tuple[str, Any], ...]


_LEVEL = _Question(
    "How fit are you?",
    (
        ("Beginner, or after a long break", "beginner"),
        ("Intermediate: I train at times", "intermediate"),
        ("Advanced: I train each week", "advanced"),
    ),
)
_SIDE = _Question(
    "Which side shall begin, where a workout does not say?",
    (("No matter", None), ("Left", Side.LEFT), ("Right", Side.RIGHT)),
)
_QUESTIONS = (_LEVEL, _SIDE)
_LAST = len(_QUESTIONS)


class WelcomeScreen(Once["str | None"]):
    """Greets a person; its result is the id of the workout to play, None to look round first.

    The answers are in the settings file afterwards.
    """

    DEFAULT_CSS = """
    WelcomeScreen { align: center middle; background: $background; }
    WelcomeScreen #welcome { width: 64; max-width: 100%; height: auto; max-height: 1fr;
        padding: 1 2; }
    WelcomeScreen #title { text-style: bold; color: $accent; }
    WelcomeScreen #safety { text-style: bold; color: $warning; margin-bottom: 1; }
    WelcomeScreen #question { margin-bottom: 1; }
    WelcomeScreen OptionList { height: auto; background: $background; }
    WelcomeScreen #hint { color: $faint; margin-top: 1; }
    WelcomeScreen.-low #welcome { padding: 0 1; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - no ClassVar in Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        ("escape", "skip", "Skip"),
        *((str(number + 1), f"answer({number})", "Answer") for number in range(3)),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._page = 0
        self._answers = [question.answers[0][1] for question in _QUESTIONS]

    def compose(self) -> ComposeResult:
        """Show one question at a time, below what everybody must know."""
        with VerticalScroll(id="welcome", can_focus=False):
            yield Static("forge-tui", id="title", markup=False)
            yield Static(SAFETY, id="safety", markup=False)
            yield Static(id="question", markup=False)
            yield Options(id="answers", markup=False, compact=True)
            yield Static(id="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with the first question."""
        self._show()

    def _show(self) -> None:
        if self._page < _LAST:
            question = _QUESTIONS[self._page]
            text, answers = Content(question.text), [words for words, _ in question.answers]
            hint = f"{self._page + 1} of {_LAST}   Enter choose   Esc skip"
        else:
            text = Content.assemble(
                "To begin with: ", (self._suggestion.name, "bold"), "\n", self._suggestion.sentence
            )
            answers = ["Start now", "Look round first"]
            hint = "Enter choose   Esc look round"
        self.query_one("#question", Static).update(text)
        options = self.query_one(OptionList)
        options.clear_options()
        options.add_options(f"{number}  {words}" for number, words in enumerate(answers, 1))
        options.highlighted = 0
        options.focus()
        self.query_one("#hint", Static).update(hint)

    @property
    def _suggestion(self) -> Suggestion:
        return SUGGESTIONS[self._answers[0]]

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_answer(event.option_index)

    def action_answer(self, number: int) -> None:
        """Take the answer, counted from 0, and go on; a number without an answer is nothing."""
        if self._page == _LAST:
            if number in {0, 1}:
                self.dismiss(None if number else self._suggestion.id)
            return
        question = _QUESTIONS[self._page]
        answer = self._answers[self._page] = question.answers[number][1]
        if question is _SIDE:
            self._keep(answer)
        self._go_on()

    def action_skip(self) -> None:
        """Leave a question unanswered, or the suggestion untaken."""
        if self._page == _LAST:
            self.dismiss(None)
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._page += 1
        self._show()

    def _keep(self, side: Side | None) -> None:
        try:
            config.save({"lead": side})
        except ForgeError as error:
            self.notify(clean(str(error)), severity="warning", markup=False)
