"""A manner of speaking: templates of lines, longest form first, from a text file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

Forms = tuple[str, ...]
"""One line, longest form first."""

KEYS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "begin": frozenset({"exercise", "which", "amount", "first"}),
        "prepare": frozenset({"exercise", "which", "amount", "first"}),
        "next": frozenset({"exercise", "which", "amount", "first"}),
        "now": frozenset({"exercise", "which", "amount"}),
        "rest": frozenset({"length"}),
        "change": frozenset({"side"}),
        "side": frozenset({"side"}),
        "go": frozenset(),
        "three": frozenset(),
        "two": frozenset(),
        "one": frozenset(),
        "rep": frozenset({"rep"}),
        "enough": frozenset({"rep"}),
        "halfway": frozenset(),
        "last_three": frozenset({"rep"}),
        "last_set": frozenset(),
        "phase": frozenset({"call", "cue"}),
        "tip": frozenset({"tip"}),
        "finish": frozenset(),
        "left": frozenset(),
        "right": frozenset(),
        "first": frozenset({"side"}),
        "only": frozenset({"side"}),
        "which": frozenset({"set", "sets"}),
        "warm_up": frozenset(),
    }
)
"""What a manner has words for, and the names that may stand in braces there."""

WORDS = frozenset({"left", "right"})
"""What other lines are made with."""

NEEDED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(("begin", "prepare", "next", "now"), frozenset({"exercise"})),
        **dict.fromkeys(("side", "first", "only"), frozenset({"side"})),
        "rep": frozenset({"rep"}),
        "phase": frozenset({"call", "cue"}),
        "tip": frozenset({"tip"}),
    }
)
"""Of which names each form must have one, or it would say nothing."""

_NAME = re.compile(r"\{(\w*)\}")
_PIECE = re.compile(r"(?<=[,.:;!?]) +")


@dataclass(frozen=True, slots=True)
class Manner:
    """How everything is said; `lines` has a value for each of KEYS, which may be empty."""

    id: str
    summary: str
    lines: Mapping[str, Forms]

    def say(self, key: str, **facts: str | int | None) -> Forms:
        """Return the forms of a line; what speaks of a fact that is not there is left out."""
        filled = (_filled(form, facts) for form in self.lines[key])
        return tuple(dict.fromkeys(form for form in filled if form))

    def word(self, key: str, **facts: str | int | None) -> str:
        """Return the longest form of a line that is part of another."""
        return next(iter(self.say(key, **facts)), "")


def names_in(form: str) -> Iterator[str]:
    """Yield the names that stand in braces."""
    return (match[1] for match in _NAME.finditer(form))


def without_names(form: str) -> str:
    """Return a form without the names in braces."""
    return _NAME.sub("", form)


def _filled(form: str, facts: Mapping[str, str | int | None]) -> str:
    """Fill a form; a piece between two marks goes with the fact that it lacks."""
    pieces = [
        _NAME.sub(lambda match: str(facts[match[1]]), piece)
        for piece in _PIECE.split(form)
        if all(facts.get(name) not in {None, ""} for name in names_in(piece))
    ]
    return " ".join(pieces).rstrip(" ,:;") if pieces else ""
