"""Which keys a line has room for."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len


def that_fit(keys: Sequence[str], width: int, out: Iterable[str]) -> list[str]:
    """Return the keys that fit into so many cells, with two cells between them.

    Those in `out` are left out one after another, as far as they must be; the others always stay.
    """
    left = list(keys)
    for each in out:
        if cell_len("  ".join(left)) <= width:
            break
        left = [key for key in left if key != each]
    return left


def key_line(keys: Sequence[str], width: int, out: Iterable[str]) -> str:
    """Return a line of the keys that fit, as `that_fit` says, further apart if there is room."""
    left = that_fit(keys, width, out)
    lines = ["   ".join(left), "  ".join(left)]
    return next((line for line in lines if cell_len(line) <= width), lines[-1])
