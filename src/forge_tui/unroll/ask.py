"""What an entry of a block asks for, after entry, block, exercise and rules of thumb."""

from dataclasses import dataclass

from forge_tui.model.exercise import Exercise
from forge_tui.model.prescription import Prescription
from forge_tui.model.workout import (
    AmrapBlock,
    Block,
    CircuitBlock,
    CountedEntry,
    DoEntry,
    Entry,
    ForTimeBlock,
    LadderBlock,
    LadderEntry,
    RestEntry,
    SetsBlock,
    SetsEntry,
    TabataBlock,
)
from forge_tui.plan.drill import Drill
from forge_tui.plan.pace import Pace
from forge_tui.plan.timeline import Target
from forge_tui.unroll.drill import drill_of

PREPARE_MS = 10_000
SETS, REST_MS = 1, 60_000
CIRCUIT_REST_MS, SUPERSET_REST_MS, ROUND_REST_MS = 10_000, 0, 60_000
# Where `max` is asked of an exercise whose default is no number either, and nobody is there.
USUAL_REPS, USUAL_HOLD_MS = 10, 30_000
MS_PER_METRE = 500


@dataclass(frozen=True, slots=True)
class Ask:
    """An entry with everything settled but sides.

    `do` is None where the block's clock or its ladder says how much.
    """

    entry: Entry
    block: Block
    exercise: Exercise
    do: Prescription | None
    sets: int
    rest_ms: int
    pace: Pace

    @property
    def held(self) -> bool:
        """Whether the set is held or kept up: there are no reps to count."""
        return self.exercise.movement.held or bool(self.do and self.do.metres)

    @property
    def in_pairs(self) -> bool:
        """Whether a number means so many lefts and so many rights."""
        return isinstance(self.entry, CountedEntry) and self.entry.count == "pair"

    @property
    def counts_out(self) -> bool:
        """Whether the end of the work is counted down (holds and Tabata work)."""
        hold = self.held and self.exercise.movement.measure in {"hold", "time"}
        return hold or isinstance(self.block, TabataBlock)

    @property
    def drill(self) -> Drill:
        """The movement at this entry's tempo; ValueError if the tempo leaves nothing."""
        return drill_of(self.entry.exercise, self.exercise, self.entry.tempo, held=self.held)


def ask_of(entry: Entry, block: Block, exercise: Exercise) -> Ask:
    """Settle one entry: the entry wins, then the block, then the exercise, then the rules."""
    default = exercise.default
    do = (entry.do if isinstance(entry, DoEntry) else None) or getattr(block, "do", None)
    clockwork = isinstance(block, TabataBlock | LadderBlock)
    sets = entry.sets if isinstance(entry, SetsEntry) else None
    if isinstance(block, SetsBlock):
        sets = sets or block.sets or default.sets
    return Ask(
        entry=entry,
        block=block,
        exercise=exercise,
        do=None if clockwork else do or default.do,
        sets=sets or SETS,
        rest_ms=_rest(entry, block, exercise),
        pace=_pace(entry, block, exercise),
    )


def _rest(entry: Entry, block: Block, exercise: Exercise) -> int:
    own = entry.rest if isinstance(entry, RestEntry | LadderEntry) else None
    of_block = getattr(block, "rest", None)
    if isinstance(block, SetsBlock):
        last, rule = exercise.default.rest, REST_MS
    elif isinstance(block, CircuitBlock) and block.kind == "superset":
        last, rule = None, SUPERSET_REST_MS
    elif isinstance(block, CircuitBlock | LadderBlock):
        last, rule = None, CIRCUIT_REST_MS
    else:
        last, rule = None, 0
    return next((ms for ms in (own, of_block, last) if ms is not None), rule)


def _pace(entry: Entry, block: Block, exercise: Exercise) -> Pace:
    free = "self" if isinstance(block, AmrapBlock | ForTimeBlock) else None
    return Pace(entry.pace or block.pace or free or exercise.default.pace or "guided")


def target_of(ask: Ask, reps: int | None = None) -> tuple[Target, Target]:
    """Return (target, usual) of one work segment; `reps` is what a ladder asks for."""
    if isinstance(ask.block, TabataBlock):
        target = Target(ms=ask.block.work)
        return target, target
    if reps is not None:
        target = _reps(ask, Prescription(str(reps), reps=reps))
        return target, target
    do = ask.do
    if do is None:
        raise ValueError("has no `do`, and its exercise has no default")
    if do.metres:
        return Target(), Target(ms=do.metres * MS_PER_METRE)
    if do.is_max:
        return Target(), _usual(ask)
    target = _reps(ask, do) if do.reps else Target(ms=do.ms)
    return target, target


def _reps(ask: Ask, do: Prescription) -> Target:
    alternating = ask.exercise.movement.sides == "alternating"
    pair = ask.in_pairs
    times = 2 if (alternating and do.per_side) or pair else 1
    return Target(
        reps=(do.reps or 0) * times,
        enough=do.enough * times if do.enough else None,
        step=2 if pair else 1,
    )


def _usual(ask: Ask) -> Target:
    do = ask.exercise.default.do
    if do and (do.ms or do.metres):
        return Target(ms=do.ms or (do.metres or 0) * MS_PER_METRE)
    if do and do.reps and not ask.held:
        return _reps(ask, do)
    return Target(ms=USUAL_HOLD_MS) if ask.held else Target(reps=USUAL_REPS)
