"""The figure on the screen: in step with the session, and only where it can be read."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from playing import KICKS, Stage, live
from stage import KICK, script, sets

from forge_tui.config import Preferences
from forge_tui.figure.film import Moment
from forge_tui.library import Library
from forge_tui.library.figures import clips_of
from forge_tui.model.exercise import Exercise
from forge_tui.player.transitions import Act, Command, State
from forge_tui.ui.figures import Looped, looped, moment_of, telling
from forge_tui.ui.widgets.board import Board
from forge_tui.ui.widgets.figure import LEAST, FigureView, mode_here
from forge_tui.unroll.drill import drill_of

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from forge_tui.figure.clip import Clip

BEGUN = 10
REP = 5.5
PLANK = script(sets({"exercise": "front-plank", "do": "30s"}, sets=1))


async def drawn(stage: Stage, pilot: Pilot[None]) -> FigureView:
    """Wait for the figure, which a thread reads."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return stage.screen.query_one(FigureView)


def rows(figure: FigureView) -> list[str]:
    return [figure.render_line(y).text for y in range(figure.size.height)]


def kick() -> Clip:
    return clip_of_shipped(KICK)


def model_of(id_: str) -> Exercise:
    model = Library.open().resolve(id_, ("exercise",)).model
    assert isinstance(model, Exercise)
    return model


def clip_of_shipped(id_: str) -> Clip:
    return clips_of({id_: model_of(id_)}, ())[id_]


@pytest.mark.parametrize(
    ("seconds", "phase", "share", "side"),
    [
        (BEGUN + 1.0, "lower", 0.5, "left"),
        (BEGUN + 2.0, "push-and-kick", 0.0, "left"),
        (BEGUN + 3.0, "push-and-kick", 2 / 3, "left"),
        (BEGUN + 3.7, "squeeze", 0.2, "left"),
        (BEGUN + REP + 1.0, "lower", 0.5, "right"),
        (BEGUN + REP + 5.0, "return", 0.5, "right"),
    ],
)
def test_it_is_where_the_count_is_and_on_the_side_that_works(
    seconds: float, phase: str, share: float, side: str
) -> None:
    moment = moment_of(Stage(KICKS, seconds).head, kick(), still=False)
    assert (moment.phase, moment.side) == (phase, side)
    assert moment.step / moment.steps == pytest.approx(share, abs=1 / 12)


def test_before_the_work_it_shows_the_movement_and_then_how_one_begins() -> None:
    clip = kick()
    seen = {moment_of(Stage(KICKS, t).head, clip, still=False).phase for t in (1.0, 3.0, 4.0, 5.0)}
    assert len(seen) > 2
    assert moment_of(Stage(KICKS, 8.0).head, clip, still=False) == Moment(
        side="left", mirrored=True
    )


def test_where_nothing_may_move_each_part_of_a_rep_has_one_pose() -> None:
    clip = kick()
    shown = [
        moment_of(Stage(KICKS, BEGUN + t / 4).head, clip, still=True) for t in range(int(REP * 4))
    ]
    assert len(set(shown)) == 4
    assert all(moment.step == moment.steps for moment in shown)


def test_a_hold_stands_still() -> None:
    clip = clip_of_shipped("front-plank")
    stages = [Stage(PLANK, BEGUN + t) for t in (1, 5, 9)]
    assert {moment_of(stage.head, clip, still=False) for stage in stages} == {Moment()}


def test_at_a_persons_own_pace_it_goes_on_at_the_usual_tempo_on_both_sides() -> None:
    stage = Stage(KICKS, BEGUN + 1)
    stage.session.step([Command(Act.PACE, "self")])
    sides = set()
    for _ in range(100):
        stage.clock.move(0.25)
        stage.session.step()
        sides.add(moment_of(stage.head, kick(), still=False).side)
    assert sides == {"left", "right"}


def test_a_loop_changes_sides_and_starts_again() -> None:
    movement = Looped(kick(), drill_of(KICK, model_of(KICK), None, held=False))
    assert [looped(movement, ms).side for ms in (0, 5499, 5500, 11000)] == [
        "right", "right", "left", "right",
    ]  # fmt: skip
    assert telling(movement).step > 0


def test_where_a_key_tells_each_rep_the_side_is_that_of_the_count() -> None:
    stage, clip = Stage(KICKS, BEGUN + 1), kick()
    stage.session.step([Command(Act.PACE, "tap")])
    for tick in range(160):
        if tick % 16 == 15:
            stage.session.step([Command(Act.COUNT)])
        stage.clock.move(0.25)
        stage.session.step()
        assert moment_of(stage.head, clip, still=False).side == stage.head.side


def test_a_walk_without_sides_steps_with_both_legs_in_one_colour() -> None:
    model = model_of("farmer-carry")
    movement = Looped(
        clips_of({"farmer-carry": model}, ())["farmer-carry"],
        drill_of("farmer-carry", model, None, held=model.movement.held),
    )
    moments = [looped(movement, ms) for ms in range(0, 8000, 250)]
    assert {moment.side for moment in moments} == {""}
    assert {moment.mirrored for moment in moments} == {False, True}


@live
async def test_what_a_slow_terminal_missed_is_drawn_later(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = Stage(KICKS, BEGUN + 3)
    async with stage.run_test(size=(100, 30)) as pilot:
        figure = await drawn(stage, pilot)
        before = rows(figure)
        monkeypatch.setattr(FigureView, "_is_behind", True)
        await pilot.press("p")
        stage.clock.move(0.5)
        figure.show(figure._clip, Moment("lower", 1, 1, "left", mirrored=True))  # noqa: SLF001
        assert rows(figure) == before
        monkeypatch.setattr(FigureView, "_is_behind", False)
        for _ in range(50):
            await pilot.pause(0.02)
            if rows(figure) != before:
                break
        assert rows(figure) != before


@live
@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36), (200, 60)], ids=str)
async def test_it_has_the_room_that_it_needs_to_be_read(size: tuple[int, int]) -> None:
    for seconds in (5, BEGUN + 3):  # while one prepares, and while one works
        stage = Stage(KICKS, seconds)
        async with stage.run_test(size=size) as pilot:
            figure = await drawn(stage, pilot)
            assert figure.size.width >= LEAST[0]
            assert figure.size.height >= LEAST[1]
            assert any(row.strip() for row in rows(figure))


@live
@pytest.mark.parametrize("size", [(60, 18), (40, 12), (100, 20)], ids=str)
async def test_where_it_could_not_be_read_words_have_the_room(size: tuple[int, int]) -> None:
    stage = Stage(KICKS, BEGUN + 3)
    async with stage.run_test(size=size) as pilot:
        figure = await drawn(stage, pilot)
        assert not figure.display


@live
async def test_it_can_be_turned_off() -> None:
    stage = Stage(KICKS, BEGUN + 3, Preferences(figure="off"))
    async with stage.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert not stage.screen.query(FigureView)


@live
async def test_a_figure_that_stands_for_another_says_so() -> None:
    stage = Stage(KICKS, BEGUN + 3)
    async with stage.run_test(size=(100, 30)) as pilot:
        figure = await drawn(stage, pilot)
        assert "general figure" not in "".join(rows(figure))
        figure.show(replace(kick(), generic=True), Moment())
        assert "general figure" in rows(figure)[-1]


@live
async def test_left_and_right_are_mirror_images_in_other_colours() -> None:
    shown = []
    for seconds in (BEGUN + 3.6, BEGUN + REP + 3.6):
        stage = Stage(KICKS, seconds)
        async with stage.run_test(size=(100, 30)) as pilot:
            figure = await drawn(stage, pilot)
            strips = [figure.render_line(y) for y in range(figure.size.height)]
            colours = {str(s.style.color) for strip in strips for s in strip if s.style}
            shown.append((rows(figure), colours))
    (left, one), (right, other) = shown
    assert left != right
    assert one != other


@live
async def test_while_paused_nothing_is_drawn() -> None:
    stage = Stage(KICKS, BEGUN + 3)
    async with stage.run_test(size=(100, 30)) as pilot:
        figure = await drawn(stage, pilot)
        await pilot.press("p")
        await pilot.pause(0.1)
        assert stage.head.state is State.PAUSED
        before = rows(figure)
        drawn_anew: list[object] = []
        compositor = stage.screen._compositor  # noqa: SLF001 - what is drawn goes through it
        compositor.update_widgets = drawn_anew.append  # type: ignore[method-assign, assignment]
        for _ in range(20):
            stage.clock.move(0.05)
            await pilot.pause(0.02)
        assert rows(figure) == before
        assert not any(drawn_anew)


@live
async def test_sixty_sizes_in_a_row_leave_no_stale_cell() -> None:
    dice = random.Random(7)
    stage = Stage(KICKS, BEGUN + 3)
    async with stage.run_test(size=(100, 30)) as pilot:
        await drawn(stage, pilot)
        for _ in range(60):
            await pilot.resize_terminal(dice.randint(20, 160), dice.randint(6, 50))
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        after = rows(stage.screen.query_one(FigureView))
    again = Stage(KICKS, BEGUN + 3)
    async with again.run_test(size=(100, 30)) as pilot:
        assert rows(await drawn(again, pilot)) == after


@live
async def test_the_screen_flashes_with_a_cue_where_that_is_asked_for() -> None:
    for flash in (True, False):
        stage = Stage(KICKS, BEGUN + REP - 0.2, Preferences(flash=flash))
        flashes = []
        async with stage.run_test(size=(100, 30)) as pilot:
            await drawn(stage, pilot)
            board = stage.screen.query_one(Board)
            board.flash = lambda: flashes.append(1)  # type: ignore[method-assign] # noqa: B023
            stage.clock.move(0.4)
            for _ in range(100):
                await pilot.pause(0.02)
                if stage.line("#reps").startswith("rep 2"):
                    break
            assert stage.line("#reps").startswith("rep 2")
        assert bool(flashes) is flash


@pytest.mark.parametrize("mode", ["quadrants", "half-blocks", "braille", "ascii"])
def test_a_chosen_way_of_drawing_is_used(mode: str) -> None:
    assert mode_here(mode) == mode


def test_where_there_are_no_quadrants_something_else_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "linux")
    assert mode_here("auto") in {"half-blocks", "ascii"}
