"""The list of `history`: chosen by the index, read set by set from the files."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, NamedTuple

from forge_tui import paths
from forge_tui.cli.progress import progress
from forge_tui.cli.say import complain, say, say_json
from forge_tui.errors import ForgeError
from forge_tui.history.index import open_headings
from forge_tui.history.names import short_names
from forge_tui.record import Heading, SessionRecord, SetRecord
from forge_tui.session.account import Accountant, value_of
from forge_tui.session.clock import SystemClock
from forge_tui.session.keeping import record
from forge_tui.session.unfinished import find
from forge_tui.text import did_you_mean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from forge_tui.history.listed import Listed

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


def _is(asked: str, known: Iterable[str]) -> bool:
    word = asked.removesuffix(".toml").casefold()
    return any(word == each.casefold() for each in known)


def show(wanted: Wanted, limit: int | None, *, as_value: bool) -> None:
    """Print the newest of them; what cannot be read is told first."""
    cut_off, problems = find()
    running = {cut.about.id: record(cut.about, cut) for cut in cut_off}
    with progress("Reading sessions") as tell:
        listed = open_headings(paths.sessions_dir(), paths.cache_dir(), tell)
    for problem in [*problems, *listed.problems]:
        complain(str(problem))
    known = [*map(Heading.of, running.values()), *listed.headings]
    known.sort(key=lambda heading: heading.started, reverse=True)
    _doubt(known)
    found = [heading for heading in known if wanted.fits(heading)]
    shown = [heading.id for heading in found[:limit]]
    records = _records(shown, running, listed)
    if as_value:
        say_json(_values(records, len(shown)))
    else:
        _print(records, short_names(heading.id for heading in known))
        _sum_up(wanted, known, len(found), len(shown))


def _doubt(known: Iterable[Heading]) -> None:
    """Say if this machine's clock, or that of another, must have been wrong."""
    now = SystemClock().wall()
    if late := sum(heading.started > now + _SKEW for heading in known):
        which = "1 session has" if late == 1 else f"{late} sessions have"
        complain(f"{which} begun later than now, {now:%Y-%m-%d %H:%M}: was a clock wrong?")


def _records(
    ids: Sequence[str], running: Mapping[str, SessionRecord], listed: Listed
) -> Iterator[SessionRecord]:
    done = listed.records([id_ for id_ in ids if id_ not in running])
    for id_ in ids:
        found = running[id_] if id_ in running else next(done)
        if isinstance(found, ForgeError):
            complain(str(found))
        else:
            yield found


def _values(records: Iterable[SessionRecord], number: int) -> list[dict[str, Any]]:
    accountant, values = Accountant(), []
    with progress("Working out figures") as tell:
        for each in records:
            values.append(_as_json(each) | value_of(accountant.figures(each)))
            tell(len(values), number)
    return values


def _print(records: Iterable[SessionRecord], short: Mapping[str, str]) -> None:
    for each in records:
        begun = f"{each.started:%Y-%m-%d %H:%M}"
        say(f"{begun}  {one_line(each.name)}  {_state(each)}  [{short[each.id]}]")
        for done_set in each.sets:
            say(f"    {_line(done_set)}")
        if each.note:
            say(f"    note: {one_line(each.note)}")


def _sum_up(wanted: Wanted, known: Sequence[Heading], found: int, shown: int) -> None:
    """Say what is not shown, and why there may be nothing."""
    if not known:
        say("Nothing done yet: forge-tui list workouts")
    elif not found:
        complain(f"there is no such session{_meant(wanted, known)}")
    elif shown < found:
        say(f"{shown} of {found} sessions; --all shows every one, --since and others choose.")


def _meant(wanted: Wanted, known: Sequence[Heading]) -> str:
    workouts = {word for each in known for word in (each.workout, each.name)}
    exercises = {word for each in known for pair in each.exercises for word in pair}
    for asked, words in ((wanted.workout, workouts), (wanted.exercise, exercises)):
        if asked is not None and not _is(asked, words):
            return f': none has "{one_line(asked)}"{one_line(did_you_mean(asked, words))}'
    return ""


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


def _state(session: SessionRecord) -> str:
    minutes, seconds = divmod(int(session.trained_seconds), 60)
    practice = "practice, " if session.practice else ""
    later = "; play --resume goes on" if session.state == "unfinished" else ""
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
