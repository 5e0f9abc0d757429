"""Which exercises may stand in for another one: the same work, with what is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from forge_tui.library.related import score
from forge_tui.model.equipment import EVERYWHERE
from forge_tui.muscles import muscle

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from forge_tui.library.loaded import Row

MOST = 12
_LEVELS = {"beginner": 0, "intermediate": 1, "advanced": 2}
# Who stretches is at rest; who wants to work gets no stretch in the place of it.
_GENTLE = frozenset({"stretching", "mobility"})
_ORDER = ("easier", "harder", "same work", "alike")


class Substitute(NamedTuple):
    """An exercise that may stand in; `needs` is what it takes beyond what is at hand."""

    row: Row
    why: str
    needs: tuple[str, ...]


def substitutes(
    row: Row,
    rows: Sequence[Row],
    ladder: tuple[Sequence[str], Sequence[str]],
    at_hand: Collection[str],
    fits: Callable[[str], bool],
) -> list[Substitute]:
    """Return at most twelve, the best first; what needs more than is at hand comes last.

    `ladder` are the ids of easier and harder ones, as the exercise's file says. Then come those of
    the same target and pattern, then those of the same target or pattern that share muscles; a
    level next to its own at most, and first what is measured alike. `fits` is asked of an id, in
    order, until there are enough.
    """
    have = EVERYWHERE | set(at_hand)
    found = [
        Substitute(other, why, tuple(item for item in other["equipment"] if item not in have))
        for other in rows
        if other["id"] != row["id"] and (why := _why(row, other, ladder))
    ]
    found.sort(key=lambda each: _rank(row, each, ladder))
    return list(_first(found, fits))


def _first(found: Sequence[Substitute], fits: Callable[[str], bool]) -> Iterator[Substitute]:
    left = MOST
    for each in found:
        if fits(each.row["id"]):
            yield each
            left -= 1
        if not left:
            return


def _why(row: Row, other: Row, ladder: tuple[Sequence[str], Sequence[str]]) -> str | None:
    for word, ids in zip(_ORDER, ladder, strict=False):
        if other["id"] in ids:
            return word
    if abs(_level(row) - _level(other)) > 1 or _is_gentle(row) != _is_gentle(other):
        return None
    same = [row[key] is not None and row[key] == other[key] for key in ("target", "pattern")]
    if all(same):
        return "same work"
    return "alike" if any(same) and _muscles(row) & _muscles(other) else None


def _rank(
    row: Row, each: Substitute, ladder: tuple[Sequence[str], Sequence[str]]
) -> tuple[object, ...]:
    id_ = each.row["id"]
    # A file names its own kin in order, and now and then a step into another pattern.
    steps = (
        (row["pattern"] != each.row["pattern"], ids.index(id_)) for ids in ladder if id_ in ids
    )
    far = abs(_level(row) - _level(each.row))
    is_other = row.get("measure") != each.row.get("measure")
    points = score(row, each.row)
    return bool(each.needs), _ORDER.index(each.why), next(steps, ()), is_other, far, -points, id_


def _level(row: Row) -> int:
    return _LEVELS.get(row["difficulty"], 1)


def _is_gentle(row: Row) -> bool:
    return row["category"] in _GENTLE


def _muscles(row: Row) -> set[str]:
    return {muscle(word) for word in (row["target"], *row["secondary"]) if word}
