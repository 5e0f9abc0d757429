"""What the person wants of the session: some of it told at once, some after a question."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.player.orders import sensible
from forge_tui.player.transitions import Act, Command, State
from forge_tui.text import clean
from forge_tui.ui.following import STILL
from forge_tui.ui.screens.ask import AskNumber, AskYes, Choose

if TYPE_CHECKING:
    from textual.screen import Screen, ScreenResultType

    from forge_tui.ui.following import Following
    from forge_tui.ui.screens.commanded import Commanded


class Steering:
    """Turns a wish into commands to the session; its questions stand over `screen`."""

    def __init__(self, screen: Commanded[bool], following: Following) -> None:
        self._screen = screen
        self._following = following

    def space(self) -> None:
        """Do what is sensible now."""
        command = sensible(self._following.head)
        if command is None:
            return
        if command.act is Act.DONE:
            self.done()
        else:
            self._following.tell(command)

    def pause(self) -> None:
        """Pause, or go on."""
        paused = self._following.head.state is State.PAUSED
        self._following.tell(Command(Act.RESUME if paused else Act.PAUSE))

    def done(self) -> None:
        """End the set, or the rest; of a set without a number only the person knows it."""
        head = self._following.head
        if head.state is not State.WORK:
            paused = head.state is State.PAUSED
            self._following.tell(Command(Act.RESUME if paused else Act.SKIP))
        elif not head.set.target.is_open or head.set.drill.held:
            self._following.tell(Command(Act.DONE))
        else:
            self._screen.run_worker(self._done())

    async def _done(self) -> None:
        head = self._following.head
        number = await self._wait_for(AskNumber("How many reps?", head.count))
        # The clock went on meanwhile, and may have ended the set.
        if (self._following.head.index, self._following.head.lap) == (head.index, head.lap):
            self._following.tell(Command(Act.DONE, number))
        elif number is not None:
            self._following.tell(Command(Act.CORRECT, number))

    def jump(self) -> None:
        """Ask for a set of the workout, and go there."""
        self._screen.run_worker(self._jump())

    async def _jump(self) -> None:
        head = self._following.head
        choices = [
            (str(index), f"{plan.block} · {plan.drill.name} · set {plan.number} · {plan.do}")
            for index, plan in enumerate(head.plan.sets)
        ]
        chosen = await self._ask(Choose("Jump to", choices, head.segment.set))
        if chosen is not None:
            self._following.tell(Command(Act.JUMP, int(chosen)))

    def swap(self) -> None:
        """Ask what to do in the place of the exercise, today or for good."""
        self._screen.run_worker(self._swap())

    async def _swap(self) -> None:
        from forge_tui.ui import swap  # noqa: PLC0415 - opens the library

        if self._screen.app.screen is not self._screen:  # the key came twice
            return
        script, number = self._following.script, self._following.head.set.entry
        # The set that is to be another one must not begin meanwhile.
        answers = await self._ask(swap.swap_in_session(script, number), everywhere=True)
        if answers is None or self._following.head.set.entry != number:
            return
        try:
            self._following.tell(await asyncio.to_thread(swap.swap_for, answers[0]))
            if swap.GOOD in answers[1:]:
                told = await asyncio.to_thread(swap.keep_in_file, script, number, answers[0])
                self._screen.notify(clean(told), markup=False, timeout=8)
        except ForgeError as error:
            self._screen.notify(clean(str(error)), severity="warning", markup=False, timeout=8)

    def help(self) -> None:
        """Show all keys."""
        self._screen.run_worker(self._ask(self._screen.help_screen()))

    def stop(self) -> None:
        """Ask whether to end the workout here."""
        self._screen.run_worker(self._stop())

    async def _stop(self) -> None:
        if self._following.head.state is not State.PAUSED:
            self._following.tell(Command(Act.PAUSE))
        if await self._wait_for(AskYes("Stop here and keep what was done?")):
            self._following.tell(Command(Act.STOP))

    async def _ask(
        self, question: Screen[ScreenResultType], *, everywhere: bool = False
    ) -> ScreenResultType | None:
        """Pause while something is read or chosen, and go on after it; cues wait for nobody.

        A rest goes on meanwhile, except `everywhere`.
        """
        state = self._following.head.state
        pauses = state in {State.WORK, State.GET_READY} or (everywhere and state not in STILL)
        if pauses:
            self._following.tell(Command(Act.PAUSE))
        answer = await self._wait_for(question)
        if pauses and self._following.head.state is State.PAUSED:
            self._following.tell(Command(Act.RESUME))
        return answer

    async def _wait_for(self, question: Screen[ScreenResultType]) -> ScreenResultType | None:
        return await self._screen.app.push_screen_wait(question)
