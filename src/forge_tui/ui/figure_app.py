"""An exercise's figure by itself: to look at it from all sides, and to write its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import App
from textual.binding import Binding
from textual.containers import Horizontal
from textual.widgets import Static

from forge_tui.figure.film import FRAMES_A_SECOND
from forge_tui.ui.driver import lenient
from forge_tui.ui.safe import StripControls, safe
from forge_tui.ui.theme import THEMES
from forge_tui.ui.widgets.looping import LoopingFigure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.driver import Driver
    from textual.filter import LineFilter

    from forge_tui.config import Preferences
    from forge_tui.ui.figures import Looped

_YAW, _PITCH = 10, 5
_REREAD_SECONDS = 0.5
_KEYS = "← → ↑ ↓ camera   SPACE stop, go on   . next frame   S other side   Q quit"


class FigureApp(App[None]):
    """Plays a figure; it is read again whenever its files change.

    `read` returns the movement, or None and what is wrong; it is called on the screen's thread.
    """

    CSS = """
    Screen { background: $background; }
    .line { width: 1fr; height: auto; color: $faint; }
    #name { width: 1fr; height: 1; color: $foreground; text-style: bold; }
    #now { width: auto; height: 1; color: $faint; }
    #faults { color: $warning; height: auto; max-height: 4; }
    """
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", f"turn({-_YAW}, 0)"),
        Binding("right", f"turn({_YAW}, 0)"),
        Binding("up", f"turn(0, {_PITCH})"),
        Binding("down", f"turn(0, {-_PITCH})"),
        Binding("space", "stop"),
        Binding("full_stop", "frame"),
        Binding("s", "side"),
        Binding("q,escape", "quit"),
    ]

    def __init__(
        self,
        name: str,
        preferences: Preferences,
        read: Callable[[], tuple[Looped | None, Sequence[str]]],
    ) -> None:
        super().__init__()
        self._title = name
        self._read = read
        self._turned = [0.0, 0.0]
        self._camera = self._told = ""
        self._strip = StripControls()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = preferences.theme
        self.animation_level = "full" if preferences.motion else "none"
        self._movement, self._faults = read()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Let no control character out, whatever made it."""
        return [*super().get_line_filters(), self._strip]

    def get_driver_class(self) -> type[Driver]:
        """Outlive a terminal that goes away."""
        return lenient(super().get_driver_class())

    def compose(self) -> ComposeResult:
        """Give the figure all there is but a few lines."""
        with Horizontal(classes="line"):
            yield Static(safe(self._title), id="name")
            yield Static(id="now")
        yield LoopingFigure(self._movement)
        yield Static(id="faults")
        yield Static(safe(_KEYS), classes="line")

    def on_mount(self) -> None:
        """Begin."""
        self._show()
        self.set_interval(_REREAD_SECONDS, self._reread)
        self.set_interval(1 / FRAMES_A_SECOND, self._tell)

    def action_turn(self, yaw: float, pitch: float) -> None:
        """Move the camera."""
        self._turned = [self._turned[0] + yaw, self._turned[1] + pitch]
        self._show()

    def action_stop(self) -> None:
        """Stop, or go on."""
        self.query_one(LoopingFigure).stop_or_go()

    def action_frame(self) -> None:
        """Stop, and show the next frame."""
        self.query_one(LoopingFigure).next_frame()

    def action_side(self) -> None:
        """Show the other side first."""
        self.query_one(LoopingFigure).other_side()

    def _tell(self) -> None:
        """Say what is seen: the side, the phase, and where from."""
        figure = self.query_one(LoopingFigure)
        parts = (figure.moment.side.upper(), figure.moment.phase, self._camera)
        told = " · ".join(part for part in (*parts, "stopped" * figure.is_stopped) if part)
        if told != self._told:
            self._told = told
            self.query_one("#now", Static).update(safe(told))

    def _reread(self) -> None:
        read = self._read()
        if read != (self._movement, self._faults):
            self._movement, self._faults = read
            self._show()

    def _show(self) -> None:
        movement = self._movement
        if movement is not None:
            yaw = (movement.clip.yaw + self._turned[0] + 180) % 360 - 180
            pitch = max(-30.0, min(90.0, movement.clip.pitch + self._turned[1]))
            movement = movement._replace(clip=replace(movement.clip, yaw=yaw, pitch=pitch))
            self._camera = f"yaw {yaw:g} · pitch {pitch:g}"
        self.query_one(LoopingFigure).follow(movement)
        self._tell()
        self.query_one("#faults", Static).update(safe("\n".join(self._faults)))
