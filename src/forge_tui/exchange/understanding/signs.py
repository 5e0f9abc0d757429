"""How pages speak of sides: signs as data, each with an example.

A sign is searched for in a part of the page, in lower case; points.py says how much it counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.signs_after import SIGNS_AFTER
from forge_tui.exchange.understanding.signs_limbs import SIGNS_LIMBS
from forge_tui.exchange.understanding.signs_plain import SIGNS_PLAIN
from forge_tui.exchange.understanding.signs_turns import SIGNS_TURNS

if TYPE_CHECKING:
    import re

SIGNS = (*SIGNS_TURNS, *SIGNS_AFTER, *SIGNS_PLAIN, *SIGNS_LIMBS)


_OF_KIND = {kind: [each.pattern for each in SIGNS if each.kind is kind] for kind in Kind}


def speaks_of(kind: Kind, text: str) -> bool:
    """Return whether any sign of this kind is in the text."""
    return any(pattern.search(text) for pattern in _OF_KIND[kind])


def sign(kind: Kind, text: str) -> re.Match[str] | None:
    """Return where a sign of this kind comes first in the text, if any does."""
    hits = [found for pattern in _OF_KIND[kind] if (found := pattern.search(text))]
    return min(hits, key=lambda found: found.start(), default=None)


def without(kind: Kind, text: str) -> str:
    """Return the text without all signs of this kind."""
    for pattern in _OF_KIND[kind]:
        text = pattern.sub(" ", text)
    return text
