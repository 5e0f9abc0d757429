"""What the clock meets in a stretch of work."""

from dataclasses import dataclass

from forge_tui.player.events import Cue, Marks, counts_before
from forge_tui.player.playhead import Moment, scaled

HALFWAY_MS = 20_000


@dataclass(frozen=True, slots=True)
class Beat:
    """What the clock meets in a stretch of work.

    `phases` are the milliseconds of a rep's phases, empty where nobody's tempo counts; `ends_at`
    is the reading of the set's clock that ends it; `marks` are the readings that are cued.
    """

    phases: tuple[int, ...]
    ends_at: int | None
    marks: Marks


def beat_of(moment: Moment) -> Beat:
    """Return what lies before the clock in the present work."""
    goal, marks = moment.goal, Marks()
    if goal.ms is not None:
        ends = goal.ms
        if moment.window is not None:
            ends = min(goal.ms, moment.clock + moment.window_left)
        if moment.set.counts_out:
            marks = counts_before(ends)
        if goal.ms >= HALFWAY_MS:
            half = goal.ms // 2
            marks[half] = (Cue.HALFWAY, *marks.get(half, ()))
    if not moment.runs_by_tempo:
        return Beat((), goal.ms, marks)
    phases = tuple(scaled(phase.ms or 0, moment.percent) for phase in moment.set.drill.phases)
    # Outside windows a timed set goes on to the end of the rep.
    return Beat(phases, None if moment.window is None else goal.ms, marks)
