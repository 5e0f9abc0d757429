"""Which roles each how-to step has, from what its parts are for and what surrounds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.held import Held
from forge_tui.exchange.understanding.kinds import Kind
from forge_tui.exchange.understanding.moved import Moved
from forge_tui.exchange.understanding.signs import speaks_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.exchange.understanding.clauses import Clause


def roles_of_parts(parts: Sequence[Clause], measure: str, name: str = "") -> list[str | None]:
    """Return the role of each part; None where it adds nothing to its step."""
    if measure == "hold":
        held = Held(parts)
        return [held.role(index) for index in range(len(parts))]
    moved = Moved(parts, going=measure != "reps", name=name)
    return _closed(parts, [moved.role(index) for index in range(len(parts))])


def _closed(parts: Sequence[Clause], roles: list[str | None]) -> list[str | None]:
    """Take the last step for how one goes on where it counts, or changes sides with each rep."""
    last = max((part.step for part in parts), default=0)
    mine = [at for at, part in enumerate(parts) if part.step == last]
    found = {roles[at] for at in mine} - {None}
    text = " ".join(parts[at].text for at in mine).casefold()
    if last < _FEW or len(found) > 1 or "loop" in found or not _goes_on(text):
        return roles
    return ["loop" if part.step == last else role for part, role in zip(parts, roles, strict=True)]


def _goes_on(text: str) -> bool:
    return bool(_COUNT.search(text)) or any(speaks_of(kind, text) for kind in _GOING_ON)


# A page of fewer steps tells the movement in its last.
_FEW = 3
_GOING_ON = (
    Kind.EACH_TIME,
    Kind.NEXT_REP,
    Kind.ON_AND_ON,
    Kind.COUNTED_TWICE,
    Kind.COUNT_THEN,
    Kind.IN_ALL,
    Kind.WHEN_DONE,
    Kind.BY_TURNS,
)
# "Rack up twenty"; but what is five inches or five seconds long is no count.
_COUNT = re.compile(
    r"(?<!over )(?<!taking )(?<!about )"
    r"\b(?:[5-9]|[1-9]\d|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|fifteen|sixteen|twenty"
    r"|thirty|forty|fifty|hundred)\b(?! ?(?:cm|centi|inch|degrees|percent|kilo|kg|pounds|fingers"
    r"|seconds? (?:at|up|down)|minutes? (?:a|per)))"
)


def roles_of_steps(
    parts: Sequence[Clause], roles: Sequence[str | None], steps: int, *, held: bool
) -> tuple[tuple[str, ...], ...]:
    """Return the roles of each step, in the order in which they occur; at least one each."""
    found: list[list[str]] = [[] for _ in range(steps)]
    for clause, role in zip(parts, roles, strict=True):
        if role and role not in found[clause.step - 1]:
            found[clause.step - 1].append(role)
    return tuple(
        tuple(_without_asides(each)) or (_silent(number, found, held=held),)
        for number, each in enumerate(found)
    )


def _without_asides(roles: Sequence[str]) -> Iterator[str]:
    """Leave out a rule for all the time that only goes along with what is done."""
    alone = all(role == "form" for role in roles)
    return (role for role in roles if role != "form" or alone)


def _silent(number: int, found: Sequence[Sequence[str]], *, held: bool) -> str:
    """Return the role of a step that says nothing that is known."""
    done = {role for each in found[:number] for role in each}
    return "form" if ("hold" if held else "rep") in done else "setup"
