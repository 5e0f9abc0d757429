"""The player: what to do now, read from three metres away."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import work
from textual.binding import Binding
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen
from textual.widgets import Static

from forge_tui.player.orders import sensible
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.runner import Runner
from forge_tui.ui.commands import PLAYER_COMMANDS
from forge_tui.ui.keymap import USUAL_KEYS
from forge_tui.ui.safe import safe
from forge_tui.ui.screens.ask import AskNumber, AskYes, Choose
from forge_tui.ui.screens.once import Once
from forge_tui.ui.view import (
    advice_of,
    carried_on,
    left_ms,
    steps_of,
    strip_of,
    view_of,
)
from forge_tui.ui.view import (
    clock as minutes,
)
from forge_tui.ui.widgets.big import BigText
from forge_tui.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Click, Resize

    from forge_tui.player.playhead import Playhead
    from forge_tui.session.session import Shown
    from forge_tui.ui.keymap import Keymap
    from forge_tui.ui.sitting import Sitting
    from forge_tui.ui.view import View

LAYOUTS = ("coach", "distance", "compact")
_TICK_SECONDS = 0.1
# With fewer the other layouts would be cut.
_COMPACT_COLUMNS, _COMPACT_ROWS = 60, 18
# The least share of the rows that the side word has when it is read from afar.
_SIDE_SHARE = 0.12
# Rows of the pixel font at whole sizes.
_SIZES = (4, 7, 11, 14, 18, 21)


class PlayerPalette(Provider):
    """The player's commands in the command palette."""

    async def discover(self) -> Hits:
        """Show them all before anything is typed."""
        for each in PLAYER_COMMANDS:
            yield DiscoveryHit(each.label, partial(self._tell, each.id), help=each.sentence)

    async def search(self, query: str) -> Hits:
        """Find them by label."""
        matcher = self.matcher(query)
        for each in PLAYER_COMMANDS:
            if (score := matcher.match(each.label)) > 0:
                shown = matcher.highlight(each.label)
                yield Hit(score, shown, partial(self._tell, each.id), help=each.sentence)

    def _tell(self, id_: str) -> None:
        if isinstance(self.screen, PlayerScreen):
            self.screen.action_tell(id_)


class PlayerScreen(Once[bool]):
    """Leads through a session; its result says whether it has ended, or was left to go on later."""

    DEFAULT_CSS = """
    PlayerScreen { layout: vertical; background: $background; }
    PlayerScreen .line { width: 1fr; height: 1; }
    PlayerScreen .line { color: $faint; }
    PlayerScreen #name { width: 1fr; height: 1; color: $foreground; text-style: bold; }
    PlayerScreen #name, PlayerScreen #place { text-wrap: nowrap; text-overflow: ellipsis; }
    PlayerScreen #total { width: auto; height: 1; margin-left: 1; }
    PlayerScreen #place { width: 1fr; height: 1; }
    PlayerScreen #strip { width: auto; height: 1; margin-left: 1; color: $primary; }
    PlayerScreen #middle { height: 1fr; }
    PlayerScreen #left { width: 3fr; height: 1fr; }
    PlayerScreen Steps { width: 2fr; }
    PlayerScreen #reps { color: $foreground; text-style: bold; text-align: center; }
    PlayerScreen #cue { color: $foreground; text-align: center; height: auto; max-height: 2; }
    PlayerScreen #notice { text-align: center; color: $warning; display: none; }
    PlayerScreen #notice.told { display: block; }
    PlayerScreen #hint { text-align: center; }
    PlayerScreen BigText { color: $foreground; }
    PlayerScreen.work #banner { color: $work; }
    PlayerScreen.rest BigText { color: $rest; }
    PlayerScreen.prepare BigText, PlayerScreen.get-ready BigText,
    PlayerScreen.change BigText { color: $prepare; }
    PlayerScreen.paused BigText { color: $warning; }
    PlayerScreen.left #badge { color: $left; }
    PlayerScreen.right #badge { color: $right; }
    PlayerScreen.distance Steps, PlayerScreen.compact Steps { display: none; }
    PlayerScreen.compact #where, PlayerScreen.compact #badge { display: none; }
    PlayerScreen.compact.left #reps { color: $left; }
    PlayerScreen.compact.right #reps { color: $right; }
    PlayerScreen.distance #cue, PlayerScreen.compact #cue {
        max-height: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(each.keys, f"tell('{each.id}')", each.label, id=f"player.{each.id}", show=False)
        for each in PLAYER_COMMANDS
    ]

    COMMANDS = Screen.COMMANDS | {PlayerPalette}

    @dataclass
    class Told(Message):
        """The session has something new; None when there will be no more."""

        shown: Shown | None

    def __init__(self, sitting: Sitting, layout: str = "auto", keymap: Keymap = USUAL_KEYS) -> None:
        super().__init__()
        self._keymap = keymap
        session = sitting.session
        self._session = session
        self._clock = sitting.clock
        self._speed = sitting.about.speed
        self._head = session.head
        self._seen_ns = sitting.clock.monotonic_ns()
        self._runner = Runner(session, self._hear, self._speed)
        self._layout = layout
        self._left_ms: tuple[tuple[int, int, int], int] | None = None
        self._exercise = ""
        self._said: dict[str, str] = {}
        self._left = False
        self._commands = {each.id: each for each in PLAYER_COMMANDS}

    def compose(self) -> ComposeResult:
        """Lay out everything; the layouts hide what they do not have."""
        with Horizontal(classes="line"):
            yield Static(id="name")
            yield Static(id="total")
        with Horizontal(id="where", classes="line"):
            yield Static(id="place")
            yield Static(id="strip")
        yield BigText(id="banner")
        with Horizontal(id="middle"):
            with Vertical(id="left"):
                yield BigText(id="digits")
                yield BigText(id="badge")
            yield Steps()
        yield Static(id="reps", classes="line")
        yield Static(id="cue", classes="line")
        yield Static(id="notice", classes="line")
        yield Static(id="hint", classes="line")

    def on_mount(self) -> None:
        """Begin to run."""
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

    def on_resize(self, _: Resize) -> None:
        """Choose the layout that fits, and give the large text its rows."""
        self._arrange()

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
            self._notice("  ".join(message.shown.notices))
        self._show(self._head)

    def _notice(self, text: str) -> None:
        notice = self.query_one("#notice", Static)
        notice.update(safe(text))
        self._tell_notice(notice, is_told=True)
        self.set_timer(6, lambda: self._tell_notice(notice, is_told=False))

    def _tell_notice(self, notice: Static, *, is_told: bool) -> None:
        """Let it stand where the hint is, so that the digits keep their size."""
        notice.set_class(is_told, "told")
        self.query_one("#hint").display = not is_told

    def _tick(self) -> None:
        if self._head.state in {State.PAUSED, State.READY, State.ENDED}:
            return
        since_ms = (self._clock.monotonic_ns() - self._seen_ns) / 1e6 * self._speed
        self._show(carried_on(self._head, since_ms))

    # What is shown

    def _show(self, head: Playhead) -> None:
        view = view_of(head)
        self._colour(view)
        self._say("#name", view.title)
        self._say("#place", view.place)
        self._say("#strip", strip_of(head))
        self._say("#total", f"{minutes(self._time_left(head))} left")
        self.query_one("#banner", BigText).text = view.banner
        self.query_one("#digits", BigText).text = view.digits
        self.query_one("#badge", BigText).text = view.badge
        small = self.has_class("compact")
        self._say("#reps", view.small_reps if small else view.reps)
        self._say("#cue", view.small_cue if small else view.cue)
        keys = [f"{self._keymap.first(id_).upper()} {word}" for id_, word in view.hint]
        self._say("#hint", "   ".join(keys))
        self._show_steps(head, view)

    def _say(self, selector: str, text: str) -> None:
        if self._said.get(selector) != text:
            self._said[selector] = text
            # The total grows and shrinks, a cue may take two lines; the others keep their place.
            line = self.query_one(selector, Static)
            line.update(safe(text), layout=selector in {"#total", "#strip", "#cue"})

    def _colour(self, view: View) -> None:
        for mood in (state.value for state in State):
            self.set_class(mood == view.mood, mood)
        self.set_class("LEFT" in view.badge, "left")
        self.set_class("RIGHT" in view.badge, "right")

    def _show_steps(self, head: Playhead, view: View) -> None:
        key = f"{head.set.drill.exercise} {head.active} {head.index}"
        steps = self.query_one(Steps)
        if key != self._exercise:
            self._exercise = key
            raw = self._session.script.exercises[head.set.drill.exercise]
            steps.lines = tuple(_lines(head, raw))
        steps.now = view.step

    def _time_left(self, head: Playhead) -> int:
        """Return the total time left; worked out anew where the course of things has changed."""
        key = (head.index, head.lap, head.delta)
        if self._left_ms is None or self._left_ms[0] != key or head.state is State.PAUSED:
            self._left_ms = key, head.now + left_ms(head)
        return max(0, self._left_ms[1] - head.now)

    # Layout

    def _arrange(self) -> None:
        layout = "coach" if self._layout == "auto" else self._layout
        if self._is_small:
            layout = "compact"
        for each in LAYOUTS:
            self.set_class(each == layout, each)
        rows = self.size.height
        side = next((size for size in _SIZES if size >= rows * _SIDE_SHARE), _SIZES[-1])
        self.query_one("#banner").styles.height = 4 if layout == "compact" else side
        self.query_one("#badge").styles.height = side

    @property
    def _is_small(self) -> bool:
        return self.size.width < _COMPACT_COLUMNS or self.size.height < _COMPACT_ROWS

    # What the person tells

    def action_tell(self, id_: str) -> None:
        """Do what a key, the palette or a click asks for."""
        own = {
            "space": self._space,
            "done": self._done,
            "pause": self._pause,
            "jump": self._jump,
            "swap": self._swap,
            "layout": self._next_layout,
            "help": self._help,
            "stop": self._stop,
        }
        command = self._commands[id_].command
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

    @work
    async def _jump(self) -> None:
        sets = self._head.plan.sets
        choices = [
            (str(index), f"{plan.block} · {plan.drill.name} · set {plan.number} · {plan.do}")
            for index, plan in enumerate(sets)
        ]
        chosen = await self.app.push_screen_wait(Choose("Jump to", choices, self._head.segment.set))
        if chosen is not None:
            self._runner.tell(Command(Act.JUMP, int(chosen)))

    @work
    async def _swap(self) -> None:
        from forge_tui.ui.swap import others_for, swap_for  # noqa: PLC0415 - opens the library

        chosen = await self.app.push_screen_wait(
            Choose("Do instead", others_for(self._head.set.drill.exercise))
        )
        if chosen is not None:
            self._runner.tell(swap_for(chosen))

    def _next_layout(self) -> None:
        if self._is_small:
            self._notice(f"Other views need {_COMPACT_COLUMNS}x{_COMPACT_ROWS}")
            return
        here = next((i for i, each in enumerate(LAYOUTS) if self.has_class(each)), 0)
        self._layout = LAYOUTS[(here + 1) % len(LAYOUTS)]
        self._arrange()
        self._show(self._head)

    def _help(self) -> None:
        from forge_tui.ui.screens.help import HelpScreen  # noqa: PLC0415 - seldom needed

        self.app.push_screen(HelpScreen(self._keymap))

    @work
    async def _stop(self) -> None:
        if self._head.state is not State.PAUSED:
            self._runner.tell(Command(Act.PAUSE))
        if await self.app.push_screen_wait(AskYes("Stop here and keep what was done?")):
            self._runner.tell(Command(Act.STOP))


def _lines(head: Playhead, raw: Mapping[str, Any]) -> Iterator[tuple[int | None, str]]:
    """Yield the how-to steps while one works; before that how to set up, and advice in a rest."""
    if head.active in {State.WORK, State.GET_READY}:
        yield from steps_of(raw)
        return
    if head.active is not State.PREPARE:
        yield None, advice_of(raw, head.index)
    for _, text in steps_of(raw, "setup"):
        yield None, f"Set up: {text}"
