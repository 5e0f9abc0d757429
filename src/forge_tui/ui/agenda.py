"""What the library's list begins with where there is a plan: today's workouts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.coach.schedule_words import summary, weekday
from forge_tui.session.today import look_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from forge_tui.library import Library, Row
    from forge_tui.session.today import Today

# A sign that even the fonts of consoles have, and a word.
DONE = "√ done"


@dataclass(frozen=True, slots=True)
class Slot:
    """A workout by its row; `state` is a word on it, empty for one that is to be done."""

    row: Row
    state: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """What is to be done comes before what is done; `sentence` says the rest, and may be empty."""

    week: str
    sentence: str
    due: tuple[Slot, ...]
    missed: tuple[Slot, ...]

    @property
    def ids(self) -> set[str]:
        """The workouts in it."""
        return {slot.row["id"] for slot in (*self.due, *self.missed)}

    @property
    def first(self) -> tuple[str, str] | None:
        """Kind and id of what stands at the top."""
        slots = (*self.due, *self.missed)
        return ("workout", slots[0].row["id"]) if slots else None


def agenda(day: date, library: Library, folders: Sequence[Path]) -> tuple[Agenda | None, int]:
    """Return (the agenda of a day, None if no plan says anything; how many plans have mistakes)."""
    found = look_at(day, library, folders)
    bad = {problem.path for problem in found.problems if not problem.is_warning}
    says_something = found.plans or found.outlook.next
    return (_agenda(found) if says_something else None), len(bad)


def _agenda(found: Today) -> Agenda:
    seen, names = found.outlook, {id_: row["name"] for id_, row in found.workouts.items()}
    done, planned = seen.week
    return Agenda(
        week=f"{done} of {planned} this week" if planned else "",
        sentence=summary(seen, names, found.easy_until),
        due=tuple(
            Slot(found.workouts[due.workout], DONE if due.done else "")
            for due in sorted(seen.due, key=lambda due: due.done is not None)
        ),
        missed=tuple(
            Slot(found.workouts[due.workout], f"{weekday(due.day)}'s") for due in seen.missed
        ),
    )
