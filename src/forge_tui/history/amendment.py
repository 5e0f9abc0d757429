"""Corrections of a session: values said afterwards, put over those that were logged."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any

from pydantic import ConfigDict, Field

from forge_tui.errors import ForgeError
from forge_tui.plan.effort import LEAST_RPE, MOST_RPE
from forge_tui.plan.sides import Side, split
from forge_tui.record import SessionRecord, SetRecord

MOST_REPS = 1000
MOST_SECONDS = 4 * 60 * 60

_Reps = Annotated[int, Field(strict=True, ge=0, le=MOST_REPS)]
_Seconds = Annotated[float, Field(strict=True, ge=0, le=MOST_SECONDS)]
_Rpe = Annotated[float, Field(strict=True, ge=0, le=MOST_RPE, multiple_of=0.5)]
_NO_OTHER_KEYS = ConfigDict(extra="forbid")


class AmendmentError(ForgeError):
    """An amendment does not fit its session; nothing of it has been put over."""


@dataclass(frozen=True, slots=True)
class SetChange:
    """What is said of one set; `index` is its place in the session, from 0.

    None leaves a value as it is. An `rpe` of 0 takes back what was said before. Reps of a sided set
    without `left` and `right` are shared by its lead; a held set has seconds in place of reps.
    """

    __pydantic_config__ = _NO_OTHER_KEYS

    index: Annotated[int, Field(strict=True, ge=0)]
    reps: _Reps | None = None
    left: _Reps | None = None
    right: _Reps | None = None
    seconds: _Seconds | None = None
    left_seconds: _Seconds | None = None
    right_seconds: _Seconds | None = None
    rpe: _Rpe | None = None

    def then(self, later: "SetChange") -> "SetChange":
        """Return both as one; `later` wins, and its amount replaces this one's altogether."""
        rpe = self.rpe if later.rpe is None else later.rpe
        return replace(later if later.has_amount else self, rpe=rpe)

    @property
    def has_amount(self) -> bool:
        """Whether it says how much was done."""
        amount = (self.reps, self.left, self.right)
        held = (self.seconds, self.left_seconds, self.right_seconds)
        return any(value is not None for value in amount + held)


@dataclass(frozen=True, slots=True)
class Amendment:
    """What is said of a session at one time; an empty note takes the note away."""

    __pydantic_config__ = _NO_OTHER_KEYS

    sets: tuple[SetChange, ...] = ()
    note: Annotated[str, Field(strict=True, max_length=4000)] | None = None

    def with_set(self, change: SetChange) -> "Amendment":
        """Return it with one more change."""
        changes = {each.index: each for each in self.sets}
        known = changes.get(change.index)
        changes[change.index] = known.then(change) if known else change
        return replace(self, sets=tuple(changes[index] for index in sorted(changes)))

    def as_dict(self) -> dict[str, Any]:
        """Return plain values, without those that are not said."""
        note = {} if self.note is None else {"note": self.note}
        sets = {"sets": [_said(change) for change in self.sets]} if self.sets else {}
        return note | sets


def _said(change: SetChange) -> dict[str, Any]:
    pairs = ((each.name, getattr(change, each.name)) for each in fields(change))
    return {name: value for name, value in pairs if value is not None}


def amended(record: SessionRecord, amendments: Iterable[Amendment]) -> SessionRecord:
    """Return the record with amendments put over it; raises AmendmentError if one does not fit."""
    for amendment in amendments:
        sets = list(record.sets)
        for change in amendment.sets:
            if change.index >= len(sets):
                raise AmendmentError(f"there is no set {change.index}; the first one is 0")
            sets[change.index] = _changed(sets[change.index], change)
        note = record.note if amendment.note is None else amendment.note or None
        record = replace(record, sets=tuple(sets), note=note)
    return record


def _changed(done: SetRecord, change: SetChange) -> SetRecord:
    if change.rpe is not None:
        if 0 < change.rpe < LEAST_RPE:
            raise AmendmentError("an RPE goes from 5 to 10 in halves")
        done = replace(done, rpe=change.rpe or None)
    if not change.has_amount:
        return done
    # Whoever corrects a set has said what was done, and was there.
    said = replace(done, confirmed=True, attended=True)
    return replace(said, **(_held if done.held else _counted)(said, change))


def _counted(done: SetRecord, change: SetChange) -> dict[str, Any]:
    if (change.seconds, change.left_seconds, change.right_seconds) != (None, None, None):
        raise AmendmentError("a set that is counted has reps, not seconds")
    if not done.is_sided:
        if change.reps is None or (change.left, change.right) != (None, None):
            raise AmendmentError("a set without sides has reps alone")
        return {"reps": change.reps}
    left, right = change.left, change.right
    if left is None and right is None:
        left, right = split(change.reps or 0, Side(done.lead or Side.RIGHT))
    if left is None or right is None or change.reps not in {None, left + right}:
        raise AmendmentError("left and right are said together, and make up the reps")
    return {"reps": left + right, "left": left, "right": right}


def _held(done: SetRecord, change: SetChange) -> dict[str, Any]:
    if (change.reps, change.left, change.right) != (None, None, None):
        raise AmendmentError("a set that is held has seconds, not reps")
    left, right = change.left_seconds, change.right_seconds
    if not _by_side(done):
        if change.seconds is None or (left, right) != (None, None):
            raise AmendmentError("a set without sides has seconds alone")
        return {"seconds": change.seconds}
    if left is None and right is None and change.seconds is not None:
        left = right = change.seconds / 2
    if left is None or right is None or change.seconds not in {None, left + right}:
        raise AmendmentError("left_seconds and right_seconds make up the seconds")
    return {"seconds": left + right, "left_seconds": left, "right_seconds": right}


def _by_side(done: SetRecord) -> bool:
    """Whether the seconds are told apart: those of a hold that alternates are not."""
    return done.is_sided and not done.alternating
