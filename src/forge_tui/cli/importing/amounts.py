"""Which amounts fit a measure and the sides: kept where they do, else as near as can be."""

from __future__ import annotations

import re

_FORMS = {
    "reps": r"\d{1,4}(?:/side)?|\d{1,4}-\d{1,4}|max",
    "hold": r"\d{1,5}s(?:/side)?|max",
    "time": r"\d{1,5}s(?:/side)?|max",
    "distance": r"\d{1,5}m(?:/side)?",
}
_USUAL = {"reps": "10", "hold": "30s", "time": "30s", "distance": "40m"}


def usual(measure: str, sides: str) -> str:
    """Return an amount that is often asked for."""
    return f"{_USUAL[measure]}{'/side' if sides == 'switching' else ''}"


def fits(do: str, measure: str, sides: str) -> bool:
    """Return whether an amount has a sense; /side only where there are sides one after another."""
    if not re.fullmatch(_FORMS[measure], do) or not re.search(r"[1-9]|max", do):
        return False
    sided = {"switching", "alternating"} if measure == "reps" else {"switching"}
    return not do.endswith("/side") or sides in sided


def fitting(now: str | None, measure: str, sides: str) -> str:
    """Return the amount as it is, or of each side or of both as the sides ask; else a usual one."""
    bare = (now or "").removesuffix("/side")
    if not re.fullmatch(_FORMS[measure], bare):
        return usual(measure, sides)
    per_side = sides == "switching" and bare != "max" and "-" not in bare
    if now and now.endswith("/side") and sides == "alternating" and fits(now, measure, sides):
        return now
    return f"{bare}/side" if per_side else bare
