"""The person's word on what is offered: taken or refused; told in a sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.coach import EasyWeek, Proposal
from forge_tui.coach.schedule_words import weekday
from forge_tui.errors import ForgeError
from forge_tui.history.decisions import Decided, Decision, begin, finish, settled
from forge_tui.library import Library
from forge_tui.library.rewriting import rewritten, workout_of
from forge_tui.session.decided import decided
from forge_tui.session.progress import EVERY, about, exercises_at_hand
from forge_tui.toml.problem import shown
from forge_tui.unroll import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from forge_tui.config import Preferences
    from forge_tui.library import Loaded
    from forge_tui.library.rewriting import Rewrite
    from forge_tui.model.workout import Entry
    from forge_tui.session.progress import Offer, Thing


def accept(id_: str, preferences: Preferences, things: Sequence[Offer]) -> str:
    """Do what was offered, all of it or nothing, and tell of it; raises ForgeError.

    Each thing is a decision of its own, to be taken back by itself.
    """
    library = Library.open(preferences.folders)
    loaded = library.resolve(id_, ("workout",))
    _judge_fresh(library, loaded, things)
    known = exercises_at_hand(library, loaded, preferences)
    decisions: list[Decision] = []
    entries: dict[int, Entry] = {}
    rewrite = None
    for each in things:
        said = (Decided(each.thing.key, each.thing.sentence, each.thing.evidence),)
        if isinstance(each.thing, EasyWeek):
            decisions.append(Decision("accepted", EVERY, said, until=each.thing.until))
            continue
        before = rewrite.new if rewrite else None
        entries[each.thing.number] = each.thing.new
        rewrite = rewritten(library, loaded, entries, known)
        one = Decision("accepted", loaded.id, said, before=before or rewrite.old, after=rewrite.new)
        decisions.append(replace(one, copied=rewrite.is_copy and before is None))
    carry_out(decisions, rewrite.write if rewrite else None)
    return _told([each.thing for each in things], rewrite)


def refuse(id_: str, thing: Offer) -> str:
    """Remember that this is not wanted, and tell of it; raises ForgeError."""
    said = Decided(thing.thing.key, thing.thing.sentence, thing.thing.evidence)
    carry_out([Decision("refused", about(id_, thing.thing), (said,))])
    return "It stays as it is, and is offered again when there is something new."


def _judge_fresh(library: Library, loaded: Loaded, things: Sequence[Offer]) -> None:
    """Raise ForgeError unless the file still says what it did, and nothing was decided since."""
    decisions, _ = decided(library)
    workout = workout_of(loaded)
    for thing in (each.thing for each in things):
        if settled(decisions, about(loaded.id, thing), thing.key, thing.evidence):
            raise ForgeError(f"this was decided before: {thing.sentence}")
        if isinstance(thing, Proposal):
            b, e = place_of(workout, thing.number)
            if workout.block[b].exercises[e] != thing.was:
                raise ForgeError(f"{shown(loaded.path)} has been changed meanwhile: look again")


def carry_out(decisions: Sequence[Decision], act: Callable[[], None] | None = None) -> None:
    """Write decisions, and do what they say; what cannot be done is not decided either.

    They count once it is done: see `decided` for what is left when the program is killed.
    """
    folder, begun = paths.progress_dir(), list[Path]()
    try:
        try:
            for each in decisions:
                begun.append(begin(each, folder))
            if act:
                act()
        except (OSError, ForgeError):
            for path in begun:
                path.unlink(missing_ok=True)
            raise
        for path, each in zip(begun, decisions, strict=True):
            finish(path, each)
    except OSError as error:
        why = error.strerror or str(error)
        raise ForgeError(f"{shown(folder)} cannot be written: {why}") from None


def _told(things: Sequence[Thing], rewrite: Rewrite | None) -> str:
    changes = [each.sentence for each in things if isinstance(each, Proposal)]
    weeks = [each.until for each in things if isinstance(each, EasyWeek)]
    eased = [f"Half the sets of every workout until {weekday(until)}" for until in weeks]
    if rewrite is None:
        return f"{'; '.join(eased)}."
    where = "your own copy" if rewrite.is_copy else "your file"
    told = f"{'; '.join(changes)}, in {where}: {shown(rewrite.path)}."
    return " ".join((*(f"{each}." for each in eased), told))
