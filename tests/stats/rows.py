"""Rows of what was done, of which tests say only what matters to them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from forge_tui.done import Done, Sitting

FRIDAY = date(2026, 11, 20)


def done(day: date = FRIDAY, **values: Any) -> Done:
    usual: dict[str, Any] = {
        "sitting": f"{day}", "day": day, "exercise": "squat", "name": "Squat", "sets": 1,
        "reps": 10, "left": 0, "right": 0, "seconds": 30.0, "left_seconds": 0.0,
        "right_seconds": 0.0, "held": False, "best_reps": 10, "best_seconds": None,
        "best_load": None, "best_one_rep_max": None, "volume": 0.0, "target": "Quads",
        "secondary": (), "met": None,
    }  # fmt: skip
    return Done(**usual | values)


def hold(day: date = FRIDAY, **values: Any) -> Done:
    held = {"exercise": "plank", "name": "Plank", "reps": 0, "best_reps": None, "held": True}
    return done(day, **held | values)


def sitting(day: date = FRIDAY, **values: Any) -> Sitting:
    started = datetime(day.year, day.month, day.day, 7, tzinfo=UTC)
    usual: dict[str, Any] = {
        "id": f"{day}", "workout": "w", "name": "Legs", "started": started, "seconds": 1800.0,
        "worked": 600.0, "sets": 9, "ended": True,
    }  # fmt: skip
    return Sitting(**usual | values)


def days_before(number: int, day: date = FRIDAY) -> date:
    return day - timedelta(days=number)
