"""The person's word on what is offered: taken, refused, taken back; told in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.coach import EasyWeek, Proposal
from forge_tui.errors import ForgeError
from forge_tui.history.decisions import (
    Decided,
    Decision,
    decide,
    in_force,
    read_decisions,
    settled,
)
from forge_tui.library import Library
from forge_tui.library.rewriting import put, rewritten, text_of, workout_of
from forge_tui.session.progress import EVERY, about, exercises_at_hand
from forge_tui.toml.problem import shown
from forge_tui.unroll import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from forge_tui.config import Preferences
    from forge_tui.library import Loaded
    from forge_tui.library.rewriting import Rewrite
    from forge_tui.session.progress import Offer


def accept(id_: str, preferences: Preferences, things: Sequence[Offer]) -> str:
    """Do what was offered, all of it or nothing, and tell of it; raises ForgeError."""
    library = Library.open(preferences.folders)
    loaded = library.resolve(id_, ("workout",))
    proposals = [each.thing for each in things if isinstance(each.thing, Proposal)]
    _judge_fresh(loaded, things)
    rewrite = None
    if proposals:
        entries = {each.number: each.new for each in proposals}
        known = exercises_at_hand(library, loaded, preferences)
        rewrite = rewritten(library, loaded, entries, known)
    until = next((each.thing.until for each in things if isinstance(each.thing, EasyWeek)), None)
    decision = Decision(
        "accepted",
        loaded.id if proposals else EVERY,
        tuple(_decided(each) for each in things),
        before=None if rewrite is None or rewrite.is_copy else rewrite.old,
        after=None if rewrite is None else rewrite.new,
        until=until,
    )
    _carry_out(decision, rewrite.write if rewrite else None)
    return _told(proposals, rewrite, decision.until)


def refuse(id_: str, thing: Offer) -> str:
    """Remember that this is not wanted, and tell of it; raises ForgeError."""
    _carry_out(Decision("refused", about(id_, thing.thing), (_decided(thing),)))
    return "It stays as it is, and is offered again when there is something new."


def undo(preferences: Preferences, today: date) -> str:
    """Take back what was accepted last, and tell of it; raises ForgeError.

    A file that has been changed since is left as it is.
    """
    decisions, _ = read_decisions(paths.progress_dir())
    lasting = [each for each in reversed(in_force(decisions)) if _lasts(each, today)]
    blocked: list[str] = []
    for last in lasting:
        try:
            act = None if last.after is None else _restore(last, preferences)
        except ForgeError as error:
            blocked.append(str(error))
            continue
        _carry_out(Decision("undone", last.workout, last.things, of=last.id), act)
        told = f"Taken back: {'; '.join(thing.sentence for thing in last.things)}."
        return " ".join((*(f"{each}." for each in blocked), told))
    raise ForgeError(blocked[0] if blocked else "there is nothing to take back")


def _lasts(decision: Decision, today: date) -> bool:
    return decision.after is not None or bool(decision.until and decision.until >= today)


def _restore(last: Decision, preferences: Preferences) -> Callable[[], None] | None:
    """Return what takes a change back; None where that has been done, or it never came to be.

    Raises ForgeError if the file says something else by now.
    """
    file = Library.open(preferences.folders).file("workout", last.workout)
    if last.before is None:
        is_back = file is None or file.path.parent not in paths.own("workouts")
    else:
        is_back = file is not None and text_of(file.path) == last.before
    if is_back:
        return None
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


def _judge_fresh(loaded: Loaded, things: Sequence[Offer]) -> None:
    """Raise ForgeError unless the file still says what it did, and nothing was decided since."""
    decisions, _ = read_decisions(paths.progress_dir())
    workout = workout_of(loaded)
    for thing in (each.thing for each in things):
        if settled(decisions, about(loaded.id, thing), thing.key, thing.evidence):
            raise ForgeError(f"this was decided before: {thing.sentence}")
        if isinstance(thing, Proposal):
            b, e = place_of(workout, thing.number)
            if workout.block[b].exercises[e] != thing.was:
                raise ForgeError(f"{shown(loaded.path)} has been changed meanwhile: look again")


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
