"""Finding exercises and workouts by what they are for, and by their words; all without case."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from forge_tui.errors import ForgeError
from forge_tui.library.loaded import Row
from forge_tui.text import did_you_mean

FACETS = ("muscle", "equipment", "body-part", "difficulty", "category")

# Other words for the muscles of the vocabulary, as pages use them for secondary muscles.
_SYNONYMS = {
    "quadriceps": "Quads",
    "abdominals": "Abs",
    "lower abs": "Abs",
    "core": "Abs",
    "trapezius": "Traps",
    "rhomboids": "Upper Back",
    "rear deltoids": "Shoulders",
    "rotator cuff": "Shoulders",
    "upper chest": "Chest",
    "inner thighs": "Adductors",
    "groin": "Adductors",
    "soleus": "Calves",
    "brachialis": "Biceps",
    "grip": "Forearms",
    "hands": "Forearms",
}

_Rows = Mapping[str, Row]
