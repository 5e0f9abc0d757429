"""Sessions of shipped workouts, come to a chosen moment on a clock that stands still."""

from __future__ import annotations

import os
import tempfile
from contextlib import chdir, contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

from forge_tui import paths
from forge_tui.audio.silent import SilentAudio
from forge_tui.config import Preferences
from forge_tui.library.plan_files import FOLDER as PLANS
from forge_tui.player.orders import sensible
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.session.clock import HandClock, SystemClock
from forge_tui.session.journal import NoJournal
from forge_tui.session.keeping import About, begin, keep
from forge_tui.session.loading import script_of
from forge_tui.session.session import Session
from forge_tui.session.speaker import Speaker
from forge_tui.ui.sitting import Sitting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from forge_tui.session.script import Script

    Moment = Callable[[Playhead], bool]

WORKOUT, KICK = "kick-and-push", "outside-leg-kick-pushup"
DUE, MASTERED = "push-and-row", "bodyweight-full-body"
# Where nothing is, so that paths on the screen are the same everywhere.
_HOME = "/home/you"
MORNING = datetime(2026, 3, 2, 6, 30, tzinfo=timezone(timedelta(hours=1)))  # a Monday
# A step beyond two seconds would be taken for a machine that slept.
_STEP_SECONDS = 0.25
# How long a person takes for what only they can end.
_PATIENCE_SECONDS = 30
# The days are those of the README's.
_PLAN = """name = "Three days a week"
start = 2026-03-02

[days]
monday = "bodyweight-full-body"
wednesday = ["morning-mobility", "push-and-row"]
saturday = "core-quarter-hour"
"""

_CACHE = tempfile.TemporaryDirectory()


@contextmanager
def home(now: datetime = MORNING) -> Iterator[None]:
    """Give the person no files but the shipped ones, a terminal with all colours, and that time.

    Paths are shown from where the shipped files are, be they in a clone or installed.
    """
    with tempfile.TemporaryDirectory() as folder:
        own = {f"XDG_{name}_HOME": f"{folder}/{name}" for name in ("DATA", "STATE")}
        # The index of the shipped files is the same for all.
        own |= {"XDG_CACHE_HOME": _CACHE.name}
        own |= {"HOME": _HOME, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        wall = mock.patch.object(SystemClock, "wall", return_value=now)
        shipped = chdir(Path(str(paths.shipped("workouts"))).parent)
        with mock.patch.dict(os.environ, own), wall, shipped:
            for name in ("XDG_CONFIG_HOME", "NO_COLOR", "TEXTUAL_COLOR_SYSTEM"):
                os.environ.pop(name, None)
            yield


def at_set(exercise: str, number: int, state: State, seconds: float = 0) -> Moment:
    """Return whether a set, or what comes before it, has gone on for so many seconds."""

    def is_there(head: Playhead) -> bool:
        here = head.set.drill.exercise, head.number, head.state
        return here == (exercise, number, state) and head.at >= seconds * 1000

    return is_there


def ended(head: Playhead) -> bool:
    """Return whether it is over."""
    return head.state is State.ENDED


def sitting(until: Moment, name: str = WORKOUT, day: int = 0) -> Sitting:
    """Return a session that has come to a moment."""
    clock = HandClock(MORNING + timedelta(days=day))
    about, session, pages = begin(_script(name), paths.state_dir(), clock)
    _go(session, clock, until)
    return Sitting(about, session, pages, clock, paths.sessions_dir(), mute(), ())


def mute() -> Speaker:
    """Return a speaker that says nothing."""
    return Speaker(SilentAudio(), {})


def past() -> None:
    """Let there be some days with workouts, one stopped and one cut off."""
    stopped = at_set("one-arm-row", 2, State.REST, 5)
    played("first-steps", -9, ended)
    played("push-and-row", -6, stopped)
    played(WORKOUT, -4, ended)
    played("four-minute-tabata", -2, ended)
    sitting(at_set("squat", 2, State.WORK, 5), "down-the-ladder", -1).pages.close()


def planned() -> None:
    """Let there be a plan, and a Wednesday on which half of it is done and Monday was missed."""
    folder = paths.own(PLANS)[-1]
    folder.mkdir(parents=True)
    (folder / "three-days.toml").write_text(_PLAN, encoding="utf-8")
    played("morning-mobility", 2, ended)


def mastered() -> None:
    """Let all of a workout have been done twice."""
    played(MASTERED, -5, ended)
    played(MASTERED, -2, ended)


def _script(name: str) -> Script:
    return script_of(name, Preferences(), lead=None, pace=None, with_memory=False)


def played(name: str, day: int, until: Moment) -> None:
    """Play a workout to a moment so many days later, and keep what was done."""
    script, clock = _script(name), HandClock(MORNING + timedelta(days=day, minutes=-7 * day))
    plan, started = script.plan(), clock.wall()
    session = Session(script, Playhead(plan), clock, NoJournal())
    _go(session, clock, until)
    if not ended(session.head):
        session.step([Command(Act.STOP)])
    about = About(f"{started:%Y%m%dT%H%M%S}", plan.name, name, started, 1.0)
    keep(about, session, NoJournal(), paths.sessions_dir())


def _go(session: Session, clock: HandClock, until: Moment) -> None:
    session.step([Command(Act.START)])
    waited = 0.0
    while not until(session.head):
        assert not ended(session.head), "the moment never comes"
        clock.move(_STEP_SECONDS)
        waits = sensible(session.head) == Command(Act.DONE)
        waited = waited + _STEP_SECONDS if waits else 0.0
        session.step([Command(Act.DONE)] if waited > _PATIENCE_SECONDS else [])
