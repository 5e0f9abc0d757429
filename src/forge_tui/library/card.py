"""What finding knows of a row, made ready once; and how well it fits what is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from forge_tui.library.facets import FACETS, compared, told
from forge_tui.muscles import muscle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forge_tui.library.facets import Filters
    from forge_tui.library.loaded import Row

    Asked = Sequence[tuple[str, str]]

SUMMARY = 7
"""The last rank: the words stand in the summary and nowhere else."""


@dataclass(frozen=True, slots=True)
class Card:
    """A row, and its words as they are compared.

    `labels` are the words of each facet by how they are compared; `facets` has the favourites too,
    which change.
    """

    row: Row
    name: str
    starts: str
    initials: str
    text: str
    whole: str
    target: str
    labels: Mapping[str, Mapping[str, str]]
    facets: dict[str, frozenset[str]]

    def passes(self, filters: Filters) -> bool:
        """Return whether it has one of the words of each facet."""
        return not self.fails(filters)

    def fails(self, filters: Filters) -> list[str]:
        """Return the facets of which it has none of the words."""
        return [facet for facet, words in filters.items() if not self.facets[facet] & words]

    def has(self, asked: Asked) -> bool:
        """Return whether all words stand somewhere in it; one letter begins a word of the name."""
        muscles = self.facets["muscle"]
        return all(
            f" {word}" in self.starts
            if len(word) == 1
            else word in self.whole or muscle in muscles or self.initials.startswith(word)
            for word, muscle in asked
        )

    def rank(self, text: str, asked: Asked) -> int:
        """Return 0 for the best: the start of a name, then of its words, then inside of them."""
        if self.name.startswith(text):
            return 0
        if all(f" {word}" in self.starts for word, _ in asked):
            return 1
        if len(text) > 1 and self.initials.startswith(text):
            return 2
        if all(word in self.name for word, _ in asked):
            return 3
        return self._rank_elsewhere(asked)

    def _rank_elsewhere(self, asked: Asked) -> int:
        muscles = {muscle for _, muscle in asked}
        if self.target in muscles:
            return 4
        if not muscles.isdisjoint(self.facets["muscle"]):
            return 5
        return 6 if all(word in self.text for word, _ in asked) else SUMMARY


def card_of(row: Row, exercises: Mapping[str, Row]) -> Card:
    """Return the card of a row; `exercises` are those that workouts name, by id."""
    words = {facet: told(facet, row, exercises) for facet in FACETS}
    labels = {
        facet: {compared(facet, word): word for word in reversed(each)}
        for facet, each in words.items()
    }
    said = [row["name"], row["id"], *row.get("tags", ()), *row.get("kinds", ())]
    said += [exercises[id_]["name"] for id_ in row.get("exercises", ()) if id_ in exercises]
    said += [word for facet, each in words.items() if facet != "impact" for word in each]
    text, name = "\n".join(said).casefold(), row["name"].casefold()
    return Card(
        row,
        name,
        starts=" " + " ".join(parts(name)),
        initials="".join(part[0] for part in parts(name)),
        text=text,
        whole=f"{text}\n{row['summary'].casefold()}",
        target=muscle(row.get("target") or ""),
        labels=labels,
        facets={facet: frozenset(each) for facet, each in labels.items()},
    )


def asked_for(text: str) -> Asked:
    """Return each word, and the muscle that it may mean."""
    return [(word, muscle(word)) for word in text.casefold().split()]


def parts(name: str) -> list[str]:
    """Return the words of a name; a hyphen parts them too."""
    return name.replace("-", " ").split()
