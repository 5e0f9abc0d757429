"""A workout in words: its blocks, and what each exercise is asked for in the end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import (
    AmrapBlock,
    CircuitBlock,
    EmomBlock,
    ForTimeBlock,
    LadderBlock,
    SetsBlock,
    TabataBlock,
    Workout,
)
from forge_tui.player.wording import seconds
from forge_tui.unroll.ask import ROUND_REST_MS, Ask, ask_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from forge_tui.library.loaded import Loaded
    from forge_tui.model.workout import Block, Entry


@dataclass(frozen=True, slots=True)
class Line:
    """An exercise of a block: `asked` is how much, how often and how, `note` the file's own.

    `instead` is the id and the name of what may be done in its place.
    """

    exercise: str
    name: str
    asked: str
    note: str
    instead: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Part:
    """A block, and the rules by which it is done."""

    name: str
    rules: str
    lines: tuple[Line, ...]


def outline(loaded: Loaded, workout: Workout) -> tuple[Part, ...]:
    """Return the blocks of a workout that the library gave."""
    exercises = _exercises(loaded)
    return tuple(
        Part(
            block.name or block.kind,
            ", ".join(_rules(block)),
            tuple(_line(entry, block, exercises) for entry in block.exercises),
        )
        for block in workout.block
    )


def needed(loaded: Loaded) -> tuple[str, ...]:
    """Return each thing that the exercises of a workout need once; `or` is for who lacks it."""
    exercises, model = _exercises(loaded), loaded.model
    blocks = model.block if isinstance(model, Workout) else ()
    done = [exercises[entry.exercise] for block in blocks for entry in block.exercises]
    return tuple(dict.fromkeys(item for each in done for item in each.equipment))


def _exercises(loaded: Loaded) -> dict[str, Exercise]:
    models = {id_: each.model for id_, each in loaded.exercises.items()}
    return {id_: model for id_, model in models.items() if isinstance(model, Exercise)}


def _line(entry: Entry, block: Block, exercises: Mapping[str, Exercise]) -> Line:
    exercise = exercises[entry.exercise]
    asked = ", ".join(_asked(entry, ask_of(entry, block, exercise)))
    other = entry.or_ or ""
    instead = (other, exercises[other].name) if other in exercises else None
    return Line(entry.exercise, exercise.name, asked, entry.note or "", instead)


def _rules(block: Block) -> Iterator[str]:
    yield block.kind
    match block:
        case CircuitBlock():
            yield _rounds(block.rounds)
            yield f"rest {_round_rest(block.round_rest)} after each round"
        case LadderBlock():
            yield "-".join(map(str, block.reps)) + " reps"
            yield f"rest {_round_rest(block.round_rest)} after each round"
        case EmomBlock():
            yield f"every {seconds(block.every)}, {block.rounds} times"
        case AmrapBlock():
            yield f"as many rounds as possible in {seconds(block.cap)}"
        case ForTimeBlock():
            yield _rounds(block.rounds)
            if block.cap:
                yield f"at most {seconds(block.cap)}"
        case TabataBlock():
            yield f"{seconds(block.work)} work, {seconds(block.rest)} rest, {block.rounds} times"


def _rounds(rounds: int) -> str:
    return f"{rounds} round{'' if rounds == 1 else 's'}"


def _round_rest(ms: int | None) -> str:
    return seconds(ROUND_REST_MS if ms is None else ms)


def _asked(entry: Entry, ask: Ask) -> Iterator[str]:
    if ask.do:
        yield ask.do.text if ask.sets == 1 else f"{ask.sets} x {ask.do.text}"
    if ask.in_pairs:
        yield "counted in pairs"
    if entry.warm_up:
        yield "warm-up"
    if entry.load:
        yield entry.load
    if ask.rest_ms and isinstance(ask.block, SetsBlock | CircuitBlock | LadderBlock):
        yield f"rest {seconds(ask.rest_ms)}"
    if entry.lead:
        yield f"{entry.lead} first"
    if entry.tempo:
        yield "tempo " + "-".join(str(ms // 1000) for ms in entry.tempo)
    if ask.pace != "guided":
        yield f"{ask.pace} pace"
