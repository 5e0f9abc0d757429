"""An exercise changed on the spot: the sets done stay as they were, the place is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from forge_tui.errors import ForgeError
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import (
    Block,
    CountedEntry,
    DoEntry,
    Entry,
    RestEntry,
    SetsEntry,
    Workout,
)
from forge_tui.plan.timeline import Plan
from forge_tui.unroll.ask import ask_of
from forge_tui.unroll.build import Settings, unroll
from forge_tui.unroll.judge import judge_entries


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

    The number of sets and the rest stay; what the new exercise cannot do (a number of reps for a
    hold, say) becomes its own default. Raises ForgeError if there is none that fits.
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


def _with_entry(
    workout: Workout, exercises: Mapping[str, Exercise], number: int, by: str
) -> Workout:
    blocks, seen = [], 0
    for block in workout.block:
        place = number - seen
        seen += len(block.exercises)
        if 0 <= place < len(block.exercises):
            entries = list(block.exercises)
            kept = _kept(entries[place], block, exercises)
            entries[place] = _first_that_fits(kept, by, block, exercises)
            block = block.model_copy(update={"exercises": tuple(entries)})  # noqa: PLW2901
        blocks.append(block)
    return workout.model_copy(update={"block": tuple(blocks)})


def _kept(entry: Entry, block: Block, exercises: Mapping[str, Exercise]) -> Entry:
    """Write into the entry what it had from its exercise, so that it stays."""
    ask = ask_of(entry, block, exercises[entry.exercise])
    stays: dict[str, object] = {}
    if isinstance(entry, SetsEntry):
        stays["sets"] = ask.sets
    if isinstance(entry, RestEntry):
        stays["rest"] = ask.rest_ms
    if isinstance(entry, DoEntry):
        stays["do"] = ask.do
    return entry.model_copy(update=stays)


def _first_that_fits(
    entry: Entry, by: str, block: Block, exercises: Mapping[str, Exercise]
) -> Entry:
    own = entry.model_copy(update={"exercise": by, "or_": None})
    for candidate in _candidates(own):
        judged = block.model_copy(update={"exercises": (candidate,)})
        findings = judge_entries(Workout(name="swap", block=(judged,)), exercises)
        if all(finding.is_warning for finding in findings):
            return candidate
    raise ForgeError(f"{exercises[by].name} does not fit in this place")


def _candidates(entry: Entry) -> Iterator[Entry]:
    """Yield the entry with less and less of what was asked of the other exercise."""
    yield entry
    less = {"tempo": None, "lead": None} | (
        {"count": None} if isinstance(entry, CountedEntry) else {}
    )
    plain = entry.model_copy(update=less)
    yield plain
    if isinstance(entry, DoEntry):
        yield plain.model_copy(update={"do": None})
