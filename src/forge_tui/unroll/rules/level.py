"""Whether a workout suits the people it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.codes import Code
from forge_tui.unroll.judge import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.unroll.rules.played import Played


def beginner_max(played: Played) -> Iterator[Finding]:
    """Tell of each `max` in a beginner workout."""
    if played.difficulty != "beginner":
        return
    for entry, ask in enumerate(played.asks):
        if ask.do and ask.do.is_max:
            sentence = f"{ask.exercise.name} goes to the maximum, and the workout is for beginners"
            yield Finding(played.where(entry, "do"), sentence, Code.BEGINNER_MAX)


def impact(played: Played) -> Iterator[Finding]:
    """Tell of each high-impact exercise that has no alternative of low impact.

    One warning or the other: for a beginner workout it has a code of its own.
    """
    beginner = played.difficulty == "beginner"
    code = Code.BEGINNER_IMPACT if beginner else Code.JUMP_WITHOUT_OR
    for entry, ask in enumerate(played.asks):
        if ask.exercise.impact != "high":
            continue
        name, alternative = ask.exercise.name, ask.entry.or_
        if alternative is None:
            sentence = f"{name} is of high impact and has no `or` of low impact"
            yield Finding(played.where(entry, "exercise"), sentence, code)
        elif (other := played.exercises.get(alternative)) and other.impact == "high":
            sentence = f"{name} is of high impact, and so is its `or`, {other.name}"
            yield Finding((*played.paths[entry], "or"), sentence, code)
