"""Which side of the body works, and how reps are shared between the two."""

from enum import StrEnum


class Side(StrEnum):
    """A side of the person's body."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(StrEnum):
    """How an exercise uses the two sides within one set."""

    BOTH = "both"
    ALTERNATING = "alternating"
    SWITCHING = "switching"


def side_of_rep(lead: Side, done: int) -> Side:
    """Return the side of the rep that follows `done` alternating reps led by `lead`."""
    return lead if done % 2 == 0 else lead.other


def split(reps: int, lead: Side) -> tuple[int, int]:
    """Return (left, right) of alternating reps: the leading side does the odd one."""
    more, less = (reps + 1) // 2, reps // 2
    return (more, less) if lead is Side.LEFT else (less, more)
