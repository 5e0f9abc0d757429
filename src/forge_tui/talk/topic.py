"""What there is to speak of, what matters more, and how much of it a person wants."""

from collections.abc import Mapping
from enum import IntEnum


class Topic(IntEnum):
    """What a line is about; where there is no room for all, the lower number stays."""

    NAME = 1
    SIDE = 2
    CHANGE = 3
    FINISH = 4
    COUNT = 5
    GO = 6
    HALFWAY = 7
    LAST = 8
    REST = 9
    REP = 10
    PHASE = 11
    TIP = 12


_TERSE = frozenset(Topic) - {Topic.REP, Topic.PHASE, Topic.TIP}
_NUMBERS = frozenset({Topic.COUNT, Topic.REP})

TALKS: Mapping[str, frozenset[Topic]] = {
    "terse": _TERSE,
    "normal": frozenset(Topic) - {Topic.TIP},
    "chatty": frozenset(Topic),
}
"""How much is said."""

MODES: Mapping[str, frozenset[Topic]] = {
    "tones": frozenset(),
    "voice": frozenset(Topic),
    # The tones of 3, 2, 1 and go are clearer than words, and are there already.
    "both": frozenset(Topic) - {Topic.COUNT, Topic.GO},
    "counts": _NUMBERS,
}
"""What the voice is for."""


def topics(mode: str, talk: str) -> frozenset[Topic]:
    """Return what is spoken of; who wants numbers only gets them all."""
    return _NUMBERS if mode == "counts" else MODES[mode] & TALKS[talk]
