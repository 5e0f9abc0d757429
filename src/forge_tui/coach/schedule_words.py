"""What plans ask for, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.model.schedule import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from forge_tui.coach.schedule import Due, Outlook

# Within so many days a weekday says which day is meant.
_NEAR_DAYS = 6

DELOAD = "A deload week: half of the sets are enough."


def weekday(day: date) -> str:
    """Return the name of a day of the week."""
    return WEEKDAYS[day.weekday()].capitalize()


def when(day: date, today: date) -> str:
    """Say which later day it is."""
    ahead = (day - today).days
    if ahead == 1:
        return "tomorrow"
    return f"on {weekday(day)}" + ("" if ahead <= _NEAR_DAYS else f", {day}")


def missed(due: Due, name: str) -> str:
    """Say that a workout was not done, without blame."""
    return f"{weekday(due.day)}'s {name} was not done. It still fits today; or leave it."


def what_next(outlook: Outlook, names: Mapping[str, str]) -> str:
    """Say what comes next and when; empty if nothing does."""
    if not outlook.next:
        return ""
    *most, last = (names.get(due.workout, due.workout) for due in outlook.next)
    told = f"{', '.join(most)} and {last}" if most else last
    return f"{told} {when(outlook.next[0].day, outlook.day)}"


def nothing_due(outlook: Outlook, names: Mapping[str, str]) -> str:
    """Say that it is a day off, and what comes next."""
    return _then("Rest day" if outlook.rest else "Nothing is due", outlook, names)


def summary(outlook: Outlook, names: Mapping[str, str]) -> str:
    """Say in a line what a list of what is due does not show."""
    if not outlook.due:
        return nothing_due(outlook, names)
    if all(due.done for due in outlook.due):
        return _then("Done for today", outlook, names)
    return DELOAD if outlook.deload else ""


def _then(told: str, outlook: Outlook, names: Mapping[str, str]) -> str:
    later = what_next(outlook, names)
    return f"{told}; next: {later}" if later else told
