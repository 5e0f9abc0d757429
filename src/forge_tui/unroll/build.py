"""The unrolling itself: blocks become sets, segments and windows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from forge_tui.errors import ForgeError
from forge_tui.model.exercise import Exercise
from forge_tui.model.tempo import tempo_text
from forge_tui.model.workout import (
    AmrapBlock,
    Block,
    CircuitBlock,
    EmomBlock,
    ForTimeBlock,
    LadderBlock,
    SetsBlock,
    TabataBlock,
    Workout,
)
from forge_tui.plan.pace import Pace
from forge_tui.plan.sides import Side, Sides
from forge_tui.plan.timeline import Kind, Plan, Segment, SetPlan
from forge_tui.unroll.ask import PREPARE_MS, ROUND_REST_MS, Ask, ask_of, target_of
from forge_tui.unroll.judge import judge_entries

# About a day of very short sets: beyond it a file is a mistake.
MOST_SEGMENTS = 20_000


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person chose for this session; `remembered` are sides left over from earlier ones.

    `lead` and `pace` are the options of the command line, which win over every file.
    """

    prepare_ms: int = PREPARE_MS
    change_ms: int = 5_000
    change_hold_ms: int = 10_000
    get_ready_ms: int = 3_000
    lead: Side | None = None
    pace: Pace | None = None
    remembered: Mapping[str, Side] = field(default_factory=dict)


def unroll(workout: Workout, exercises: Mapping[str, Exercise], settings: Settings) -> Plan:
    """Return the plan; raises ForgeError with the first error if the workout cannot be played."""
    for block in workout.block:
        for entry in block.exercises:
            if entry.exercise not in exercises:
                raise ForgeError(f"{workout.name} needs the unknown exercise {entry.exercise!r}")
    for finding in judge_entries(workout, exercises):
        if not finding.is_warning:
            where = ".".join(map(str, finding.path))
            raise ForgeError(f"{workout.name} cannot be played: {where}: {finding.sentence}")
    timeline = _Timeline(settings)
    for index, block in enumerate(workout.block):
        timeline.add_block(index, block, exercises)
    return timeline.plan(workout.name)


@dataclass(frozen=True, slots=True)
class _Turn:
    """Which set of its entry, in which round; `reps` is what a ladder asks for."""

    round: int
    number: int
    of: int | None
    reps: int | None = None


@dataclass(slots=True)
class _Timeline:
    settings: Settings
    sets: list[SetPlan] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    windows: list[int] = field(default_factory=list)
    entries: int = 0
    block_index: int = 0
    led: set[int] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    turns: Counter[str] = field(default_factory=Counter)

    def plan(self, name: str) -> Plan:
        if self.segments[-1].kind is Kind.REST:
            del self.segments[-1]
        return Plan(
            name=name,
            sets=tuple(self.sets),
            segments=tuple(self.segments),
            windows=tuple(self.windows),
            get_ready_ms=self.settings.get_ready_ms,
            hands_free=self.settings.pace is Pace.GUIDED,
        )

    def add_block(self, index: int, block: Block, exercises: Mapping[str, Exercise]) -> None:
        asks = [ask_of(entry, block, exercises[entry.exercise]) for entry in block.exercises]
        self.block_index = index
        self.turns.clear()
        if self.settings.prepare_ms:
            self._append(Segment(Kind.PREPARE, len(self.sets), self.settings.prepare_ms))
        match block:
            case SetsBlock():
                self._sets(asks)
            case CircuitBlock():
                self._rounds(asks, block.rounds, block.round_rest)
            case LadderBlock():
                self._rounds(asks, len(block.reps), block.round_rest, block.reps)
            case EmomBlock():
                self._emom(asks, block)
            case TabataBlock():
                self._tabata(asks, block)
            case AmrapBlock():
                self._amrap(asks, block.cap)
            case ForTimeBlock():
                self._for_time(asks, block)
        self.entries += len(asks)

    def _sets(self, asks: list[Ask]) -> None:
        for e, ask in enumerate(asks):
            for number in range(1, ask.sets + 1):
                self._work(ask, e, _Turn(1, number, ask.sets))
                self._rest(ask.rest_ms)

    def _rounds(
        self, asks: list[Ask], rounds: int, round_rest: int | None, reps: tuple[int, ...] = ()
    ) -> None:
        after_round = ROUND_REST_MS if round_rest is None else round_rest
        for r in range(rounds):
            for e, ask in enumerate(asks):
                turn = _Turn(r + 1, r + 1, rounds, reps[r] if reps else None)
                self._work(ask, e, turn)
                self._rest(ask.rest_ms if e < len(asks) - 1 else after_round)

    def _emom(self, asks: list[Ask], block: EmomBlock) -> None:
        for r in range(block.rounds):
            e = r % len(asks)
            of = (block.rounds - e + len(asks) - 1) // len(asks)
            window = self._open(block.every)
            self._one_side_work(asks[e], e, _Turn(r + 1, r // len(asks) + 1, of), window)
            self._append(Segment(Kind.REST, len(self.sets), window=window))

    def _tabata(self, asks: list[Ask], block: TabataBlock) -> None:
        for e, ask in enumerate(asks):
            for r in range(1, block.rounds + 1):
                window = self._open(block.work)
                self._one_side_work(ask, e, _Turn(r, r, block.rounds), window)
                self._rest(block.rest)

    def _amrap(self, asks: list[Ask], cap: int) -> None:
        window = self._open(cap)
        for e, ask in enumerate(asks):
            self._work(ask, e, _Turn(1, 1, None), window)
        self.segments[-1] = replace(self.segments[-1], loops=True)

    def _for_time(self, asks: list[Ask], block: ForTimeBlock) -> None:
        window = self._open(block.cap) if block.cap else None
        for r in range(1, block.rounds + 1):
            for e, ask in enumerate(asks):
                self._work(ask, e, _Turn(r, r, block.rounds), window)

    def _open(self, ms: int) -> int:
        self.windows.append(ms)
        return len(self.windows) - 1

    def _rest(self, ms: int) -> None:
        if ms:
            self._append(Segment(Kind.REST, len(self.sets), ms))

    def _work(self, ask: Ask, e: int, turn: _Turn, window: int | None = None) -> None:
        """Append one set; a switching exercise does one side, changes, and does the other."""
        index = self._set(ask, e, turn)
        self._append(Segment(Kind.WORK, index, window=window))
        if self.sets[index].drill.sides is not Sides.SWITCHING:
            return
        hold = self.sets[index].drill.held
        change_ms = self.settings.change_hold_ms if hold else self.settings.change_ms
        if change_ms:
            self._append(Segment(Kind.CHANGE, index, change_ms, second=True, window=window))
        self._append(Segment(Kind.WORK, index, second=True, window=window))

    def _one_side_work(self, ask: Ask, e: int, turn: _Turn, window: int) -> None:
        """Append one window's set; a switching exercise changes sides with each of its windows."""
        index = self._set(ask, e, turn, one_side=True)
        second = False
        if self.sets[index].drill.sides is Sides.SWITCHING:
            second = self.turns[ask.entry.exercise] % 2 == 1
            self.turns[ask.entry.exercise] += 1
        self._append(Segment(Kind.WORK, index, second=second, window=window))

    def _append(self, segment: Segment) -> None:
        if len(self.segments) >= MOST_SEGMENTS:
            raise ForgeError(f"the workout has more than {MOST_SEGMENTS:,} parts")
        self.segments.append(segment)

    def _set(self, ask: Ask, e: int, turn: _Turn, *, one_side: bool = False) -> int:
        entry, block = ask.entry, ask.block
        target, usual = target_of(ask, turn.reps)
        drill = ask.drill
        lead, first_lead = self._leads(ask, self.entries + e)
        self.sets.append(
            SetPlan(
                entry=self.entries + e,
                drill=drill,
                block=block.name or block.kind,
                block_index=self.block_index,
                round=turn.round,
                number=turn.number,
                of=turn.of,
                do=_do_text(ask, turn.reps),
                target=target,
                usual=usual,
                pace=self.settings.pace or ask.pace,
                natural_pace=ask.pace,
                lead=lead,
                first_lead=first_lead,
                one_side=one_side and drill.sides is Sides.SWITCHING,
                counts_out=ask.counts_out,
                warm_up=entry.warm_up,
                load=entry.load,
                note=entry.note,
                tempo=tempo_text(entry.tempo) if entry.tempo else None,
            )
        )
        return len(self.sets) - 1

    def _leads(self, ask: Ask, entry: int) -> tuple[Side | None, Side]:
        """Return (the side this set must lead with, the side if the exercise is new)."""
        # --lead is the side of an exercise's first rep; an entry's lead that of its own first set.
        is_new = ask.entry.exercise not in self.met
        self.met.add(ask.entry.exercise)
        chosen = Side(ask.entry.lead) if ask.entry.lead else None
        if self.settings.lead and (is_new or ask.exercise.movement.sides == "switching"):
            chosen = chosen and self.settings.lead
        first = (
            chosen
            or self.settings.lead
            or self.settings.remembered.get(ask.entry.exercise)
            or Side(ask.exercise.default.lead or "right")
        )
        if ask.exercise.movement.sides == "switching":
            return first, first
        is_first = entry not in self.led
        self.led.add(entry)
        return (chosen if is_first else None) or None, first


def _do_text(ask: Ask, reps: int | None) -> str:
    if isinstance(ask.block, TabataBlock):
        return f"{ask.block.work / 1000:g}s"
    if reps is not None:
        return str(reps)
    return ask.do.text if ask.do else ""
