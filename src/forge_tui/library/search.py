"""Finding exercises and workouts by what they are for and by their words; all without case."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forge_tui.library.loaded import Row

# Other words for the muscles of the vocabulary, as they are used for secondary muscles.
_SYNONYMS = {
    "quadriceps": "quads",
    "abdominals": "abs",
    "lowerabs": "abs",
    "core": "abs",
    "trapezius": "traps",
    "rhomboids": "upperback",
    "reardeltoids": "shoulders",
    "rotatorcuff": "shoulders",
    "upperchest": "chest",
    "innerthighs": "adductors",
    "groin": "adductors",
    "soleus": "calves",
    "brachialis": "biceps",
    "grip": "forearms",
    "hands": "forearms",
}


def plain(word: str) -> str:
    """Return the word as it is compared: without case, spaces and hyphens."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())


@cache
def muscle(word: str) -> str:
    """Return the muscle that a word means, as it is compared."""
    word = plain(word)
    return "forearms" if word.startswith("wrist") else _SYNONYMS.get(word, word)


class Search:
    """What is asked for: a word for each facet (muscle, equipment, ...), and a free text.

    All of it must fit. What a workout trains, and with what, is what its exercises say.
    """

    def __init__(self, exercises: Sequence[Row], facets: Mapping[str, str], text: str) -> None:
        self._exercises = {row["id"]: row for row in exercises}
        self._facets = {facet: _compared(facet, word) for facet, word in facets.items()}
        self._text = text.casefold().split()
        for facet, word in facets.items():
            self._judge(facet, word)

    def among(self, rows: Sequence[Row]) -> list[Row]:
        """Return the rows that fit, in their order."""
        return [row for row in rows if self._fits(row)]

    def _fits(self, row: Row) -> bool:
        facets = self._facets.items()
        return all(word in self._words(facet, row) for facet, word in facets) and self._reads(row)

    def _reads(self, row: Row) -> bool:
        if not self._text:
            return True
        muscles = self._words("muscle", row)
        told = [row["id"], row["name"], row["summary"], *row.get("tags", ())]
        told += self._told("muscle", row)
        text = "\n".join(told).casefold()
        return all(word in text or muscle(word) in muscles for word in self._text)

    def _words(self, facet: str, row: Row) -> set[str]:
        return {_compared(facet, word) for word in self._told(facet, row)}

    def _told(self, facet: str, row: Row) -> list[str]:
        """Return what a row says of a facet, in its own words."""
        if facet == "muscle":
            words = [row.get("target"), *row.get("secondary", ())]
        elif facet == "equipment":
            words = [*row.get("equipment", ())]
        else:
            words = [row.get(facet.replace("-", "_"))]
        found = [word for word in words if word]
        if "exercises" in row and facet != "difficulty":
            rows = [self._exercises[id_] for id_ in row["exercises"] if id_ in self._exercises]
            found += [word for inner in rows for word in self._told(facet, inner)]
        return found

    def _judge(self, facet: str, word: str) -> None:
        """Raise ForgeError for a word that neither the vocabulary nor any exercise knows."""
        used = {word for row in self._exercises.values() for word in self._told(facet, row)}
        if _compared(facet, word) in {_compared(facet, each) for each in used}:
            return
        known = used.union(_vocabulary(facet), _SYNONYMS if facet == "muscle" else ())
        if _compared(facet, word) not in {_compared(facet, each) for each in known}:
            kind = facet.replace("-", " ")
            raise ForgeError(f'there is no {kind} "{word}"{did_you_mean(word, sorted(known))}')


def _compared(facet: str, word: str) -> str:
    return muscle(word) if facet == "muscle" else plain(word)


def _vocabulary(facet: str) -> Sequence[str]:
    # The models' vocabulary brings pydantic with it, and is needed for words that nobody uses.
    from forge_tui.model import vocabulary  # noqa: PLC0415

    return {
        "muscle": vocabulary.MUSCLES,
        "equipment": vocabulary.EQUIPMENT,
        "body-part": vocabulary.BODY_PARTS,
        "difficulty": vocabulary.DIFFICULTIES,
        "category": vocabulary.CATEGORIES,
    }[facet]
