"""Finding as one types: the best hits first, and a guess where there is none; without case."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from forge_tui.library.search import muscle
from forge_tui.text import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from forge_tui.library.loaded import Kind, Row

# After the ranks of names; what only a summary says counts if there is nothing else.
_TARGET, _SECONDARY, _ELSEWHERE, _SUMMARY = 3, 4, 5, 6


class Found(NamedTuple):
    """Hits of both kinds, best first, and which is the best of all.

    `text` is what they are hits of: other words than were asked for where nothing fits those.
    """

    workouts: Sequence[Row]
    exercises: Sequence[Row]
    text: str
    best: tuple[Kind, str] | None


class _Known(NamedTuple):
    row: Row
    name: str
    text: str
    summary: str
    muscles: frozenset[str]


class _Hit(NamedTuple):
    rank: int
    number: int
    row: Row


class Finder:
    """Everything that can be found, prepared once so that a key costs a few milliseconds."""

    def __init__(self, workouts: Sequence[Row], exercises: Sequence[Row]) -> None:
        by_id = {row["id"]: row for row in exercises}
        self._workouts = _by_name(_known(row, by_id) for row in workouts)
        self._exercises = _by_name(_known(row, by_id) for row in exercises)
        self._words: set[str] | None = None

    def find(self, text: str) -> Found:
        """Return what has all the words of the text; everything if there are none."""
        found = self._find(" ".join(text.casefold().split()))
        if found.workouts or found.exercises:
            return found
        guess = " ".join(self._guess(word) for word in found.text.split())
        guessed = self._find(guess)
        return guessed if guessed.workouts or guessed.exercises else found

    def _find(self, text: str) -> Found:
        workouts, exercises = _ranked(self._workouts, text), _ranked(self._exercises, text)
        ranks = [hits[0].rank for hits in (workouts, exercises) if hits]
        best: tuple[Kind, str] | None = None
        if workouts and workouts[0].rank == min(ranks):
            best = "workout", workouts[0].row["id"]
        elif exercises:
            best = "exercise", exercises[0].row["id"]
        worst = _ELSEWHERE if ranks and min(ranks) < _SUMMARY else _SUMMARY
        shown = [[hit.row for hit in hits if hit.rank <= worst] for hits in (workouts, exercises)]
        return Found(shown[0], shown[1], text, best)

    def _guess(self, word: str) -> str:
        if self._words is None:
            every = [*self._workouts, *self._exercises]
            self._words = {word for known in every for word in _parts(known.name)}
            self._words |= {name for known in every for name in known.muscles}
        return suggest(word, self._words) or word


def _by_name(known: Iterator[_Known]) -> list[_Known]:
    return sorted(known, key=lambda each: (each.name, each.row["id"]))


def _known(row: Row, exercises: Mapping[str, Row]) -> _Known:
    inner = [exercises[id_] for id_ in row.get("exercises", ()) if id_ in exercises]
    told = [row["name"], row["id"], row["difficulty"] or "", *row.get("tags", ())]
    told += row.get("kinds", ())
    told += [each["name"] for each in inner]
    muscles = [word for each in (row, *inner) for word in _muscles(each)]
    told += [word for each in (row, *inner) for word in _facets(each)]
    text = "\n".join([*told, *muscles]).casefold()
    summary = f"{text}\n{row['summary'].casefold()}"
    return _Known(row, row["name"].casefold(), text, summary, frozenset(map(muscle, muscles)))


def _muscles(row: Row) -> list[str]:
    return [word for word in (row.get("target"), *row.get("secondary", ())) if word]


def _facets(row: Row) -> list[str]:
    words = (row.get("body_part"), row.get("category"), *row.get("equipment", ()))
    return [word for word in words if word]


def _ranked(known: Sequence[_Known], text: str) -> list[_Hit]:
    words = text.split()
    if not words:
        return [_Hit(0, number, each.row) for number, each in enumerate(known)]
    hits = [
        _Hit(_rank(each, text, words), number, each.row)
        for number, each in enumerate(known)
        if all(word in each.summary or muscle(word) in each.muscles for word in words)
    ]
    return sorted(hits, key=lambda hit: hit[:2])


def _rank(known: _Known, text: str, words: Sequence[str]) -> int:
    """Return 0 for the best: the start of a name, then of its words, then inside of them."""
    if known.name.startswith(text):
        return 0
    starts = _parts(known.name)
    if all(any(part.startswith(word) for part in starts) for word in words):
        return 1
    if all(word in known.name for word in words):
        return 2
    asked = {muscle(word) for word in words}
    if muscle(known.row.get("target") or "") in asked:
        return _TARGET
    if not asked.isdisjoint(known.muscles):
        return _SECONDARY
    return _ELSEWHERE if all(word in known.text for word in words) else _SUMMARY


def _parts(name: str) -> list[str]:
    return name.replace("-", " ").split()
