"""The player: what to do now, read from three metres away."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.message import Message
from textual.widgets import Static

from forge_tui.config import Preferences
from forge_tui.errors import ForgeError
from forge_tui.figure.film import FRAMES_A_SECOND, Moment
from forge_tui.plan.effort import half
from forge_tui.player.orders import sensible
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.runner import Runner
from forge_tui.session.score import sounded
from forge_tui.text import clean
from forge_tui.ui.ahead import carried_on, left_ms
from forge_tui.ui.commands import bindings_of
from forge_tui.ui.effort import how_hard, how_many
from forge_tui.ui.figures import moment_of
from forge_tui.ui.garbage import spare
from forge_tui.ui.key_line import key_line
from forge_tui.ui.keymap import USUAL_KEYS
from forge_tui.ui.player_commands import PLAYER_COMMANDS
from forge_tui.ui.screens.ask import AskNumber, AskYes, Choose
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.teaching import lines_of
from forge_tui.ui.view import clock as minutes
from forge_tui.ui.view import view_of
from forge_tui.ui.widgets.board import Board

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Click
    from textual.screen import Screen, ScreenResultType

    from forge_tui.figure.clip import Clip
    from forge_tui.player.playhead import Playhead
    from forge_tui.session.session import Shown
    from forge_tui.ui.commands import UserCommand
    from forge_tui.ui.keymap import Keymap
    from forge_tui.ui.sitting import Sitting
    from forge_tui.ui.view import View
    from forge_tui.ui.widgets.effort import Effort

_TICK_SECONDS = 1 / FRAMES_A_SECOND
# In the order in which the line of keys leaves them out.
_LESS_NEEDED = ("space", "done")
_STILL = frozenset({State.PAUSED, State.READY, State.ENDED})
_NOTHING_DONE = "No set has just been done"
_NOTHING_COUNTED = "No set with reps has just been done"
_COMMANDS = {each.id: each.command for each in PLAYER_COMMANDS}


class PlayerScreen(Commanded[bool]):
    """Leads through a session; its result says whether it has ended, or was left to go on later."""

    DEFAULT_CSS = "PlayerScreen { background: $background; }"
    TELLS = PLAYER_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of("player", PLAYER_COMMANDS)]

    @dataclass
    class Told(Message):
        """The session has something new; None when there will be no more."""

        shown: Shown | None

    @dataclass
    class Drawn(Message):
        """The figures of these exercises are there, of those that have one."""

        exercises: Iterable[str]
        clips: Mapping[str, Clip]

    def __init__(
        self, sitting: Sitting, look: Preferences | None = None, keymap: Keymap = USUAL_KEYS
    ) -> None:
        super().__init__()
        look = look or Preferences()
        self._keymap = keymap
        session = sitting.session
        self._session = session
        self._clock = sitting.clock
        self._speed = sitting.about.speed
        self._head = session.head
        self._seen_ns = sitting.clock.monotonic_ns()
        self._speaker = sitting.speaker
        self._runner = Runner(session, self._hear, self._speed, sitting.followers)
        self._look = look
        self._board = Board(look.layout, sitting.about.speed, look.figure)
        self._clips: dict[str, Clip | None] = {}
        self._asked: set[str] = set()
        self._left_ms: tuple[tuple[int, int, int, bool, int], int] | None = None
        self._taught: tuple[object, ...] = ()
        self._question: AskNumber | None = None
        self._left = False

    def compose(self) -> ComposeResult:
        """Show the board and nothing else."""
        yield self._board

    def on_mount(self) -> None:
        """Begin to run."""
        spare()
        self._show(self._head)
        self._runner.start()
        # A session that was cut off begins in a pause.
        if self._head.state in {State.READY, State.PAUSED}:
            ready = self._head.state is State.READY
            self._runner.tell(Command(Act.START if ready else Act.RESUME))
        self.set_interval(_TICK_SECONDS, self._tick)

    def on_unmount(self) -> None:
        """Leave the session where it is, so that it can be gone on with."""
        self.leave()

    def leave(self) -> None:
        """Stop the session's thread; harmless when it has stopped."""
        self._left = True
        self._runner.leave()

    def keys_of(self, command: UserCommand) -> str:
        """Return the keys in force."""
        return self._keymap.shown(command.id)

    def on_click(self, event: Click) -> None:
        """Take a click anywhere on the large text as space."""
        if isinstance(event.widget, Static) or event.widget is None:
            return
        self.action_tell("space")

    # What the session tells

    def _hear(self, shown: Shown | None) -> None:
        # On the session's thread: a message is the way to the screen's.
        self.post_message(self.Told(shown))

    def on_player_screen_told(self, message: Told) -> None:
        """Show the newest moment."""
        if message.shown is None:
            # Without an end the session's thread broke off; the journal has it.
            if not self._left:
                # `pop_until_active` would only do so after this screen is closed.
                while self.app.screen is not self:
                    self.app.screen.dismiss()
                self.dismiss(result=self._session.head.state is State.ENDED)
            return
        self._head, self._seen_ns = message.shown.head, self._clock.monotonic_ns()
        if message.shown.notices:
            self._board.notice("  ".join(message.shown.notices))
        if self._look.flash and sounded(message.shown.events):
            self._board.flash()
        self._show(self._head)

    # A workout does not end because a picture cannot be drawn.
    @work(thread=True, group="figures", exit_on_error=False)
    def _open_figures(self, exercises: Iterable[str]) -> None:
        from forge_tui.library.figures import clips_of  # noqa: PLC0415 - brings the models
        from forge_tui.model.exercise import Exercise  # noqa: PLC0415 - the same

        raw = self._session.script.exercises
        models = {id_: Exercise.model_validate(raw[id_]) for id_ in exercises}
        self.post_message(self.Drawn(models, clips_of(models, self._look.folders)))

    def on_player_screen_drawn(self, message: Drawn) -> None:
        """Show the figure, now that it is there."""
        self._clips |= {id_: message.clips.get(id_) for id_ in message.exercises}
        self._show(self._present)

    def _tick(self) -> None:
        if self._head.state not in _STILL:
            self._show(self._present)

    @property
    def _present(self) -> Playhead:
        """The newest moment told, carried on to now."""
        if self._head.state in _STILL:
            return self._head
        since_ms = (self._clock.monotonic_ns() - self._seen_ns) / 1e6 * self._speed
        return carried_on(self._head, since_ms)

    def _show(self, head: Playhead) -> None:
        view = view_of(head)
        self._board.show(view, self._hint(view), minutes(self._time_left(head)))
        if head.just_done is None:
            self._ask_no_more()
        taught = head.set.drill.exercise, head.active, head.index
        if taught != self._taught:
            self._taught = taught
            raw = self._session.script.exercises[head.set.drill.exercise]
            leisure = head.active is not State.WORK
            self._board.teach(tuple(lines_of(head, raw)), at_leisure=leisure)
        self._pose(head)

    def _hint(self, view: View) -> str:
        keyed = ((id_, self._keymap.first(id_), word) for id_, word in view.hint)
        keys = {id_: f"{key.upper()} {word}" for id_, key, word in keyed if key}
        out = [keys[id_] for id_ in _LESS_NEEDED if id_ in keys]
        return key_line([*keys.values()], self.size.width, out)

    def _pose(self, head: Playhead) -> None:
        drill = head.set.drill
        if self._look.figure == "off":
            return
        if drill.exercise not in self._asked:
            missing = [id_ for id_ in self._session.script.exercises if id_ not in self._asked]
            self._asked |= set(missing)
            self._open_figures(missing)
        if drill.exercise not in self._clips:
            return  # it comes
        clip, moment = self._clips[drill.exercise], Moment()
        if clip is not None:
            clip = clip.played_as([phase.id for phase in drill.phases])
            moment = moment_of(head, clip, still=not self._look.motion)
        self._board.pose(clip, moment)

    def _time_left(self, head: Playhead) -> int:
        """Return the total time left; worked out anew where the course of things has changed.

        That takes ten milliseconds for an hour's workout, so a key is answered first.
        """
        if self._left_ms is None:
            self._left_ms = _course(head), head.now + left_ms(head)
        elif self._left_ms[0] != _course(head):
            self.call_after_refresh(self._count_anew, head)
        return max(0, self._left_ms[1] - head.now)

    def _count_anew(self, head: Playhead) -> None:
        if self._left_ms and self._left_ms[0] != _course(head):
            self._left_ms = _course(head), head.now + left_ms(head)
            self._show(self._present)

    # What the person tells

    def action_tell(self, id_: str) -> None:
        """Do what a key, the palette or a click asks for."""
        own = {
            "space": self._space,
            "done": self._done,
            "pause": self._pause,
            "rate": self._rate,
            "half": self._half,
            "correct": self._correct,
            "jump": self._jump,
            "swap": self._swap,
            "layout": self._board.next_layout,
            "mute": lambda: self._board.notice(self._speaker.mute()),
            "metronome": lambda: self._board.notice(self._speaker.beat()),
            "louder": lambda: self._board.notice(self._speaker.louder(1)),
            "quieter": lambda: self._board.notice(self._speaker.louder(-1)),
            "help": self._help,
            "stop": self._stop,
        }
        command = _COMMANDS[id_]
        if command is not None:
            self._runner.tell(command)
        else:
            own[id_]()

    def _space(self) -> None:
        command = sensible(self._head)
        if command is None:
            return
        if command.act is Act.DONE:
            self._done()
        else:
            self._runner.tell(command)

    def _pause(self) -> None:
        paused = self._head.state is State.PAUSED
        self._runner.tell(Command(Act.RESUME if paused else Act.PAUSE))

    @work
    async def _done(self) -> None:
        """End the set, or the rest; of a set without a number only the person knows it."""
        head = self._head
        if head.state is not State.WORK:
            self._runner.tell(Command(Act.RESUME if head.state is State.PAUSED else Act.SKIP))
            return
        if not head.set.target.is_open or head.set.drill.held:
            self._runner.tell(Command(Act.DONE))
            return
        number = await self.app.push_screen_wait(AskNumber("How many reps?", head.count))
        # The clock went on meanwhile, and may have ended the set.
        if (self._head.index, self._head.lap) == (head.index, head.lap):
            self._runner.tell(Command(Act.DONE, number))
        elif number is not None:
            self._runner.tell(Command(Act.CORRECT, number))

    async def _ask(
        self, question: Screen[ScreenResultType], *, everywhere: bool = False
    ) -> ScreenResultType | None:
        """Pause while something is read or chosen, and go on after it; cues wait for nobody.

        A rest goes on meanwhile, except `everywhere`.
        """
        state = self._head.state
        pauses = state in {State.WORK, State.GET_READY} or (everywhere and state not in _STILL)
        if pauses:
            self._runner.tell(Command(Act.PAUSE))
        answer = await self.app.push_screen_wait(question)
        if pauses and self._head.state is State.PAUSED:
            self._runner.tell(Command(Act.RESUME))
        return answer

    # Of the set just done; nothing waits for it

    def _rate(self) -> None:
        last = self._head.just_done
        if self._board.asks:
            self._board.close()
        elif last is None:
            self._board.notice(_NOTHING_DONE)
        else:
            self._board.ask(how_hard(last))

    def on_effort_said(self, message: Effort.Said) -> None:
        """Take the answer."""
        self._board.close()
        if message.rpe is not None:
            self._runner.tell(Command(Act.RATE, message.rpe))

    def _half(self) -> None:
        last = self._head.just_done
        rpe = half(last.rpe) if last else None
        if rpe is not None:
            self._board.close()
            self._runner.tell(Command(Act.RATE, rpe))
        elif not self._board.asks:
            self._rate()

    @work
    async def _correct(self) -> None:
        last = self._head.just_done
        if self.app.screen is not self:  # the key came twice
            return
        if last is None or last.of.drill.held:
            self._board.notice(_NOTHING_COUNTED)
            return
        self._board.close()
        self._question = AskNumber(how_many(last), last.reps)
        number = await self.app.push_screen_wait(self._question)
        if number is not None:
            self._runner.tell(Command(Act.CORRECT, number))

    def _ask_no_more(self) -> None:
        """Get out of the way: the next set begins."""
        self._board.close()
        if self._question is not None:
            self._question.dismiss(None)
            self._question = None

    @work
    async def _jump(self) -> None:
        sets = self._head.plan.sets
        choices = [
            (str(index), f"{plan.block} · {plan.drill.name} · set {plan.number} · {plan.do}")
            for index, plan in enumerate(sets)
        ]
        chosen = await self._ask(Choose("Jump to", choices, self._head.segment.set))
        if chosen is not None:
            self._runner.tell(Command(Act.JUMP, int(chosen)))

    @work
    async def _swap(self) -> None:
        from forge_tui.ui import swap  # noqa: PLC0415 - opens the library

        if self.app.screen is not self:  # the key came twice
            return
        script, number = self._session.script, self._head.set.entry
        # The set that is to be another one must not begin meanwhile.
        answers = await self._ask(swap.swap_in_session(script, number), everywhere=True)
        if answers is None or self._head.set.entry != number:
            return
        try:
            self._runner.tell(await asyncio.to_thread(swap.swap_for, answers[0]))
            if swap.GOOD in answers[1:]:
                told = await asyncio.to_thread(swap.keep_in_file, script, number, answers[0])
                self.notify(clean(told), markup=False, timeout=8)
        except ForgeError as error:
            self.notify(clean(str(error)), severity="warning", markup=False, timeout=8)

    @work
    async def _help(self) -> None:
        await self._ask(self.help_screen())

    @work
    async def _stop(self) -> None:
        if self._head.state is not State.PAUSED:
            self._runner.tell(Command(Act.PAUSE))
        if await self.app.push_screen_wait(AskYes("Stop here and keep what was done?")):
            self._runner.tell(Command(Act.STOP))


def _course(head: Playhead) -> tuple[int, int, int, bool, int]:
    """Return what the time left depends on, apart from the time that goes by."""
    return head.index, head.lap, head.delta, head.state is State.PAUSED, id(head.plan)
