"""Text that is longer than its room."""

from rich.cells import cell_len, set_cell_size


def cut(text: str, width: int, *, longer: bool = False) -> str:
    """Return what fits into so many cells: the text, or its first words and an ellipsis.

    Of a word that is longer itself the first letters stay. `longer` says that the text goes on
    where it ends here.
    """
    if not longer and cell_len(text) <= width:
        return text
    words = text.split()
    while words and cell_len(" ".join(words)) >= width:
        words.pop()
    first = " ".join(words) or set_cell_size(text, max(0, width - 1))
    return first.rstrip(",;:.· ") + "…"
