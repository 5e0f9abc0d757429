"""What the tables of this package are made of: patterns, each with an example that it is for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Entry(Generic[K]):
    """A pattern of one kind, searched for anywhere; a ^ ties it to the beginning."""

    kind: K
    pattern: re.Pattern[str]
    example: str


def entries(kind: K, *pairs: tuple[str, str]) -> tuple[Entry[K], ...]:
    """Return an entry for each (pattern, example)."""
    return tuple(Entry(kind, re.compile(pattern), example) for pattern, example in pairs)
