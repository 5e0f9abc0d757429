"""Which exercises are most like another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.muscles import muscle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.library.loaded import Row

_POINTS = {"target": 10, "body_part": 5, "difficulty": 2}
_EQUIPMENT = 3
_MOST = 5


def related(row: Row, rows: Sequence[Row]) -> list[Row]:
    """Return up to five others, the most alike first; one that shares nothing is left out."""
    scored = [(score(row, other), other) for other in rows if other["id"] != row["id"]]
    scored.sort(key=lambda pair: (-pair[0], pair[1]["id"]))
    return [other for points, other in scored[:_MOST] if points]


def score(one: Row, other: Row) -> int:
    """Count how much two exercises have in common: target, body part, equipment and so on."""
    points = sum(
        worth for key, worth in _POINTS.items() if one[key] is not None and one[key] == other[key]
    )
    if set(one["equipment"]) & set(other["equipment"]):
        points += _EQUIPMENT
    return points + len(_secondary(one) & _secondary(other))


def _secondary(row: Row) -> set[str]:
    return {muscle(word) for word in row["secondary"]}
