"""Which exercises may stand in for another one."""

from forge_tui.config import load
from forge_tui.library import Library
from forge_tui.library.related import related
from forge_tui.session.script import SwapFor


def _library() -> Library:
    return Library.open(load()[0].folders)


def others_for(exercise: str) -> list[tuple[str, str]]:
    """Return (id, what to show): easier ones, harder ones, then those that are most alike."""
    rows = {row["id"]: row for row in _library().rows("exercise")}
    if exercise not in rows:
        return []
    model = _library().resolve(exercise, ("exercise",)).raw
    words = dict.fromkeys(model.get("easier", ()), "easier")
    words |= dict.fromkeys(model.get("harder", ()), "harder")
    for row in related(rows[exercise], list(rows.values())):
        words.setdefault(row["id"], "alike")
    return [(id_, f"{rows[id_]['name']} ({word})") for id_, word in words.items() if id_ in rows]


def swap_for(exercise: str) -> SwapFor:
    """Return the wish to do another exercise, with what its file holds."""
    return SwapFor(exercise, _library().resolve(exercise, ("exercise",)).raw)
