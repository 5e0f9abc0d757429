"""An amount of reps or seconds, raised or lowered in the form in which it was written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui.model.prescription import parse_prescription

if TYPE_CHECKING:
    from forge_tui.coach.task import Task
    from forge_tui.model.prescription import Prescription

SECONDS_STEP, MOST_SECONDS = 5, 60
MOST_REPS = 20
_TENTH, _OVER_THE_DEFAULT = 0.1, 1.5
_CLOCK, _SECONDS = re.compile(r"\d+:\d\d"), re.compile(r"\d+ ?s[a-z]*")
_NUMBER = re.compile(r"\d+")


def raised(task: Task) -> Prescription | None:
    """Return a little more, or None where that would be more than a set should have.

    A set should have no more than 60 s, or its exercise's default if that is more; no more reps
    than one and a half times the default, or 20 if that is no number. A range stays what it is.
    """
    if task.do.enough:
        return None
    step = SECONDS_STEP if task.is_timed else task.step
    new = task.most + step
    return with_amount(task.do, new) if new <= _cap(task) else None


def lowered(task: Task) -> Prescription | None:
    """Return a tenth less, at least one step; None where nothing would be left.

    Of a range both ends go down. Seconds come in fives.
    """
    if task.is_timed:
        less = task.most - max(SECONDS_STEP, round(task.most * _TENTH))
        new = -(-less // SECONDS_STEP) * SECONDS_STEP
        return with_amount(task.do, min(new, task.most - 1)) if new > 0 else None
    by = max(1, round(task.most * _TENTH / task.step)) * task.step
    return with_amount(task.do, task.most - by) if task.least > by else None


def is_above_default(task: Task) -> bool:
    """Whether a number is more than the exercise's file asks for by itself."""
    default = _default(task)
    return default is not None and not task.do.enough and task.most > default


def with_amount(do: Prescription, amount: int) -> Prescription:
    """Return the same form with another amount, which is a range's upper end."""
    return parse_prescription(_timed(do, amount) if do.ms else _counted(do, amount))


def _counted(do: Prescription, amount: int) -> str:
    ends = iter((do.enough + amount - (do.reps or 0), amount) if do.enough else (amount,))
    return _NUMBER.sub(lambda _: str(next(ends)), do.text)


def _timed(do: Prescription, amount: int) -> str:
    """Return seconds as seconds, a clock as a clock, and what mixes units as seconds."""
    time, slash, side = do.text.partition("/")
    if _CLOCK.fullmatch(time.strip()):
        return f"{amount // 60}:{amount % 60:02}{slash}{side}"
    words = time if _SECONDS.fullmatch(time.strip()) else "0s"
    return _NUMBER.sub(str(amount), words) + slash + side


def _cap(task: Task) -> int:
    default = _default(task)
    if task.is_timed:
        return max(MOST_SECONDS, default or 0)
    return MOST_REPS if default is None else int(default * _OVER_THE_DEFAULT)


def _default(task: Task) -> int | None:
    """Return what the exercise's default asks for, in the units of the entry's `do`."""
    default = task.exercise.default.do
    if default is None or (default.ms is None) is task.is_timed:
        return None
    if default.ms:
        return default.ms // 1000
    # The default is one of the exercise alone, where no pairs are counted.
    doubled = task.sides == "alternating" and default.per_side
    halved = task.sides == "alternating" and task.counts_each_side
    reps = (default.reps or 0) * (2 if doubled else 1)
    return (reps // 2 if halved else reps) or None
