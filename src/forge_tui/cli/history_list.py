"""The list of `history`: chosen by the index, read set by set from the files."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from forge_tui.cli.progress import progress
from forge_tui.cli.say import complain, say, say_json
from forge_tui.config import load
from forge_tui.errors import ForgeError
from forge_tui.history.names import short_names
from forge_tui.library import Library
from forge_tui.session.account import Accountant, value_of
from forge_tui.session.clock import SystemClock
from forge_tui.text import did_you_mean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from forge_tui.cli.history_sources import Source
    from forge_tui.library import Kind
    from forge_tui.record import Heading, SessionRecord, SetRecord

# Two machines are never quite together.
_SKEW = timedelta(minutes=5)


class Wanted(NamedTuple):
    """Which sessions are asked for; None lets any do."""

    since: date | None
    until: date | None
    workout: str | None
    exercise: str | None
    state: str | None

    def fits(self, heading: Heading) -> bool:
        """Whether a session is one of them; it belongs to the day on which it began."""
        day = heading.started.date()
        return (
            (self.since is None or self.since <= day)
            and (self.until is None or day <= self.until)
            and (self.state is None or heading.state == self.state)
            and (self.workout is None or _is(self.workout, (heading.workout, heading.name)))
            and (
                self.exercise is None or any(_is(self.exercise, each) for each in heading.exercises)
            )
        )


def _judge(wanted: Wanted, known: Sequence[Heading]) -> None:
    """Raise ForgeError if what is asked for is neither among these nor in the library."""
    workouts = {word for each in known for word in (each.workout, each.name)}
    exercises = {word for each in known for pair in each.exercises for word in pair}
    # An exercise that was played by itself is a workout too.
    asked_for: dict[Kind, tuple[str | None, set[str], tuple[Kind, ...]]] = {
        "workout": (wanted.workout, workouts, ("workout", "exercise")),
        "exercise": (wanted.exercise, exercises, ("exercise",)),
    }
    for kind, (asked, done, kinds) in asked_for.items():
        if asked is None or _is(asked, done):
            continue
        library = Library.open(load()[0].folders)
        rows = [row for each in kinds for row in library.rows(each)]
        words = done | {word for row in rows for word in (row["id"], row["name"])}
        if not _is(asked, words):
            hint = did_you_mean(asked, words) or f"; see what there is: forge-tui list {kind}s"
            raise ForgeError(
                one_line(f'there is no {kind} "{asked}", in the history or the library{hint}')
            )


def _is(asked: str, known: Iterable[str]) -> bool:
    word = asked.removesuffix(".toml").casefold()
    return any(word == each.casefold() for each in known)


def show(source: Source, wanted: Wanted, limit: int | None, *, as_value: bool) -> None:
    """Print the newest of them; raises ForgeError if there can be no such session."""
    known = source.headings
    _judge(wanted, known)
    _doubt(known)
    found = [heading for heading in known if wanted.fits(heading)]
    shown = [heading.id for heading in found[:limit]]
    records = source.records(shown)
    if as_value:
        say_json(_values(records, len(shown)))
    else:
        _print(records, short_names(heading.id for heading in known), source.unfinished)
        _sum_up(source, len(found), len(shown))


def _doubt(known: Iterable[Heading]) -> None:
    """Say if this machine's clock, or that of another, must have been wrong."""
    now = SystemClock().wall()
    if late := sum(heading.started > now + _SKEW for heading in known):
        which = "1 session has" if late == 1 else f"{late} sessions have"
        complain(f"{which} begun later than now, {now:%Y-%m-%d %H:%M}: was a clock wrong?")


def _values(records: Iterable[SessionRecord], number: int) -> list[dict[str, Any]]:
    accountant, values = Accountant(), []
    with progress("Working out figures") as tell:
        for each in records:
            values.append(_as_json(each) | value_of(accountant.figures(each)))
            tell(len(values), number)
    return values


def _print(records: Iterable[SessionRecord], short: Mapping[str, str], unfinished: str) -> None:
    for each in records:
        begun = f"{each.started:%Y-%m-%d %H:%M}"
        say(f"{begun}  {one_line(each.name)}  {_state(each, unfinished)}  [{short[each.id]}]")
        for done_set in each.sets:
            say(f"    {_line(done_set)}")
        if each.note:
            say(f"    note: {one_line(each.note)}")


def _sum_up(source: Source, found: int, shown: int) -> None:
    """Say what is not shown, and why there may be nothing."""
    if not source.headings:
        say(source.none)
    elif not found:
        complain("there is no such session")
    elif shown < found:
        say(f"{shown} of {found} sessions; --all shows every one, --since and others choose.")
    if shown and source.end:
        say(source.end)


def _as_json(session: SessionRecord) -> dict[str, Any]:
    told = session.as_dict()
    # The workout as it was is for playing it again; it would be most of what is printed.
    told.pop("played", None)
    return {
        **told,
        "started": session.started.isoformat(),
        "note": session.note,
        "worked_seconds": round(session.worked_seconds, 3),
        "rested_seconds": round(session.rested_seconds, 3),
    }


def _state(session: SessionRecord, unfinished: str) -> str:
    minutes, seconds = divmod(int(session.trained_seconds), 60)
    practice = "practice, " if session.practice else ""
    later = unfinished if session.state == "unfinished" else ""
    return f"{practice}{session.reason}, {minutes}:{seconds:02}{later}"


def _line(done: SetRecord) -> str:
    which = "warm-up" if done.warm_up else f"set {done.set}"
    timed = done.held or (not done.reps and done.planned is None)
    amount = f"{done.seconds:.0f} s" if timed else f"{done.reps} reps"
    sides = f", left {done.left}, right {done.right}" if done.left or done.right else ""
    if timed and (done.left_seconds or done.right_seconds):
        sides = f", left {done.left_seconds:.0f} s, right {done.right_seconds:.0f} s"
    unsure = "" if done.confirmed else " (not confirmed)"
    effort = "" if done.rpe is None else f", RPE {done.rpe:g}"
    return f"{done.block}: {done.exercise}, {which}: {amount}{sides}{effort}{unsure}"
