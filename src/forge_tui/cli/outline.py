"""A workout as an outline to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.cli.layout import labels, wrapped
from forge_tui.library.outline import needed, outline
from forge_tui.library.rows import row_of
from forge_tui.player.wording import seconds

if TYPE_CHECKING:
    from forge_tui.library import Loaded
    from forge_tui.library.outline import Line
    from forge_tui.model.workout import Workout


def workout_page(loaded: Loaded, workout: Workout) -> list[str]:
    """Return the lines of the workout, block by block."""
    lines = [f"{workout.name} ({loaded.id})"]
    lines += [wrapped(workout.summary)] if workout.summary else []
    facts = [
        ("Takes", seconds(row_of(loaded)["seconds"] * 1000)),
        ("Needs", ", ".join(needed(loaded))),
        ("Difficulty", workout.difficulty),
        ("Tags", ", ".join(workout.tags)),
    ]
    lines += ["", *labels(facts)]
    for number, part in enumerate(outline(loaded, workout), 1):
        lines += ["", wrapped(f"{part.name}: {part.rules}", f"{number}. ")]
        for line in part.lines:
            lines += _entry(line)
    return lines


def _entry(line: Line) -> list[str]:
    asked = [line.asked, f"or {line.instead[0]}" if line.instead else ""]
    told = ": ".join(filter(None, (line.exercise, ", ".join(filter(None, asked)))))
    lines = [wrapped(told, "   - ", " " * 7)]
    return [*lines, wrapped(line.note, " " * 7)] if line.note else lines
