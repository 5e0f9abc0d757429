"""An exercise as a page to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.cli.layout import labels, section, wrapped
from forge_tui.cli.table import WIDTH, table
from forge_tui.player.wording import seconds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forge_tui.library import Row
    from forge_tui.model.exercise import Default, Exercise
    from forge_tui.model.movement import Movement, Phase

_BREATH = {"in": "breathe in", "out": "breathe out", "hold": "hold the breath"}

_MEASURES = {"hold": "seconds held", "time": "seconds", "distance": "metres"}


def exercise_page(id_: str, exercise: Exercise, related: Sequence[Row]) -> list[str]:
    """Return the lines of everything that the file says, and of what is like it."""
    return [
        f"{exercise.name} ({id_})",
        *([wrapped(exercise.summary)] if exercise.summary else []),
        "",
        *_facts(exercise),
        *section("Movement", list(_movement(exercise.movement))),
        *section("How to", _steps(exercise)),
        *section("Tips", _points(exercise.tips)),
        *section("Common mistakes", _points(exercise.mistakes)),
        *section("Questions", list(_questions(exercise))),
        *section("Corrections", _points(exercise.corrections)),
        *section("Concluded by the importer", _points(exercise.movement.inferred)),
        *section("See also", _see_also(exercise, related)),
    ]


def _facts(exercise: Exercise) -> list[str]:
    pattern = [exercise.pattern, exercise.impact and f"{exercise.impact} impact"]
    return labels(
        [
            ("Body part", exercise.body_part),
            ("Target", exercise.target),
            ("Secondary", ", ".join(exercise.secondary)),
            ("Equipment", ", ".join(exercise.equipment)),
            ("Difficulty", exercise.difficulty),
            ("Category", exercise.category),
            ("Pattern", ", ".join(filter(None, pattern))),
            ("Joints", ", ".join(exercise.joints)),
            ("Usually", _default(exercise.default)),
        ]
    )


def _default(default: Default) -> str:
    parts = [default.do.text if default.do else None]
    parts += [f"{default.sets} set{'' if default.sets == 1 else 's'}" if default.sets else None]
    parts += [f"rest {seconds(default.rest)}" if default.rest is not None else None]
    parts += [f"{default.pace} pace" if default.pace else None]
    parts += [f"{default.lead} first" if default.lead else None]
    return ", ".join(filter(None, parts))


def _movement(movement: Movement) -> Iterator[str]:
    label = movement.side_label
    sides = f"{movement.sides} ({label.left} / {label.right})" if label else movement.sides
    whole = sum(phase.ms or 0 for phase in movement.phases)
    floor = f", never below {seconds(movement.tempo_floor)}" if movement.tempo_floor else ""
    yield from labels(
        [
            ("Measured in", _MEASURES.get(movement.measure)),
            ("Sides", sides),
            ("One rep", f"{seconds(whole)}{floor}" if whole else None),
            ("Set-up", seconds(movement.setup) if movement.setup else None),
        ]
    )
    rows = [_phase(phase) for phase in movement.phases]
    if rows:
        yield from (f"    {line}" for line in table(rows, 2, WIDTH - 4))


def _phase(phase: Phase) -> tuple[str, str, str, str]:
    aside = [f"step {phase.step}" if phase.step else None, _BREATH.get(phase.breath or "")]
    return (
        phase.call,
        "" if phase.ms is None else seconds(phase.ms),
        phase.cue,
        ", ".join(filter(None, aside)),
    )


def _steps(exercise: Exercise) -> list[str]:
    roles = {entry.step: ", ".join(entry.roles) for entry in exercise.movement.steps}
    return [
        wrapped(f"{text} ({roles[n]})" if n in roles else text, f"{n:>3}. ")
        for n, text in enumerate(exercise.steps, 1)
    ]


def _points(texts: Iterable[str]) -> list[str]:
    return [wrapped(text, "  - ") for text in texts]


def _questions(exercise: Exercise) -> Iterator[str]:
    for question in exercise.faq:
        yield wrapped(question.question)
        yield from (wrapped(answer, "    - ") for answer in question.answers)


def _see_also(exercise: Exercise, related: Sequence[Row]) -> list[str]:
    return labels(
        [
            ("Easier", ", ".join(exercise.easier)),
            ("Harder", ", ".join(exercise.harder)),
            ("Related", ", ".join(row["id"] for row in related)),
        ]
    )
