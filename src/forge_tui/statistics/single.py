"""The figures of one session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.statistics.balance import balances
from forge_tui.statistics.days import monday
from forge_tui.statistics.records import broken_in
from forge_tui.statistics.volume import weekly_sets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.done import Done, History, Sitting
    from forge_tui.statistics.balance import Balance
    from forge_tui.statistics.records import Record


@dataclass(frozen=True, slots=True)
class Figures:
    """What a session comes to; `muscles` are (name, sets), most sets first."""

    sides: tuple[Balance, ...] = ()
    muscles: tuple[tuple[str, float], ...] = ()
    records: tuple[Record, ...] = ()
    kcal: float | None = None


def muscles_of(dones: Sequence[Done]) -> tuple[tuple[str, float], ...]:
    """Return (muscle, its sets), most sets first; `dones` are of one session."""
    weeks = [monday(done.day) for done in dones[:1]]
    found = [(each.muscle, each.weeks[0]) for each in weekly_sets(dones, weeks)]
    return tuple(sorted(found, key=lambda each: (-each[1], each[0])))


def sides_of(dones: Sequence[Done]) -> tuple[Balance, ...]:
    """Return left and right of each exercise, in the order in which they were done."""
    order = [done.exercise for done in dones]
    return tuple(sorted(balances(dones), key=lambda each: order.index(each.exercise)))


def records_of(sitting: Sitting, dones: Sequence[Done], history: History) -> tuple[Record, ...]:
    """Return the records that a session broke when it was done.

    `dones` are its own; whatever the history holds of it, and of later ones, does not count.
    """
    begun = sitting.started, sitting.id
    earlier = {each.id for each in history.sittings if (each.started, each.id) < begun}
    before = (done for done in history.dones if done.sitting in earlier)
    broken = broken_in(sitting.id, (*before, *dones))
    of_sets = {(each.exercise, each.best.value) for each in broken if each.kind == "reps"}
    # Of a single set the session's reps say the same once more.
    return tuple(
        each
        for each in broken
        if each.kind != "session_reps" or (each.exercise, each.best.value) not in of_sets
    )
