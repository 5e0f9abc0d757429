"""From dots to the cells of a terminal: quadrants, half blocks, braille or plain letters."""

from __future__ import annotations

from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from forge_tui.figure.raster import Dots
from forge_tui.figure.solid import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from forge_tui.figure.scene import Frame, Shape

Colour = tuple[int, int, int]
Mode = Literal["quadrants", "half-blocks", "braille", "ascii"]
MODES: tuple[Mode, ...] = ("quadrants", "half-blocks", "braille", "ascii")


class Palette(NamedTuple):
    """The colour behind everything, and that of each tone; none of them where there is one only."""

    ground: Colour = (0, 0, 0)
    tones: Mapping[Tone, Colour] = MappingProxyType({})

    def get(self, tone: Tone) -> Colour | None:
        """Return the colour of a tone, if there are colours."""
        return self.tones.get(tone)


class Run(NamedTuple):
    """Cells of one row with the same colours; None is the colour of the ground."""

    text: str
    fore: Colour | None = None
    back: Colour | None = None


Row = tuple[Run, ...]

# What matters most is drawn where tones share a cell.
_ORDER = sorted(Tone, reverse=True)
# Bit 0 is the upper left, 1 the upper right, 2 and 3 are below.
_QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
# For each of its four rows: what the left dot, the right one and both add.
_BRAILLE = ((0, 1, 8, 9), (0, 2, 16, 18), (0, 4, 32, 36), (0, 64, 128, 192))
_LETTERS = {
    Tone.FLOOR: ".", Tone.PROP: ":", Tone.FAR: "-", Tone.BODY: "o", Tone.NEAR: "o",
    Tone.GEAR: "*", Tone.WORKS: "#",
}  # fmt: skip
# Without colours what does not work is drawn with every other dot.
_DITHERED = frozenset({Tone.FAR, Tone.BODY, Tone.NEAR, Tone.PROP})
_FINE = 2
_EVEN = int("01" * 512, 2)


def draw(
    shapes: Sequence[Shape], frame: Frame, size: tuple[int, int], mode: Mode, palette: Palette
) -> tuple[Row, ...]:
    """Return the rows of a picture of columns x rows cells."""
    columns, rows = size
    if not palette.tones and mode == "half-blocks":
        mode = "quadrants"  # their edges are made of colours
    fine = _FINE if mode == "half-blocks" else 1
    dots = Dots(columns * 2 * fine, rows * 4 * fine, frame)
    dots.paint(shapes)
    if not palette.tones and mode != "ascii":
        _dither(dots)
    by_mode = {
        "quadrants": _quadrants, "half-blocks": _halves, "braille": _braille, "ascii": _letters,
    }  # fmt: skip
    return tuple(tuple(_runs(row, columns)) for row in by_mode[mode](dots, columns, palette))


def _dither(dots: Dots) -> None:
    for tone in _DITHERED:
        rows = dots.rows[tone]
        for y, bits in enumerate(rows):
            rows[y] = bits & (_EVEN if (y // 2) % 2 else _EVEN << 1)


_Cell = tuple[int, str, "Colour | None", "Colour | None"]
"""(column, character, foreground, background)."""


def _bands(dots: Dots, height: int) -> Iterator[dict[Tone, list[int]]]:
    """Yield, for each row of cells, the rows of dots of the tones that are in it."""
    for top in range(0, dots.height, height):
        parts = {tone: rows[top : top + height] for tone, rows in dots.rows.items()}
        yield {tone: parts[tone] for tone in _ORDER if any(parts[tone])}


def _quadrants(dots: Dots, columns: int, palette: Palette) -> Iterator[Iterator[_Cell]]:
    for band in _bands(dots, 4):
        halves = [(tone, r[0] | r[1], r[2] | r[3]) for tone, r in band.items()]
        yield _quadrant_row(halves, columns, palette)


def _quadrant_row(
    halves: list[tuple[Tone, int, int]], columns: int, palette: Palette
) -> Iterator[_Cell]:
    for column in _used(columns, [bits for _, *both in halves for bits in both], 2):
        shift, taken, parts = column * 2, 0, []
        for tone, above, below in halves:
            mask = ((above >> shift & 3) | (below >> shift & 3) << 2) & ~taken
            if mask:
                taken |= mask
                parts.append((tone, mask))
        if not parts:
            continue
        first, mask = parts[0]
        if len(parts) == 2 and taken == 15:  # noqa: PLR2004 - both colours fill the cell
            yield column, _QUADRANTS[mask], palette.get(first), palette.get(parts[1][0])
        else:
            yield column, _QUADRANTS[taken], palette.get(first), None


def _braille(dots: Dots, columns: int, palette: Palette) -> Iterator[Iterator[_Cell]]:
    for band in _bands(dots, 4):
        yield _braille_row(band, columns, palette)


def _braille_row(band: dict[Tone, list[int]], columns: int, palette: Palette) -> Iterator[_Cell]:
    for column in _used(columns, [row for rows in band.values() for row in rows], 2):
        shift, character, first = column * 2, 0, None
        for tone, rows in band.items():
            mine = 0
            for line, row in zip(_BRAILLE, rows, strict=True):
                mine |= line[row >> shift & 3]
            if mine:
                first = tone if first is None else first
                character |= mine
        if first is not None:
            yield column, chr(0x2800 + character), palette.get(first), None


def _letters(dots: Dots, columns: int, palette: Palette) -> Iterator[Iterator[_Cell]]:
    for band in _bands(dots, 4):
        whole = {tone: rows[0] | rows[1] | rows[2] | rows[3] for tone, rows in band.items()}
        yield _letter_row(whole, columns, palette)


def _letter_row(whole: dict[Tone, int], columns: int, palette: Palette) -> Iterator[_Cell]:
    for column in _used(columns, list(whole.values()), 2):
        for tone, bits in whole.items():
            if bits >> column * 2 & 3:
                yield column, _LETTERS[tone], palette.get(tone), None
                break


def _halves(dots: Dots, columns: int, palette: Palette) -> Iterator[Iterator[_Cell]]:
    """Each half of a cell has the mean colour of its dots."""
    for band in _bands(dots, 4 * _FINE):
        yield _half_row(band, columns, palette)


def _half_row(band: dict[Tone, list[int]], columns: int, palette: Palette) -> Iterator[_Cell]:
    side = 2 * _FINE
    for column in _used(columns, [row for rows in band.values() for row in rows], side):
        upper = _mean(band, column * side, slice(0, side), palette)
        lower = _mean(band, column * side, slice(side, None), palette)
        if upper is None:
            if lower is not None:
                yield column, "▄", lower, None
        else:
            yield column, "▀", upper, lower


def _mean(band: dict[Tone, list[int]], shift: int, rows: slice, palette: Palette) -> Colour | None:
    """Return the mean colour of a square of dots; None where nothing is."""
    side = 2 * _FINE
    mask = (1 << side) - 1
    counts = [
        (sum((row >> shift & mask).bit_count() for row in lines[rows]), palette.tones[tone])
        for tone, lines in band.items()
    ]
    whole = side * side
    rest = whole - sum(count for count, _ in counts)
    if rest == whole:
        return None
    parts = [(count, colour) for count, colour in counts if count]
    if rest:
        parts.append((rest, palette.ground))
    red, green, blue = (sum(n * colour[i] for n, colour in parts) // whole for i in range(3))
    return red, green, blue


def _used(columns: int, rows: Iterable[int], wide: int) -> range:
    """Return the columns between the first and the last dot; a column is `wide` dots."""
    every = 0
    for row in rows:
        every |= row
    if not every:
        return range(0)
    first = ((every & -every).bit_length() - 1) // wide
    return range(first, min(columns, (every.bit_length() - 1) // wide + 1))


def _runs(cells: Iterator[_Cell], columns: int) -> Iterator[Run]:
    """Join cells of the same colours, with spaces between them."""
    at = 0
    for (fore, back), group in groupby(_filled(cells), key=lambda cell: cell[2:]):
        text = "".join(cell[1] for cell in group)
        at += len(text)
        yield Run(text, fore, back)
    if at < columns:
        yield Run(" " * (columns - at))


def _filled(cells: Iterator[_Cell]) -> Iterator[_Cell]:
    at = 0
    for cell in cells:
        for column in range(at, cell[0]):
            yield column, " ", None, None
        yield cell
        at = cell[0] + 1
