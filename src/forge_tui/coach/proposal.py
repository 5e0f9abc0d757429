"""What is proposed: one entry of a workout with one thing changed, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forge_tui.model.workout import Entry


class Change(StrEnum):
    """The one thing about an entry that changes."""

    AMOUNT = "amount"
    LOAD = "load"
    EXERCISE = "exercise"
    LEAD = "lead"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry, by its `number` in the workout, as it is and as it could be.

    `sentence` says what changes, `reason` the figures it rests on; `evidence` are the ids of the
    sessions which those come from. `harder` is None where it is only about sides.
    """

    number: int
    change: Change
    was: Entry
    new: Entry
    sentence: str
    reason: str
    evidence: tuple[str, ...]
    harder: bool | None

    @property
    def key(self) -> str:
        """What tells it from other proposals for the same workout, whatever the amounts are."""
        way = {True: "up", False: "down", None: "side"}[self.harder]
        return f"{self.number}:{self.was.exercise}:{self.change}:{way}"
