"""An entry of a workout as the coach looks at it: what it asks for, and in which units."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.model.workout import CircuitBlock, SetsBlock
from forge_tui.unroll.ask import Ask, ask_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from forge_tui.model.exercise import Exercise
    from forge_tui.model.prescription import Prescription
    from forge_tui.model.workout import Block, Workout
    from forge_tui.record import SetRecord

# Nobody gets stronger by a longer stretch, and these are not trained to a limit.
_GENTLE = frozenset({"stretching", "mobility", "rehabilitation"})
_Alike = tuple[str, str, str, str | None]


@dataclass(frozen=True, slots=True)
class Task:
    """One entry that can be made harder; `sets` are those that a whole session has of it.

    Entries that a session cannot tell apart (the same exercise, block, amount and load) share
    their sets.
    """

    number: int
    ask: Ask
    block: str
    do: Prescription
    sets: int

    @property
    def exercise(self) -> Exercise:
        """The exercise's file."""
        return self.ask.exercise

    @property
    def id(self) -> str:
        """The exercise's id."""
        return self.ask.entry.exercise

    @property
    def sides(self) -> str:
        """How the exercise uses the two sides."""
        return self.exercise.movement.sides

    @property
    def is_timed(self) -> bool:
        """Whether it asks for seconds."""
        return self.do.ms is not None

    @property
    def most(self) -> int:
        """The upper end of what is asked for: reps in the units of `do`, or seconds."""
        return (self.do.ms or 0) // 1000 if self.is_timed else self.do.reps or 0

    @property
    def least(self) -> int:
        """The amount below which a set has failed."""
        return self.do.enough or self.most

    @property
    def counts_each_side(self) -> bool:
        """Whether the amount is one of each side, which has to reach it."""
        if self.sides == "alternating":
            return self.do.per_side or self.ask.in_pairs
        return self.sides == "switching"

    @property
    def step(self) -> int:
        """The smallest change of reps: a total of both sides changes by one of each."""
        return 2 if self.sides == "alternating" and not self.counts_each_side else 1

    def holds(self, done: SetRecord) -> bool:
        """Whether a set is one of this entry, as it is asked for now."""
        alike = done.exercise, done.block, done.do, done.load
        return alike == _alike(self.ask, self.block) and not done.warm_up


def tasks(workout: Workout, exercises: Mapping[str, Exercise]) -> list[Task]:
    """Return the entries whose amount, load or exercise can be changed.

    Left out are warm-ups, stretches and the like; `max` and metres, which grow by themselves; and
    all blocks that have a score or a clock of their own: amrap, for-time, emom, tabata, ladder.
    """
    asked = list(_asks(workout, exercises))
    sets: Counter[_Alike] = Counter()
    for _, block, ask in asked:
        if not ask.entry.warm_up:
            sets[_alike(ask, _name(block))] += _sets(ask, block)
    return [
        Task(number, ask, _name(block), ask.do, sets[_alike(ask, _name(block))])
        for number, block, ask in asked
        if ask.do and _grows(ask, block)
    ]


def _asks(workout: Workout, exercises: Mapping[str, Exercise]) -> Iterator[tuple[int, Block, Ask]]:
    pairs = [(block, entry) for block in workout.block for entry in block.exercises]
    for number, (block, entry) in enumerate(pairs):
        if entry.exercise in exercises:
            yield number, block, ask_of(entry, block, exercises[entry.exercise])


def _grows(ask: Ask, block: Block) -> bool:
    if ask.entry.warm_up or not isinstance(block, SetsBlock | CircuitBlock):
        return False
    exercise, do = ask.exercise, ask.do
    gentle = exercise.category in _GENTLE or exercise.pattern == "mobility"
    return bool(do and (do.reps or do.ms)) and not gentle


def _sets(ask: Ask, block: Block) -> int:
    return block.rounds if isinstance(block, CircuitBlock) else ask.sets


def _name(block: Block) -> str:
    return block.name or block.kind


def _alike(ask: Ask, block: str) -> _Alike:
    """Return what a session's file says of an entry's sets."""
    return ask.entry.exercise, block, ask.do.text if ask.do else "", ask.entry.load
