"""Which roles each how-to step has, from what its parts are for and what surrounds them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.held import Held
from forge_tui.exchange.understanding.moved import Moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.exchange.understanding.clauses import Clause


def roles_of_parts(parts: Sequence[Clause], measure: str, name: str = "") -> list[str | None]:
    """Return the role of each part; None where it adds nothing to its step."""
    told = Held(parts) if measure == "hold" else Moved(parts, going=measure != "reps", name=name)
    return [told.role(index) for index in range(len(parts))]


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
