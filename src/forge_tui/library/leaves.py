"""What no value of any file may be, whatever its key: judged before the models see it."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Any

from forge_tui.text import bad_character
from forge_tui.unroll.judge import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.toml.problem import KeyPath

# No workout that can be done in a day comes near it.
MOST_VALUES = 5_000

# What TOML promises of whole numbers; no key of ours comes near it.
_LARGEST = 2**63 - 1


def judge_leaves(raw: dict[str, Any]) -> list[Finding]:
    """Return an error for every key and value that holds what it must not hold."""
    values = list(_everything(raw))
    if len(values) > MOST_VALUES:
        return [Finding((), f"holds more than {MOST_VALUES:,} values")]
    return [Finding(path, sentence) for path, value in values for sentence in _faults(path, value)]


def _everything(raw: dict[str, Any]) -> Iterator[tuple[KeyPath, Any]]:
    """Walk with a list of what is still to come: files may nest deeper than Python's stack."""
    coming: list[tuple[KeyPath, Any]] = [((), raw)]
    seen = 0
    while coming and seen <= MOST_VALUES:
        path, value = coming.pop()
        if path:
            seen += 1
            yield path, value
        if isinstance(value, dict):
            coming += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            coming += [((*path, index), inner) for index, inner in enumerate(value)]


def _faults(path: KeyPath, value: Any) -> Iterator[str]:
    if isinstance(path[-1], str) and (found := bad_character(path[-1])):
        yield f"the key contains the character {found[1]}"
    if isinstance(value, str) and (found := bad_character(value)):
        yield f"contains the character {found[1]}"
    elif isinstance(value, int) and abs(value) > _LARGEST:
        yield "is too large a number"
    elif isinstance(value, float) and not isfinite(value):
        yield "is not a finite number"
