"""What exercises and workouts are filtered by: body part, muscle, equipment and so on; no case.

What a workout trains, and with what, is what its exercises say; its difficulty is its own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.muscles import SYNONYMS, muscle, plain
from forge_tui.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from forge_tui.library.loaded import Row

FACETS = ("body-part", "muscle", "equipment", "difficulty", "category", "pattern", "impact")
FAVOURITE = "favourite"
"""The word of the facet of the same name, which a person gives and no file."""
NONE = "None"
"""The equipment of what needs nothing but a body."""

Filters = dict[str, frozenset[str]]
"""Words for some facets, as they are compared: a row fits if it has one word of each facet."""

_BODY = {"bodyweight"}
_FEW = 10


def compared(facet: str, word: str) -> str:
    """Return a facet's word as it is compared."""
    return muscle(word) if facet == "muscle" else plain(word)


def told(facet: str, row: Row, exercises: Mapping[str, Row]) -> list[str]:
    """Return what a row says of a facet, in its own words; `exercises` are those of workouts."""
    if "exercises" not in row or facet == "difficulty":
        words = _own(facet, row)
    else:
        inner = [exercises[id_] for id_ in row["exercises"] if id_ in exercises]
        words = [word for each in inner for word in _own(facet, each)]
    if facet == "equipment" and {plain(word) for word in words} <= _BODY:
        return [*words, NONE]
    # One jump makes a workout one of high impact.
    if facet == "impact" and "high" in words:
        return ["high"]
    return list(dict.fromkeys(words))


def _own(facet: str, row: Row) -> list[str]:
    if facet == "muscle":
        words = [row.get("target"), *row.get("secondary", ())]
    elif facet == "equipment":
        words = [*row.get("equipment", ())]
    else:
        words = [row.get(facet.replace("-", "_"))]
    return [word for word in words if word]


def filters_of(asked: Mapping[str, Sequence[str]], used: Mapping[str, Sequence[str]]) -> Filters:
    """Return filters for words as a person writes them; `used` are those that files use.

    Raises ForgeError for a word that neither the vocabulary nor any file knows.
    """
    filters: Filters = {}
    for facet, words in asked.items():
        known = dict.fromkeys((*used.get(facet, ()), *vocabulary(facet)))
        if facet == "muscle":
            known |= dict.fromkeys(SYNONYMS)
        keys = {compared(facet, each) for each in known}
        for word in words:
            if compared(facet, word) not in keys:
                kind = facet.replace("-", " ")
                hint = did_you_mean(word, sorted(known))
                if not hint and len(known) <= _FEW:
                    hint = f": say {', '.join(sorted(known))}"
                raise ForgeError(f'there is no {kind} "{word}"{hint}')
        filters[facet] = frozenset(compared(facet, word) for word in words)
    return filters


@cache
def vocabulary(facet: str) -> Sequence[str]:
    """Return the words of a facet in their usual order."""
    # The models' vocabulary brings pydantic with it, and is needed only when somebody filters.
    from forge_tui.model import vocabulary as words  # noqa: PLC0415
    from forge_tui.model.equipment import EQUIPMENT  # noqa: PLC0415
    from forge_tui.model.muscles import MUSCLES  # noqa: PLC0415

    return {
        "muscle": MUSCLES,
        "equipment": (NONE, *EQUIPMENT),
        "body-part": words.BODY_PARTS,
        "difficulty": words.DIFFICULTIES,
        "category": words.CATEGORIES,
        "pattern": words.PATTERNS,
        "impact": words.IMPACTS,
        FAVOURITE: (FAVOURITE,),
    }[facet]
