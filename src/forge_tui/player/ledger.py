"""How the moving playhead keeps what has been done, and sums it up at the end."""

from dataclasses import replace

from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side, Sides, side_of_rep
from forge_tui.player.events import Cue, EndEvent
from forge_tui.player.playhead import Result, shared
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
            of=self.set,
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
            began_at=self.began,
            planned_ms=self.goal.ms,
            attended=self.attended,
        )
        others = (r for r in self.results if not _is_again(r, result))
        self.results = (*others, result)
        self._remember_side(result)
        self.estimated = self.estimated or self.is_open

    def _remember_side(self, result: Result) -> None:
        """Let the exercise go on with the side after its last rep."""
        drill = result.of.drill
        if result.reps and result.lead and drill.sides is Sides.ALTERNATING:
            self.go_on_with(side_of_rep(result.lead, result.reps), drill.exercise)

    def go_on_with(self, side: Side, exercise: str | None = None) -> None:
        """Let the coming sets of an exercise lead with a side; the present one's by default."""
        sides = dict(self.next_sides) | {exercise or self.set.drill.exercise: side}
        self.next_sides = tuple(sides.items())

    def correct(self, reps: int) -> None:
        """Replace the reps of what was logged last by what the person says it was."""
        last = self.results[-1]
        sides = last.of.drill.sides
        left, right = shared(sides, reps, last.lead, last.side)
        told = replace(last, reps=reps, left=left, right=right, confirmed=True, attended=True)
        self.results = (*self.results[:-1], told)
        self._remember_side(told)

    def rate(self, rpe: float) -> None:
        """Keep how hard the person says that the last set was."""
        self.results = (*self.results[:-1], replace(self.results[-1], rpe=rpe))

    def end(self, reason: str) -> None:
        """End the session."""
        self.state, self.then = State.ENDED, None
        held = [r for r in self.results if r.of.drill.held]
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


def _is_again(before: Result, now: Result) -> bool:
    """Say whether the same work was done again; another exercise in its place is other work."""
    places = [(each.segment, each.lap, each.of.drill.exercise) for each in (before, now)]
    return places[0] == places[1]
