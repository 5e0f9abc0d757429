"""What was done, condensed: one row for each exercise of a session, as statistics need it."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Sitting:
    """One session that counts (neither practice nor unfinished); `started` has its zone.

    `seconds` are from start to end, pauses included, `worked` those in which somebody worked;
    `sets` are working sets with anything done in them.
    """

    id: str
    workout: str
    name: str
    started: datetime
    seconds: float
    worked: float
    sets: int


@dataclass(frozen=True, slots=True)
class Done:
    """One exercise in one sitting, without warm-up sets and sets in which nothing was done.

    `day` is the local one on which the sitting started. Seconds are those worked; a best is that of
    a single set, None where there is none: `best_seconds` of held sets, `best_one_rep_max` by Epley
    from sets of 1 to 10 reps. Loads are in kg, `volume` is the sum of reps x load. `target`,
    `secondary` and `met` are what the exercise's file said when it was done.
    """

    sitting: str
    day: date
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
    best_seconds: float | None
    best_load: float | None
    best_one_rep_max: float | None
    volume: float
    target: str | None
    secondary: tuple[str, ...]
    met: str | None


@dataclass(frozen=True, slots=True)
class History:
    """All that counts, oldest first."""

    sittings: tuple[Sitting, ...]
    dones: tuple[Done, ...]
