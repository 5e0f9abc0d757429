"""How long the rep of a jump or a hop takes where one jumps on and on: data, with examples."""

from __future__ import annotations

import re
from typing import NamedTuple

LANDS = re.compile(r"^(?:(?:and|then) )?(?:\w+ly )?(?:land|touch down|come down)\b")
"""A part that lands is the end of a jump, whichever foot is in front then."""

# A jump takes so long with its landing, which is played as a phase where the page tells of it.
_JUMP, _LANDING, _OTHER = 0.7, 0.9, 0.5
HOP_SECONDS, JUMP_SECONDS = 0.6, _JUMP + _LANDING


class Rhythm(NamedTuple):
    """What is told of a part of a rep, and an example."""

    pattern: re.Pattern[str]
    example: str


HOPS = Rhythm(re.compile(r"\b(?:hop|skip|bounc)\w*|\brope\b"), "Hop on both feet")
JUMPS = Rhythm(
    re.compile(
        r"\b(?:jump|leap|spring|explod|bound)\w*\b.*\b(?:up|upwards?|high|air|mid-?air|switch\w*"
        r"|swap\w*|scissor\w*|forwards?|far|lunge|squat)\b"
        r"|\b(?:switch|swap|scissor)\w*\b.*\b(?:mid-?air|in the air)\b"
    ),
    "Jump up and switch legs in the air",
)


def is_hop(text: str) -> bool:
    """Return whether a part tells of one of many small jumps."""
    return HOPS.pattern.search(text.casefold()) is not None


def is_jump(text: str) -> bool:
    """Return whether a part tells of a jump for which one has to land."""
    return not is_hop(text) and JUMPS.pattern.search(text.casefold()) is not None


def lasts(text: str, *, jumps: bool, lands: bool) -> float:
    """Return the seconds of a part of what goes on.

    Of a rep that `jumps`, a landing takes its time; it is in the jump itself if none is told.
    """
    if not is_jump(text):
        return _LANDING if jumps and LANDS.search(text.casefold()) else _OTHER
    return _JUMP if lands else JUMP_SECONDS
