"""An exercise as a page to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.cli.layout import labels, section, wrapped
from forge_tui.cli.table import WIDTH, table
from forge_tui.library.facts import facts, measured, phase_cells

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from forge_tui.library import Row
    from forge_tui.model.exercise import Exercise
    from forge_tui.model.movement import Movement


def exercise_page(id_: str, exercise: Exercise, related: Sequence[Row]) -> list[str]:
    """Return the lines of everything that the file says, and of what is like it."""
    return [
        f"{exercise.name} ({id_})",
        *([wrapped(exercise.summary)] if exercise.summary else []),
        "",
        *labels(facts(exercise)),
        *section("Movement", list(_movement(exercise.movement))),
        *section("How to", _steps(exercise)),
        *section("Tips", _points(exercise.tips)),
        *section("Common mistakes", _points(exercise.mistakes)),
        *section("Questions", list(_questions(exercise))),
        *section("Notes", _points(exercise.notes)),
        *section("Corrections", _points(exercise.corrections)),
        *section("Concluded by the importer", _points(exercise.movement.inferred)),
        *section("See also", _see_also(exercise, related)),
    ]


def _movement(movement: Movement) -> Iterator[str]:
    yield from labels(measured(movement))
    rows = [phase_cells(phase) for phase in movement.phases]
    if rows:
        yield from (f"    {line}" for line in table(rows, 2, WIDTH - 4))


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
