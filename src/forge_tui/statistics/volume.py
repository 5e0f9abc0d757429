"""Weekly sets per muscle, and whether they are many."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from forge_tui.muscles import muscle, muscle_name
from forge_tui.statistics.days import monday

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from forge_tui.done import Done

# Pelland et al. 2024: a set counts one for its target, a half for a muscle that helps.
_TARGET, _SECONDARY = 1.0, 0.5
MINIMUM, TARGET, HIGH = 4, 10, 20
MEAN_OF = 4


def band(sets: float) -> str:
    """Return low below 4 sets a week, minimum from 4, target from 10 to 20, high above.

    The bands leave no gaps: 3.5 is low, 9.5 minimum, 20 target and 20.5 high.
    """
    if sets > HIGH:
        return "high"
    if sets >= TARGET:
        return "target"
    return "minimum" if sets >= MINIMUM else "low"


@dataclass(frozen=True, slots=True)
class MuscleSets:
    """The sets of one muscle in each of some weeks, oldest first; the last week is the present.

    `before` are those of the weeks before these.
    """

    muscle: str
    weeks: tuple[float, ...]
    before: tuple[float, ...] = ()

    def mean_before(self, week: int) -> float | None:
        """Return the mean of the four weeks (or as many as there are) before one of them."""
        before = (*self.before, *self.weeks[:week])[-MEAN_OF:]
        return sum(before) / len(before) if before else None


def weekly_sets(
    dones: Iterable[Done], weeks: Sequence[date], before: Sequence[date] = ()
) -> tuple[MuscleSets, ...]:
    """Return the muscles trained in weeks that begin on these Mondays, by name.

    `before` are the Mondays of the weeks before, whose sets are told beside. A muscle counts once
    for an exercise, however often and by whatever words it is named.
    """
    starts = (*before, *weeks)
    places = {start: place for place, start in enumerate(starts)}
    sets: dict[str, list[float]] = {}
    names: dict[str, str] = {}
    for done in dones:
        place = places.get(monday(done.day))
        if place is None:
            continue
        for key, name, share in _shares(done.target, done.secondary):
            names[key] = min(name, names.get(key, name))
            sets.setdefault(key, [0.0] * len(starts))[place] += done.sets * share
    found = ((names[key], tuple(sets[key])) for key in sorted(sets))
    cut = len(before)
    return tuple(
        MuscleSets(name, counts[cut:], counts[:cut]) for name, counts in found if any(counts[cut:])
    )


@cache
def _shares(target: str | None, secondary: tuple[str, ...]) -> tuple[tuple[str, str, float], ...]:
    """Return the muscles as they are compared, their names, and what a set counts for each."""
    words = [(target, _TARGET)] if target else []
    words += [(word, _SECONDARY) for word in secondary]
    shares: dict[str, tuple[str, str, float]] = {}
    for word, share in words:
        shares.setdefault(muscle(word), (muscle(word), muscle_name(word), share))
    return tuple(shares.values())
