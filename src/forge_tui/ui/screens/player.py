"""The player: what to do now, read from three metres away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.message import Message
from textual.widgets import Static

from forge_tui.config import Preferences
from forge_tui.figure.film import FRAMES_A_SECOND
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.score import sounded
from forge_tui.ui.after_set import AfterSet
from forge_tui.ui.commands import bindings_of
from forge_tui.ui.following import STILL, Following
from forge_tui.ui.garbage import spare
from forge_tui.ui.key_line import key_line
from forge_tui.ui.keymap import USUAL_KEYS
from forge_tui.ui.player_commands import PLAYER_COMMANDS
from forge_tui.ui.posing import Posing
from forge_tui.ui.screens.commanded import Commanded
from forge_tui.ui.steering import Steering
from forge_tui.ui.teaching import lines_of
from forge_tui.ui.time_left import TimeLeft
from forge_tui.ui.view import clock as minutes
from forge_tui.ui.view import view_of
from forge_tui.ui.widgets.board import Board

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Click, Key

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

        exercises: Collection[str]
        clips: Mapping[str, Clip]

    def __init__(
        self, sitting: Sitting, look: Preferences | None = None, keymap: Keymap = USUAL_KEYS
    ) -> None:
        super().__init__()
        look = look or Preferences()
        self._keymap = keymap
        self._speaker = sitting.speaker
        self._flashes = look.flash
        self._following = Following(sitting, self._hear)
        self._board = Board(look.layout, sitting.about.speed, look.figure)
        self._posing = Posing(look)
        self._steering = Steering(self, self._following)
        self._after_set = AfterSet(self, self._board, self._following, sitting.clock)
        self._time_left = TimeLeft()
        self._taught: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """Show the board and nothing else."""
        yield self._board

    def on_mount(self) -> None:
        """Begin to run."""
        spare()
        head = self._following.head
        self._show(head)
        self._following.start()
        # A session that was cut off begins in a pause.
        if head.state in {State.READY, State.PAUSED}:
            self._following.tell(Command(Act.START if head.state is State.READY else Act.RESUME))
        self.set_interval(_TICK_SECONDS, self._tick)

    def on_unmount(self) -> None:
        """Leave the session where it is, so that it can be gone on with."""
        self.leave()

    def leave(self) -> None:
        """Stop the session's thread; harmless when it has stopped."""
        self._following.leave()

    def keys_of(self, command: UserCommand) -> str:
        """Return the keys in force."""
        return self._keymap.shown(command.id)

    # What the session tells

    def _hear(self, shown: Shown | None) -> None:
        # On the session's thread: a message is the way to the screen's.
        self.post_message(self.Told(shown))

    def on_player_screen_told(self, message: Told) -> None:
        """Show the newest moment."""
        if message.shown is None:
            # Without an end the session's thread broke off; the journal has it.
            if not self._following.has_left:
                # `pop_until_active` would only do so after this screen is closed.
                while self.app.screen is not self:
                    self.app.screen.dismiss()
                self.dismiss(result=self._following.has_ended)
            return
        self._following.see(message.shown.head)
        if message.shown.notices:
            self._board.notice("  ".join(message.shown.notices))
        if self._flashes and sounded(message.shown.events):
            self._board.flash()
        self._show(message.shown.head)

    def _tick(self) -> None:
        if self._following.head.state not in STILL:
            self._show(self._following.present)

    def _show(self, head: Playhead) -> None:
        view = view_of(head)
        self._board.show(view, self._hint(view), minutes(self._time_left.ms(head)))
        if self._time_left.is_stale(head):
            # A key is answered first.
            self.call_after_refresh(self._count_anew, head)
        if head.just_done is None:
            self._after_set.ask_no_more()
        self._teach(head)
        self._pose(head)

    def _count_anew(self, head: Playhead) -> None:
        if self._time_left.is_stale(head):
            self._time_left.count(head)
            self._show(self._following.present)

    def _teach(self, head: Playhead) -> None:
        taught = head.set.drill.exercise, head.active, head.index
        if taught != self._taught:
            self._taught = taught
            raw = self._following.script.exercises[head.set.drill.exercise]
            leisure = head.active is not State.WORK
            self._board.teach(tuple(lines_of(head, raw)), at_leisure=leisure)

    # The figure

    def _hint(self, view: View) -> str:
        keyed = ((id_, self._keymap.first(id_), word) for id_, word in view.hint)
        keys = {id_: f"{key.upper()} {word}" for id_, key, word in keyed if key}
        out = [keys[id_] for id_ in _LESS_NEEDED if id_ in keys]
        return key_line([*keys.values()], self.size.width, out)

    def _pose(self, head: Playhead) -> None:
        if missing := self._posing.missing(head, self._following.script):
            self._open_figures(missing)
        if posed := self._posing.pose(head):
            self._board.pose(*posed)

    # A workout does not end because a picture cannot be drawn.
    @work(thread=True, group="figures", exit_on_error=False)
    def _open_figures(self, exercises: Collection[str]) -> None:
        clips = self._posing.open(exercises, self._following.script)
        self.post_message(self.Drawn(exercises, clips))

    def on_player_screen_drawn(self, message: Drawn) -> None:
        """Show the figure, now that it is there."""
        self._posing.take(message.exercises, message.clips)
        self._show(self._following.present)

    # What the person tells

    def on_key(self, event: Key) -> None:
        """Let a key that comes too late for a question be no command."""
        if self._after_set.is_late(event.key):
            event.stop()

    def on_click(self, event: Click) -> None:
        """Take a click anywhere on the large text as space."""
        if isinstance(event.widget, Static) or event.widget is None:
            return
        self.action_tell("space")

    def action_tell(self, id_: str) -> None:
        """Do what a key, the palette or a click asks for."""
        own = {
            "space": self._steering.space,
            "done": self._steering.done,
            "pause": self._steering.pause,
            "rate": self._after_set.rate,
            "half": self._after_set.half,
            "correct": self._after_set.correct,
            "jump": self._steering.jump,
            "swap": self._steering.swap,
            "layout": self._board.next_layout,
            "mute": lambda: self._board.notice(self._speaker.mute()),
            "metronome": lambda: self._board.notice(self._speaker.beat()),
            "louder": lambda: self._board.notice(self._speaker.louder(1)),
            "quieter": lambda: self._board.notice(self._speaker.louder(-1)),
            "help": self._steering.help,
            "stop": self._steering.stop,
        }
        command = _COMMANDS[id_]
        if command is not None:
            self._following.tell(command)
        else:
            own[id_]()

    def on_effort_said(self, message: Effort.Said) -> None:
        """Take how hard a set was."""
        self._after_set.rated(message.rpe)
