"""What a part's surroundings tell of its role: cues as data, each with an example.

A cue counts only where it is asked for: in the last steps, after the reps have begun, and so on. It
is searched for in lower case; a ^ ties it to the beginning.
"""

from __future__ import annotations

from forge_tui.exchange.understanding.cues_after import CUES_AFTER
from forge_tui.exchange.understanding.cues_before import CUES_BEFORE
from forge_tui.exchange.understanding.cues_other import CUES_OTHER
from forge_tui.exchange.understanding.kinds import Cue

CUES = (*CUES_BEFORE, *CUES_OTHER, *CUES_AFTER)
_OF = {kind: [each.pattern for each in CUES if each.kind is kind] for kind in Cue}


def cue(kind: Cue, text: str) -> bool:
    """Return whether a text has a cue of this kind."""
    plain = text.casefold().strip(" .,!;:*")
    return any(pattern.search(plain) for pattern in _OF[kind])
