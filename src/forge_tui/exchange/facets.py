"""The facts of a page in the words of the vocabulary; what has none there is told, not guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from forge_tui.model.equipment import EQUIPMENT
from forge_tui.model.muscles import MUSCLES
from forge_tui.model.vocabulary import BODY_PARTS, CATEGORIES, DIFFICULTIES
from forge_tui.muscles import muscle, plain
from forge_tui.text import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORDS = {
    "body part": BODY_PARTS,
    "equipment": EQUIPMENT,
    "target muscle": MUSCLES,
    "difficulty": DIFFICULTIES,
    "category": CATEGORIES,
}
# Words of other programs that mean one of ours and nothing else.
_SAME = {
    "equipment": {
        "bodyonly": "Body Weight", "none": "Body Weight", "noequipment": "Body Weight",
        "kettlebells": "Kettlebell", "bands": "Resistance Band", "band": "Resistance Band",
        "resistancebands": "Resistance Band", "ezcurlbar": "EZ Bar", "dumbbells": "Dumbbell",
        "barbells": "Barbell", "cables": "Cable", "machines": "Machine", "flatbench": "Bench",
        "weightbench": "Bench", "workoutbench": "Bench", "chinupbar": "Pull-up Bar",
        "yogamat": "Mat", "exercisemat": "Mat",
    },
    "target muscle": {"middleback": "Upper Back"},
    "difficulty": {"expert": "advanced"},
}  # fmt: skip
# Kinds of strength training: narrower words, so that the conclusion is told.
_NARROWER = {"powerlifting", "olympicweightlifting", "strongman"}
_PARTS = {
    "Legs": ("Glutes", "Calves", "Quads", "Hamstrings", "Adductors", "Abductors"),
    "Arms": ("Biceps", "Triceps", "Forearms"),
    "Back": ("Upper Back", "Lats", "Lower Back", "Traps"),
    "Core": ("Abs",),
    "Shoulders": ("Shoulders",),
    "Chest": ("Chest", "Serratus"),
    "Cardio": ("Cardiovascular",),
    "Neck": ("Neck",),
}
_COMMAS = re.compile(r"\s*[,;/•]\s*(?:and\s+)?|\s+(?:and|&)\s+", re.IGNORECASE)
_NOTHING = {"", "none", "-", "n/a", "null"}
HANDLED = {*_WORDS, "secondary muscles"}
"""The labels of facts that have a key of their own in a file."""


@dataclass(slots=True)
class Facets:
    """The keys of the file, and what is to be said of how they came about.

    `notes` keeps the facts without a place, `unknown` tells the person of them.
    """

    keys: dict[str, Any] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    inferred: list[str] = field(default_factory=list)


def listed(value: str) -> list[str]:
    """Return the words of a list such as "Quads, Calves and Glutes", each once."""
    parts = (part.strip(" .") for part in _COMMAS.split(value))
    return list(dict.fromkeys(part for part in parts if part))


def _muscles(value: str) -> list[str]:
    return [] if value.casefold() in _NOTHING else listed(value)


def meaning(label: str, value: str) -> frozenset[str]:
    """Return a value as it is compared with another of the same label."""
    words = _muscles(value) if "muscle" in label else listed(value)
    if label == "secondary muscles":
        return frozenset(muscle(word) for word in words)
    return frozenset(plain(_word(label, word) or word) for word in words)


def facets_of(facts: Mapping[str, str]) -> Facets:
    """Return what the facts say, in the order in which a file has it."""
    found = Facets()
    known = {label: _known(found, label, facts.get(label, "")) for label in _WORDS}
    targets = known["target muscle"]
    secondary = [*targets[1:], *_muscles(facts.get("secondary muscles", ""))]
    if known["body part"]:
        found.keys["body_part"] = known["body part"][0]
    elif targets:
        part = next(part for part, muscles in _PARTS.items() if targets[0] in muscles)
        found.keys["body_part"] = part
        found.inferred.append(f"body_part is {part}, from the target muscle {targets[0]}")
    found.keys["equipment"] = known["equipment"]
    if targets:
        found.keys["target"] = targets[0]
    found.keys["secondary"] = secondary
    for label in ("difficulty", "category"):
        if known[label]:
            found.keys[label] = known[label][0]
    for label in ("body part", "difficulty", "category"):
        found.notes += [f"{label.capitalize()}: {word}" for word in known[label][1:]]
    return found


def _known(found: Facets, label: str, value: str) -> list[str]:
    """Return the words of the vocabulary that a value stands for, and note all others."""
    known = []
    for word in [value] if _word(label, value) else listed(value):
        ours = _word(label, word)
        if ours is None and label == "category" and plain(word) in _NARROWER:
            ours = "strength"
            found.notes.append(f"Category: {word}")
            found.inferred.append(f'category is strength, from "{word}"')
        if ours:
            known.append(ours)
            continue
        hint = did_you_mean(word, _WORDS[label])
        found.notes.append(f"{label.capitalize()}: {word}")
        found.unknown.append(f'{label} "{word}" is no word of ours and kept in notes{hint}')
    return list(dict.fromkeys(known))


def _word(label: str, word: str) -> str | None:
    words = _WORDS.get(label, ())
    key = muscle(word) if label == "target muscle" else plain(word)
    return next((each for each in words if plain(each) == key), _SAME.get(label, {}).get(key))
