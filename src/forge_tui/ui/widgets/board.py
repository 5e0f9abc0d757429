"""What the player shows, in three layouts: large words and digits, lines around them, and steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container, Horizontal, Vertical
from textual.widgets import Static

from forge_tui.ui.cut import cut
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.big import BigText
from forge_tui.ui.widgets.effort import Effort
from forge_tui.ui.widgets.figure import LEAST, FigureView
from forge_tui.ui.widgets.steps import Steps

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.timer import Timer

    from forge_tui.figure.clip import Clip
    from forge_tui.figure.film import Moment
    from forge_tui.ui.view import View
    from forge_tui.ui.widgets.steps import Lines

LAYOUTS = ("coach", "distance", "compact")
# With fewer the other layouts would be cut.
COLUMNS, ROWS = 60, 18
# The least share of the rows that the side word has when it is read from afar.
_SIDE_SHARE = 0.12
# Rows of the pixel font at whole sizes.
_SIZES = (4, 7, 11, 14, 18, 21)
# Lines whose width or height depends on what they say; the others keep their place.
_FLOWING = frozenset({"total", "strip", "cue"})
_NOTICE_SECONDS = 4
_FLASH_SECONDS = 0.15
# From so many columns on the figure and the steps stand side by side.
_WIDE = 110
# Rows of the step beside a figure, and of the lines around the middle.
_STEP_ROWS, _LINES = 3, 5
# The colour of the large text by the state; that of a side is stronger, and so is that of a call.
_TONES = {
    "rest": "rest",
    "prepare": "prepare",
    "get-ready": "prepare",
    "change": "prepare",
    "paused": "warning",
}


class Board(Vertical):
    """Draws a view; what stays the same is not drawn again."""

    DEFAULT_CSS = """
    Board .line { width: 1fr; height: 1; color: $faint; }
    Board #name { width: 1fr; height: 1; color: $foreground; text-style: bold; }
    Board #name, Board #place { text-wrap: nowrap; text-overflow: ellipsis; }
    Board #total { width: auto; height: 1; margin-left: 1; }
    Board #place { width: 1fr; height: 1; }
    Board #strip { width: auto; height: 1; margin-left: 1; color: $primary; }
    Board #middle { height: 1fr; }
    Board #left { width: 3fr; height: 1fr; }
    Board #right { width: 2fr; height: 1fr; }
    Board FigureView { display: none; }
    Board.drawn #left { width: 5fr; }
    Board.drawn #right { width: 9fr; layout: vertical; }
    Board.drawn FigureView { display: block; }
    Board.drawn Steps { height: 3; }
    Board.drawn.words #right, Board.drawn.wide #right { layout: horizontal; }
    Board.drawn.words FigureView, Board.drawn.wide FigureView { width: 3fr; }
    Board.drawn.words Steps, Board.drawn.wide Steps { width: 2fr; height: 1fr; }
    Board.flash { background: $warning 40%; }
    Board #reps { color: $foreground; text-style: bold; text-align: center; }
    Board #cue { color: $foreground; text-align: center; height: auto; max-height: 2; }
    Board #notice { text-align: center; color: $warning; display: none; }
    Board #hint { text-align: center; }
    Board.asks #reps, Board.asks #cue { display: none; }
    Board.distance #right, Board.compact #right { display: none; }
    Board.compact #where, Board.compact #badge { display: none; }
    Board.compact #reps.left { color: $left; }
    Board.compact #reps.right { color: $right; }
    Board.distance #cue, Board.compact #cue { max-height: 1; text-wrap: nowrap; }
    """

    def __init__(self, layout: str, practice: float = 1, figure: str = "auto") -> None:
        """`layout` is one of LAYOUTS, or "auto"; `practice` is how many times as fast time runs.

        `figure` is how it is drawn: "auto", "off" or one of the figure's modes.
        """
        super().__init__()
        self._figure = None if figure == "off" else FigureView(figure)
        self._clip: Clip | None = None
        self._ends: dict[str, Timer] = {}
        self._practice = f"practice {practice:g}x · " if practice > 1 else ""
        self._wanted = layout
        self._said: dict[str, str] = {}
        self._shown: tuple[View, str, str] | None = None

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
                yield BigText(most=8, id="digits")
                yield BigText(most=12, id="badge")
            with Container(id="right"):
                if self._figure is not None:
                    yield self._figure
                yield Steps()
        yield Static(id="reps", classes="line")
        yield Static(id="cue", classes="line")
        yield Effort()
        yield Static(id="notice", classes="line")
        yield Static(id="hint", classes="line")

    def show(self, view: View, hint: str, total: str) -> None:
        """Show a moment; `hint` names the keys that matter now, `total` the time left."""
        if (view, hint, total) != self._shown:
            self._shown = view, hint, total
            self._draw(view, hint, total)

    def _draw(self, view: View, hint: str, total: str) -> None:
        small = self.has_class("compact")
        self._colour(view)
        large = {
            "banner": view.small_banner if small else view.banner,
            "digits": view.digits,
            "badge": view.badge,
        }
        for id_, text in large.items():
            self.query_one(f"#{id_}", BigText).text = text
        self._say("name", self._practice + view.title)
        self._say("place", view.place)
        self._say("strip", view.strip)
        self._say("total", f"{total} left")
        self._say("reps", view.small_reps if small else view.reps)
        rows = 2 if self.has_class("coach") else 1
        self._say("cue", cut(view.small_cue if small else view.cue, rows * self.size.width))
        self._say("hint", hint)
        self.query_one(Steps).now = view.step

    def pose(self, clip: Clip | None, moment: Moment) -> None:
        """Show a moment of a figure, where there is room for one."""
        if self._figure is None:
            return
        if (clip is None) != (self._clip is None):
            self._clip = clip
            self._make_room()
        if self.has_class("drawn"):
            self._figure.show(clip, moment)

    def flash(self) -> None:
        """Light up for a moment, for where a cue cannot be heard."""
        self.add_class("flash")
        self._end("flash", _FLASH_SECONDS, lambda: self.remove_class("flash"))

    def teach(self, lines: Lines, *, at_leisure: bool) -> None:
        """Show how-to steps, or what else is to be read; `at_leisure`: there is time for it."""
        self.query_one(Steps).lines = lines
        self._make_room(words=at_leisure)

    def notice(self, text: str) -> None:
        """Say something for a while, where the hint is, so that the digits keep their size."""
        self.query_one("#notice", Static).update(safe(text))
        self._change_places(told=True)
        self._end("notice", _NOTICE_SECONDS, lambda: self._change_places(told=False))

    def ask(self, question: str) -> None:
        """Let a question of three lines stand where what is to come is told, until `close`."""
        self.add_class("asks")
        self.query_one(Effort).ask(question)
        self._change_places(told=False)

    def close(self) -> None:
        """Take the question away, if there is one."""
        if self.asks:
            self.remove_class("asks")
            self.query_one(Effort).close()
            self._change_places(told=bool(self.query_one("#notice").display))

    @property
    def asks(self) -> bool:
        """Whether a question stands there."""
        return self.has_class("asks")

    def _end(self, what: str, seconds: float, ending: Callable[[], object]) -> None:
        """End something in a while, unless it begins anew before."""
        if what in self._ends:
            self._ends[what].stop()
        self._ends[what] = self.set_timer(seconds, ending)

    def _change_places(self, *, told: bool) -> None:
        self.query_one("#notice").display = told
        self.query_one("#hint").display = not told and not self.asks

    def _say(self, id_: str, text: str) -> None:
        before = self._said.get(id_)
        if before != text:
            self._said[id_] = text
            flows = id_ in _FLOWING and (id_ == "cue" or len(text) != len(before or ""))
            self.query_one(f"#{id_}", Static).update(safe(text), layout=flows)

    def _colour(self, view: View) -> None:
        side = next((side for side in ("left", "right") if side.upper() in view.badge), "")
        tone = _TONES.get(view.mood, "foreground")
        for id_, its in (("banner", "work"), ("digits", ""), ("badge", side)):
            big = self.query_one(f"#{id_}", BigText)
            big.tone = its if its and (id_ == "badge" or view.mood == its) else tone
        self.query_one("#reps").set_classes({"line", side} - {""})

    # Layout

    def on_resize(self) -> None:
        """Choose the layout that fits, and give the large text its rows."""
        self._arrange()

    def next_layout(self) -> None:
        """Show the next layout, or say why there is none."""
        if self._is_small:
            self.notice(f"Other views need {COLUMNS}x{ROWS}")
            return
        here = next((i for i, each in enumerate(LAYOUTS) if self.has_class(each)), 0)
        self._wanted = LAYOUTS[(here + 1) % len(LAYOUTS)]
        self._arrange()

    def _arrange(self) -> None:
        layout = "coach" if self._wanted == "auto" else self._wanted
        if self._is_small:
            layout = "compact"
        for each in LAYOUTS:
            self.set_class(each == layout, each)
        rows = self.size.height
        side = next((size for size in _SIZES if size >= rows * _SIDE_SHARE), _SIZES[-1])
        self.query_one("#banner").styles.height = 4 if layout == "compact" else side
        self.query_one("#badge").styles.height = side
        self._make_room()
        if self._shown:
            self._draw(*self._shown)

    def _make_room(self, *, words: bool | None = None) -> None:
        """Give the figure a place if it can be read there; `words` beside it need one too."""
        words = self.has_class("words") if words is None else words
        wide = self.size.width >= _WIDE
        columns, rows = self.size.width * 9 // 14, self.size.height - self._taken
        if wide or words:
            columns = columns * 3 // 5
        else:
            rows -= _STEP_ROWS
        fits = self._clip is not None and columns >= LEAST[0] and rows >= LEAST[1]
        self.set_class(words, "words")
        self.set_class(wide, "wide")
        self.set_class(fits and self.has_class("coach"), "drawn")

    @property
    def _taken(self) -> int:
        """The rows of all lines above and below the middle."""
        banner = self.query_one("#banner").styles.height
        return _LINES + int(banner.value if banner else 0)

    @property
    def _is_small(self) -> bool:
        return self.size.width < COLUMNS or self.size.height < ROWS
