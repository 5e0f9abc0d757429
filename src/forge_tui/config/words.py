"""Settings that are several words of a vocabulary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forge_tui.config.mistake import MistakeError
from forge_tui.text import did_you_mean

if TYPE_CHECKING:
    from forge_tui.config.table import Setting


def words(setting: Setting, raw: Any) -> tuple[str, ...]:
    """Return each word once, as the vocabulary spells it; raises MistakeError."""
    if not isinstance(raw, list):
        raise MistakeError('must be a list: put it in square brackets, as in ["Dumbbell"]')
    return tuple(dict.fromkeys(_word(setting, each, index) for index, each in enumerate(raw)))


def words_of(setting: Setting, line: str) -> tuple[str, ...]:
    """Return the words that one line names, parted by commas."""
    parts = [part.strip() for part in line.split(",")]
    return words(setting, [part for part in parts if part])


def _word(setting: Setting, raw: Any, index: int) -> str:
    if not isinstance(raw, str):
        raise MistakeError("must be text in quotes", (index,))
    known: dict[str, str] = {word.casefold(): word for word in setting.choices}
    if word := known.get(raw.strip().casefold()):
        return word
    hint = did_you_mean(raw, setting.choices) or f"; there are: {', '.join(setting.choices)}"
    raise MistakeError(f'"{raw}" is not known{hint}', (index,))
