"""What the person decided, and what of it can be taken back."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from forge_tui import paths
from forge_tui.history.decisions import finish, in_force, read_decisions, unfinished
from forge_tui.library.putting_back import State, state_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.errors import ForgeError
    from forge_tui.history.decisions import Decision
    from forge_tui.library import Library


def decided(library: Library) -> tuple[list[Decision], list[ForgeError]]:
    """Return what `read_decisions` does, once what a killed program has left is settled.

    What it had carried out counts; what it had not was never decided.
    """
    folder = paths.progress_dir()
    if left := unfinished(folder):
        decisions, _ = read_decisions(folder)
        for path, each in left:
            with suppress(OSError):  # where nothing may be written it is settled another time
                if each and _is_carried_out(library, each, decisions):
                    finish(path, each)
                else:
                    path.unlink(missing_ok=True)
    return read_decisions(folder)


def state(library: Library, decision: Decision) -> State:
    """Say whether what was accepted is in the workout's file now."""
    if decision.before is None or decision.after is None:
        return State.NOT_THERE
    file = library.file("workout", decision.workout)
    return state_of(file, decision.before, decision.after)


def _is_carried_out(library: Library, each: Decision, others: Sequence[Decision]) -> bool:
    if each.said == "accepted":
        return each.after is not None and state(library, each) is State.THERE
    back = next((one for one in in_force(others) if one.id == each.of), None)
    return back is not None and back.after is not None and state(library, back) is not State.THERE
