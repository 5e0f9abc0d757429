"""How the moving playhead tells what happens."""

from forge_tui.plan.sides import Side, Sides
from forge_tui.plan.timeline import Kind
from forge_tui.player import wording
from forge_tui.player.events import (
    Cue,
    CueEvent,
    Event,
    PhaseEvent,
    RepEvent,
    SegmentEvent,
    SideEvent,
)
from forge_tui.player.playhead import Moment, scaled


class Teller(Moment):
    """A moment that collects events."""

    events: list[Event]

    def cue(self, cue: Cue, text: str) -> None:
        """Emit a cue."""
        self.events.append(CueEvent(self.now, cue, text, self.estimated))

    def cue_marks(self, *cues: Cue) -> None:
        """Emit cues that need no words of their own."""
        for cue in cues:
            text = {Cue.READY: "Get ready", Cue.HALFWAY: "Halfway"}.get(cue, cue.value[-1])
            self.cue(cue, text)

    def cue_side(self) -> None:
        """Emit the cue of the side that works, if the exercise has sides."""
        if side := self.side:
            self.cue(Cue.SIDE, self.set.drill.label(side))

    def tell_side(self) -> None:
        """Emit the side that works from now on."""
        side = self.side
        label = self.set.drill.label(side) if side else ""
        self.events.append(SideEvent(self.now, side, label, self.estimated))

    def tell_phase(self) -> None:
        """Emit the phase that begins."""
        self.events.append(phase_event(self, self.now))

    def tell_rep(self, side: Side | None) -> None:
        """Emit the rep that has just been counted, done on `side`."""
        enough = self.count == self.goal.enough
        self.events.append(
            RepEvent(
                t=self.now,
                exercise=self.set.drill.exercise,
                set=self.number,
                rep=self.count,
                reps=self.reps_planned,
                side=side,
                side_rep=self._of_side(side, self.count),
                side_reps=self._of_side(side, self.reps_planned),
                enough=enough,
                estimated=self.estimated,
            )
        )
        self.cue(Cue.REP, f"{self.count}, that is enough" if enough else str(self.count))

    def _of_side(self, side: Side | None, reps: int | None) -> int | None:
        if side is None or reps is None:
            return None
        return self.shares(reps)[side is Side.RIGHT]

    def tell_segment(self, ms: int | None) -> None:
        """Emit the segment that begins, with what it is planned to hold."""
        self.events.append(segment_event(self, ms))


def segment_event(moment: Moment, ms: int | None) -> SegmentEvent:
    """Return how the segment of a moment is told, as if it began now and had `ms`."""
    plan, works = moment.set, moment.segment.kind is Kind.WORK
    reps = moment.reps_planned if works else None
    if reps is not None and moment.window is not None and ms is not None and moment.runs_by_tempo:
        reps = min(reps, moment.window_left // moment.rep_ms)
    sided = reps is not None and plan.drill.sides is not Sides.BOTH
    left, right = moment.shares(reps or 0)
    return SegmentEvent(
        t=moment.now,
        kind=moment.segment.kind,
        ms=ms,
        exercise=plan.drill.exercise,
        name=plan.drill.name,
        block=plan.block,
        round=moment.round,
        set=moment.number,
        of=plan.of,
        do=plan.do if works else None,
        lead=moment.lead if works else None,
        side=moment.side if works else None,
        reps=reps,
        left=left if sided else None,
        right=right if sided else None,
        warm_up=plan.warm_up,
        estimated=moment.estimated,
        amount=wording.how_much(moment),
        first=moment.side,
        one_side=plan.one_side,
    )


def phase_event(moment: Moment, began: int) -> PhaseEvent:
    """Return how the phase of a moment, which began at `began`, is told."""
    phase = moment.phase
    ms = None if phase.ms is None else scaled(phase.ms, moment.percent)
    return PhaseEvent(began, phase.id, phase.text, ms, phase.way, moment.estimated)
