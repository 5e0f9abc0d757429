"""An estimate of the energy that a session took.

Metabolic equivalents: 2024 Adult Compendium of Physical Activities (Herrmann et al., J Sport Health
Sci 2024;13:6-12), pacompendium.com. Those of training hold for a whole bout, rests included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from forge_tui.record import ExerciseFacts, SessionRecord

METS = {
    "02020": 7.5,  # calisthenics, vigorous
    "02022": 3.8,  # calisthenics, moderate
    "02024": 2.8,  # calisthenics, light
    "02032": 6.0,  # a circuit of body-weight exercises
    "02050": 6.0,  # resistance training, vigorous
    "02052": 5.0,  # squats and deadlifts
    "02054": 3.5,  # resistance training of several exercises, 8 to 15 repetitions
    "02056": 3.0,  # body-weight resistance
    "02057": 6.5,  # body-weight resistance, high intensity
    "02058": 9.8,  # kettlebell swings
    "02068": 11.0,  # rope
    "02101": 2.3,  # stretching, mild
    "02210": 7.0,  # intervals of high intensity
    "02214": 11.0,  # intervals of high intensity, vigorous
}
BY_CATEGORY = {
    "strength": "02054",
    "stretching": "02101",
    "cardio": "02020",
    "mobility": "02101",
    "plyometrics": "02020",
    "rehabilitation": "02024",
    "balance": "02024",
}
"""What an exercise without a code, or with one that is not in the table, is taken for."""
_OTHERS = "02022"
_ML_O2_OF_A_MET, _ML_O2_OF_A_KCAL = 3.5, 200


def kcal(met: float, kg: float, seconds: float) -> float:
    """Return the energy of so many seconds at so many metabolic equivalents."""
    return met * _ML_O2_OF_A_MET * kg / _ML_O2_OF_A_KCAL * seconds / 60


def kcal_of(
    record: SessionRecord, facts: Callable[[str], ExerciseFacts | None], kg: float
) -> float | None:
    """Return the energy of a session, pauses left out; None if nobody worked, or it was practice.

    `facts` tells of exercises whose facts an older file does not hold.
    Its metabolic equivalent is the mean of its exercises', by the time worked at each.
    """
    worked = record.worked_seconds
    if record.practice or not worked:
        return None
    known = {
        done.exercise: record.exercises.get(done.exercise) or facts(done.exercise)
        for done in record.sets
    }
    mean = sum(done.seconds * _met(known[done.exercise]) for done in record.sets) / worked
    return kcal(mean, kg, record.trained_seconds)


def _met(facts: ExerciseFacts | None) -> float:
    code, category = (facts.met, facts.category) if facts else (None, None)
    usual = BY_CATEGORY.get((category or "").casefold(), _OTHERS)
    return METS[code if code in METS else usual]
