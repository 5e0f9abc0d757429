"""What a session came to: what the summary, `play --plain` and `history` say of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forge_tui.config import load
from forge_tui.history.condense import condense
from forge_tui.session.past import known_facts, past
from forge_tui.statistics.energy import kcal_of
from forge_tui.statistics.single import Figures, muscles_of, records_of, sides_of
from forge_tui.statistics.written import record_as_written

if TYPE_CHECKING:
    from forge_tui.done import Done, History, Sitting
    from forge_tui.record import SessionRecord
    from forge_tui.statistics.records import Record


class Accountant:
    """Knows the person's mass, what the library says of exercises and, for records, what was done.

    Making one reads files.
    """

    def __init__(self, history: History | None = None) -> None:
        self._history = history
        self._kg = load()[0].body_kg
        self._facts = known_facts()

    def figures(self, record: SessionRecord) -> Figures:
        """Return what a session came to; of practice, which is no training, its sides alone."""
        sitting, dones = condense(record, self._facts)
        if record.practice:
            return Figures(sides_of(dones))
        return Figures(
            sides=sides_of(dones),
            muscles=muscles_of(dones),
            records=self._records(sitting, dones) if record.is_training else (),
            kcal=kcal_of(record, self._facts, self._kg) if self._kg else None,
        )

    def _records(self, sitting: Sitting, dones: tuple[Done, ...]) -> tuple[Record, ...]:
        found = records_of(sitting, dones, self._history) if self._history else ()
        return tuple(map(record_as_written, found))


def accountant() -> Accountant:
    """Return one who has read all that was done."""
    return Accountant(past().history)


def value_of(figures: Figures) -> dict[str, Any]:
    """Return what `history --json` has of them."""
    return {
        "kcal": None if figures.kcal is None else round(figures.kcal, 1),
        "muscles": [{"muscle": name, "sets": sets} for name, sets in figures.muscles],
    }
