"""A workout together with the plan that it becomes: what the rules judge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from forge_tui.plan.sides import Sides
from forge_tui.unroll.ask import Ask, ask_of
from forge_tui.unroll.build import Settings, unroll
from forge_tui.unroll.single import as_workout

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forge_tui.model.exercise import Exercise
    from forge_tui.model.workout import Workout
    from forge_tui.plan.timeline import Plan, SetPlan
    from forge_tui.unroll.judge import Path


@dataclass(frozen=True)
class Played:
    """A workout as it is played; `asks` and `paths` are of its entries, counted throughout.

    `exercises` are those of the entries and of their alternatives.
    """

    plan: Plan
    asks: tuple[Ask, ...]
    paths: tuple[Path, ...]
    exercises: Mapping[str, Exercise]
    difficulty: str | None = None
    alone: bool = False

    @classmethod
    def workout(cls, workout: Workout, exercises: Mapping[str, Exercise]) -> Played:
        """Unroll a workout of good entries; ForgeError if it is too long to be played."""
        places = [
            (("block", b, "exercises", e), ask_of(entry, block, exercises[entry.exercise]))
            for b, block in enumerate(workout.block)
            for e, entry in enumerate(block.exercises)
        ]
        return cls(
            plan=unroll(workout, exercises, Settings()),
            asks=tuple(ask for _, ask in places),
            paths=tuple(path for path, _ in places),
            exercises=exercises,
            difficulty=workout.difficulty,
        )

    @classmethod
    def exercise(cls, exercise: Exercise) -> Played:
        """Unroll an exercise that has a `do` of its own, as it is played by itself."""
        workout, exercises = as_workout("exercise", exercise), {"exercise": exercise}
        (block,) = workout.block
        (entry,) = block.exercises
        plan = unroll(workout, exercises, Settings())
        ask = ask_of(entry, block, exercise)
        return cls(plan, (ask,), (("default",),), exercises, alone=True)

    def said(self, entry: int, key: str) -> Path | None:
        """Return the path to where a key is given that counts for an entry; None if nowhere."""
        ask, path = self.asks[entry], self.paths[entry]
        if self.alone or key in ask.entry.model_fields_set:
            return (*path, key)
        return (*path[:2], key) if key in ask.block.model_fields_set else None

    def where(self, entry: int, key: str) -> Path:
        """Return the path to a key, or to the entry where its exercise's default counts."""
        return self.said(entry, key) or self.paths[entry]

    @cached_property
    def sets_of(self) -> tuple[list[SetPlan], ...]:
        """The sets of each entry; an emom of few windows may leave an entry without."""
        found: tuple[list[SetPlan], ...] = tuple([] for _ in self.asks)
        for asked in self.plan.sets:
            found[asked.entry].append(asked)
        return found


def alternates(asked: SetPlan) -> bool:
    """Tell whether the side changes with every rep of a set."""
    return asked.drill.sides is Sides.ALTERNATING and not asked.drill.held


def usual_ms(asked: SetPlan) -> int:
    """Return how long the work of a set, or of its one side, takes where it goes by itself."""
    return asked.usual.ms or (asked.usual.reps or 0) * asked.drill.rep_ms
