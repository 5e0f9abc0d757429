"""Other words for the muscles of the vocabulary, and how words are compared."""

from functools import cache

from forge_tui.model.muscles import MUSCLES

# As they are used for secondary muscles.
SYNONYMS = {
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


@cache
def plain(word: str) -> str:
    """Return the word as it is compared: without case, spaces and hyphens."""
    return "".join(letter for letter in word.casefold() if letter.isalnum())


@cache
def muscle(word: str) -> str:
    """Return the muscle that a word means, as it is compared."""
    word = plain(word)
    return "forearms" if word.startswith("wrist") else SYNONYMS.get(word, word)


_NAMES = {plain(name): name for name in MUSCLES}


def muscle_name(word: str) -> str:
    """Return the vocabulary's word for the muscle; one that it does not have begins in capitals."""
    return _NAMES.get(muscle(word)) or word.strip().title()
