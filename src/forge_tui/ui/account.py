"""What the summary and the history say of a session: words and numbers, no widgets."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from textual.content import Content

from forge_tui.record import Heading, SessionRecord, SetRecord
from forge_tui.statistics import words
from forge_tui.statistics.single import Figures
from forge_tui.statistics.words import clock
from forge_tui.text import flow, one_line
from forge_tui.ui.safe import safe
from forge_tui.ui.widgets.table import Column, Row, line, room

# With fewer cells a row is told in lines in place of columns.
_COLUMNS_FROM = 64

_EXERCISE, _SET = Column("exercise"), Column("set", 3, right=True)
_AMOUNTS = (Column("planned", 8, right=True), Column("done", 5, right=True))
_SIDES = (Column("left", 5, right=True), Column("right", 5, right=True))
_SECONDS, _RPE = Column("seconds", 7, right=True), Column("RPE", 4, right=True)
_BEGUN, _STATE, _LENGTH = Column("begun", 16), Column("", 19), Column("length", 7, right=True)
_SESSIONS = (_BEGUN, Column("workout"), _STATE, _LENGTH)


def day(moment: datetime) -> str:
    """Return day and time as the person's clock showed them."""
    return f"{moment:%Y-%m-%d %H:%M}"


# A session

# So many muscles are told at a look.
_TOP = 4


def outcome(record: SessionRecord | Heading) -> str:
    """Return how it ended: finished, stopped, unfinished; practice is always said."""
    return f"practice, {record.reason}" if record.practice else record.reason


def totals(record: SessionRecord, figures: Figures, width: int) -> str:
    """Return what was done in all, the time, and the energy and the muscles where there is room."""
    times_told = words.told_times(record, narrow=width < _COLUMNS_FROM)
    if width < _COLUMNS_FROM:
        return flow([*_totals(record.sets), *times_told], width)
    energy = [words.told_energy(figures.kcal)] if figures.kcal else []
    times = flow([*times_told, *energy], width)
    muscles = one_line(words.told_muscles(figures.muscles[:_TOP]))
    lines = [flow(_totals(record.sets), width), times, f"Muscles: {muscles}" if muscles else ""]
    return "\n".join(filter(None, lines))


def first_record(figures: Figures, *, narrow: bool) -> str:
    """Return the first record that was broken, and how many more stand below the sets."""
    if not figures.records:
        return ""
    first, *more = figures.records
    if not narrow:
        rest = f"; {len(more)} more below" if more else ""
        return one_line(f"Record: {words.told_record(first)}{rest}")
    if more:
        return f"{len(figures.records)} records: below the sets"
    return one_line(f"Record: {words.told_record(replace(first, before=None))}")


def more_rows(figures: Figures) -> list[Row]:
    """Return what stands below the sets, each line a row, so that keys can scroll to it."""
    return [partial(_more_row, line) for line in words.told_figures(figures)]


def _more_row(text: str, width: int) -> Content:
    lines = safe(one_line(text)).wrap(max(1, width - 2))
    return Content("\n").join(Content.assemble("  ", each.rstrip()) for each in lines)


def _totals(sets: Sequence[SetRecord]) -> Iterable[str]:
    counted = [done for done in sets if not done.held]
    reps, planned = sum(done.reps for done in counted), [done.planned for done in counted]
    if counted:
        of = "" if None in planned else f" of {sum(p or 0 for p in planned)}"
        yield f"{reps}{of} reps"
    left, right = sum(done.left for done in sets), sum(done.right for done in sets)
    if left or right:
        yield f"left {left}, right {right}"
    if held := sum(done.seconds for done in sets if done.held):
        yield f"held {clock(held)}"


def sessions_head(width: int) -> Content:
    """Return the headings above sessions."""
    return _head(_SESSIONS, width)


def session_row(begun: datetime, name: str, state: str, seconds: float, width: int) -> Content:
    """Return one session in so many cells."""
    if width < _COLUMNS_FROM:
        told = _indented([day(begun), state, clock(seconds)], width)
        return safe(f"{one_line(name)}\n{told}")
    texts = (day(begun), one_line(name), state, clock(seconds))
    return line(_SESSIONS, [safe(text) for text in texts], width)


def unread(number: int, *, narrow: bool) -> str:
    """Return in a line how many files could not be read, and who says why."""
    if not number:
        return ""
    files = "1 file" if number == 1 else f"{number} files"
    return f"{files} unread: " + ("forge-tui history" if narrow else "forge-tui history says why")


# A set


def asked(unconfirmed: int, *, narrow: bool) -> str:
    """Return what is asked of the person; nothing if every set is confirmed."""
    if not unconfirmed:
        return ""
    sets = "1 set is" if unconfirmed == 1 else f"{unconfirmed} sets are"
    return f"{sets} not confirmed" + ("" if narrow else ": ENTER says what was really done")


def set_name(done: SetRecord) -> str:
    """Return which set it is, in words."""
    which = "warm-up" if done.warm_up else f"set {done.set}"
    return f"{one_line(done.name or done.exercise)}, {which}"


def sets_head(sets: Sequence[SetRecord], width: int) -> Content:
    """Return the headings above sets; none where there is no room for columns."""
    return _head(_columns(sets), width)


def set_row(sets: Sequence[SetRecord], done: SetRecord, width: int) -> Content:
    """Return one of the sets in so many cells."""
    if width < _COLUMNS_FROM:
        return safe(f"{set_name(done)}\n{_indented(_told(done), width)}")
    columns = _columns(sets)
    remarks = [_indented(_remarks(done), room(columns, width))] if any(_remarks(done)) else []
    values = {
        "exercise": "\n".join([one_line(done.name or done.exercise), *remarks]),
        "set": "" if done.warm_up else str(done.set),
        "planned": planned(done),
        "done": _amount(done),
        "left": _of(side_amount(done, done.left, done.left_seconds), done.planned_left, "/"),
        "right": _of(side_amount(done, done.right, done.right_seconds), done.planned_right, "/"),
        "seconds": f"{done.seconds:.0f}",
        "RPE": "" if done.rpe is None else f"{done.rpe:g}",
    }
    return line(columns, [safe(values[column.title]) for column in columns], width)


def _columns(sets: Sequence[SetRecord]) -> tuple[Column, ...]:
    sides = _SIDES if any(done.is_sided for done in sets) else ()
    return (_EXERCISE, _SET, *_AMOUNTS, *sides, _SECONDS, _RPE)


def planned(done: SetRecord) -> str:
    """Return what was asked for: reps, or the words of the workout where that is no number."""
    return one_line(done.do) if done.planned is None or done.held else str(done.planned)


def _amount(done: SetRecord) -> str:
    return f"{done.seconds:.0f} s" if done.held else str(done.reps)


def side_amount(done: SetRecord, reps: int, seconds: float) -> str:
    """Return what one side did; nothing where sides are not told apart."""
    if not done.is_sided:
        return ""
    return f"{seconds:.0f} s" if done.held else str(reps)


def _of(amount: str, planned_reps: int | None, between: str = " of ") -> str:
    """Return what a side did of what it was asked for, where that is a number."""
    return f"{amount}{between}{planned_reps}" if planned_reps is not None and amount else amount


def _told(done: SetRecord) -> Iterable[str]:
    yield f"{_amount(done)} of {planned(done)}"
    if done.is_sided:
        left = side_amount(done, done.left, done.left_seconds)
        right = side_amount(done, done.right, done.right_seconds)
        left, right = _of(left, done.planned_left), _of(right, done.planned_right)
        yield f"left {left}, right {right}"
    if not done.held:
        yield f"{done.seconds:.0f} s"
    if done.rpe is not None:
        yield f"RPE {done.rpe:g}"
    yield from (remark for remark in _remarks(done) if remark != "warm-up")


def _remarks(done: SetRecord) -> Iterable[str]:
    if done.warm_up:
        yield "warm-up"
    if done.instead_of:
        yield f"swapped, was {one_line(done.instead_of)}"
    if done.load:
        yield one_line(done.load)
    if done.ended_by in {"skipped", "stopped"}:
        yield done.ended_by
    if not done.confirmed:
        yield "not confirmed"


def _indented(parts: Iterable[str], width: int) -> str:
    return "\n".join(f"  {each}" for each in flow(parts, width - 2).split("\n"))


def _head(columns: Sequence[Column], width: int) -> Content:
    if width < _COLUMNS_FROM:
        return Content("")
    return line(columns, [Content(column.title) for column in columns], width)
