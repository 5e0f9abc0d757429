"""What a part's surroundings tell of its role: clues as data, each with an example.

A clue counts only where it is asked for: in the last steps, after the reps have begun, and so on.
It is searched for in lower case; a ^ ties it to the beginning.
"""

from __future__ import annotations

from forge_tui.exchange.understanding.clues_after import CLUES_AFTER
from forge_tui.exchange.understanding.clues_before import CLUES_BEFORE
from forge_tui.exchange.understanding.clues_other import CLUES_OTHER
from forge_tui.exchange.understanding.kinds import Clue

CLUES = (*CLUES_BEFORE, *CLUES_OTHER, *CLUES_AFTER)
_OF = {kind: [each.pattern for each in CLUES if each.kind is kind] for kind in Clue}


def clue(kind: Clue, text: str) -> bool:
    """Return whether a text has a clue of this kind."""
    plain = text.casefold().strip(" .,!;:*")
    return any(pattern.search(plain) for pattern in _OF[kind])
