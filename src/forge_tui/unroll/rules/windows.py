"""Whether the work fits under a cap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.codes import Code
from forge_tui.model.workout import AmrapBlock, ForTimeBlock
from forge_tui.unroll.judge import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.plan.timeline import Segment
    from forge_tui.unroll.rules.played import Played


def cap_too_short(played: Played) -> Iterator[Finding]:
    """Tell of each cap that comes before the end of even the fastest round, or rounds."""
    plan = played.plan
    for window, (start, end) in enumerate(plan.spans):
        segments = plan.segments[start:end]
        entry, cap = plan.sets[segments[0].set].entry, plan.windows[window]
        block = played.asks[entry].block
        if not isinstance(block, AmrapBlock | ForTimeBlock):
            continue
        least = sum(_least_ms(played, segment) for segment in segments)
        if least > cap:
            what = "one round takes" if isinstance(block, AmrapBlock) else "the work takes"
            sentence = (
                f"{what} {least / 1000:g} s at the fastest tempo, the cap is {cap / 1000:g} s"
            )
            yield Finding(played.where(entry, "cap"), sentence, Code.CAP_TOO_SHORT)


def _least_ms(played: Played, segment: Segment) -> int:
    """Return the shortest that a segment may take; what is open may take no time at all."""
    asked = played.plan.sets[segment.set]
    target, drill = asked.target, asked.drill
    floor = played.asks[asked.entry].exercise.movement.tempo_floor
    rep_ms = min(floor, drill.rep_ms) if floor else drill.rep_ms
    return segment.ms or target.ms or (target.enough or target.reps or 0) * rep_ms
