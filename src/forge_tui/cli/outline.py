"""A workout as an outline to read, with what each exercise is asked for in the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.cli.layout import labels, wrapped
from forge_tui.library.rows import row_of
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import (
    AmrapBlock,
    CircuitBlock,
    EmomBlock,
    ForTimeBlock,
    LadderBlock,
    SetsBlock,
    TabataBlock,
)
from forge_tui.player.wording import seconds
from forge_tui.unroll.ask import ROUND_REST_MS, Ask, ask_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from forge_tui.library import Loaded
    from forge_tui.model.workout import Block, Entry, Workout


def workout_page(loaded: Loaded, workout: Workout) -> list[str]:
    """Return the lines of the workout, block by block."""
    models = {id_: each.model for id_, each in loaded.exercises.items()}
    exercises = {id_: model for id_, model in models.items() if isinstance(model, Exercise)}
    lines = [f"{workout.name} ({loaded.id})"]
    lines += [wrapped(workout.summary)] if workout.summary else []
    facts = [
        ("Takes", seconds(row_of(loaded)["seconds"] * 1000)),
        ("Needs", ", ".join(_equipment(exercises.values()))),
        ("Difficulty", workout.difficulty),
        ("Tags", ", ".join(workout.tags)),
    ]
    lines += ["", *labels(facts)]
    for number, block in enumerate(workout.block, 1):
        name = block.name or block.kind
        lines += ["", wrapped(f"{name}: {', '.join(_rules(block))}", f"{number}. ")]
        for entry in block.exercises:
            ask = ask_of(entry, block, exercises[entry.exercise])
            lines += _entry(entry, ask)
    return lines


def _equipment(exercises: Iterable[Exercise]) -> Iterator[str]:
    """Yield each thing that is needed once."""
    yield from dict.fromkeys(item for exercise in exercises for item in exercise.equipment)


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


def _entry(entry: Entry, ask: Ask) -> list[str]:
    told = ", ".join(_asked(entry, ask))
    lines = [wrapped(f"{entry.exercise}: {told}" if told else entry.exercise, "   - ", " " * 7)]
    return [*lines, wrapped(entry.note, " " * 7)] if entry.note else lines


def _asked(entry: Entry, ask: Ask) -> Iterator[str]:
    if ask.do:
        yield ask.do.text if ask.sets == 1 else f"{ask.sets} x {ask.do.text}"
    if entry.count:
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
    if entry.or_:
        yield f"or {entry.or_}"
