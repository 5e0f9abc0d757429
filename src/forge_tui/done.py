"""What was done, condensed: one row for each exercise of a session, as statistics need it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Sitting:
    """One session that counts (neither practice nor unfinished); `started` has its zone.

    Sums are those of its exercises.
    """

    id: str
    workout: str
    name: str
    started: datetime
    seconds: float  # start to end, without pauses
    worked: float  # seconds in which somebody worked
    sets: int  # working sets with anything done in them
    ended: bool  # gone through to its end, not stopped before
    reps: int = 0
    held: float = 0.0  # seconds
    volume: float = 0.0  # sum of reps x load in kg
    pounds: bool = False  # all loads are written in pounds


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise in one sitting, once for held and once for counted sets if it has both.

    Warm-ups are left out, so are sets in which nothing was done.

    Seconds are those worked; a best is that of a single set, None where there is none. Loads are
    in kg, also where the last one is written in `pounds`.
    """

    sitting: str  # its id
    day: date  # local day on which it started
    exercise: str
    name: str
    sets: int
    reps: int
    left: int
    right: int
    seconds: float
    left_seconds: float
    right_seconds: float
    held: bool
    best_reps: int | None
    best_seconds: float | None  # of held sets
    best_load: float | None
    best_one_rep_max: float | None  # Epley, sets of 1 to 10 reps with a load
    volume: float  # sum of reps x load
    target: str | None  # muscle words as the exercise's file has them, when it was done
    secondary: tuple[str, ...]
    met: str | None  # code of the compendium
    pounds: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """All that counts, oldest first."""

    sittings: tuple[Sitting, ...]
    dones: tuple[Done, ...]
