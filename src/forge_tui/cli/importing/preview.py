"""What would be imported, short enough to be judged at a glance."""

from __future__ import annotations

from shutil import get_terminal_size
from typing import TYPE_CHECKING

from forge_tui.cli.layout import labels, section, wrapped
from forge_tui.cli.table import WIDTH, table
from forge_tui.library.facts import facts, measured, phase_cells
from forge_tui.text import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.cli.importing.placing import Place
    from forge_tui.cli.importing.sources import Candidate
    from forge_tui.model.exercise import Exercise

_ASIDE, _POINT = "  ", "  - "
# Below _WIDE there is no room for the steps and the breath of the phases.
_WIDE, _NARROWEST = 60, 30


def preview(candidate: Candidate, place: Place) -> list[str]:
    """Return lines for the terminal: all that is kept, how it is played, and what was concluded.

    They are of 80 columns, or of as many as the terminal has if these are fewer.
    """
    width = max(_NARROWEST, min(WIDTH, get_terminal_size((WIDTH, 24)).columns))
    exercise = candidate.exercise
    movement = exercise.movement
    more = {"tip": exercise.tips, "mistake": exercise.mistakes, "question": exercise.faq,
            "note": exercise.notes}  # fmt: skip
    told = [f"{len(e)} {what}{'' if len(e) == 1 else 's'}" for what, e in more.items() if e]
    facts_ = [*facts(exercise), ("Measure", movement.measure), *_but_the_unit(measured(movement))]
    phases = [phase_cells(each)[: 3 if width < _WIDE else 4] for each in movement.phases]
    return [
        wrapped(f"{exercise.name} ({place.id}), from {candidate.source}", "", "  ", width=width),
        *labels([*facts_, ("Also", ", ".join(told))], width=width),
        *section("Steps", _indented(_steps(candidate), 2, width)),
        *section("Phases", _indented(phases, 2, width)),
        *section("Questions", [_short(each, width) for each in _questions(exercise)]),
        *section("Notes", [_short(each, width) for each in exercise.notes]),
        *section("Concluded", [wrapped(e, "  - ", width=width) for e in movement.inferred]),
        *section("To know", [wrapped(each, "  - ", width=width) for each in candidate.told]),
        *([wrapped(f"It {place.sentence}.", "", width=width)] if place.sentence else []),
    ]


def _questions(exercise: Exercise) -> Iterator[str]:
    for each in exercise.faq:
        yield f"{each.question} {'(as the facts)' if each.templated else ' / '.join(each.answers)}"


def _short(text: str, width: int) -> str:
    """Return as much of a text as a line has room for."""
    line = one_line(text)
    room = width - len(_POINT)
    return _POINT + (line if len(line) <= room else f"{line[: room - 3].rstrip()}...")


def _but_the_unit(told: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(label, value) for label, value in told if label != "Measured in"]


def _steps(candidate: Candidate) -> list[tuple[str, ...]]:
    roles = {entry.step: ", ".join(entry.roles) for entry in candidate.exercise.movement.steps}
    steps = enumerate(candidate.exercise.steps, 1)
    return [(str(n), roles.get(n, "-"), text) for n, text in steps]


def _indented(rows: Sequence[Sequence[str]], flexible: int, width: int) -> list[str]:
    lines = table(rows, flexible, width - len(_ASIDE)) if rows else []
    return [f"{_ASIDE}{line}" for line in lines]
