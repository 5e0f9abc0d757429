"""A pixel font of five by seven for text that is read from across the room."""

from functools import cache

WIDTH, HEIGHT = 5, 7

# Rows from top to bottom, five bits each, drawn for strokes that stay apart at low resolution.
_ROWS = {
    "0": "01110 11011 11011 11011 11011 11011 01110",
    "1": "00110 01110 00110 00110 00110 00110 01111",
    "2": "01110 11011 00011 00110 01100 11000 11111",
    "3": "11110 00011 00011 01110 00011 00011 11110",
    "4": "00111 01011 11011 11011 11111 00011 00011",
    "5": "11111 11000 11110 00011 00011 11011 01110",
    "6": "01110 11000 11000 11110 11011 11011 01110",
    "7": "11111 00011 00011 00110 00110 01100 01100",
    "8": "01110 11011 11011 01110 11011 11011 01110",
    "9": "01110 11011 11011 01111 00011 00011 01110",
    "A": "01110 11011 11011 11111 11011 11011 11011",
    "B": "11110 11011 11011 11110 11011 11011 11110",
    "C": "01111 11000 11000 11000 11000 11000 01111",
    "D": "11110 11011 11011 11011 11011 11011 11110",
    "E": "11111 11000 11000 11110 11000 11000 11111",
    "F": "11111 11000 11000 11110 11000 11000 11000",
    "G": "01111 11000 11000 11011 11011 11011 01111",
    "H": "11011 11011 11011 11111 11011 11011 11011",
    "I": "01111 00110 00110 00110 00110 00110 01111",
    "J": "00011 00011 00011 00011 00011 11011 01110",
    "K": "11011 11011 11110 11100 11110 11011 11011",
    "L": "11000 11000 11000 11000 11000 11000 11111",
    "M": "10001 11011 11111 11111 10101 10001 10001",
    "N": "10001 11001 11101 11111 10111 10011 10001",
    "O": "01110 11011 11011 11011 11011 11011 01110",
    "P": "11110 11011 11011 11110 11000 11000 11000",
    "Q": "01110 11011 11011 11011 11011 11111 01111",
    "R": "11110 11011 11011 11110 11110 11011 11011",
    "S": "01111 11000 11000 01110 00011 00011 11110",
    "T": "11111 00110 00110 00110 00110 00110 00110",
    "U": "11011 11011 11011 11011 11011 11011 01110",
    "V": "11011 11011 11011 11011 11011 01110 00100",
    "W": "10001 10001 10101 11111 11111 11011 10001",
    "X": "11011 11011 01110 00100 01110 11011 11011",
    "Y": "11011 11011 11011 01110 00110 00110 00110",
    "Z": "11111 00011 00110 00110 01100 11000 11111",
    ":": "00000 00110 00110 00000 00110 00110 00000",
    ".": "00000 00000 00000 00000 00000 00110 00110",
    "-": "00000 00000 00000 01111 00000 00000 00000",
    "+": "00000 00110 00110 11111 00110 00110 00000",
    "/": "00011 00011 00110 00110 01100 11000 11000",
    "%": "11001 11011 00010 00110 01100 11011 10011",
    "!": "00110 00110 00110 00110 00000 00110 00110",
    "?": "01110 11011 00011 00110 00110 00000 00110",
    "'": "00110 00110 00100 00000 00000 00000 00000",
    "&": "01100 11010 01100 11011 11010 11011 01101",
    "<": "00001 00111 01111 11111 01111 00111 00001",
    ">": "10000 11100 11110 11111 11110 11100 10000",
    " ": "00000 00000 00000 00000 00000 00000 00000",
}
_UNKNOWN = "11111 10001 10001 10001 10001 10001 11111"

_QUADRANTS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"


@cache
def glyph(character: str, wide: int, high: int) -> tuple[str, ...]:
    """Return the rows of cells of one character.

    A pixel is `wide` half cells wide and `high` half cells high; a gap of one pixel is on its
    right. A character the font does not have is a box.
    """
    rows = _ROWS.get(character.upper(), _UNKNOWN).split()
    columns, lines = cells(wide, high)

    def lit(x: int, y: int) -> bool:
        row, column = y // high, x // wide
        return row < HEIGHT and column < WIDTH and rows[row][column] == "1"

    return tuple(
        "".join(
            _QUADRANTS[
                lit(2 * x, 2 * y)
                + 2 * lit(2 * x + 1, 2 * y)
                + 4 * lit(2 * x, 2 * y + 1)
                + 8 * lit(2 * x + 1, 2 * y + 1)
            ]
            for x in range(columns)
        )
        for y in range(lines)
    )


def cells(wide: int, high: int) -> tuple[int, int]:
    """Return (columns, rows) of a character with its gap."""
    return ((WIDTH + 1) * wide + 1) // 2, (HEIGHT * high + 1) // 2


def fitting(length: int, columns: int, rows: int, *, halves: bool = True) -> tuple[int, int]:
    """Return the largest (wide, high) with which `length` characters fit; (1, 1) at the least.

    Pixels are at most twice as wide as high in half cells, which is square on a screen. Without
    `halves` no cell is parted from left to right, as some consoles cannot draw that.
    """
    step = 1 if halves else 2
    for high in range(2 * rows // HEIGHT, 0, -1):
        for wide in range(2 * high, high - 1, -1):
            if wide % step == 0 and cells(wide, high)[0] * length <= columns:
                return wide, high
    return step, 1
