"""A session with what surrounds it: its name, its journal, and where it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.player.transitions import State
from forge_tui.session.clock import Clock, SystemClock
from forge_tui.session.followers import open_followers
from forge_tui.session.keeping import About, begin, go_on, recall, record
from forge_tui.session.loading import script_of
from forge_tui.session.saving import save

if TYPE_CHECKING:
    from pathlib import Path

    from forge_tui.config import Preferences
    from forge_tui.plan.pace import Pace
    from forge_tui.plan.sides import Side
    from forge_tui.record import SessionRecord
    from forge_tui.session.journal import Pages
    from forge_tui.session.runner import Follower
    from forge_tui.session.session import Session
    from forge_tui.session.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Sitting:
    """One session to be followed on the screen; `folder` is where finished ones are kept."""

    about: About
    session: Session
    pages: Pages
    clock: Clock
    folder: Path
    speaker: Speaker
    followers: tuple[Follower, ...]

    @property
    def has_ended(self) -> bool:
        """Whether the session is over."""
        return self.session.head.state is State.ENDED

    def keep(self) -> SessionRecord | None:
        """Save the ended session, and return it; None if no set was begun.

        Raises ForgeError, which says where what was done is kept.
        """
        path = save(self.about, self.session, self.pages, self.folder)
        return None if path is None else record(self.about, self.session)


def begin_sitting(  # noqa: PLR0913 - what a person can say of a session
    name: str,
    preferences: Preferences,
    *,
    speed: float = 1.0,
    lead: Side | None = None,
    pace: Pace | None = None,
    swap: tuple[int, str] | None = None,
    **sound: Any,
) -> Sitting:
    """Return a new session of a workout or an exercise; raises ForgeError.

    `swap` is (entry, exercise in its place); `sound` is for open_followers.
    """
    clock = SystemClock()
    script = script_of(name, preferences, lead=lead, pace=pace, with_memory=True, swap=swap)
    begun = begin(script, paths.state_dir(), clock, speed=speed)
    return _sitting(begun, clock, open_followers(preferences, speed, **sound))


def resume_sitting(journal: Path, preferences: Preferences, **sound: Any) -> Sitting:
    """Return a session that was cut off, paused where it was; raises ForgeError."""
    clock = SystemClock()
    try:
        going_on = go_on(recall(journal), clock, attended=True)
    except OSError as error:
        raise ForgeError(f"the session cannot be gone on with: {error.strerror}") from None
    return _sitting(going_on, clock, open_followers(preferences, going_on[0].speed, **sound))


def _sitting(
    started: tuple[About, Session, Pages],
    clock: Clock,
    followers: tuple[Speaker, tuple[Follower, ...]],
) -> Sitting:
    return Sitting(*started, clock, paths.sessions_dir(), *followers)
