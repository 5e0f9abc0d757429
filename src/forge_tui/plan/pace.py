"""Who counts the reps."""

from enum import StrEnum


class Pace(StrEnum):
    """Who counts: the tempo, nobody until the set is done, or a key for each rep."""

    GUIDED = "guided"
    SELF = "self"
    TAP = "tap"
