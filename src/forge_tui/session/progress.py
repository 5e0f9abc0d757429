"""What could be harder or easier the next time: asked of the coach, decided by the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.coach import EasyWeek, Proposal, easy_week, propose
from forge_tui.coach.easy import DAYS
from forge_tui.errors import ForgeError
from forge_tui.history import read_since
from forge_tui.history.decisions import (
    Decided,
    Decision,
    decide,
    easy_until,
    in_force,
    read_decisions,
    settled,
)
from forge_tui.library import Library
from forge_tui.library.rewriting import models_of, put, rewritten, text_of, workout_of
from forge_tui.model.equipment import EVERYWHERE
from forge_tui.model.exercise import Exercise
from forge_tui.toml.problem import shown
from forge_tui.unroll import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from forge_tui.config import Preferences
    from forge_tui.library import Loaded
    from forge_tui.library.rewriting import Rewrite
    from forge_tui.record import SessionRecord

_WEEKS = timedelta(weeks=12)
"""What was done before says nothing of what somebody can do now."""
_EVERY = ""
"""The workout that an easy week is for: all of them."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to say yes or no to; `diff` is empty where no file changes."""

    thing: Proposal | EasyWeek
    diff: tuple[str, ...] = ()

    @property
    def harder(self) -> bool:
        """Whether it makes the workout harder."""
        return isinstance(self.thing, Proposal) and bool(self.thing.harder)


@dataclass(frozen=True, slots=True)
class Offers:
    """All that is offered for a workout; `until` is the last day of an easy week, if it is one.

    `where` is the file that would change, `unread` what could not be read.
    """

    workout: str
    name: str
    offers: tuple[Offer, ...]
    until: date | None
    where: Path
    unread: tuple[ForgeError, ...] = ()

    @property
    def sentence(self) -> str:
        """How much is offered; empty where that is nothing."""
        harder, count = all(each.harder for each in self.offers), len(self.offers)
        things = "1 thing" if count == 1 else f"{count} things"
        return f"{things} could be {'harder' if harder else 'changed'} next time" if count else ""


def local_day() -> date:
    """Return what day it is where the person is."""
    return datetime.now().astimezone().date()


def look(id_: str, preferences: Preferences, today: date) -> Offers:
    """Return what is offered for a workout; raises ForgeError if there is no such, or it is bad."""
    library = Library.open(preferences.folders)
    loaded = library.resolve(id_, ("workout",))
    sessions, unread = _sessions(today)
    decisions, bad = read_decisions(paths.progress_dir())
    until = easy_until(decisions, today)
    found: tuple[Proposal | EasyWeek, ...] = ()
    if until is None:
        found = _found(library, loaded, preferences, sessions, today)
    new = [
        Offer(each, _diff(library, loaded, each, preferences))
        for each in found
        if not settled(decisions, _about(loaded.id, each), each.key, each.evidence)
    ]
    if any(isinstance(each.thing, EasyWeek) for each in new):
        # Who is to recover, or to come back, is not asked for more at the same time.
        new = [each for each in new if not each.harder]
    name = workout_of(loaded).name
    return Offers(loaded.id, name, tuple(new), until, loaded.path, (*unread, *bad))


def offered(id_: str, preferences: Preferences, today: date) -> str:
    """Return in a sentence how much is offered; empty if that is nothing, or is not wished for."""
    if not preferences.progression:
        return ""
    try:
        return look(id_, preferences, today).sentence
    except ForgeError:  # an exercise by itself, or a file that `check` tells of
        return ""


def workouts_done(today: date) -> tuple[str, ...]:
    """Return the ids of the workouts done in the last twelve weeks, the newest first."""
    sessions, _ = _sessions(today)
    return tuple(dict.fromkeys(each.workout for each in sessions if not each.practice))


def accept(id_: str, preferences: Preferences, things: Sequence[Offer], today: date) -> str:
    """Do what was offered, all of it or nothing, and tell of it; raises ForgeError."""
    library = Library.open(preferences.folders)
    loaded = library.resolve(id_, ("workout",))
    proposals = [each.thing for each in things if isinstance(each.thing, Proposal)]
    _judge_fresh(loaded, things)
    rewrite = _rewrite(library, loaded, proposals, preferences) if proposals else None
    for_all = len(proposals) < len(things)
    decision = Decision(
        "accepted",
        loaded.id if proposals else _EVERY,
        tuple(_decided(each) for each in things),
        before=None if rewrite is None or rewrite.is_copy else rewrite.old,
        after=None if rewrite is None else rewrite.new,
        until=today + timedelta(days=DAYS - 1) if for_all else None,
    )
    _carry_out(decision, rewrite.write if rewrite else None)
    return _told(proposals, rewrite, decision.until)


def refuse(id_: str, thing: Offer) -> str:
    """Remember that this is not wanted, and tell of it; raises ForgeError."""
    _carry_out(Decision("refused", _about(id_, thing.thing), (_decided(thing),)))
    return "It stays as it is, and is offered again when there is something new."


def undo(preferences: Preferences, today: date) -> str:
    """Take back what was accepted last, and tell of it; raises ForgeError.

    A file that has been changed since is left as it is.
    """
    decisions, _ = read_decisions(paths.progress_dir())
    last = next((each for each in reversed(in_force(decisions)) if _lasts(each, today)), None)
    if last is None:
        raise ForgeError("there is nothing to take back")
    taken_back = Decision("undone", last.workout, last.things, of=last.id)
    act = None if last.after is None else _restore(last, preferences)
    _carry_out(taken_back, act)
    return f"Taken back: {'; '.join(thing.sentence for thing in last.things)}."


def _lasts(decision: Decision, today: date) -> bool:
    return decision.after is not None or bool(decision.until and decision.until >= today)


def _restore(last: Decision, preferences: Preferences) -> Callable[[], None]:
    file = Library.open(preferences.folders).file("workout", last.workout)
    if file is None or text_of(file.path) != last.after:
        where = shown(file.path) if file else last.workout
        raise ForgeError(f"{where} has been changed since: edit it yourself")
    path, before = file.path, last.before

    def restore() -> None:
        if before is not None:
            put(path, before)
            return
        try:
            path.unlink()
        except OSError as error:
            raise ForgeError(f"{shown(path)} cannot be deleted: {error.strerror}") from None

    return restore


# What is offered


def _sessions(today: date) -> tuple[tuple[SessionRecord, ...], tuple[ForgeError, ...]]:
    folder = paths.sessions_dir()
    try:
        stamp = folder.stat().st_mtime_ns
    except OSError:
        return (), ()
    return _read(folder, stamp, today - _WEEKS)


@lru_cache(maxsize=1)
def _read(
    folder: Path, stamp: int, since: date
) -> tuple[tuple[SessionRecord, ...], tuple[ForgeError, ...]]:
    del stamp  # with each file that comes or goes the folder gets another one
    sessions, problems = read_since(folder, since)
    return tuple(sessions), tuple(problems)


def _found(
    library: Library,
    loaded: Loaded,
    preferences: Preferences,
    sessions: Sequence[SessionRecord],
    today: date,
) -> tuple[Proposal | EasyWeek, ...]:
    easy = easy_week(sessions, today)
    if not any(each.workout == loaded.id for each in sessions):
        return (easy,) if easy else ()
    recent = [each for each in sessions if each.started.date() >= today - _WEEKS]
    known = _exercises(library, loaded, preferences)
    proposals = propose(loaded.id, workout_of(loaded), known, recent)
    return (*((easy,) if easy else ()), *proposals)


def _exercises(library: Library, loaded: Loaded, preferences: Preferences) -> dict[str, Exercise]:
    """Return the exercises of a workout, and the rungs of their ladders for what is at hand."""
    known = models_of(loaded)
    needed = {item for each in known.values() for item in each.equipment}
    at_hand = EVERYWHERE | set(preferences.equipment or needed)
    rungs = dict.fromkeys(
        id_ for each in known.values() for id_ in (*each.easier, *each.harder) if id_ not in known
    )
    for id_ in rungs:
        try:
            model = library.resolve(id_, ("exercise",)).model
        except ForgeError:  # `check` tells of it
            continue
        if isinstance(model, Exercise) and set(model.equipment) <= at_hand:
            known[id_] = model
    return known


def _rewrite(
    library: Library, loaded: Loaded, proposals: Sequence[Proposal], preferences: Preferences
) -> Rewrite:
    entries = {each.number: each.new for each in proposals}
    return rewritten(library, loaded, entries, _exercises(library, loaded, preferences))


def _diff(
    library: Library, loaded: Loaded, thing: Proposal | EasyWeek, preferences: Preferences
) -> tuple[str, ...]:
    if not isinstance(thing, Proposal):
        return ()
    return _rewrite(library, loaded, [thing], preferences).diff


# What is decided


def _judge_fresh(loaded: Loaded, things: Sequence[Offer]) -> None:
    """Raise ForgeError unless the file still says what it did, and nothing was decided since."""
    decisions, _ = read_decisions(paths.progress_dir())
    workout = workout_of(loaded)
    for thing in (each.thing for each in things):
        if settled(decisions, _about(loaded.id, thing), thing.key, thing.evidence):
            raise ForgeError(f"this was decided before: {thing.sentence}")
        if isinstance(thing, Proposal):
            b, e = place_of(workout, thing.number)
            if workout.block[b].exercises[e] != thing.was:
                raise ForgeError(f"{shown(loaded.path)} has been changed meanwhile: look again")


def _about(id_: str, thing: Proposal | EasyWeek) -> str:
    return id_ if isinstance(thing, Proposal) else _EVERY


def _decided(each: Offer) -> Decided:
    return Decided(each.thing.key, each.thing.sentence, each.thing.evidence)


def _carry_out(decision: Decision, act: Callable[[], None] | None = None) -> None:
    """Write a decision, and then do it; what cannot be done is not decided either."""
    try:
        path = decide(decision, paths.progress_dir())
    except OSError as error:
        why = error.strerror or str(error)
        raise ForgeError(f"{shown(paths.progress_dir())} cannot be written: {why}") from None
    try:
        if act:
            act()
    except ForgeError:
        path.unlink(missing_ok=True)
        raise


def _told(proposals: Sequence[Proposal], rewrite: Rewrite | None, until: date | None) -> str:
    said = [each.sentence for each in proposals]
    said += [f"Half the sets of every workout until {until:%A}"] if until else []
    told = "; ".join(said)
    if rewrite is None:
        return f"{told}."
    where = "your own copy" if rewrite.is_copy else "your file"
    return f"{told}, in {where}: {shown(rewrite.path)}."
