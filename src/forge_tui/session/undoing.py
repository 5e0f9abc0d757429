"""What was accepted, taken back: one thing at a time, the newest first or any other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.history.decisions import Decision, in_force
from forge_tui.library import Library
from forge_tui.library.putting_back import State, put_back
from forge_tui.library.rewriting import put
from forge_tui.session.decided import decided, state
from forge_tui.session.deciding import carry_out
from forge_tui.text import one_line
from forge_tui.toml.problem import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from forge_tui.config import Preferences


def undo(preferences: Preferences, today: date) -> str:
    """Take back what was accepted last, and tell of it; raises ForgeError.

    What has been changed since is left as it is, and told.
    """
    found, blocked = taken(preferences, today)
    return " ".join((*(f"{each}." for each in blocked), take_back(found[0], preferences)))


def taken(preferences: Preferences, today: date) -> tuple[list[Decision], list[str]]:
    """Return (what can be taken back, newest first; sentences of what is newer but cannot).

    What the person has put back in the file is neither. Raises ForgeError if there is nothing.
    """
    library = Library.open(preferences.folders)
    found: list[Decision] = []
    blocked: list[str] = []
    for each in reversed(in_force(decided(library)[0])):
        if each.after is None:
            found += [each] if each.until and each.until >= today else []
            continue
        match state(library, each):
            case State.THERE:
                found.append(each)
            case State.CHANGED if not found:
                blocked.append(_changed(library, each))
    if not found:
        raise ForgeError(blocked[0] if blocked else "there is nothing to take back")
    return found, list(dict.fromkeys(blocked))


def take_back(last: Decision, preferences: Preferences) -> str:
    """Take back one thing that was accepted, and tell of it; raises ForgeError."""
    library = Library.open(preferences.folders)
    every = decided(library)[0]
    if last.id not in {each.id for each in in_force(every)}:
        raise ForgeError("this has been taken back meanwhile")
    act = None if last.after is None else _restore(last, every, library)
    carry_out([Decision("undone", last.workout, last.things, of=last.id)], act)
    where = f", in {one_line(last.workout)}" if last.workout else ""
    return f"Taken back: {'; '.join(thing.sentence for thing in last.things)}{where}."


def _restore(last: Decision, every: Sequence[Decision], library: Library) -> Callable[[], None]:
    file = library.file("workout", last.workout)
    if file is None or state(library, last) is not State.THERE:
        raise ForgeError(_changed(library, last))
    path, text = file.path, put_back(file, last.before or "", last.after or "")
    # A copy that says nothing of its own any more is not kept, whatever was taken back first.
    made = [each.before for each in every if each.copied and each.workout == last.workout]

    def restore() -> None:
        if text not in made:
            put(path, text)
            return
        try:
            path.unlink()
        except OSError as error:
            raise ForgeError(f"{shown(path)} cannot be deleted: {error.strerror}") from None

    return restore


def _changed(library: Library, decision: Decision) -> str:
    file = library.file("workout", decision.workout)
    where = shown(file.path) if file else decision.workout
    return f"{where} has been changed since: edit it yourself"
