"""Rest before a maximum effort, and a warm-up before hard work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.codes import Code
from forge_tui.model.workout import (
    AmrapBlock,
    CircuitBlock,
    EmomBlock,
    ForTimeBlock,
    LadderBlock,
    TabataBlock,
)
from forge_tui.plan.timeline import Kind
from forge_tui.unroll.judge import Finding
from forge_tui.unroll.rules.played import usual_ms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.plan.timeline import SetPlan
    from forge_tui.unroll.ask import Ask
    from forge_tui.unroll.judge import Path
    from forge_tui.unroll.rules.played import Played

_WARM_UP_MS = 60_000
_BY_THE_CLOCK = (AmrapBlock, EmomBlock, ForTimeBlock, TabataBlock)


def no_rest_before_max(played: Played) -> Iterator[Finding]:
    """Tell of each `max` that begins as the set before it ends, where a rest could be given."""
    plan = played.plan
    for index in plan.works:
        segment = plan.segments[index]
        asked = plan.sets[segment.set]
        before = plan.segments[index - 1] if index else None
        clockwork = isinstance(played.asks[asked.entry].block, _BY_THE_CLOCK)
        if asked.do != "max" or clockwork or before is None:
            continue
        if before.kind is Kind.WORK and before.set != segment.set:
            cause = _missing_rest(played, plan.sets[before.set], asked)
            sentence = f"{asked.drill.name} goes to the maximum without any rest before it"
            yield Finding(cause, sentence, Code.NO_REST_BEFORE_MAX)


def no_warm_up(played: Played) -> Iterator[Finding]:
    """Tell of the first hard set, unless there was a warm-up set or a minute of easy work."""
    easy = _easy_blocks(played)
    gone_ms = 0
    for index in played.plan.works:
        asked = played.plan.sets[played.plan.segments[index].set]
        if asked.warm_up or gone_ms >= _WARM_UP_MS:
            return
        if asked.block_index in easy:
            gone_ms += usual_ms(asked)
        elif why := _why_hard(played, asked):
            path, what = why
            yield Finding(path, f"{what}, and there is no warm-up before it", Code.NO_WARM_UP)
            return


def _missing_rest(played: Played, before: SetPlan, asked: SetPlan) -> Path:
    """Return the path to the rest of zero, or to the `max` where the kind of block gives none."""
    rounds = isinstance(played.asks[before.entry].block, CircuitBlock | LadderBlock)
    key = "round_rest" if rounds and before.round != asked.round else "rest"
    return played.said(before.entry, key) or played.where(asked.entry, "do")


def _easy_blocks(played: Played) -> set[int]:
    hard = {sets[0].block_index for sets, ask in _done(played) if not _is_easy(ask)}
    return {sets[0].block_index for sets, _ in _done(played)} - hard


def _done(played: Played) -> Iterator[tuple[list[SetPlan], Ask]]:
    return (pair for pair in zip(played.sets_of, played.asks, strict=True) if pair[0])


def _is_easy(ask: Ask) -> bool:
    exercise = ask.exercise
    if isinstance(ask.block, _BY_THE_CLOCK) or exercise.impact == "high":
        return False
    gentle = exercise.category in {"mobility", "stretching"} and exercise.difficulty != "advanced"
    return gentle or exercise.difficulty == "beginner"


def _why_hard(played: Played, asked: SetPlan) -> tuple[Path, str] | None:
    ask = played.asks[asked.entry]
    path = played.where(asked.entry, "exercise")
    if ask.exercise.impact == "high":
        return path, f"{asked.drill.name} is of high impact"
    if ask.exercise.difficulty == "advanced":
        return path, f"{asked.drill.name} is advanced"
    if isinstance(ask.block, _BY_THE_CLOCK):
        return (*path[:2], "kind"), f"a block of kind {ask.block.kind} is hard work"
    if played.difficulty == "advanced":
        return ("difficulty",), "the workout is advanced"
    return None
