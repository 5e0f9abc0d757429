"""Rules of good workouts: what a coach would say of one that plays, but not as it was meant."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from forge_tui.unroll.rules.effort import no_rest_before_max, no_warm_up
from forge_tui.unroll.rules.level import beginner_max, impact
from forge_tui.unroll.rules.played import Played
from forge_tui.unroll.rules.sides import odd_count, unbalanced_sides
from forge_tui.unroll.rules.windows import cap_too_short

if TYPE_CHECKING:
    from forge_tui.codes import Code
    from forge_tui.unroll.judge import Finding, Path

__all__ = ["Played", "apply_rules"]

_ALONE = (odd_count, no_rest_before_max)
_WORKOUT = (*_ALONE, unbalanced_sides, cap_too_short, no_warm_up, beginner_max, impact)


def apply_rules(played: Played) -> list[Finding]:
    """Return what the rules find, each cause once: a block's key may concern many entries."""
    rules = _ALONE if played.alone else _WORKOUT
    found = chain.from_iterable(rule(played) for rule in rules)
    causes: dict[tuple[Path, Code | None], Finding] = {}
    for finding in found:
        causes.setdefault((finding.path, finding.code), finding)
    return list(causes.values())
