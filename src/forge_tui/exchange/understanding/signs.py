"""How pages speak of sides: signs as data, each with an example.

A sign is searched for in what is told of the movement, in lower case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.signs_after import SIGNS_AFTER
from forge_tui.exchange.understanding.signs_turns import SIGNS_TURNS

if TYPE_CHECKING:
    import re

    from forge_tui.exchange.understanding.kinds import Kind

SIGNS = (*SIGNS_TURNS, *SIGNS_AFTER)


def sign(kind: Kind, text: str) -> re.Match[str] | None:
    """Return where a sign of this kind comes first in the text, if any does."""
    hits = [found for each in SIGNS if each.kind is kind and (found := each.pattern.search(text))]
    return min(hits, key=lambda found: found.start(), default=None)


def without(kind: Kind, text: str) -> str:
    """Return the text without all signs of this kind."""
    for each in SIGNS:
        if each.kind is kind:
            text = each.pattern.sub(" ", text)
    return text
