"""What could be harder or easier the next time: asked of the coach, decided by the person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.coach import (
    EasyWeek,
    Proposal,
    easy_week,
    is_undecided,
    planned_easy_week,
    propose,
    rested_until,
)
from forge_tui.coach.schedule_words import easy_week as easy_week_words
from forge_tui.errors import ForgeError
from forge_tui.history.decisions import (
    easy_until,
    last_easy_day,
    settled,
)
from forge_tui.history.recent import read_since
from forge_tui.library import Library
from forge_tui.library.plans import read_plans
from forge_tui.library.rewriting import is_own, models_of, rewritten, workout_of
from forge_tui.model.equipment import EVERYWHERE
from forge_tui.model.exercise import Exercise
from forge_tui.session.decided import decided
from forge_tui.toml.problem import shown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from forge_tui.config import Preferences
    from forge_tui.library import Loaded
    from forge_tui.record import SessionRecord

_WEEKS = timedelta(weeks=12)
"""What was done before says nothing of what somebody can do now."""
EVERY = ""
"""The workout that an easy week is for: all of them."""


DECIDED = "Nothing to change for now: what could change is decided already."
UNDECIDED = "Nothing to change for now: two sessions running must say the same."
AS_IT_IS = "Nothing to change for now."

Thing = Proposal | EasyWeek


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to say yes or no to; `diff` is empty where no file changes."""

    thing: Thing
    diff: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offers:
    """All that is offered for a workout; `until` is the last day of an easy week, if it is one.

    `nothing` says why it is so where nothing is offered. `where` is the file in force, `unread`
    what could not be read.
    """

    workout: str
    name: str
    offers: tuple[Offer, ...]
    until: date | None
    nothing: str
    where: Path
    unread: tuple[ForgeError, ...] = ()

    @property
    def place(self) -> str:
        """Where it is written, in words."""
        if is_own(self.where):
            return f"your file {shown(self.where)}"
        return f"a copy of your own of {self.where.name}"


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A workout with what the coach says of it, less what has been decided (`is_less`)."""

    library: Library
    loaded: Loaded
    exercises: Mapping[str, Exercise]
    things: tuple[Thing, ...]
    is_less: bool
    until: date | None
    unread: tuple[ForgeError, ...]


def look(id_: str, preferences: Preferences, today: date) -> Offers:
    """Return what is offered for a workout; raises ForgeError if there is no such, or it is bad."""
    found = _weigh(Library.open(preferences.folders), id_, preferences, today)
    loaded, unread = found.loaded, found.unread
    offers = tuple(Offer(each, _diff(found, each)) for each in found.things)
    name, nothing = workout_of(loaded).name, _why_nothing(found, today)
    return Offers(loaded.id, name, offers, found.until, nothing, loaded.path, unread)


def offered(id_: str, preferences: Preferences, today: date, library: Library | None = None) -> str:
    """Return in a sentence how much is offered; empty if that is nothing, or is not wished for.

    Where nothing has been done yet, no file is opened; nor is the library, if it is open already.
    """
    if not preferences.progression or not _sessions(today)[0]:
        return ""
    try:
        library = library or Library.open(preferences.folders)
        things = _weigh(library, id_, preferences, today).things
    except ForgeError:  # an exercise by itself, or a file that `check` tells of
        return ""
    if easy := next((each for each in things if isinstance(each, EasyWeek)), None):
        return f"{easy.sentence} is offered"
    count = "1 thing" if len(things) == 1 else f"{len(things)} things"
    how = "harder" if all(each.harder for each in things) else "changed"
    return f"{count} could be {how} next time" if things else ""


def workouts_done(today: date) -> tuple[str, ...]:
    """Return the ids of the workouts done in the last twelve weeks, the newest first."""
    sessions, _ = _sessions(today)
    return tuple(dict.fromkeys(each.workout for each in sessions if not each.practice))


def _weigh(library: Library, id_: str, preferences: Preferences, today: date) -> _Weighed:
    loaded = library.resolve(id_, ("workout",))
    sessions, unread = _sessions(today)
    decisions, bad = decided(library)
    until, known = easy_until(decisions, today), exercises_at_hand(library, loaded, preferences)
    found: list[Thing] = []
    if not until:
        schedules = read_plans(library, preferences.folders).schedules
        rested = last_easy_day(decisions, today)
        easy = planned_easy_week(schedules, loaded.id, today, rested) or easy_week(
            sessions, today, rested_until(schedules, today, rested)
        )
        found = [*([easy] if easy else []), *_proposals(loaded, known, sessions, today)]
    things = tuple(
        each
        for each in found
        if not settled(decisions, about(loaded.id, each), each.key, each.evidence)
    )
    is_less = len(things) < len(found)
    if any(isinstance(each, EasyWeek) for each in things):
        # Who is to recover, or to come back, is not asked for more at the same time.
        things = tuple(each for each in things if not each.harder)
    return _Weighed(library, loaded, known, things, is_less, until, (*unread, *bad))


def _why_nothing(found: _Weighed, today: date) -> str:
    if found.things:
        return ""
    if found.until:
        return easy_week_words(found.until)
    if found.is_less:
        return DECIDED
    id_, workout = found.loaded.id, workout_of(found.loaded)
    recent = _recent(_sessions(today)[0], today)
    is_open = is_undecided(id_, workout, found.exercises, recent)
    return UNDECIDED if is_open else AS_IT_IS


def _recent(sessions: Sequence[SessionRecord], today: date) -> list[SessionRecord]:
    """Leave out the last session before the twelve weeks, which only tells of a break."""
    return [each for each in sessions if each.started.date() >= today - _WEEKS]


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


def _proposals(
    loaded: Loaded, known: Mapping[str, Exercise], sessions: Sequence[SessionRecord], today: date
) -> tuple[Proposal, ...]:
    recent = _recent(sessions, today)
    if not any(each.workout == loaded.id for each in recent):
        return ()
    return propose(loaded.id, workout_of(loaded), known, recent)


def exercises_at_hand(
    library: Library, loaded: Loaded, preferences: Preferences
) -> dict[str, Exercise]:
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


def _diff(found: _Weighed, thing: Thing) -> tuple[str, ...]:
    if not isinstance(thing, Proposal):
        return ()
    entries = {thing.number: thing.new}
    return rewritten(found.library, found.loaded, entries, found.exercises).diff


def about(id_: str, thing: Thing) -> str:
    """Return the id of the workout that a thing is for; an easy week is for all of them."""
    return id_ if isinstance(thing, Proposal) else EVERY
