"""The whole of what is concluded from a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from forge_tui.exchange.page import Page


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a rep, as an exercise file says it; a hold's has no seconds."""

    id: str
    call: str
    cue: str
    step: int
    seconds: float | None = None
    slot: str = "none"
    breath: str | None = None


@dataclass(frozen=True, slots=True)
class Understanding:
    """A movement, and the words each conclusion rests on (`inferred`, one sentence each).

    `roles` has the roles of each how-to step, in their order; `do` is a prescription as files write
    it; `setup`, `rest` and `tempo_floor` are seconds; `labels` are (left, right).
    """

    measure: str
    sides: str
    roles: tuple[tuple[str, ...], ...]
    phases: tuple[Phase, ...]
    labels: tuple[str, str] | None = None
    do: str | None = None
    sets: int | None = None
    rest: float | None = None
    setup: float = 0
    tempo_floor: float | None = None
    pattern: str | None = None
    impact: str | None = None
    joints: tuple[str, ...] = ()
    inferred: tuple[str, ...] = ()


def understand(page: Page) -> Understanding:
    """Conclude how an exercise is played from what its page says."""
    return Understanding(
        measure="reps", sides="unspecified", roles=tuple(("rep",) for _ in page.steps), phases=()
    )
