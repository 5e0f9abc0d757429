"""Which known word was meant by one that nothing has."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many letters of a word may be wrong, by its length.
_SHORTEST, _LONG = 3, 6


def nearest(word: str, known: Sequence[str]) -> str | None:
    """Return the known word with the fewest letters wrong; at most two, in short words one."""
    if len(word) < _SHORTEST:
        return None
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only after a mistake
    from rapidfuzz.process import extractOne  # noqa: PLC0415

    most = 1 if len(word) < _LONG else 2
    # A word may be mistyped before it is typed to its end.
    begun = [each[: len(word)] for each in known]
    hits = [
        extractOne(word, choices, scorer=OSA.distance, score_cutoff=most)
        for choices in (known, begun)
    ]
    near = min((hit for hit in hits if hit), key=lambda hit: hit[1], default=None)
    return known[near[2]] if near else None
