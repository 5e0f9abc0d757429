"""The record of a session: what was done, set by set, as its file and `history` hold it."""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from datetime import datetime
from typing import Any

from forge_tui.plan.sides import Side

# What another version of the program has written is not read by halves.
_NO_OTHER_KEYS = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set: a left and right pair of a switching exercise is one.

    `reps` is all of them, `left` and `right` those of each side; `seconds` is the time worked.
    `confirmed` is false where nobody said that the reps were really done, `attended` where there
    was no keyboard to say it with. `name` is the exercise's; a `held` one has no reps; `rpe` is how
    hard it was, from 5 to 10 in halves. `planned` counts reps, `planned_seconds` is the time asked
    for. `at` is the second of the session at which it began, `rest` the seconds between the end of
    the set before and that. Older files have neither. `instead_of` is the exercise of the workout
    in whose place this one was done.
    """

    __pydantic_config__ = _NO_OTHER_KEYS

    exercise: str
    block: str
    round: int
    set: int
    do: str
    pace: str
    reps: int
    seconds: float
    left: int = 0
    right: int = 0
    left_seconds: float = 0.0
    right_seconds: float = 0.0
    alternating: bool = False
    ended_by: str = "done"
    confirmed: bool = True
    warm_up: bool = False
    planned: int | None = None
    planned_left: int | None = None
    planned_right: int | None = None
    planned_seconds: float | None = None
    lead: str | None = None
    load: str | None = None
    tempo: str | None = None
    name: str | None = None
    held: bool = False
    rpe: float | None = None
    rest: float | None = None
    at: float | None = None
    instead_of: str | None = None
    attended: bool = True

    @property
    def counts(self) -> bool:
        """Whether it is a working set with anything done in it.

        Of a timed set that was done to its end the reps may never have been said.
        """
        timed = self.planned is None and self.do != "max" and self.ended_by == "done"
        done = self.reps > 0 or (self.seconds > 0 and (self.held or timed))
        return done and not self.warm_up

    @property
    def is_sided(self) -> bool:
        """Whether left and right are told apart."""
        return self.lead is not None or self.alternating


@dataclass(frozen=True, slots=True)
class ExerciseFacts:
    """What an exercise's file said of it when it was done; `met` is a code of the compendium."""

    __pydantic_config__ = _NO_OTHER_KEYS

    target: str | None = None
    secondary: tuple[str, ...] = ()
    met: str | None = None
    category: str | None = None


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One doing of a workout; `seconds` is from its start to its end, `paused` of them in pauses.

    `state` is finished, unfinished or practice; an unfinished session may be practice too.
    `note` is what the person wrote about it afterwards. `played` is the workout and what of its
    exercises it takes to play it again, as they were. Older files have neither that nor facts.
    """

    __pydantic_config__ = _NO_OTHER_KEYS

    id: str
    workout: str
    name: str
    state: str
    reason: str
    practice: bool
    started: datetime
    seconds: float
    sets: tuple[SetRecord, ...]
    paused: float = 0.0
    note: str | None = None
    exercises: Mapping[str, ExerciseFacts] = field(default_factory=dict)
    played: Mapping[str, Any] | None = None

    @property
    def is_training(self) -> bool:
        """Whether it counts for statistics and the coach: neither practice nor unfinished."""
        return self.state == "finished" and not self.practice

    @property
    def trained_seconds(self) -> float:
        """The time it took without its pauses."""
        return max(0.0, self.seconds - self.paused)

    @property
    def worked_seconds(self) -> float:
        """The time in which somebody worked."""
        return sum(done.seconds for done in self.sets)

    @property
    def rested_seconds(self) -> float:
        """The rest of that: preparing, resting and changing sides."""
        return max(0.0, self.trained_seconds - self.worked_seconds)

    def as_dict(self) -> dict[str, Any]:
        """Return plain values, without those that are not known (TOML has no null)."""
        plain = _known(self)
        plain["sets"] = [_known(done) for done in self.sets]
        plain["exercises"] = {name: _known(facts) for name, facts in self.exercises.items()}
        return plain

    def as_file(self) -> dict[str, Any]:
        """Return plain values, without those that are as they usually are: files stay short."""
        plain = _unusual(self)
        plain["sets"] = [_unusual(done) for done in self.sets]
        if self.exercises:
            plain["exercises"] = {name: _unusual(facts) for name, facts in self.exercises.items()}
        return plain


@dataclass(frozen=True, slots=True)
class Heading:
    """What a list shows of a session; `exercises` are ids and names, in order of doing.

    `seconds` is the time it took without its pauses.
    """

    id: str
    workout: str
    name: str
    state: str
    reason: str
    practice: bool
    started: datetime
    seconds: float
    exercises: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, record: SessionRecord) -> "Heading":
        """Return the heading of a whole record."""
        done = dict.fromkeys((each.exercise, each.name or each.exercise) for each in record.sets)
        return cls(
            id=record.id,
            workout=record.workout,
            name=record.name,
            state=record.state,
            reason=record.reason,
            practice=record.practice,
            started=record.started,
            seconds=record.trained_seconds,
            exercises=tuple(done),
        )


def _known(record: SessionRecord | SetRecord | ExerciseFacts) -> dict[str, Any]:
    pairs = ((each.name, getattr(record, each.name)) for each in fields(record))
    return {name: value for name, value in pairs if value is not None}


def _unusual(record: SessionRecord | SetRecord | ExerciseFacts) -> dict[str, Any]:
    usual = {each.name: each.default for each in fields(record) if each.default is not MISSING}
    known = _known(record)
    known.pop("exercises", None)
    return {name: value for name, value in known.items() if value != usual.get(name, MISSING)}


def left_over(sets: Iterable[SetRecord], exercise: str) -> Side | None:
    """Return the side to lead with next time: the one that did less of an alternating exercise.

    None if the exercise was not among them, or both sides did the same.
    """
    mine = [done for done in sets if done.exercise == exercise and done.alternating]
    more_left = sum(done.left - done.right for done in mine)
    if more_left == 0:
        return None
    return Side.RIGHT if more_left > 0 else Side.LEFT
