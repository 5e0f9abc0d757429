"""What is asked of the set just done; nothing waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.plan.effort import half
from forge_tui.player.transitions import Act, Command
from forge_tui.ui.effort import how_hard, how_many
from forge_tui.ui.screens.ask import AskNumber

if TYPE_CHECKING:
    from textual.screen import Screen

    from forge_tui.session.clock import Clock
    from forge_tui.ui.following import Following
    from forge_tui.ui.widgets.board import Board

_NOTHING_DONE = "No set has just been done"
_NOTHING_COUNTED = "No set with reps has just been done"
_DIGITS = frozenset("0123456789")
# What is typed into the question for a number.
_TYPED = _DIGITS | {"backspace", "enter"}
# Who answers looks at the question, and does not see at once that it is gone.
_LATE_NS = 2_000_000_000


class AfterSet:
    """Asks how hard the set was, and how many reps it really had."""

    def __init__(
        self, screen: Screen[bool], board: Board, following: Following, clock: Clock
    ) -> None:
        self._screen = screen
        self._board = board
        self._following = following
        self._clock = clock
        self._question: AskNumber | None = None
        self._late: frozenset[str] = frozenset()
        self._late_until_ns = 0

    def is_late(self, key: str) -> bool:
        """Return whether a key was meant for a question that is gone since a moment."""
        late = self._clock.monotonic_ns() < self._late_until_ns
        return late and key in self._late and not self._board.asks

    def _pass_over(self, keys: frozenset[str]) -> None:
        self._late, self._late_until_ns = keys, self._clock.monotonic_ns() + _LATE_NS

    def rate(self) -> None:
        """Ask how hard it was, or take that question away."""
        last = self._following.head.just_done
        if self._board.asks:
            self._board.close()
        elif last is None:
            self._board.notice(_NOTHING_DONE)
        else:
            self._board.ask(how_hard(last))

    def rated(self, rpe: float | None) -> None:
        """Take the answer; None leaves it open."""
        self._board.close()
        if rpe is not None:
            self._pass_over(_DIGITS)
            self._following.tell(Command(Act.RATE, rpe))

    def half(self) -> None:
        """Take half an RPE more or less, or ask for the whole one first."""
        last = self._following.head.just_done
        rpe = half(last.rpe) if last else None
        if rpe is not None:
            self.rated(rpe)
        elif not self._board.asks:
            self.rate()

    def correct(self) -> None:
        """Ask how many reps it really had."""
        self._screen.run_worker(self._correct())

    async def _correct(self) -> None:
        last = self._following.head.just_done
        if self._screen.app.screen is not self._screen:  # the key came twice
            return
        if last is None or last.of.drill.held:
            self._board.notice(_NOTHING_COUNTED)
            return
        self._board.close()
        self._question = AskNumber(how_many(last), last.reps)
        number = await self._screen.app.push_screen_wait(self._question)
        self._question = None
        if number is not None:
            self._following.tell(Command(Act.CORRECT, number))

    def ask_no_more(self) -> None:
        """Get out of the way: the next set begins."""
        if self._board.asks:
            self._board.close()
            self._pass_over(_DIGITS)
        if self._question is not None:
            self._question.dismiss(None)
            self._question = None
            self._pass_over(_TYPED)
