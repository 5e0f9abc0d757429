"""What can be said of a workout, or of an exercise, only when it has been unrolled."""

from collections.abc import Iterator, Mapping

from forge_tui.codes import Code
from forge_tui.errors import ForgeError
from forge_tui.model.exercise import Exercise
from forge_tui.model.workout import Workout
from forge_tui.plan.timeline import Kind, Plan
from forge_tui.player.wording import spoken_ms
from forge_tui.unroll.judge import Finding, judge_entries, judge_file
from forge_tui.unroll.rules import Played, apply_rules

# A sentence ends 300 ms before "3".
COUNTED_MS = 3300


def judge_exercise(exercise: Exercise) -> tuple[Finding, ...]:
    """Judge an exercise on its own, and as it is played by itself if it can be."""
    findings = tuple(judge_file(exercise))
    if exercise.default.do is None or any(not finding.is_warning for finding in findings):
        return findings
    return (*findings, *apply_rules(Played.exercise(exercise)))


def judge_workout(workout: Workout, exercises: Mapping[str, Exercise]) -> tuple[Finding, ...]:
    """Judge a workout entry by entry and, if it can be played, as a whole.

    Entries whose exercise is not among `exercises` are the library's to report.
    """
    findings = judge_entries(workout, exercises)
    named = {entry.exercise for block in workout.block for entry in block.exercises}
    if named - set(exercises) or any(not finding.is_warning for finding in findings):
        return findings
    try:
        played = Played.workout(workout, exercises)
    except ForgeError as error:
        return (*findings, Finding(("block",), str(error)))
    return (*findings, *_setups(played), *_names(played), *apply_rules(played))


def _setups(played: Played) -> Iterator[Finding]:
    """Tell of each entry that leaves less time before a set than its exercise needs."""
    plan, told = played.plan, set()
    for index in plan.works:
        segment = plan.segments[index]
        asked = plan.sets[segment.set]
        need, have = played.asks[asked.entry].exercise.movement.setup, _time_before(plan, index)
        if have is not None and have < need and asked.entry not in told and not segment.second:
            told.add(asked.entry)
            sentence = (
                f"{asked.drill.name} needs {need / 1000:g} s to set up, "
                f"and there are {have / 1000:g} s before set {asked.number}"
            )
            yield Finding(played.paths[asked.entry], sentence, Code.SET_UP_TOO_LONG)


def _names(played: Played) -> Iterator[Finding]:
    """Tell of each entry whose name cannot be said before a set, not even alone."""
    plan, told = played.plan, set()
    for index in plan.works:
        segment = plan.segments[index]
        asked = plan.sets[segment.set]
        have, need = _time_before(plan, index), spoken_ms(asked.drill.name) + COUNTED_MS
        # Where work follows at once, the name is said as it begins.
        if have and have < need and asked.entry not in told and not segment.second:
            told.add(asked.entry)
            sentence = (
                f'to say "{asked.drill.name}" before 3, 2, 1 takes {need / 1000:.1f} s, '
                f"and there are {have / 1000:g} s before set {asked.number}"
            )
            yield Finding(played.paths[asked.entry], sentence, Code.NAME_TOO_LONG)


def _time_before(plan: Plan, index: int) -> int | None:
    """Return the milliseconds before a work segment; None in a block that has no rests at all."""
    before = plan.segments[index - 1] if index else None
    if before is None or before.kind is Kind.WORK:
        return None if plan.segments[index].window is not None else 0
    if before.kind is Kind.REST and before.ms is None:
        return _left_of_window(plan, index - 1)
    earlier = plan.segments[index - 2] if index > 1 else None
    both = earlier is not None and before.kind is Kind.PREPARE and earlier.kind is Kind.REST
    return (before.ms or 0) + ((earlier.ms or 0) if both and earlier else 0)


def _left_of_window(plan: Plan, rest: int) -> int | None:
    """Return what the work leaves of its window, as planned; None if that is open."""
    work, window = plan.sets[plan.segments[rest - 1].set], plan.segments[rest].window
    if window is None or work.target.is_open:
        return None
    ms = work.target.ms or (work.target.reps or 0) * work.drill.rep_ms
    return max(0, plan.windows[window] - ms)
