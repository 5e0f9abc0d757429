"""What is to be said at a moment, before anyone knows what fits."""

from dataclasses import dataclass, replace

from forge_tui.player.events import Cue
from forge_tui.talk.manner import Forms
from forge_tui.talk.topic import Topic

NEVER = 10**12
"""A millisecond that does not come."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to say, its longest form first; `cues` are what it says in words."""

    topic: Topic
    forms: Forms
    cues: frozenset[Cue] = frozenset()


@dataclass(frozen=True, slots=True)
class Group:
    """Lines that belong to one moment, in the order in which they are said.

    Milliseconds of the session: they are due `at`, begin at the `latest` or not at all, are over
    before `until`, and before `sooner` if a form is short enough. A `count` is what others keep
    silent for; for `ready`, a tone, names and tips do if they fit beside it.
    """

    at: int
    latest: int
    until: int
    lines: tuple[Line, ...]
    count: bool = False
    ready: bool = False
    sooner: int = NEVER

    @property
    def rank(self) -> int:
        """How much its most important line matters; less is more."""
        return min(line.topic for line in self.lines)

    def without(self, lines: tuple[Line, ...]) -> "Group":
        """Return what is left of it without some lines."""
        return replace(self, lines=tuple(line for line in self.lines if line not in lines))
