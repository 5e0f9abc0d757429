"""The words that facets are made of, matched without case."""

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from forge_tui.model.equipment import EQUIPMENT
from forge_tui.model.muscles import MUSCLES

BODY_PARTS = ("Legs", "Arms", "Back", "Core", "Shoulders", "Chest", "Cardio", "Neck")
DIFFICULTIES = ("beginner", "intermediate", "advanced")
CATEGORIES = (
    "strength", "stretching", "cardio", "mobility", "plyometrics", "rehabilitation", "balance",
)  # fmt: skip
PATTERNS = (
    "push", "pull", "squat", "hinge", "lunge", "carry", "core", "mobility", "jump", "locomotion",
)  # fmt: skip
IMPACTS = ("low", "high")


class WordError(ValueError):
    """A value outside its vocabulary; `words` are the choices."""

    def __init__(self, words: tuple[str, ...]) -> None:
        super().__init__("must be one of: " + ", ".join(words))
        self.words = words


def _word_of(words: tuple[str, ...]) -> tuple[BeforeValidator, WithJsonSchema]:
    canonical = {word.casefold(): word for word in words}

    def judge(value: Any) -> str:
        word = canonical.get(value.strip().casefold()) if isinstance(value, str) else None
        if word is None:
            raise WordError(words)
        return word

    return BeforeValidator(judge), WithJsonSchema({"type": "string", "enum": list(words)})


BodyPart = Annotated[str, *_word_of(BODY_PARTS)]
Equipment = Annotated[str, *_word_of(EQUIPMENT)]
Muscle = Annotated[str, *_word_of(MUSCLES)]
Difficulty = Annotated[str, *_word_of(DIFFICULTIES)]
Category = Annotated[str, *_word_of(CATEGORIES)]
Pattern = Annotated[str, *_word_of(PATTERNS)]
Impact = Annotated[str, *_word_of(IMPACTS)]
