"""Beginning a session, finding one that was cut off, going on with it, keeping what was done."""

import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from forge_tui.errors import ForgeError
from forge_tui.history import write
from forge_tui.player.cursor import advance
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import Act, Command, State
from forge_tui.record import SessionRecord
from forge_tui.session import journal
from forge_tui.session.clock import Clock
from forge_tui.session.journal import (
    Entry,
    Journal,
    NoJournal,
    Pages,
    SessionTakenError,
)
from forge_tui.session.logged import sets_of
from forge_tui.session.script import Script, SwapFor, carry_out
from forge_tui.session.session import Session


@dataclass(frozen=True, slots=True)
class About:
    """What names a session; `speed` above 1 makes it practice."""

    id: str
    name: str
    workout: str
    started: datetime
    speed: float

    @property
    def practice(self) -> bool:
        """Whether it is kept out of records, statistics and the memory of sides."""
        return self.speed > 1


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A session that was cut off, where it was."""

    about: About
    path: Path
    script: Script
    head: Playhead


def begin(
    script: Script, folder: Path, clock: Clock, *, speed: float = 1.0, attended: bool = True
) -> tuple[About, Session, Pages]:
    """Return a new session whose journal stands in `folder`; raises ForgeError.

    Where no journal can be written the session goes on without, and says so.
    """
    plan, started = script.plan(), clock.wall()
    name = f"{started:%Y%m%dT%H%M%S}-{secrets.token_hex(3)}"
    about = About(name, plan.name, script.workout_id, started, speed)
    pages: Pages
    try:
        pages = Journal(folder / f"{name}{journal.SUFFIX}", new=True)
    except OSError as error:
        pages = NoJournal(error.strerror or str(error))
    header = {
        "forge-tui": journal.VERSION,
        "id": about.id,
        "name": about.name,
        "started": started.isoformat(),
        "speed": speed,
        "attended": attended,
        **script.as_header(),
    }
    pages.append(header, sync=True)
    head = Playhead(plan, attended=attended)
    return about, Session(script, head, clock, pages, speed=speed), pages


def find_unfinished(folder: Path) -> tuple[list[Unfinished], list[ForgeError]]:
    """Return (sessions cut off and not going on elsewhere, newest first; unreadable ones)."""
    try:
        journals = sorted(folder.glob(f"*{journal.SUFFIX}"), reverse=True)
    except OSError as error:  # a folder above it may be closed
        return [], [ForgeError(f"{folder}: cannot be read: {error.strerror or error}")]
    found, problems = [], []
    for path in journals:
        try:
            if not journal.is_taken(path):
                found.append(recall(path))
        except ForgeError as error:
            if path.exists():  # else another copy has saved it just now
                problems.append(error)
        except OSError as error:
            problems.append(ForgeError(f"{path}: cannot be read: {error.strerror}"))
    return found, problems


def recall(path: Path) -> Unfinished:
    """Replay a journal to its last moment; raises ForgeError if it is none."""
    header, entries = journal.read(path)
    try:
        about = _about(header)
        script = Script.from_header(header)
        head = Playhead(script.plan(), attended=bool(header["attended"]))
        for entry in entries:
            script, head = _replay(script, head, entry)
    except (KeyError, TypeError, ValueError, ValidationError):
        raise ForgeError(f"{path}: is not a session that can be gone on with") from None
    except ForgeError as error:
        raise ForgeError(f"{path}: cannot be gone on with: {error}") from None
    return Unfinished(about, path, script, head)


def _about(header: Mapping[str, Any]) -> About:
    started = datetime.fromisoformat(header["started"])
    if started.tzinfo is None:
        raise ValueError("started has no offset from UTC")
    return About(
        str(header["id"]),
        str(header["name"]),
        str(header["workout_id"]),
        started,
        float(header["speed"]),
    )


def _replay(script: Script, head: Playhead, entry: Entry) -> tuple[Script, Playhead]:
    head, _ = advance(head, max(0, entry.t - head.now))
    if entry.act is None:
        return script, head
    command: Command | SwapFor = Command(entry.act, entry.value)
    if entry.act is Act.SWAP_EXERCISE:
        command = SwapFor(str(entry.value), entry.exercise or {})
    script, head, _ = carry_out(script, head, command)
    return script, head


def go_on(cut_off: Unfinished, clock: Clock, *, attended: bool) -> tuple[About, Session, Pages]:
    """Return the session, paused where it was cut off; raises SessionTakenError or OSError."""
    pages = Journal(cut_off.path)
    journal.cut_torn_end(cut_off.path)
    # Another copy may have gone on with it since it was found.
    now = recall(cut_off.path)
    session = Session(now.script, now.head, clock, pages, speed=now.about.speed)
    commands = []
    if now.head.state not in {State.READY, State.PAUSED, State.ENDED}:
        commands.append(Command(Act.PAUSE))
    if now.head.attended != attended and now.head.state is not State.ENDED:
        commands.append(Command(Act.INPUT_BACK if attended else Act.INPUT_LOST))
    session.step(commands)
    return now.about, session, pages


def keep_ended(
    found: Iterable[Unfinished], sessions: Path
) -> tuple[list[Unfinished], list[ForgeError]]:
    """Keep those that had ended when they were cut off.

    Returns (those that are left, sentences on those among them that cannot be written).
    """
    left, problems = list[Unfinished](), list[ForgeError]()
    for cut_off in found:
        try:
            if cut_off.head.state is State.ENDED:
                keep(cut_off.about, cut_off, Journal(cut_off.path), sessions)
                continue
        except SessionTakenError:  # another copy is doing so
            continue
        except OSError as error:
            if not cut_off.path.exists():  # another copy has done so
                continue
            sentence = f"a finished session cannot be saved: {error.strerror or error}"
            problems.append(ForgeError(f"{sentence}; it is tried again at the next start"))
        left.append(cut_off)
    return left, problems


def record(about: About, played: Session | Unfinished) -> SessionRecord:
    """Return what was done so far, as a record."""
    head, script = played.head, played.script
    ended, sets = head.state is State.ENDED, sets_of(head, script.asked_for())
    state = "practice" if about.practice else "finished"
    return SessionRecord(
        id=about.id,
        workout=about.workout,
        name=about.name,
        state=state if ended else "unfinished",
        reason=("finished" if head.is_finished else "stopped") if ended else "cut off",
        practice=about.practice,
        started=about.started,
        seconds=head.now / 1000,
        paused=head.paused / 1000,
        sets=sets,
        exercises={done.exercise: script.facts(done.exercise) for done in sets},
        played=script.as_played(),
    )


def keep(about: About, played: Session | Unfinished, pages: Pages, folder: Path) -> Path | None:
    """Make an ended session a finished one, and return its file; None if no set was begun.

    Raises OSError if it cannot be written; its journal stays then, closed.
    """
    try:
        path = write(record(about, played), folder) if played.head.results else None
    except OSError:
        pages.close()
        raise
    pages.remove()
    return path
