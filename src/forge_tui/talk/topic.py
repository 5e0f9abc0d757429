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
    SUM = 6
    GO = 7
    HALFWAY = 8
    LAST = 9
    REST = 10
    REP = 11
    PHASE = 12
    TIP = 13


# SUM is the number with which a set ends: what a person remembers of it.
_TERSE = frozenset(Topic) - {Topic.SUM, Topic.REP, Topic.PHASE, Topic.TIP}
_NUMBERS = frozenset({Topic.COUNT, Topic.SUM, Topic.REP})

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
