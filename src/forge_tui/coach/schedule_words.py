"""What plans ask for, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.model.schedule import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from forge_tui.coach.schedule import Due, Outlook

# Within so many days a weekday says which day is meant.
_NEAR_DAYS = 6


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
    told = _listed([names.get(due.workout, due.workout) for due in outlook.next])
    return f"{told} {when(outlook.next[0].day, outlook.day)}"


def easy_week(until: date) -> str:
    """Say that the sets of every workout are halved."""
    return f"An easy week until {until}: half the sets."


def lightened(outlook: Outlook, names: Mapping[str, str], easy_until: date | None) -> str:
    """Say which sets are halved, or need not all be done; empty if there are none."""
    if easy_until:
        return easy_week(easy_until)
    light = [names.get(due.workout, due.workout) for due in outlook.due if due.light]
    if not light:
        return ""
    of_what = "" if len(light) == len(outlook.due) else f" of {_listed(light)}"
    return f"A deload week: half of the sets{of_what} are enough."


def nothing_due(outlook: Outlook, names: Mapping[str, str]) -> str:
    """Say that it is a day off, and what comes next."""
    return _then("Rest day" if outlook.rest else "Nothing is due", outlook, names)


def summary(outlook: Outlook, names: Mapping[str, str], easy_until: date | None) -> str:
    """Say in a line what a list of what is due does not show."""
    if not outlook.due:
        return nothing_due(outlook, names)
    if all(due.done for due in outlook.due):
        return _then("Done for today", outlook, names)
    return lightened(outlook, names, easy_until)


def _listed(names: Sequence[str]) -> str:
    *most, last = names
    return f"{', '.join(most)} and {last}" if most else last


def _then(told: str, outlook: Outlook, names: Mapping[str, str]) -> str:
    later = what_next(outlook, names)
    return f"{told}; next: {later}" if later else told
