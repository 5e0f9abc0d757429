"""What counts of records, worked out without the index, to be put beside what comes from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.done import History
from forge_tui.history.condense import condense

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.history.condense import Facts
    from forge_tui.record import ExerciseFacts, SessionRecord


def unknown(_: str) -> ExerciseFacts | None:
    return None


def history_of(records: Iterable[SessionRecord], facts: Facts = unknown) -> History:
    """Return all that counts of the records, whatever their order."""
    rows = [condense(record, facts) for record in records if record.is_training]
    rows.sort(key=lambda row: (row[0].started, row[0].id))
    return History(tuple(row[0] for row in rows), tuple(done for row in rows for done in row[1]))
