"""A workout file: blocks of exercises, a model for each kind with just the keys that it uses."""

from typing import Annotated, Literal

from pydantic import Field

from forge_tui.model.base import Duration, FileModel, Many, Name, PositiveDuration
from forge_tui.model.exercise import PaceWord, SideWord
from forge_tui.model.prescription import MOST_REPS, Do
from forge_tui.model.tempo import TempoField
from forge_tui.model.vocabulary import Difficulty

Rounds = Annotated[int, Field(ge=1, le=1000)]
Count = Annotated[int, Field(ge=1, le=100)]


class Entry(FileModel):
    """An exercise of a block, with what every kind of block lets it say."""

    exercise: Name
    pace: PaceWord | None = None
    lead: SideWord | None = None
    tempo: TempoField | None = None
    load: Annotated[str, Field(min_length=1, max_length=40)] | None = None
    note: Annotated[str, Field(min_length=1, max_length=400)] | None = None
    warm_up: bool = False
    or_: Name | None = Field(default=None, alias="or")


class CountedEntry(Entry):
    """An exercise whose reps are asked for as a number, which may mean pairs."""

    count: Literal["pair"] | None = None


class DoEntry(CountedEntry):
    """An exercise that is asked for reps or time of its own."""

    do: Do | None = None


class RestEntry(DoEntry):
    """An exercise that may say how long the rest after it is."""

    rest: Duration | None = None


class SetsEntry(RestEntry):
    """An exercise that may say how many sets it has."""

    sets: Count | None = None


class _Block(FileModel):
    name: Name | None = None
    pace: PaceWord | None = None


class _DoBlock(_Block):
    do: Do | None = None


class SetsBlock(_DoBlock):
    """All sets of one exercise, then the next exercise."""

    kind: Literal["sets"]
    sets: Count | None = None
    rest: Duration | None = None
    exercises: Annotated[Many[SetsEntry], Field(min_length=1)]


class CircuitBlock(_DoBlock):
    """One set of each exercise in turn, so many rounds; a superset has no rest in between."""

    kind: Literal["circuit", "superset"]
    rounds: Rounds = 1
    rest: Duration | None = None
    round_rest: Duration | None = None
    exercises: Annotated[Many[RestEntry], Field(min_length=1)]


class EmomBlock(_DoBlock):
    """The work starts every `every`; what is left of each of the `rounds` windows is rest."""

    kind: Literal["emom"]
    every: PositiveDuration = 60_000
    rounds: Rounds
    exercises: Annotated[Many[DoEntry], Field(min_length=1)]


class AmrapBlock(_DoBlock):
    """As many rounds as possible until the cap."""

    kind: Literal["amrap"]
    cap: PositiveDuration
    exercises: Annotated[Many[DoEntry], Field(min_length=1)]


class ForTimeBlock(_DoBlock):
    """A fixed amount of work, done as soon as possible."""

    kind: Literal["for-time"]
    rounds: Rounds = 1
    cap: PositiveDuration | None = None
    exercises: Annotated[Many[DoEntry], Field(min_length=1)]


class TabataBlock(_Block):
    """Work and rest by the clock, all rounds of one exercise, then the next."""

    kind: Literal["tabata"]
    work: PositiveDuration = 20_000
    rest: Duration = 10_000
    rounds: Rounds = 8
    exercises: Annotated[Many[Entry], Field(min_length=1)]


class LadderEntry(CountedEntry):
    """An exercise of a ladder: the ladder says how many, the exercise may say its rest."""

    rest: Duration | None = None


class LadderBlock(_Block):
    """Rounds in which every exercise is done with that round's number of reps."""

    kind: Literal["ladder"]
    reps: Annotated[
        Many[Annotated[int, Field(ge=1, le=MOST_REPS)]], Field(min_length=1, max_length=1000)
    ]
    rest: Duration | None = None
    round_rest: Duration | None = None
    exercises: Annotated[Many[LadderEntry], Field(min_length=1)]


Block = Annotated[
    SetsBlock | CircuitBlock | EmomBlock | AmrapBlock | ForTimeBlock | TabataBlock | LadderBlock,
    Field(discriminator="kind"),
]

BLOCKS: dict[str, type[FileModel]] = {
    "sets": SetsBlock,
    "circuit": CircuitBlock,
    "superset": CircuitBlock,
    "emom": EmomBlock,
    "amrap": AmrapBlock,
    "for-time": ForTimeBlock,
    "tabata": TabataBlock,
    "ladder": LadderBlock,
}
"""The model that judges each kind of block."""


class Workout(FileModel):
    """What one file under workouts/ defines; its id is the file's stem."""

    name: Name
    summary: Annotated[str, Field(max_length=4000)] = ""
    difficulty: Difficulty | None = None
    tags: Many[Name] = ()
    block: Annotated[Many[Block], Field(min_length=1, max_length=200)]
