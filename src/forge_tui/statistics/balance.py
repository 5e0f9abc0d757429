"""Left and right of each exercise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.plan.sides import Side

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.done import Done

# In per cent of what the stronger side did.
MOST_DIFFERENCE = 15


@dataclass(frozen=True, slots=True)
class Balance:
    """What each side did of an exercise: reps, or seconds if it is `held`."""

    exercise: str
    name: str
    held: bool
    left: float
    right: float

    @property
    def weaker(self) -> Side | None:
        """The side that did less."""
        if self.left == self.right:
            return None
        return Side.LEFT if self.left < self.right else Side.RIGHT

    @property
    def left_share(self) -> float:
        """The part of the left in both, in per cent."""
        return 100 * self.left / (self.left + self.right)

    @property
    def difference(self) -> float:
        """How much less the weaker side did, in per cent of the other."""
        more, less = max(self.left, self.right), min(self.left, self.right)
        return 100 * (more - less) / more

    @property
    def is_uneven(self) -> bool:
        """Whether the weaker side should lead."""
        return self.difference > MOST_DIFFERENCE


def balances(dones: Iterable[Done]) -> tuple[Balance, ...]:
    """Return every exercise whose sides were told apart, the most uneven first."""
    sums: dict[tuple[str, bool], Balance] = {}
    for done in dones:
        key = done.exercise, done.held
        left, right = _sides(done)
        if left or right:
            before = sums.get(key)
            left, right = (
                left + (before.left if before else 0),
                right + (before.right if before else 0),
            )
            sums[key] = Balance(done.exercise, done.name, done.held, left, right)
    return tuple(sorted(sums.values(), key=lambda each: (-each.difference, each.name, each.held)))


def _sides(done: Done) -> tuple[float, float]:
    if done.held:
        return done.left_seconds, done.right_seconds
    return done.left, done.right
