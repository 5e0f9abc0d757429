"""An exercise changed on the spot: the sets done stay as they were, the place is kept."""

from collections.abc import Mapping
from dataclasses import replace

from forge_tui.errors import ForgeError
from forge_tui.model.exercise import Exercise
from forge_tui.model.prescription import Prescription
from forge_tui.model.workout import (
    Block,
    CountedEntry,
    DoEntry,
    EmomBlock,
    Entry,
    LadderBlock,
    RestEntry,
    SetsEntry,
    Workout,
)
from forge_tui.plan.timeline import Plan
from forge_tui.unroll.ask import Ask, ask_of
from forge_tui.unroll.build import Settings, unroll
from forge_tui.unroll.convert import converted
from forge_tui.unroll.judge import Finding, judge_entries


def swap_exercise(  # noqa: PLR0913 - the state of the session and what is asked of it
    plan: Plan,
    workout: Workout,
    exercises: Mapping[str, Exercise],
    settings: Settings,
    *,
    entry: int,
    by: str,
    from_set: int,
) -> tuple[Workout, Plan]:
    """Return the workout and plan in which entry number `entry` does `by` from set `from_set` on.

    The number of sets, the rest and the work stay; what the new exercise cannot do (a number of
    reps for a hold, say) becomes its own default. Raises ForgeError if there is none that fits.
    """
    if by not in exercises:
        raise ForgeError(f"there is no exercise {by!r}")
    changed = _with_entry(workout, exercises, entry, by)
    new = unroll(changed, exercises, settings)
    if len(new.sets) != len(plan.sets):
        raise ForgeError(f"{exercises[by].name} does not fit in this place")
    segments = [segment for segment in plan.segments if segment.set < from_set]
    segments += [segment for segment in new.segments if segment.set >= from_set]
    return changed, replace(
        plan, sets=plan.sets[:from_set] + new.sets[from_set:], segments=tuple(segments)
    )


def place_of(workout: Workout, number: int) -> tuple[int, int]:
    """Return (block, entry of the block) of an entry by its number in the whole workout.

    Raises ForgeError if there is none.
    """
    places = [(b, e) for b, block in enumerate(workout.block) for e in range(len(block.exercises))]
    if not 0 <= number < len(places):
        raise ForgeError(f"{workout.name} has no exercise number {number + 1}")
    return places[number]


def stand_in(
    entry: Entry, block: Block, exercises: Mapping[str, Exercise], by: str
) -> Entry | None:
    """Return the entry with `by` in it, asked for the same sets, rest and work.

    What would make no sense with it is left out (a tempo, a lead, an alternative) or said for its
    sides (`do`, pairs). None if it cannot be asked for such work at all.
    """
    ask, new = ask_of(entry, block, exercises[entry.exercise]), exercises[by]
    do = _converted(ask, new)
    if (ask.do and do is None) or _changes_ladder(ask, new):
        return None
    kept = _settled(_without_misfits(entry, by, ask.exercise, new), block, new, ask, do)
    return _fitting(kept, block, exercises)


def _with_entry(
    workout: Workout, exercises: Mapping[str, Exercise], number: int, by: str
) -> Workout:
    b, e = place_of(workout, number)
    block = workout.block[b]
    entries = list(block.exercises)
    entries[e] = stand_in(entries[e], block, exercises, by) or at_its_default(
        entries[e], block, exercises, by
    )
    blocks = list(workout.block)
    blocks[b] = block.model_copy(update={"exercises": tuple(entries)})
    return workout.model_copy(update={"block": tuple(blocks)})


def _converted(ask: Ask, new: Exercise) -> Prescription | None:
    if ask.do is None:
        return None
    windowed = isinstance(ask.block, EmomBlock)
    return converted(
        ask.do, ask.exercise.movement, new.movement, in_pairs=ask.in_pairs, one_side=windowed
    )


def _changes_ladder(ask: Ask, new: Exercise) -> bool:
    """Return whether the numbers of a ladder, which nobody can convert, would mean another work."""
    sides = {ask.exercise.movement.sides, new.movement.sides}
    return isinstance(ask.block, LadderBlock) and sides == {"alternating", "switching"}


def _without_misfits(entry: Entry, by: str, old: Exercise, new: Exercise) -> Entry:
    sides = new.movement.sides
    # What a coach noted was about the other one, and so was a weight that is not there any more.
    changes: dict[str, object] = {"exercise": by, "note": None}
    if not set(old.equipment) & set(new.equipment) - {"Body Weight"}:
        changes["load"] = None
    if entry.or_ not in new.easier:
        changes["or_"] = None
    if sides in {"both", "unspecified"}:
        changes["lead"] = None
    if isinstance(entry, CountedEntry) and sides != "alternating":
        changes["count"] = None
    return entry.model_copy(update=changes)


def _settled(entry: Entry, block: Block, new: Exercise, was: Ask, do: Prescription | None) -> Entry:
    """Write into the entry what it had from the exercise before, so that it stays."""
    now = ask_of(entry, block, new)
    stays: dict[str, object] = {}
    if isinstance(entry, SetsEntry) and now.sets != was.sets:
        stays["sets"] = was.sets
    if isinstance(entry, RestEntry) and now.rest_ms != was.rest_ms:
        stays["rest"] = was.rest_ms
    if isinstance(entry, DoEntry) and now.do != do:
        stays["do"] = do
    return entry.model_copy(update=stays)


def at_its_default(entry: Entry, block: Block, exercises: Mapping[str, Exercise], by: str) -> Entry:
    """Return the entry with `by` in it, asked for what that is usually asked for.

    Sets, rest and a tempo that fits stay. Raises ForgeError if it has no default, or does not fit.
    """
    new, was = exercises[by], ask_of(entry, block, exercises[entry.exercise])
    plain = _without_misfits(entry, by, was.exercise, new)
    own = _fitting(_settled(plain, block, new, was, new.default.do), block, exercises)
    if own is None:
        raise ForgeError(f"{new.name} does not fit in this place")
    return own


def _fitting(entry: Entry, block: Block, exercises: Mapping[str, Exercise]) -> Entry | None:
    """Return the entry with its tempo, or without it where that does not fit its exercise."""
    for candidate in (entry, entry.model_copy(update={"tempo": None})):
        findings = _findings(candidate, block, exercises)
        if not any(each.path[-1:] == ("tempo",) or not each.is_warning for each in findings):
            return candidate
    return None


def _findings(entry: Entry, block: Block, exercises: Mapping[str, Exercise]) -> tuple[Finding, ...]:
    alone = block.model_copy(update={"exercises": (entry,)})
    return judge_entries(Workout(name="swap", block=(alone,)), exercises)
