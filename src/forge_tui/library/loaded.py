"""What the door lets in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from forge_tui.model.exercise import Exercise
    from forge_tui.model.workout import Workout
    from forge_tui.toml.problem import Problem

Kind = Literal["exercise", "workout"]
KINDS: tuple[Kind, ...] = ("exercise", "workout")

Row = dict[str, Any]
"""What a list shows of a file, and what searching looks at: values that JSON can hold."""


class File(NamedTuple):
    """A file before anything is known of its content but the kind it should be of.

    `kind` is None where only the content tells. `stamp` is the time of the last change in
    nanoseconds and the size; zeros for a file inside a zip archive. `spare` has the same id and
    counts as long as this one has errors.
    """

    source: Traversable
    path: Path
    kind: Kind | None
    stamp: tuple[int, int] = (0, 0)
    spare: File | None = None

    @property
    def id(self) -> str:
        """What the file is called without .toml."""
        return self.path.name.removesuffix(".toml")


@dataclass(frozen=True, slots=True)
class Loaded:
    """An exercise or a workout whose own file has no error.

    `raw` is the file as tomllib read it, `text` its source. `exercises` are those that a workout
    names and that are good, alternatives included; an exercise needs just itself.
    """

    id: str
    kind: Kind
    path: Path
    raw: dict[str, Any] = field(repr=False)
    model: Exercise | Workout = field(repr=False)
    text: str = field(repr=False)
    exercises: Mapping[str, Loaded] = field(default_factory=dict, repr=False)


class Verdict(NamedTuple):
    """What came of a file: nothing is loaded where one of the problems is an error."""

    loaded: Loaded | None
    problems: tuple[Problem, ...]
