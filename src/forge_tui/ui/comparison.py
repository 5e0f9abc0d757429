"""Two exercises side by side, as rows of a table.

It brings the models with it: to be imported where it is needed.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.library.facts import facts, measured
from forge_tui.model.exercise import Exercise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.library import Library


class Side(NamedTuple):
    """What is said of both under one heading."""

    label: str
    one: str
    other: str


class Comparison(NamedTuple):
    """Two names, what is known of both in the same order, and their how-to steps."""

    names: tuple[str, str]
    facts: Sequence[Side]
    steps: Sequence[Side]


def comparison(library: Library, one: str, other: str) -> Comparison:
    """Return two exercises side by side; ForgeError if a file has errors or is gone."""
    both = [library.resolve(id_, ("exercise",)).model for id_ in (one, other)]
    first, second = (each for each in both if isinstance(each, Exercise))
    told = [dict([*facts(each), *measured(each.movement)]) for each in (first, second)]
    labels = dict.fromkeys(label for each in told for label in each)
    both_told = [Side(label, *(each.get(label, "") for each in told)) for label in labels]
    pairs = zip_longest(first.steps, second.steps, fillvalue="")
    steps = [Side(f"Step {number}", *pair) for number, pair in enumerate(pairs, 1)]
    return Comparison((first.name, second.name), both_told, steps)
