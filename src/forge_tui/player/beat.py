"""What the clock meets in a stretch of work."""

from dataclasses import dataclass

from forge_tui.player.events import COUNTS, Cue
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
    marks: dict[int, Cue]


def beat_of(moment: Moment) -> Beat:
    """Return what lies before the clock in the present work."""
    goal, marks = moment.goal, dict[int, Cue]()
    if goal.ms is not None:
        ends = goal.ms
        if goal.ms >= HALFWAY_MS:
            marks[goal.ms // 2] = Cue.HALFWAY
        if moment.window is not None:
            ends = min(goal.ms, moment.clock + moment.window_left)
        if moment.set.counts_out:
            marks |= {ends - left: cue for left, cue in COUNTS.items() if left <= ends}
    if not moment.runs_by_tempo:
        return Beat((), goal.ms, marks)
    phases = tuple(scaled(phase.ms or 0, moment.percent) for phase in moment.set.drill.phases)
    # Outside windows a timed set goes on to the end of the rep.
    return Beat(phases, None if moment.window is None else goal.ms, marks)
