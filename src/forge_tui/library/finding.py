"""Finding by words and by filters: the best hits first, and a guess where there is none."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.library.card import SUMMARY, asked_for, card_of, parts
from forge_tui.library.facets import FACETS, FAVOURITE, NONE, compared, vocabulary
from forge_tui.library.guessing import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from forge_tui.library.card import Card
    from forge_tui.library.facets import Filters
    from forge_tui.library.loaded import Kind, Row

_LONG_LISTS = {"muscle", "equipment"}


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
        self._cards: dict[Kind, list[Card]] = {
            "workout": _by_name(workouts, by_id),
            "exercise": _by_name(exercises, by_id),
        }
        self._all = [card for cards in self._cards.values() for card in cards]
        self._labels = {facet: self._labels_of(facet) for facet in FACETS}
        self._words: list[str] | None = None
        self.favourites: set[tuple[Kind, str]] = set(favourites)
        for kind, cards in self._cards.items():
            for card in cards:
                self._mark(card, favourite=(kind, card.row["id"]) in self.favourites)

    def mark(self, kind: Kind, id_: str, *, favourite: bool) -> None:
        """Know what has become a favourite, or is one no more."""
        (self.favourites.add if favourite else self.favourites.discard)((kind, id_))
        for card in self._cards[kind]:
            if card.row["id"] == id_:
                self._mark(card, favourite=favourite)

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
        """Return the words of each facet that there is something for; long lists by letters.

        Counted is what the text and the filters of the other facets leave.
        """
        counts = self._counts(text, filters, kinds)
        return {
            facet: self._words_of(facet, counts[facet], filters.get(facet, frozenset()))
            for facet in (FAVOURITE, *FACETS)
        }

    def _words_of(self, facet: str, counts: Counter[str], taken: frozenset[str]) -> list[Word]:
        usual = [compared(facet, each) for each in vocabulary(facet)]
        keys = dict.fromkeys((*usual, *self._labels.get(facet, ())))
        words = [
            Word(key, self.label(facet, key), counts[key])
            for key in keys
            if counts[key] or key in taken
        ]
        return sorted(words, key=_by_letters) if facet in _LONG_LISTS else words

    def _counts(
        self, text: str, filters: Filters, kinds: Iterable[Kind]
    ) -> dict[str, Counter[str]]:
        counts = {facet: Counter[str]() for facet in (FAVOURITE, *FACETS)}
        asked = asked_for(text)
        for card in (each for kind in kinds for each in self._cards[kind]):
            failed = card.fails(filters)
            if len(failed) <= 1 and card.has(asked):
                for facet in failed or counts:
                    counts[facet].update(card.facets[facet])
        return counts

    def _find(self, text: str, filters: Filters, *, every: bool) -> Found:
        workouts = _ranked(self._cards["workout"], text, filters)
        exercises = _ranked(self._cards["exercise"], text, filters)
        ranks = [hits[0].rank for hits in (workouts, exercises) if hits]
        best: tuple[Kind, str] | None = None
        # Without words the cursor begins at the top, whatever is a favourite.
        if workouts and (not text or workouts[0].rank == min(ranks)):
            best = "workout", workouts[0].row["id"]
        elif exercises:
            best = "exercise", exercises[0].row["id"]
        cut = ranks and min(ranks) < SUMMARY and not every
        shown = [
            [hit.row for hit in hits if hit.rank < SUMMARY or not cut]
            for hits in (workouts, exercises)
        ]
        return Found(shown[0], shown[1], text, best)

    def _guess(self, word: str) -> str:
        asked = asked_for(word)
        if any(card.has(asked) for card in self._all):
            return word
        if self._words is None:
            labels = (label for each in self._labels.values() for label in each.values())
            names = (*(card.name for card in self._all), *labels)
            self._words = sorted({part for name in names for part in parts(name.casefold())})
        return nearest(word, self._words) or word

    def _labels_of(self, facet: str) -> dict[str, str]:
        labels: dict[str, str] = {}
        for card in self._all:
            for key, word in card.labels[facet].items():
                labels.setdefault(key, word)
        return labels

    def _mark(self, card: Card, *, favourite: bool) -> None:
        card.facets[FAVOURITE] = frozenset({FAVOURITE} if favourite else ())


def _by_name(rows: Iterable[Row], exercises: Mapping[str, Row]) -> list[Card]:
    cards = (card_of(row, exercises) for row in rows)
    return sorted(cards, key=lambda card: (card.name, card.row["id"]))


def _by_letters(word: Word) -> tuple[bool, str]:
    return word.label != NONE, word.label.casefold()


def _ranked(cards: Sequence[Card], text: str, filters: Filters) -> list[_Hit]:
    asked = asked_for(text)
    hits = []
    for number, card in enumerate(cards):
        if card.passes(filters) and card.has(asked):
            # Without words, what somebody wants to find again comes first.
            rank = card.rank(text, asked) if asked else not card.facets[FAVOURITE]
            hits.append(_Hit(rank, number, card.row))
    return sorted(hits, key=lambda hit: hit[:2])
