"""A session of every kind of set, for the tests of what is said afterwards."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from forge_tui.history import read_all
from forge_tui.record import SessionRecord, SetRecord

KICK = SetRecord(
    exercise="kick", block="sets", round=1, set=1, do="12", pace="guided", reps=12, left=6,
    right=6, seconds=60.5, left_seconds=0.0, right_seconds=0.0, alternating=True,
    ended_by="done", confirmed=False, planned=12, lead="left",
)  # fmt: skip
SQUAT = replace(KICK, exercise="squat", alternating=False, lead=None, left=0, right=0)
HOLD = replace(SQUAT, exercise="plank", held=True, reps=0, planned=None, seconds=30.0)
SIDE_HOLD = replace(HOLD, lead="right", left_seconds=15.0, right_seconds=15.0)
SESSION = SessionRecord(
    id="20260101T060000-abc", workout="w", name="Legs", state="finished", reason="finished",
    practice=False, started=datetime(2026, 1, 1, 6, tzinfo=UTC), seconds=300.0,
    sets=(KICK, SQUAT, HOLD, SIDE_HOLD),
)  # fmt: skip


def only(folder: Path) -> SessionRecord:
    (record,), problems = read_all(folder)
    assert not problems
    return record


def on_day(day: int, **changes: Any) -> SessionRecord:
    """Return the session as if it had been done so many days later."""
    started = SESSION.started + timedelta(days=day)
    return replace(SESSION, id=f"{started:%Y%m%dT%H%M%S}-{day}", started=started, **changes)
