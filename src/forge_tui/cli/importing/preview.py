"""What would be imported, short enough to be judged at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.cli.layout import labels, section, wrapped
from forge_tui.cli.table import WIDTH, table
from forge_tui.library.facts import facts, measured, phase_cells

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.cli.importing.placing import Place
    from forge_tui.cli.importing.sources import Candidate

_ASIDE = "  "


def preview(candidate: Candidate, place: Place) -> list[str]:
    """Return lines of 80 columns: name, facts, measure, steps with roles, phases, conclusions."""
    exercise = candidate.exercise
    movement = exercise.movement
    more = {"tip": exercise.tips, "mistake": exercise.mistakes, "question": exercise.faq,
            "note": exercise.notes}  # fmt: skip
    told = [f"{len(e)} {what}{'' if len(e) == 1 else 's'}" for what, e in more.items() if e]
    return [
        f"{exercise.name} ({place.id}), from {candidate.source}",
        *labels(facts(exercise)),
        *labels([("Measure", movement.measure), *_but_the_unit(measured(movement))]),
        *labels([("Also", ", ".join(told))]),
        *section("Steps", _indented(_steps(candidate), 2)),
        *section("Phases", _indented([phase_cells(each) for each in movement.phases], 2)),
        *section("Concluded", [wrapped(each, "  - ") for each in movement.inferred]),
        *section("To know", [wrapped(each, "  - ") for each in candidate.told]),
        *([wrapped(f"It {place.sentence}.", "")] if place.sentence else []),
    ]


def _but_the_unit(told: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, value) for label, value in told if label != "Measured in"]


def _steps(candidate: Candidate) -> list[tuple[str, ...]]:
    roles = {entry.step: ", ".join(entry.roles) for entry in candidate.exercise.movement.steps}
    steps = enumerate(candidate.exercise.steps, 1)
    return [(str(n), roles.get(n, "-"), text) for n, text in steps]


def _indented(rows: Sequence[Sequence[str]], flexible: int) -> list[str]:
    lines = table(rows, flexible, WIDTH - len(_ASIDE)) if rows else []
    return [f"{_ASIDE}{line}" for line in lines]
