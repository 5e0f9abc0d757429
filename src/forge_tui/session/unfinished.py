"""Sessions that were cut off: found, named in a line, discarded and brought back."""

from pathlib import Path

from forge_tui import paths
from forge_tui.errors import ForgeError
from forge_tui.player.playhead import Playhead
from forge_tui.player.transitions import State
from forge_tui.player.wording import clock
from forge_tui.session.journal import SUFFIX, SessionTakenError, is_taken
from forge_tui.session.keeping import Unfinished, find_unfinished, keep_ended

_TRASH = "trash"


def find() -> tuple[list[Unfinished], list[ForgeError]]:
    """Return (sessions to go on with, newest first; journals that cannot be read).

    One that had ended, but was cut off before it was saved, is saved.
    """
    found, problems = find_unfinished(paths.state_dir())
    left, unsaved = keep_ended(found, paths.sessions_dir())
    return left, problems + unsaved


def where_it_was(cut_off: Unfinished) -> str:
    """Say in a line what a session was and how far it had come."""
    about = cut_off.about
    practice = ", practice" if about.practice else ""
    begun = f"{about.started:%Y-%m-%d %H:%M}"
    return f"{about.name}, begun {begun}{practice}: {place(cut_off.head)}"


_WHERE = {
    State.READY: "before ",
    State.PREPARE: "before ",
    State.REST: "resting before ",
    State.CHANGE: "changing sides in ",
}


def place(head: Playhead) -> str:
    """Say where a playhead stands: exercise, set, rep or second, side, time."""
    plan = head.set
    which = f"set {head.number}" + (f" of {plan.of}" if plan.of else "")
    parts = [_WHERE.get(head.active, "") + plan.drill.name, which]
    if head.active is State.WORK and plan.drill.held:
        parts.append(f"second {head.clock // 1000}")
    elif head.active is State.WORK:
        of = f" of {head.reps_planned}" if head.reps_planned else ""
        parts.append(f"rep {head.count + 1}{of}")
    if head.side:
        parts.append(plan.drill.label(head.side))
    return ", ".join([*parts, f"at {clock(head.now)}"])


def discard(cut_off: Unfinished) -> Path:
    """Move a session that nobody wants to go on with to the trash folder; returns where it is.

    Raises ForgeError if another window goes on with it, or has moved it.
    """
    if is_taken(cut_off.path):
        raise SessionTakenError("this session is going on in another window")
    trash = cut_off.path.parent / _TRASH
    trash.mkdir(exist_ok=True)
    try:
        return cut_off.path.rename(trash / cut_off.path.name)
    except FileNotFoundError:
        raise ForgeError("this session has been moved or finished in another window") from None


def discarded(folder: Path) -> dict[str, Path]:
    """Return the journals of sessions that were discarded, by their ids."""
    return {path.stem: path for path in (folder / _TRASH).glob(f"*{SUFFIX}")}


def find_discarded() -> tuple[list[Unfinished], list[ForgeError]]:
    """Return (sessions that were cut off and then discarded; journals that cannot be read)."""
    return find_unfinished(paths.state_dir() / _TRASH)


def bring_back(discarded: Path) -> None:
    """Let a session that was discarded be gone on with after all; raises OSError."""
    discarded.rename(discarded.parent.parent / discarded.name)
