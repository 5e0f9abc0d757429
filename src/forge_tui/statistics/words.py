"""Figures as people read them; what the command and the screen say alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.load import KG_OF_A_POUND

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forge_tui.record import SessionRecord
    from forge_tui.statistics.balance import Balance
    from forge_tui.statistics.days import Span
    from forge_tui.statistics.overview import Totals
    from forge_tui.statistics.records import Record
    from forge_tui.statistics.single import Figures
    from forge_tui.statistics.streak import Streak
    from forge_tui.statistics.trends import Trend

NOTHING = "Nothing done yet: what you do stands here after the first workout."
LOADS = {"load": "load_lb", "one_rep_max": "one_rep_max_lb"}
"""Kinds of records that are loads, with what they are called where they are told in pounds."""
TITLES = {
    "reps": "best set",
    "seconds": "longest hold",
    "load": "heaviest load",
    "load_lb": "heaviest load",
    "one_rep_max": "estimated 1RM",
    "one_rep_max_lb": "estimated 1RM",
    "session_reps": "best session",
}
"""What each kind of record is called."""

_UNITS = {
    "reps": "reps",
    "seconds": "s",
    "load": "kg",
    "load_lb": "lb",
    "one_rep_max": "kg",
    "one_rep_max_lb": "lb",
    "session_reps": "reps",
}
_BROKEN = {
    "reps": "{} reps in a set",
    "seconds": "held {} s",
    "load": "{} kg",
    "load_lb": "{} lb",
    "one_rep_max": "estimated 1RM {} kg",
    "one_rep_max_lb": "estimated 1RM {} lb",
    "session_reps": "{} reps in a session",
}
_HOUR, _MINUTE = 3600, 60


def amount(kind: str, value: float) -> str:
    """Return the value of a record or of a trend with its unit."""
    return f"{round(value, 1):g} {_UNITS[kind]}"


def sets(number: float) -> str:
    """Return a number of sets, in halves."""
    return f"{round(number, 1):g}"


def length(seconds: float) -> str:
    """Return a time in hours and minutes; less than a minute in seconds."""
    if seconds < _MINUTE:
        return f"{seconds:.0f} s"
    hours, rest = divmod(int(seconds), _HOUR)
    minutes = f"{rest // _MINUTE} min"
    return f"{hours:,} h {minutes}" if hours else minutes


def clock(seconds: float) -> str:
    """Return minutes and seconds, with hours where there are any."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def count(number: int, noun: str) -> str:
    """Return so many of something; the plural has an s."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def summed(totals: Totals) -> tuple[str, ...]:
    """Return what was done in all, in parts."""
    parts = [count(totals.sessions, "session"), length(totals.seconds), count(totals.sets, "set")]
    parts += [count(totals.reps, "rep")] if totals.reps else []
    parts += [f"held {length(totals.held)}"] if totals.held else []
    parts += [f"lifted {_volume(totals)}"] if totals.volume else []
    return tuple(parts)


def _volume(totals: Totals) -> str:
    if totals.pounds:
        return f"{round(totals.volume / KG_OF_A_POUND):,} lb"
    return f"{round(totals.volume):,} kg"


def told_times(record: SessionRecord, *, narrow: bool = False) -> tuple[str, ...]:
    """Return how long somebody worked, did not, and paused, in parts."""
    other = "other" if narrow else "the rest of the time"
    worked = f"worked {clock(record.worked_seconds)}", f"{other} {clock(record.rested_seconds)}"
    return (*worked, f"paused {clock(record.paused)}") if record.paused >= 1 else worked


def told_week(week: Span) -> str:
    """Return what was done in the present week."""
    if not week.sessions:
        return "Nothing yet this week."
    done = count(week.sessions, "session"), length(week.seconds), count(week.sets, "set")
    return f"This week: {', '.join(done)}."


def told_streak(streak: Streak) -> str:
    """Return the present streak and the longest one in a sentence."""
    present, longest = streak.present, streak.longest
    if longest is None:
        return ""
    if present is None:
        return f"No streak now; the longest was {count(longest.days, 'day')}, to {longest.last}."
    now = f"Streak: {count(present.days, 'day')} since {present.first}"
    if present == longest:
        return f"{now}, the longest so far." if present.days > 1 else f"{now}."
    return f"{now}; the longest was {longest.days}, to {longest.last}."


def told_difference(balance: Balance) -> str:
    """Return which side did less and by how much; an uneven pair is marked."""
    if balance.weaker is None:
        return "even"
    mark = " !" if balance.is_uneven else ""
    return f"{balance.weaker} {round(balance.difference, 1):g} % less{mark}"


def side(balance: Balance, done: float) -> str:
    """Return what a side did."""
    return f"{done:.0f} s" if balance.held else f"{done:.0f}"


def told_record(record: Record) -> str:
    """Return a record of a session, with the one that it broke."""
    best, before = record.best, record.before
    told = f"{record.name}, {_BROKEN[record.kind].format(_number(best.value))}"
    if before is None:
        return told
    year = f" {before.day.year}" if before.day.year != best.day.year else ""
    return f"{told}, before {_number(before.value)} on {before.day.day} {before.day:%B}{year}"


def _number(value: float) -> str:
    return f"{round(value, 1):g}"


def told_sides(balance: Balance) -> str:
    """Return left and right of an exercise."""
    left, right = side(balance, balance.left), side(balance, balance.right)
    return f"{balance.name}: left {left}, right {right}"


def told_muscles(muscles: Iterable[tuple[str, float]]) -> str:
    """Return muscles with their sets."""
    return ", ".join(f"{name} {sets(number)}" for name, number in muscles)


def told_energy(kcal: float) -> str:
    """Return an energy; it is never more than an estimate."""
    return f"about {kcal:.0f} kcal (estimate)"


def told_figures(figures: Figures) -> list[str]:
    """Return what a session came to in lines, records first."""
    lines = [f"Record: {told_record(each)}" for each in figures.records]
    lines += [told_sides(each) for each in figures.sides]
    lines += [f"Muscles: {told_muscles(figures.muscles)}"] if figures.muscles else []
    lines += [f"Energy: {told_energy(figures.kcal)}"] if figures.kcal else []
    return lines


def told_trend(trend: Trend) -> str:
    """Return the word of a trend, with its slope where there is one."""
    if trend.slope is None:
        return "too few days to tell"
    if trend.word == "steady":
        return trend.word
    sign = "-" if trend.slope < 0 else "+"
    return f"{trend.word}, {sign}{amount(trend.measure, abs(trend.slope))} a week"
