"""Finding by words and by filters: the best hits first, and a guess where there is none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.library.facets import FACETS, FAVOURITE, compared, muscle, told, vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from forge_tui.library.facets import Filters
    from forge_tui.library.loaded import Kind, Row

# The last rank: what only a summary says counts if there is nothing else.
_SUMMARY = 7
# So many letters of a word may be wrong, by its length.
_SHORTEST_GUESS, _LONG = 3, 6


class Found(NamedTuple):
    """Hits of both kinds, best first, and which is the best of all.

    `text` is what they are hits of: other words than were asked for where nothing fits those.
    """

    workouts: Sequence[Row]
    exercises: Sequence[Row]
    text: str
    best: tuple[Kind, str] | None


@dataclass(frozen=True, slots=True)
class Word:
    """A word to filter by: as it is compared, as it is shown, and how many rows it would leave."""

    key: str
    label: str
    count: int


class _Known(NamedTuple):
    row: Row
    name: str
    starts: str
    initials: str
    target: str
    text: str
    summary: str
    muscles: frozenset[str]
    facets: dict[str, frozenset[str]]


class _Hit(NamedTuple):
    rank: int
    number: int
    row: Row


class Finder:
    """Everything that can be found, prepared once so that a key costs a few milliseconds."""

    def __init__(
        self,
        workouts: Sequence[Row],
        exercises: Sequence[Row],
        favourites: Collection[tuple[Kind, str]] = (),
    ) -> None:
        """`favourites` are kinds and ids."""
        by_id = {row["id"]: row for row in exercises}
        self._labels: dict[str, dict[str, str]] = {facet: {} for facet in FACETS}
        self._known: dict[Kind, list[_Known]] = {
            "workout": self._by_name(workouts, by_id),
            "exercise": self._by_name(exercises, by_id),
        }
        self._words: list[str] | None = None
        self.favourites: set[tuple[Kind, str]] = set()
        for kind, id_ in favourites:
            self.mark(kind, id_, favourite=True)

    def mark(self, kind: Kind, id_: str, *, favourite: bool) -> None:
        """Know what has become a favourite, or is one no more."""
        (self.favourites.add if favourite else self.favourites.discard)((kind, id_))
        for known in self._known[kind]:
            if known.row["id"] == id_:
                known.facets[FAVOURITE] = frozenset({FAVOURITE} if favourite else ())

    def find(self, text: str, filters: Filters | None = None, *, every: bool = False) -> Found:
        """Return what has all the words of the text; all of it if there are none.

        With `every` also what only a summary says where there are better hits, and no guess.
        """
        text = " ".join(text.casefold().split())
        found = self._find(text, filters or {}, every=every)
        if every or found.workouts or found.exercises:
            return found
        guess = self.guess(text)
        guessed = self._find(guess, filters or {}, every=False) if guess != text else found
        return guessed if guessed.workouts or guessed.exercises else found

    def guess(self, text: str) -> str:
        """Return the text with the nearest known words in place of those that nothing has."""
        return " ".join(self._guess(word) for word in text.casefold().split())

    def used(self) -> dict[str, list[str]]:
        """Return the words that files use for each facet, as the files spell them."""
        return {facet: list(labels.values()) for facet, labels in self._labels.items()}

    def label(self, facet: str, key: str) -> str:
        """Return how a facet's word is shown."""
        usual = {compared(facet, word): word for word in vocabulary(facet)}
        return usual.get(key) or self._labels[facet].get(key, key)

    def words(self, text: str, filters: Filters, kinds: Iterable[Kind]) -> dict[str, list[Word]]:
        """Return the words of each facet that there is something for, in their usual order.

        Counted is what the text and the filters of the other facets leave.
        """
        counts = self._counts(text, filters, kinds)
        shown = {}
        for facet in (FAVOURITE, *FACETS):
            own = self._labels.get(facet, {})
            keys = dict.fromkeys((*(compared(facet, each) for each in vocabulary(facet)), *own))
            taken = filters.get(facet, frozenset())
            shown[facet] = [
                Word(key, self.label(facet, key), counts[facet][key])
                for key in keys
                if counts[facet][key] or key in taken
            ]
        return shown

    def _counts(
        self, text: str, filters: Filters, kinds: Iterable[Kind]
    ) -> dict[str, Counter[str]]:
        counts = {facet: Counter[str]() for facet in (FAVOURITE, *FACETS)}
        asked = _asked(text)
        for known in (each for kind in kinds for each in self._known[kind]):
            if not _has(known, asked):
                continue
            failed = [facet for facet in filters if not known.facets[facet] & filters[facet]]
            if len(failed) <= 1:
                for facet in failed or counts:
                    counts[facet].update(known.facets[facet])
        return counts

    def _by_name(self, rows: Iterable[Row], exercises: Mapping[str, Row]) -> list[_Known]:
        known = (self._prepare(row, exercises) for row in rows)
        return sorted(known, key=lambda each: (each.name, each.row["id"]))

    def _prepare(self, row: Row, exercises: Mapping[str, Row]) -> _Known:
        facets = {}
        said = [row["name"], row["id"], row["difficulty"] or "", *row.get("tags", ())]
        said += row.get("kinds", ())
        said += [exercises[id_]["name"] for id_ in row.get("exercises", ()) if id_ in exercises]
        for facet in FACETS:
            words = told(facet, row, exercises)
            keys = [compared(facet, word) for word in words]
            for key, word in zip(keys, words, strict=True):
                self._labels[facet].setdefault(key, word)
            facets[facet] = frozenset(keys)
            said += words if facet != "impact" else ()
        text = "\n".join(said).casefold()
        name = row["name"].casefold()
        return _Known(
            row,
            name,
            " " + " ".join(_parts(name)),
            "".join(part[0] for part in _parts(name)),
            muscle(row.get("target") or ""),
            text,
            f"{text}\n{row['summary'].casefold()}",
            facets["muscle"],
            facets | {FAVOURITE: frozenset()},
        )

    def _find(self, text: str, filters: Filters, *, every: bool) -> Found:
        workouts, exercises = (
            _ranked(self._known[kind], text, filters) for kind in ("workout", "exercise")
        )
        ranks = [hits[0].rank for hits in (workouts, exercises) if hits]
        best: tuple[Kind, str] | None = None
        if workouts and workouts[0].rank == min(ranks):
            best = "workout", workouts[0].row["id"]
        elif exercises:
            best = "exercise", exercises[0].row["id"]
        cut = ranks and min(ranks) < _SUMMARY and not every
        shown = [
            [hit.row for hit in hits if hit.rank < _SUMMARY or not cut]
            for hits in (workouts, exercises)
        ]
        return Found(shown[0], shown[1], text, best)

    def _guess(self, word: str) -> str:
        every = [known for each in self._known.values() for known in each]
        asked = _asked(word)
        if len(word) < _SHORTEST_GUESS or any(_has(known, asked) for known in every):
            return word
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - needed only after a mistake
        from rapidfuzz.process import extractOne  # noqa: PLC0415

        if self._words is None:
            labels = (label for each in self._labels.values() for label in each.values())
            names = (known.name for known in every)
            words = {part for name in (*names, *labels) for part in _parts(name.casefold())}
            self._words = sorted(words)
        most = 1 if len(word) < _LONG else 2
        # A word may be mistyped before it is typed to its end.
        begun = (each[: len(word)] for each in self._words)
        hits = [
            extractOne(word, choices, scorer=OSA.distance, score_cutoff=most)
            for choices in (self._words, list(begun))
        ]
        near = min((hit for hit in hits if hit), key=lambda hit: hit[1], default=None)
        return self._words[near[2]] if near else word


def _has(known: _Known, asked: Sequence[tuple[str, str]]) -> bool:
    return all(
        word in known.summary or muscle in known.muscles or known.initials.startswith(word)
        for word, muscle in asked
    )


def _ranked(known: Sequence[_Known], text: str, filters: Filters) -> list[_Hit]:
    asked = _asked(text)
    rows = [
        (number, each)
        for number, each in enumerate(known)
        if all(each.facets[facet] & wanted for facet, wanted in filters.items())
    ]
    if not asked:
        # What somebody wants to find again comes first.
        hits = [_Hit(not each.facets[FAVOURITE], number, each.row) for number, each in rows]
        return sorted(hits, key=lambda hit: hit[:2])
    hits = [
        _Hit(_rank(each, text, asked), number, each.row)
        for number, each in rows
        if _has(each, asked)
    ]
    return sorted(hits, key=lambda hit: hit[:2])


def _rank(known: _Known, text: str, asked: Sequence[tuple[str, str]]) -> int:
    """Return 0 for the best: the start of a name, then of its words, then inside of them."""
    if known.name.startswith(text):
        return 0
    if all(f" {word}" in known.starts for word, _ in asked):
        return 1
    if len(text) > 1 and known.initials.startswith(text):
        return 2
    if all(word in known.name for word, _ in asked):
        return 3
    return _rank_elsewhere(known, asked)


def _rank_elsewhere(known: _Known, asked: Sequence[tuple[str, str]]) -> int:
    muscles = {muscle for _, muscle in asked}
    if known.target in muscles:
        return 4
    if not muscles.isdisjoint(known.muscles):
        return 5
    return 6 if all(word in known.text for word, _ in asked) else _SUMMARY


def _asked(text: str) -> list[tuple[str, str]]:
    """Return each word, and the muscle that it may mean."""
    return [(word, muscle(word)) for word in text.casefold().split()]


def _parts(name: str) -> list[str]:
    return name.replace("-", " ").split()
