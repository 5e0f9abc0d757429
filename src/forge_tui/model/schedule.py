"""A plan file of the person's: which workout is due on which days."""

import datetime as dt
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from forge_tui.model.base import FileModel, Many, MisfitError, Name

REST = "rest"
"""What a file says in place of a workout on a day off."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Nobody plans beyond, and days can be counted on from here without leaving the calendar.
FIRST_DAY, LAST_DAY = dt.date(2000, 1, 1), dt.date(2199, 12, 31)


def parse_day(value: Any) -> dt.date:
    """Return a date from a file; raises ValueError with a sentence for anything else."""
    if isinstance(value, dt.datetime | dt.time):
        raise ValueError("has a time of day; a day is enough: 2026-11-23")
    if isinstance(value, str):
        try:
            value = dt.date.fromisoformat(value.strip())
        except ValueError:
            value = None
    if not isinstance(value, dt.date):
        raise ValueError("is no date; write year, month and day: 2026-11-23")
    if not FIRST_DAY <= value <= LAST_DAY:
        raise ValueError("must lie in the years 2000 to 2199")
    return value


def _ids(value: Any) -> tuple[str, ...]:
    """Return the ids of a day's workouts; a day off has none."""
    named = value if isinstance(value, list) else [value]
    if not named:
        raise ValueError('names no workout; a day off is "rest"')
    for index, each in enumerate(named):
        path = (index,) if isinstance(value, list) else ()
        if not isinstance(each, str) or not each:
            raise MisfitError(path, 'must be the id of a workout in quotes, or "rest"')
        if each in named[:index]:
            raise MisfitError(path, "is named twice; a workout is due once a day")
    if REST in named and len(named) > 1:
        raise ValueError('"rest" stands alone: a day off has no workout')
    return () if named == [REST] else tuple(named)


_ID = {"type": "string", "minLength": 1}
Workouts = Annotated[
    tuple[str, ...],
    BeforeValidator(_ids),
    WithJsonSchema(
        {
            "description": 'The id of a workout, several in a list, or "rest".',
            "anyOf": [_ID, {"type": "array", "items": _ID, "minItems": 1, "uniqueItems": True}],
        }
    ),
]
"""Ids of what is due on a day; none on a day off."""

Day = Annotated[
    dt.date,
    BeforeValidator(parse_day),
    WithJsonSchema(
        {"description": "A date, such as 2026-11-23.", "type": "string", "format": "date"}
    ),
]


class Week(FileModel):
    """What is due on each weekday; one that is not named is a day off."""

    monday: Workouts = ()
    tuesday: Workouts = ()
    wednesday: Workouts = ()
    thursday: Workouts = ()
    friday: Workouts = ()
    saturday: Workouts = ()
    sunday: Workouts = ()

    def on(self, weekday: int) -> tuple[str, ...]:
        """Return what is due on a weekday; Monday is 0."""
        due: tuple[str, ...] = getattr(self, WEEKDAYS[weekday])
        return due


class Change(FileModel):
    """A day on which the plan does not hold as usual, or a holiday from one day to another."""

    day: Day | None = Field(default=None, alias="date")
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None
    workout: Workouts = ()

    @model_validator(mode="after")
    def _is_a_day_or_a_span(self) -> Self:
        if self.day is not None:
            for key, value in (("from", self.from_), ("to", self.to)):
                if value is not None:
                    raise MisfitError((key,), "is one way, date the other: keep one of them")
        elif self.from_ is None and self.to is None:
            raise MisfitError((), "says no day: write date, or from and to")
        elif self.from_ is None or self.to is None:
            there, missing = ("to", "from") if self.from_ is None else ("from", "to")
            raise MisfitError((there,), f'needs "{missing}" beside it')
        elif self.to < self.from_:
            raise MisfitError(("to",), "is before from")
        elif self.workout:
            raise MisfitError(("workout",), "needs a date: from and to are days off")
        return self

    def covers(self, day: dt.date) -> bool:
        """Whether it is about this day."""
        if self.from_ is None or self.to is None:
            return day == self.day
        return self.from_ <= day <= self.to


class Schedule(FileModel):
    """What one file under plans/ says: workouts by weekday, or in a cycle of days."""

    name: Name
    active: bool = True
    start: Day | None = None
    until: Day | None = None
    deload: Annotated[int, Field(ge=2, le=52)] | None = None
    cycle: Annotated[Many[Workouts], Field(min_length=1, max_length=366)] | None = None
    days: Week | None = None
    except_: Annotated[Many[Change], Field(max_length=400)] = Field(default=(), alias="except")

    @property
    def workouts(self) -> frozenset[str]:
        """The ids of all workouts that it names."""
        week = map(self.days.on, range(len(WEEKDAYS))) if self.days else ()
        others = (each.workout for each in self.except_)
        return frozenset(id_ for due in (*week, *(self.cycle or ()), *others) for id_ in due)

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if self.days is None and self.cycle is None:
            raise MisfitError((), "says no days: write a table [days], or a cycle")
        if self.days is not None and self.cycle is not None:
            raise MisfitError(("cycle",), "is one way, [days] the other: keep one of them")
        if self.days is not None and not any(map(self.days.on, range(len(WEEKDAYS)))):
            raise MisfitError(("days",), "names no workout")
        if self.cycle is not None and not any(self.cycle):
            raise MisfitError(("cycle",), "names no workout")
        return self

    @model_validator(mode="after")
    def _days_fit(self) -> Self:
        for key, value in (("cycle", self.cycle), ("deload", self.deload)):
            if value is not None and self.start is None:
                raise MisfitError((key,), "needs start, the day from which it is counted")
        if self.start is not None and self.until is not None and self.until < self.start:
            raise MisfitError(("until",), "is before start")
        days = [change.day for change in self.except_]
        for index, day in enumerate(days):
            if day is not None and day in days[:index]:
                raise MisfitError(("except", index, "date"), "has an exception already")
        return self
