"""How shapes become cells: in every mode, with and without colours."""

import pytest
from bodies import clip

from forge_tui.figure.camera import Camera
from forge_tui.figure.cells import MODES, Mode, Palette, Row, Run, draw
from forge_tui.figure.film import Film, Moment
from forge_tui.figure.scene import Frame, Shape, frame_of, shapes
from forge_tui.figure.solid import Tone

SIZE = (40, 15)
COLOURS = Palette((0, 0, 0), {tone: (10 * tone + 10,) * 3 for tone in Tone})
SQUARE = Frame(0, 0, 4, 4)


def text(rows: tuple[Row, ...]) -> list[str]:
    return ["".join(run.text for run in row) for row in rows]


def picture(mode: Mode, palette: Palette = COLOURS) -> tuple[Row, ...]:
    figure = clip(works=["leg_r"])
    camera = Camera(-60, 10)
    return draw(shapes(figure, camera, "", 0), frame_of(figure, camera), SIZE, mode, palette)


def block(left: float, low: float, right: float, high: float, tone: Tone = Tone.BODY) -> Shape:
    corners = ((left, low), (right, low), (right, high), (left, high))
    return Shape(tone, tuple((x, y, 0.0) for x, y in corners), closed=True)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("palette", [COLOURS, Palette()], ids=["colours", "one-colour"])
def test_every_row_is_as_wide_as_the_place(mode: Mode, palette: Palette) -> None:
    rows = picture(mode, palette)
    assert [len(row) for row in text(rows)] == [SIZE[0]] * SIZE[1]
    assert any(line.strip() for line in text(rows))


@pytest.mark.parametrize("mode", MODES)
def test_where_there_is_one_colour_no_other_is_used(mode: Mode) -> None:
    assert {(run.fore, run.back) for row in picture(mode, Palette()) for run in row} == {
        (None, None)
    }


def test_letters_are_all_that_some_terminals_have() -> None:
    assert "".join(text(picture("ascii"))).isascii()
    assert "#" in "".join(text(picture("ascii", Palette())))


@pytest.mark.parametrize("mode", ["quadrants", "braille", "half-blocks"])
def test_without_colours_only_the_working_limb_is_solid(mode: Mode) -> None:
    def solid(works: list[str]) -> int:
        figure, camera = clip(works=works), Camera(0, 0)
        seen = shapes(figure, camera, "", 0)
        rows = draw(seen, frame_of(figure, camera), (60, 30), mode, Palette())
        return sum(line.count("█") + line.count("⣿") for line in text(rows))

    assert solid([]) == 0
    assert solid(["leg_r"]) > 5


def test_a_quadrant_is_set_where_a_shape_is() -> None:
    # 3.5 dots a metre: seven dots, and one more on either side for the least thickness.
    rows = draw([block(0, 2, 2, 4)], SQUARE, (8, 4), "quadrants", COLOURS)
    assert text(rows) == ["████▌   ", "████▌   ", "▝▀▀▀    ", " " * 8]


def test_two_tones_in_a_full_cell_are_foreground_and_background() -> None:
    both = [block(-9, -9, 9, 9), block(-9, -9, 0.75, 9, Tone.WORKS)]
    rows = draw(both, Frame(0, 0, 2, 2), (3, 2), "quadrants", COLOURS)
    works, body = COLOURS.get(Tone.WORKS), COLOURS.get(Tone.BODY)
    for row in rows:
        assert [run for run in row if run.back] == [Run("▌", works, body)]


def test_a_moment_is_drawn_once() -> None:
    film = Film(clip(), SIZE, "quadrants", {"": COLOURS, "left": COLOURS, "right": COLOURS})
    assert film.rows(Moment()) is film.rows(Moment())
    assert film.rows(Moment(side="left")) == film.rows(Moment(side="right"))
