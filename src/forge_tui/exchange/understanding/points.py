"""How much each sign counts for alternating and for switching sides: data, fitted to pages.

A sign that is found in its place adds its points to both sums. They were fitted to the labelled
pages that rules may be tuned with and to our own exercises (tests/bench/points.py does it anew), so
that signs that say the same do not count twice; 10 points make one odds e times as good.
"""

from __future__ import annotations

from typing import NamedTuple

from forge_tui.exchange.understanding.kinds import Kind, Where


class Points(NamedTuple):
    """What one kind of sign in one place counts."""

    kind: Kind
    where: Where
    alternating: int
    switching: int


class Always(NamedTuple):
    """What each page has before anything is found."""

    alternating: int
    switching: int


ALWAYS = Always(-24, -29)
POINTS = (
    Points(Kind.IN_TURN_NAME, Where.NAME, 28, -3),
    Points(Kind.CYCLE, Where.NAME, 26, -3),
    Points(Kind.ONE_NAME, Where.NAME, 1, 30),
    Points(Kind.TRAVELS_NAME, Where.NAME, -31, -18),
    Points(Kind.ALTERNATE_NAME, Where.NAME, 46, 0),
    Points(Kind.BY_NAME, Where.NAME, 1, 25),
    Points(Kind.CHANGES, Where.NAME, 17, -3),
    Points(Kind.WHEN_DONE, Where.TOLD, -6, 20),
    Points(Kind.STAYS, Where.TOLD, 4, 9),
    Points(Kind.GOES_ON, Where.TOLD, -7, 0),
    Points(Kind.KEEPS_CHANGING, Where.TOLD, 26, 0),
    Points(Kind.SENT_OVER, Where.TOLD, -2, 9),
    Points(Kind.IN_TURN, Where.TOLD, 5, -8),
    Points(Kind.NAMES_OTHER, Where.TOLD, 6, 11),
    Points(Kind.OTHER_SIDE, Where.TOLD, 1, 14),
    Points(Kind.REPS_FIRST, Where.TOLD, -2, 10),
    Points(Kind.ONE_NAME, Where.TOLD, -1, -4),
    Points(Kind.ONE_LIMB, Where.TOLD, 3, 10),
    Points(Kind.ALTERNATES, Where.TOLD, 27, -5),
    Points(Kind.TO_AND_FRO, Where.TOLD, 0, -11),
    Points(Kind.NEXT_REP, Where.TOLD, 26, -1),
    Points(Kind.ON_AND_ON, Where.TOLD, 19, -2),
    Points(Kind.COUNTED_TWICE, Where.TOLD, -6, 15),
    Points(Kind.COUNT_THEN, Where.TOLD, -7, 10),
    Points(Kind.PLURAL, Where.TOLD, -7, -11),
    Points(Kind.ONE_BELL, Where.TOLD, 5, 4),
    Points(Kind.BY_NAME, Where.TOLD, -1, -4),
    Points(Kind.BY_TURNS, Where.TOLD, 24, -4),
    Points(Kind.EACH_TIME, Where.TOLD, 18, 0),
    Points(Kind.IN_ALL, Where.TOLD, 9, -3),
    Points(Kind.TWO_AT_ONCE, Where.TOLD, 8, 0),
    Points(Kind.THEN_OTHER, Where.TOLD, 6, -2),
    Points(Kind.SWIFTLY, Where.TOLD, 10, -4),
    Points(Kind.KEEPS_ON, Where.TOLD, -1, -5),
    Points(Kind.AS_MANY, Where.TOLD, -8, 25),
    Points(Kind.COUNTED_EACH, Where.TOLD, 5, 10),
    Points(Kind.HALVES, Where.TOLD, -2, 23),
    Points(Kind.SIDEWARD, Where.TOLD, 5, 10),
    Points(Kind.TURNS_ROUND, Where.TOLD, -5, 6),
    Points(Kind.HANDED_OVER, Where.TOLD, 8, 12),
    Points(Kind.SAME_AGAIN, Where.TOLD, -2, 7),
    Points(Kind.CHANGES, Where.TOLD, 8, 1),
    Points(Kind.LEFT_OR_RIGHT, Where.TOLD, 6, 1),
    Points(Kind.OTHER_NAMED, Where.TOLD, 3, 4),
    Points(Kind.WORKS_ALONE, Where.TOLD, 7, 16),
    Points(Kind.TOGETHER, Where.TOLD, -4, -5),
    Points(Kind.BOTH_LIMBS, Where.TOLD, 1, -4),
    Points(Kind.ONE_ONLY, Where.TOLD, 7, 3),
    Points(Kind.BOTH_WAYS, Where.TOLD, 8, 0),
    Points(Kind.NARRATED, Where.TOLD, 12, 5),
    Points(Kind.HELD, Where.TOLD, -18, 6),
    Points(Kind.ONE_NAME, Where.READY, 5, -4),
    Points(Kind.ONE_LIMB, Where.READY, -2, 10),
    Points(Kind.STANDS_ON_ONE, Where.READY, -1, 4),
    Points(Kind.PLURAL, Where.READY, -4, -7),
    Points(Kind.ONE_BELL, Where.READY, 5, 5),
    Points(Kind.COUNTED_EACH, Where.READY, 1, -8),
    Points(Kind.LEFT_OR_RIGHT, Where.READY, -6, 8),
    Points(Kind.OTHER_NAMED, Where.READY, -7, 1),
    Points(Kind.WORKS_ALONE, Where.READY, 6, 11),
    Points(Kind.GOES_ON, Where.MOVED, -12, -2),
    Points(Kind.IN_TURN, Where.MOVED, 9, 0),
    Points(Kind.NAMES_OTHER, Where.MOVED, 9, -2),
    Points(Kind.ONE_LIMB, Where.MOVED, 9, 3),
    Points(Kind.PLURAL, Where.MOVED, -13, -12),
    Points(Kind.THEN_OTHER, Where.MOVED, 7, 0),
    Points(Kind.SIDEWARD, Where.MOVED, 4, 6),
    Points(Kind.SAME_AGAIN, Where.MOVED, -7, -3),
    Points(Kind.LEFT_OR_RIGHT, Where.MOVED, 11, 5),
    Points(Kind.OTHER_NAMED, Where.MOVED, 4, -5),
    Points(Kind.WORKS_ALONE, Where.MOVED, 8, 2),
    Points(Kind.BOTH_LIMBS, Where.MOVED, 0, -6),
    Points(Kind.ONE_ONLY, Where.MOVED, 12, -5),
    Points(Kind.BOTH_WAYS, Where.MOVED, 8, 3),
    Points(Kind.GOES_ON, Where.LOOP, 1, -3),
    Points(Kind.IN_TURN, Where.LOOP, 1, -5),
    Points(Kind.NAMES_OTHER, Where.LOOP, 1, 11),
    Points(Kind.OTHER_SIDE, Where.LOOP, 8, 16),
    Points(Kind.TO_AND_FRO, Where.LOOP, 5, -9),
    Points(Kind.COUNT_THEN, Where.LOOP, -8, 9),
    Points(Kind.EACH_TIME, Where.LOOP, 8, -2),
    Points(Kind.LEFT_OR_RIGHT, Where.LOOP, -2, 9),
    Points(Kind.OTHER_NAMED, Where.LOOP, 7, 9),
    Points(Kind.WORKS_ALONE, Where.LOOP, -7, 11),
)
