"""What is wrong with a line of a manner, before it is said in the wrong moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forge_tui.talk.manner import KEYS, NEEDED, WORDS, names_in, without_names
from forge_tui.text import bad_character, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# To say as much takes 17 s, and everything that is left out is a shorter form.
_LONGEST, _MOST_FORMS = 300, 8


def wrong_with_line(key: str, forms: Any) -> str:
    """Return what is wrong with a line; empty if nothing is."""
    if key not in KEYS:
        return f"is nothing that is said{did_you_mean(key, KEYS)}"
    if not isinstance(forms, list) or not all(isinstance(form, str) for form in forms):
        return "must be text, or a list of texts, the longest first"
    if len(forms) > _MOST_FORMS:
        return f"must have at most {_MOST_FORMS} forms"
    if key in WORDS and not any(form.strip() for form in forms):
        return "must have a word: other lines are made with it"
    return next(_faults(key, forms), "")


def wrong_with_text(text: Any) -> str:
    """Return what is wrong with a text that is shown or spoken; empty if nothing is."""
    if not isinstance(text, str):
        return "must be text"
    if len(text) > _LONGEST:
        return f"must have at most {_LONGEST} characters"
    if bad := bad_character(text):
        return f"contains the character {bad[1]}"
    return "must be a single line without tabs" if "\n" in text or "\t" in text else ""


def _faults(key: str, forms: Sequence[str]) -> Iterator[str]:
    known = ", ".join(f"{{{each}}}" for each in sorted(KEYS[key])) or "none"
    for form in forms:
        if wrong := wrong_with_text(form):
            yield wrong
        for name in names_in(form):
            if name not in KEYS[key]:
                yield f"{{{name}}} is not known here; there are: {known}"
        if set(without_names(form)) & {"{", "}"}:
            yield f"has a brace that holds no name; there are: {known}"
        needed = NEEDED.get(key, frozenset())
        if needed and not needed & set(names_in(form)):
            which = " or ".join(f"{{{each}}}" for each in sorted(needed))
            yield f"must have {which} in each form; [] says nothing"
