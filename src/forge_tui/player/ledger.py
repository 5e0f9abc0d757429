"""How the moving playhead keeps what has been done, and sums it up at the end."""

from forge_tui.plan.sides import Side, Sides, side_of_rep
from forge_tui.plan.timeline import Pace
from forge_tui.player.events import Cue, EndEvent
from forge_tui.player.playhead import Result
from forge_tui.player.teller import Teller
from forge_tui.player.transitions import State


class Ledger(Teller):
    """A moment that logs its work."""

    def log(self, ended_by: str, *, reps: int | None = None, by_person: bool = False) -> None:
        """Keep what was done in this work segment; doing it again replaces what was kept."""
        reps = self.count if reps is None else reps
        left, right = self.shares(reps)
        told = by_person or self.pace is Pace.TAP
        result = Result(
            segment=self.index,
            set=self.segment.set,
            lap=self.lap,
            lead=self.lead,
            side=self.side if self.set.drill.sides is Sides.SWITCHING else None,
            reps=reps,
            left=left,
            right=right,
            ms=self.clock,
            planned=self.reps_planned,
            ended_by=ended_by,
            confirmed=told or not self.needs_word,
            pace=self.pace,
            ended_at=self.now,
        )
        same = (result.segment, result.lap)
        self.results = (*(r for r in self.results if (r.segment, r.lap) != same), result)
        if reps and self.lead and self.set.drill.sides is Sides.ALTERNATING:
            sides = dict(self.next_sides)
            sides[self.set.drill.exercise] = side_of_rep(self.lead, reps)
            self.next_sides = tuple(sides.items())
        self.estimated = self.estimated or self.is_open

    def end(self, reason: str) -> None:
        """End the session."""
        self.state, self.then = State.ENDED, None
        held = [r for r in self.results if self.plan.sets[r.set].drill.held]
        if reason == "finished":
            self.cue(Cue.FINISH, "Done")
        self.events.append(
            EndEvent(
                t=self.now,
                reason=reason,
                reps=sum(r.reps for r in self.results),
                left=sum(r.left for r in self.results),
                right=sum(r.right for r in self.results),
                held_ms=sum(r.ms for r in held),
                left_ms=sum(r.ms for r in held if r.side is Side.LEFT),
                right_ms=sum(r.ms for r in held if r.side is Side.RIGHT),
                estimated=self.estimated,
            )
        )
