"""How large things are on the player screen, in cells; where it is small, nothing is cut."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from staging import text_of
from textual.app import App
from textual.widget import Widget
from textual.widgets import Static

from forge_tui.library import Library
from forge_tui.model.exercise import Exercise
from forge_tui.player.transitions import State
from forge_tui.session.session import Shown
from forge_tui.ui.screens.player import PlayerScreen
from forge_tui.ui.view import view_of
from forge_tui.ui.widgets.big import BigText, Glyph
from forge_tui.ui.widgets.board import Board
from scenes import SCENES, Scene, Stage
from sittings import home, sitting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.app import ComposeResult

    from forge_tui.player.playhead import Playhead
    from scenes import Size

SIZES = [(80, 24), (100, 30), (120, 36), (160, 45), (200, 60)]
SMALL = (40, 12)
STATES = ("prepare", "work", "rest", "paused")


def widest() -> list[str]:
    """Return the exercises that need most room, of each measure with each kind of sides."""
    with home():
        library = Library.open()
        models = {id_: library.resolve(id_, ("exercise",)).model for id_ in library.ids("exercise")}
    found = set()
    for room in (_name, _call, _cue, _label):
        most: dict[tuple[str, str], tuple[int, str]] = {}
        for id_, model in models.items():
            assert isinstance(model, Exercise)
            sort = model.movement.measure, model.movement.sides
            most[sort] = max(most.get(sort, (0, id_)), (room(model), id_))
        found |= {id_ for _, id_ in most.values()}
    return sorted(found)


def _name(exercise: Exercise) -> int:
    return len(exercise.name)


def _call(exercise: Exercise) -> int:
    return max(len(phase.call) for phase in exercise.movement.phases)


def _cue(exercise: Exercise) -> int:
    return max(len(phase.cue) for phase in exercise.movement.phases)


def _label(exercise: Exercise) -> int:
    label = exercise.movement.side_label
    return len(label.left) if label else 0


def look(scene: Scene, size: Size, seen: Callable[[Stage], None]) -> None:
    async def run() -> None:
        async with scene.shown(size) as stage:
            seen(stage)

    asyncio.run(run())


def cells(stage: Stage, widget: Widget) -> list[str]:
    """Return what stands where a widget is."""
    region = widget.region
    rows = stage.text.splitlines()[region.y : region.bottom]
    return [row[region.x : region.right] for row in rows]


def inked(stage: Stage, selector: str) -> int:
    """Return how many rows of a widget have something in them."""
    return sum(bool(row.strip()) for row in cells(stage, stage.app.screen.query_one(selector)))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("state", STATES)
def test_from_a_distance_digits_have_30_percent_of_the_rows(state: str, size: Size) -> None:
    rows = size[1]

    def seen(stage: Stage) -> None:
        assert inked(stage, "#digits") >= 0.30 * rows
        assert inked(stage, "#badge") >= 0.12 * rows

    look(SCENES[f"player-distance-{state}"], size, seen)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_for_the_coach_the_call_is_at_least_3_rows_high(size: Size) -> None:
    def seen(stage: Stage) -> None:
        assert stage.app.screen.query_one("#banner", BigText).text == "SQUEEZE"
        assert inked(stage, "#banner") >= 3

    look(SCENES["player-coach-work"], size, seen)


@pytest.mark.parametrize("layout", ["coach", "distance"])
def test_where_another_layout_would_be_cut_it_is_compact(layout: str) -> None:
    def seen(stage: Stage) -> None:
        board = stage.app.screen.query_one(Board)
        assert board.has_class("compact")
        assert not board.has_class(layout)
        assert_whole(stage)

    look(SCENES[f"player-{layout}-work"], SMALL, seen)


@pytest.mark.parametrize("exercise", widest())
def test_at_40x12_nothing_overlaps_and_nothing_is_cut(exercise: str) -> None:
    async def run() -> None:
        with home():
            heads = list(moments(exercise))
        assert {head.state for head in heads} >= {State.PREPARE, State.WORK}
        before = replace(SCENES["player-compact-work"], before=lambda: sitting(begun, exercise))
        async with before.shown(SMALL) as stage:
            screen = stage.app.screen
            assert isinstance(screen, PlayerScreen)
            screen.leave()
            for head in heads:
                # The clock stands still, so the screen stays at the head that it is told.
                screen.post_message(PlayerScreen.Told(Shown(head)))
                await stage.pilot.pause()
                await stage.pilot.pause()
                assert_whole(stage)

    asyncio.run(run())


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Up and kick", ""),
        ("A name too long for large letters", "A name too long for large letters"),
        ("Too long even for letters that are so small", "Too long even for letters that are so s…"),
        ("側踢伏地挺身", "側踢伏地挺身"),
    ],
    ids=["short", "long", "very long", "not in the font"],
)  # fmt: skip
def test_what_has_no_big_letters_stands_there_plain(text: str, plain: str) -> None:
    async def run() -> None:
        app = Shelf(text)
        async with app.run_test(size=(40, 6)) as pilot:
            await pilot.pause()
            await pilot.pause()
            lines = [line.strip() for line in text_of(app).splitlines() if line.strip()]
            assert lines == [plain] if plain else len(lines) == 4

    asyncio.run(run())


class Shelf(App[None]):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.words = text

    def compose(self) -> ComposeResult:
        big = BigText()
        big.text = self.words
        yield big


def begun(head: Playhead) -> bool:
    return head.state is not State.READY


def moments(exercise: str) -> Iterator[Playhead]:
    """Yield the moments of an exercise at which other words are shown, until its second set."""
    seen: set[tuple[str, ...]] = set()

    def is_over(head: Playhead) -> bool:
        view = view_of(head)
        words = view.banner, view.badge, view.small_cue
        if words not in seen:
            seen.add(words)
            found.append(head)
        return head.number > 1 or len(found) >= 9 or head.state is State.ENDED

    found: list[Playhead] = []
    sitting(is_over, exercise).pages.close()
    yield from found


def assert_whole(stage: Stage) -> None:
    """Every text stands there in full, within the screen, and nothing lies on anything else."""
    screen = stage.app.screen
    leaves = [
        widget
        for widget in screen.walk_children()
        if isinstance(widget, (Static, Glyph)) and widget.region and shows(widget)
    ]
    for widget in leaves:
        assert screen.region.contains_region(widget.region), widget
    for one, other in combinations(leaves, 2):
        assert not one.region.overlaps(other.region), (one, other)
    for line in screen.query(Static):
        if shows(line):
            assert "".join(cells(stage, line)).split() == str(line.content).split(), stage.text
    for big in screen.query(BigText):
        if shows(big):
            glyphs = [glyph for glyph in big.query(Glyph) if glyph.display]
            assert all(big.region.contains_region(glyph.region) for glyph in glyphs), stage.text
            is_plain = inked(stage, f"#{big.id}") == 1
            assert not is_plain or "".join(cells(stage, big)).split() == big.text.split()


def shows(widget: Widget) -> bool:
    """Say whether a widget and all around it are displayed."""
    return all(each.display for each in widget.ancestors_with_self if isinstance(each, Widget))
