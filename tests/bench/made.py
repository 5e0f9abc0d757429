"""A history that nobody did: years of training, the same each time."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, repeat

from forge_tui.done import Done, History, Sitting

_MUSCLES = ("Chest", "Quads", "Glutes", "Abs", "Upper Back", "Hamstrings", "Shoulders", "Triceps")
_EXERCISES = 60
# Together 25 sets.
_SETS = (4, 4, 4, 4, 4, 5)


def history(sessions: int, last: date) -> History:
    """Return so many sessions, up to a day, with about 25 sets each."""
    dice = random.Random(9)
    steps = accumulate(
        repeat(None, sessions), lambda days, _: days + dice.choice((0, 1, 1, 2)), initial=0
    )
    days = [last - timedelta(days=back) for back in steps][:sessions]
    sittings, dones = [], []
    for number, day in enumerate(reversed(days)):
        began = datetime(day.year, day.month, day.day, 6 + number % 14, tzinfo=UTC)
        rows = [_done(dice, f"{number}", day, number / sessions, sets) for sets in _SETS]
        seconds = dice.randint(8, 75) * 60.0
        sets = sum(row.sets for row in rows)
        sittings.append(
            Sitting(f"{number}", "w", "Made up", began, seconds, seconds / 2, sets, ended=True)
        )
        dones += rows
    return History(tuple(sittings), tuple(dones))


def _done(dice: random.Random, sitting: str, day: date, progress: float, sets: int) -> Done:
    number = dice.randrange(_EXERCISES)
    reps, held = int(6 + 10 * progress + dice.randint(0, 3)), number % 7 == 0
    load = None if number % 3 else 20 + 30 * progress
    left = dice.randint(28, 32) if number % 2 else 0
    return Done(
        sitting=sitting,
        day=day,
        exercise=f"exercise-{number}",
        name=f"Made-up exercise {number}",
        sets=sets,
        reps=0 if held else reps * sets,
        left=0 if held else left,
        right=0 if held or not left else dice.randint(24, 33),
        seconds=160.0,
        left_seconds=float(left) if held else 0.0,
        right_seconds=float(left) if held else 0.0,
        held=held,
        best_reps=None if held else reps,
        best_seconds=float(20 + reps) if held else None,
        best_load=load,
        best_one_rep_max=load and load * (1 + reps / 30),
        volume=(load or 0) * reps * sets,
        target=_MUSCLES[number % len(_MUSCLES)],
        secondary=(_MUSCLES[(number + 3) % len(_MUSCLES)], "Core"),
        met=None,
    )
