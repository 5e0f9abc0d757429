"""What is at hand, in the words that exercises use."""

from __future__ import annotations

from typing import Any

from forge_tui.config.mistake import MistakeError
from forge_tui.model.equipment import EQUIPMENT
from forge_tui.text import did_you_mean

_WORDS = {word.casefold(): word for word in EQUIPMENT}


def equipment(raw: Any) -> tuple[str, ...]:
    """Return each word once, as the vocabulary spells it; raises MistakeError."""
    if not isinstance(raw, list):
        raise MistakeError('must be a list: put it in square brackets, as in ["Dumbbell"]')
    return tuple(dict.fromkeys(_word(each, index) for index, each in enumerate(raw)))


def equipment_of(line: str) -> tuple[str, ...]:
    """Return what one line names, parted by commas."""
    parts = [part.strip() for part in line.split(",")]
    return equipment([part for part in parts if part])


def _word(raw: Any, index: int) -> str:
    if not isinstance(raw, str):
        raise MistakeError("must be text in quotes", (index,))
    if word := _WORDS.get(raw.strip().casefold()):
        return word
    hint = did_you_mean(raw, EQUIPMENT) or f"; there are: {', '.join(EQUIPMENT)}"
    raise MistakeError(f'"{raw}" is not known{hint}', (index,))
