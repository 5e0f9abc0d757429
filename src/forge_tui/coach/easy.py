"""A week with half the sets: as a plan has it, after five hard weeks, or after a break."""

from __future__ import annotations

from collections import Counter
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import TYPE_CHECKING, Any

from forge_tui.coach.schedule import deload_week
from forge_tui.coach.schedule_words import weekday
from forge_tui.model.workout import EmomBlock, SetsBlock, TabataBlock
from forge_tui.statistics.days import monday
from forge_tui.unroll.ask import ask_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from forge_tui.model.exercise import Exercise
    from forge_tui.model.schedule import Schedule
    from forge_tui.model.workout import Block, Workout
    from forge_tui.record import SessionRecord

_HARD_WEEKS, _HARD = 5, 0.8
_BREAK_DAYS = 14
_WEEK = timedelta(days=7)
_LASTS = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class EasyWeek:
    """The offer of one, and what it rests on; `until` is its last day.

    A word on one of its kinds (plan, hard, break) is none on another.
    """

    kind: str
    sentence: str
    reason: str
    evidence: tuple[str, ...]
    until: date

    @property
    def harder(self) -> bool:
        """It never is."""
        return False

    @property
    def key(self) -> str:
        """What tells it from proposals for an entry."""
        return f"easy-week:{self.kind}"


def planned_easy_week(
    schedules: Iterable[Schedule], workout: str, today: date, rested: date | None
) -> EasyWeek | None:
    """Offer the deload week that a plan with this workout is in; None if there is no such plan.

    `rested` is the last day of the newest easy week that was taken: in it and the week after it
    nobody needs another.
    """
    for plan in schedules:
        week = deload_week(plan, today)
        if week is None or today > week[1] or workout not in plan.workouts:
            continue
        first, last = week
        if rested is None or rested < first - _WEEK:
            reason = f"its deload week: half the sets of every workout until {weekday(last)}"
            # Each deload week of each plan is asked about once.
            evidence = (f"{plan.name} {first}",)
            return EasyWeek("plan", f"An easy week by the plan {plan.name}", reason, evidence, last)
    return None


def rested_until(
    schedules: Iterable[Schedule], today: date, rested: date | None = None
) -> date | None:
    """Return the last day of the newest easy week, taken (`rested`) or by a plan; may lie ahead."""
    weeks = (deload_week(plan, today) for plan in schedules)
    days = [last for _, last in filter(None, weeks)] + ([rested] if rested else [])
    return max(days, default=None)


def easy_week(
    sessions: Sequence[SessionRecord], today: date, rested: date | None = None
) -> EasyWeek | None:
    """Offer one after two weeks without a session, or five hard ones running; else None.

    Sessions are newest first. A hard week, from Monday on, has at least 80 % of the working sets
    of the usual one: the median of those that had any. They count from the first Monday after
    `rested`, the last day of the newest easy week.
    """
    trained = [session for session in sessions if session.is_training]
    if not trained:
        return None
    away = (today - trained[0].started.date()).days
    if away >= _BREAK_DAYS:
        reason = f"{away} days since the last session: half the sets for a week, to come back"
        evidence = (trained[0].id,)
        return EasyWeek("break", "An easy week to begin with", reason, evidence, today + _LASTS)
    return _after_hard_weeks(trained, today, rested)


def _after_hard_weeks(
    sessions: Sequence[SessionRecord], today: date, rested: date | None
) -> EasyWeek | None:
    weeks = [monday(today) - n * _WEEK for n in range(_HARD_WEEKS, 0, -1)]
    if rested and rested >= weeks[0]:
        return None
    sets: Counter[date] = Counter()
    for session in sessions:
        sets[monday(session.started.date())] += sum(done.counts for done in session.sets)
    worked = [number for number in sets.values() if number]
    enough = _HARD * median(worked) if worked else 0
    if not all(sets[week] and sets[week] >= enough for week in weeks):
        return None
    told = ", ".join(str(sets[week]) for week in weeks)
    reason = f"five hard weeks running ({told} sets): half the sets for a week, to recover"
    evidence = tuple(each.id for each in sessions if monday(each.started.date()) in weeks)
    return EasyWeek("hard", "An easy week", reason, evidence, today + _LASTS)


def halved(
    raw: Mapping[str, Any], workout: Workout, exercises: Mapping[str, Exercise]
) -> dict[str, Any]:
    """Return a workout's raw values with half the working sets, rounded up; the rest stays.

    Of an emom and a tabata each side of each exercise keeps as many windows as the other, of a
    ladder the easier half of its rounds stays.
    """
    new = deepcopy(dict(raw))
    for values, block in zip(new["block"], workout.block, strict=True):
        match block:
            case SetsBlock():
                for its, entry in zip(values["exercises"], block.exercises, strict=True):
                    if not entry.warm_up:
                        its["sets"] = half(ask_of(entry, block, exercises[entry.exercise]).sets)
            case EmomBlock() | TabataBlock():
                values["rounds"] = half(block.rounds, _windows(block, exercises))
            case _:
                _halve_rounds(values, block)
    return new


def _halve_rounds(values: dict[str, Any], block: Block) -> None:
    """Halve what a block without sets and windows has of rounds, be they numbers or time."""
    if reps := getattr(block, "reps", None):
        easiest = sorted(range(len(reps)), key=lambda at: reps[at])[: half(len(reps))]
        values["reps"] = [reps[at] for at in sorted(easiest)]
    elif rounds := getattr(block, "rounds", None):
        values["rounds"] = half(rounds)
    elif cap := getattr(block, "cap", None):
        values["cap"] = f"{half(cap // 1000)}s"


def _windows(block: EmomBlock | TabataBlock, exercises: Mapping[str, Exercise]) -> int:
    """Return how many windows go together: one of each exercise, or one of each of its sides."""
    of_one = len(block.exercises) if isinstance(block, EmomBlock) else 1
    entries = (exercises[entry.exercise] for entry in block.exercises)
    return of_one * (2 if any(each.movement.sides == "switching" for each in entries) else 1)


def half(number: int, at_once: int = 1) -> int:
    """Return half of it, rounded up to what goes together; never more than it was."""
    together = -(-number // (2 * at_once)) * at_once
    return min(number, together)
