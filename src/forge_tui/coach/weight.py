"""A load that goes up or down by what there is to put on or to take."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from forge_tui.load import parse_load

if TYPE_CHECKING:
    from forge_tui.load import Load
    from forge_tui.model.exercise import Exercise

# The least that is worth a step (ACSM 2009: 2 to 10 %), and what two failures take off.
_LEAST, _OFF = Fraction(2, 100), Fraction(10, 100)
_PLATES = frozenset({"Barbell", "Smith Machine", "EZ Bar", "Trap Bar", "Machine", "Cable"})
_KETTLEBELL = "Kettlebell"
# (kg, lb) of the smallest step; of what is held in a hand, below and from an amount on.
_OF_PLATES, _OF_KETTLEBELLS = (Fraction("2.5"), Fraction(5)), (Fraction(2), Fraction(5))
_LIGHT, _HEAVY = (Fraction(1), Fraction("2.5")), (Fraction(2), Fraction(5))
_HEAVY_FROM = (20, 50)


def heavier(text: str, exercise: Exercise) -> str | None:
    """Return the load with the smallest sensible step more; None for what is no weight.

    2.5 kg or 5 lb on a bar or a machine; kettlebells 2 kg or 5 lb; what is held in a hand 1 kg or
    2.5 lb, and from 20 kg or 50 lb on 2 kg or 5 lb. As many of them as make 2 %.
    """
    load = parse_load(text)
    if load is None:
        return None
    step = _step(load, exercise)
    steps = max(1, -(-load.amount * _LEAST // step))
    return load.of(load.amount + steps * step).text


def lighter(text: str, exercise: Exercise) -> str | None:
    """Return the load with a tenth less, at least one step; None if nothing would be left."""
    load = parse_load(text)
    if load is None:
        return None
    step = _step(load, exercise)
    new = load.amount - max(1, round(load.amount * _OFF / step)) * step
    return load.of(new).text if new > 0 else None


def _step(load: Load, exercise: Exercise) -> Fraction:
    unit = 1 if load.in_pounds else 0
    if _PLATES & set(exercise.equipment):
        return _OF_PLATES[unit]
    if _KETTLEBELL in exercise.equipment:
        return _OF_KETTLEBELLS[unit]
    return (_HEAVY if load.amount >= _HEAVY_FROM[unit] else _LIGHT)[unit]
