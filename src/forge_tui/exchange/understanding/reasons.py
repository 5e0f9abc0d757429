"""What was concluded, in one sentence each, with the words that it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.exchange.understanding.facets import impact_of, joints_of
from forge_tui.exchange.understanding.patterns import pattern_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from forge_tui.exchange.page import Page
    from forge_tui.exchange.understanding.amount import Asked
    from forge_tui.exchange.understanding.facets import Labels
    from forge_tui.exchange.understanding.measure import Measured
    from forge_tui.exchange.understanding.sides import Sided
    from forge_tui.exchange.understanding.understand import Understanding

_MOST_QUOTED = 80


def how_it_is_done(measure: Measured, sides: Sided, labels: Labels | None) -> Iterator[str]:
    """Say why it has its measure, its sides and their names."""
    yield f"measure {measure.measure}, {_from(measure.reason, 'as nothing speaks of any other')}"
    yield f"sides {sides.sides}, {_from(sides.reason, 'as nothing speaks of a side')}"
    if labels:
        because = _from(labels.reason, "usual names")
        yield f"sides called {labels.left} and {labels.right}, {because}"


def how_much(asked: Asked) -> Iterator[str]:
    """Say why it is asked for so many times, sets and seconds of rest."""
    told = f"amount {asked.do}, {asked.sets} sets, rest {asked.rest:g} s"
    twice = ", doubled: right and left are one there" if asked.pairs else ""
    yield f"{told}, {_from(asked.reason, 'usual ones')}{twice}"


def what_it_is(page: Page, found: Understanding) -> Iterator[str]:
    """Say where its pattern, impact, joints, set-up and phases come from."""
    if pattern := pattern_of(page):
        yield f"pattern {pattern.pattern}, from {pattern.reason}"
    impact, word = impact_of(page)
    yield f"impact {impact}, {_from(word, 'as the name speaks of no jumping or running')}"
    if joints := joints_of(page.steps):
        words = (f'{joint} from "{word}"' for joint, word in joints.items())
        yield f"joints: {', '.join(words)}"
    if first := [n for n, roles in enumerate(found.roles, 1) if "setup" in roles]:
        yield f"set-up {found.setup:g} s, from step {_listed(first)}"
    if steps := [n for n in sorted({phase.step for phase in found.phases}) if n <= len(page.steps)]:
        yield f"phases, calls and cues, from step {_listed(steps)}"
    if found.tempo_floor:
        yield f"never below {found.tempo_floor:g} s, seven tenths of the phases together"
    if any(phase.seconds and not phase.said for phase in found.phases):
        others = "the other" if any(phase.said for phase in found.phases) else "the"
        yield f"seconds of {others} phases, usual ones for their verbs"


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))


def _from(words: str, otherwise: str) -> str:
    words = " ".join(words.split())
    if len(words) > _MOST_QUOTED:
        words = words[: _MOST_QUOTED - 3].rstrip() + "..."
    return f'from "{words}"' if words else otherwise
