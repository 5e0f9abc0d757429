"""Whether the steps of a page are in words that are understood at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.lexicon import NOUN, PARTICLE, PREPOSITION
from forge_tui.exchange.understanding.words import verb_of

if TYPE_CHECKING:
    from collections.abc import Sequence

DOUBT = "hardly a word of the steps is understood: phases and calls are left out"
# Fewer words are too few to tell by, and of any page in English more than this share is known.
_FEWEST, _LEAST = 8, 0.2
_MOST_READ = 4000
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SMALL = frozenset(
    """
    the your and of with until till it as you both each then keep keeping repeat other same while
    this that is are be by without for them its or when before after one two slowly side sides
    """.split()  # noqa: SIM905 - a page of words is read as one
)
_KNOWN = re.compile(rf"(?:{NOUN}|{PARTICLE}|{PREPOSITION})")
# Words of other languages that are spelt like English ones.
_FOREIGN = frozenset({"an", "in", "on", "so", "a", "am", "die", "des", "back", "arm", "hand"})


def understood(steps: Sequence[str]) -> bool:
    """Return whether enough words of the steps are known, or too few stand there to tell."""
    words = _WORD.findall(" ".join(steps)[:_MOST_READ].casefold())
    if len(words) < _FEWEST:
        return True
    return sum(map(_is_known, words)) >= _LEAST * len(words)


def _is_known(word: str) -> bool:
    if word in _FOREIGN:
        return False
    return word in _SMALL or bool(_KNOWN.fullmatch(word)) or verb_of(word) is not None
