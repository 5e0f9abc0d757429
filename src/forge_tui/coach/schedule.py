"""What plans ask for: what is due on a day, what was missed, and what comes next.

Days are those of the person's calendar. Nothing in here knows what day it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from forge_tui.player.rehearsal import Extent
from forge_tui.statistics.days import monday

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from forge_tui.done import Sitting
    from forge_tui.model.schedule import Schedule

    Deed = tuple[str, date]
    Deeds = AbstractSet[Deed]

# A workout can be made up on so many days after its own.
_GRACE_DAYS = 2
# A plan that has nothing for a year is over.
_HORIZON_DAYS = 366
_WEEK_DAYS = 7
# Of a workout that is no longer there one set is enough.
_ANY = Extent(ms=0, sets=1)


@dataclass(frozen=True, slots=True)
class Due:
    """A workout on the day for which it is planned; `done` is the day on which it was done.

    It is `light` in a deload week of a plan that has it on that day.
    """

    workout: str
    day: date
    done: date | None = None
    light: bool = False


@dataclass(frozen=True, slots=True)
class Outlook:
    """The plans as they look on a day.

    `missed` is what can still be made up on it. `week` is (done, due) from Monday to Sunday.
    """

    day: date
    due: tuple[Due, ...]
    missed: tuple[Due, ...]
    next: tuple[Due, ...]
    rest: bool
    deload: bool
    week: tuple[int, int]


def done_days(sittings: Iterable[Sitting], extents: Mapping[str, Extent]) -> set[Deed]:
    """Return (workout, day) wherever at least half of the workout was done.

    `extents` are what workouts come to by themselves, by id. Half of their sets will do, and so
    does half of their time if it was gone through to its end: whoever is slower than the tempo
    gets fewer sets out of an AMRAP. What was begun before midnight belongs to that day; two
    halves of one day are a whole.
    """
    worked: dict[Deed, list[Sitting]] = {}
    for each in sittings:
        worked.setdefault((each.workout, each.started.date()), []).append(each)
    return {deed for deed, some in worked.items() if _is_half(some, extents.get(deed[0], _ANY))}


def _is_half(sittings: Sequence[Sitting], extent: Extent) -> bool:
    sets = sum(each.sets for each in sittings)
    if 2 * sets >= extent.sets:
        return True
    ms = 1000 * sum(each.seconds for each in sittings)
    return sets > 0 and any(each.ended for each in sittings) and 2 * ms >= extent.ms


def outlook(schedules: Sequence[Schedule], done: Deeds, day: date) -> Outlook:
    """Return what the plans say of a day; `done` is what `done_days` gives."""
    due = _judged(schedules, done, day)
    week = [each for at in _days(monday(day), _WEEK_DAYS) for each in _judged(schedules, done, at)]
    return Outlook(
        day=day,
        due=due,
        missed=tuple(_missed(schedules, done, day)),
        next=_next(schedules, day),
        rest=is_rest(schedules, day),
        deload=any(_is_deload(schedule, day) for schedule in schedules),
        week=(sum(each.done is not None for each in week), len(week)),
    )


def due_on(schedules: Iterable[Schedule], day: date) -> tuple[str, ...]:
    """Return the ids of all workouts planned for a day, each once."""
    return tuple(dict.fromkeys(id_ for each in schedules for id_ in workouts_on(each, day)))


def workouts_on(schedule: Schedule, day: date) -> tuple[str, ...]:
    """Return what one plan has for a day; a date of its own wins over a holiday around it."""
    if not in_force(schedule, day):
        return ()
    changes = [each for each in schedule.except_ if each.covers(day)]
    if changes:
        return next((each.workout for each in changes if each.day), ())
    if schedule.days is not None:
        return schedule.days.on(day.weekday())
    if schedule.cycle is None or schedule.start is None:
        return ()
    return schedule.cycle[(day - schedule.start).days % len(schedule.cycle)]


def in_force(schedule: Schedule, day: date) -> bool:
    """Whether a plan is switched on and holds on a day; its days off belong to it."""
    begun = schedule.start is None or schedule.start <= day
    return schedule.active and begun and (schedule.until is None or day <= schedule.until)


def is_rest(schedules: Sequence[Schedule], day: date) -> bool:
    """Whether a plan is in force, and nothing is due: a streak goes on over such a day."""
    return any(in_force(each, day) for each in schedules) and not due_on(schedules, day)


def is_kept(
    schedules: Sequence[Schedule], done: Deeds, day: date, today: date = date.max
) -> bool | None:
    """Whether nothing is missing of a day: it is one of rest, or what was due was done or made up.

    What can be made up `today` or later is not missing yet. None where no plan is in force.
    """
    if not any(in_force(each, day) for each in schedules):
        return None
    return all(
        due.done is not None or any(at >= today for at in _chances(schedules, due.workout, day))
        for due in _judged(schedules, done, day)
    )


def _judged(schedules: Sequence[Schedule], done: Deeds, day: date) -> tuple[Due, ...]:
    light = due_on((each for each in schedules if _is_deload(each, day)), day)
    return tuple(
        Due(
            id_,
            day,
            next((at for at in _chances(schedules, id_, day) if (id_, at) in done), None),
            id_ in light,
        )
        for id_ in due_on(schedules, day)
    )


def _chances(schedules: Sequence[Schedule], workout: str, day: date) -> Iterator[date]:
    """Yield the days on which it counts: its own, and the next ones before it is due again."""
    yield day
    for later in _days(day + timedelta(days=1), _GRACE_DAYS):
        if workout in due_on(schedules, later):
            return
        yield later


def _missed(schedules: Sequence[Schedule], done: Deeds, day: date) -> Iterator[Due]:
    """Yield, the older first, what was not done and still fits; on a day off nobody is asked."""
    asking = [each for each in schedules if in_force(each, day) and not _is_off(each, day)]
    for past in _days(day - timedelta(days=_GRACE_DAYS), _GRACE_DAYS):
        for due in _judged(asking, done, past):
            chances = _chances(schedules, due.workout, past)
            if due.done is None and day in chances:
                yield due


def _is_off(schedule: Schedule, day: date) -> bool:
    """Whether an exception makes it a day off; the usual days without a workout are none."""
    return not workouts_on(schedule, day) and any(each.covers(day) for each in schedule.except_)


def _next(schedules: Sequence[Schedule], day: date) -> tuple[Due, ...]:
    """Return what is due on the first later day with anything."""
    found = filter(None, (_first_after(each, day) for each in schedules))
    first = min(found, default=None)
    return () if first is None else tuple(Due(id_, first) for id_ in due_on(schedules, first))


def _first_after(schedule: Schedule, day: date) -> date | None:
    begin = max(day + timedelta(days=1), schedule.start or day)
    return next((at for at in _days(begin, _HORIZON_DAYS) if workouts_on(schedule, at)), None)


def deload_week(schedule: Schedule, day: date) -> tuple[date, date] | None:
    """Return (first, last day) of a plan's newest deload week that had begun by a day.

    It is the last of so many weeks, counted from the plan's start. None if there was none yet.
    """
    if schedule.deload is None or schedule.start is None:
        return None
    weeks = (day - schedule.start).days // _WEEK_DAYS + 1
    number = weeks - weeks % schedule.deload
    first = schedule.start + timedelta(days=(number - 1) * _WEEK_DAYS)
    if number < 1 or not in_force(schedule, first):
        return None
    last = first + timedelta(days=_WEEK_DAYS - 1)
    return first, min(last, schedule.until or last)


def _is_deload(schedule: Schedule, day: date) -> bool:
    week = deload_week(schedule, day)
    return week is not None and day <= week[1]


def _days(first: date, number: int) -> Iterator[date]:
    return (first + timedelta(days=ahead) for ahead in range(number))
