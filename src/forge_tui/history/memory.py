"""Which side an exercise leads with, from what was left over the last time."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.history.files import look
from forge_tui.history.reading import read_amended
from forge_tui.history.tables import table_of
from forge_tui.plan.sides import Side
from forge_tui.record import left_over

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from forge_tui.history.files import Folder
    from forge_tui.record import SessionRecord

# What was planned and is kept along stands within braces.
_EXERCISE = re.compile(rb"""^[ \t]*exercise[ \t]*=[ \t]*["']([^"']*)""", re.MULTILINE)


def remembered(folder: Path, cache: Path, exercises: Iterable[str]) -> dict[str, Side]:
    """Return for each exercise the side that did less in the last session that had it.

    Practice is not remembered. A session is about to begin: of what the index knows only files
    with one of the exercises are read, and what it does not know is left to who has time for it.
    """
    # As the index has them.
    wanted, sides = {each: json.dumps(each).encode() for each in exercises}, dict[str, Side]()
    try:
        files = look(folder)
    except OSError:
        return {}
    known = table_of(folder, cache).read("heading")
    for name in files.sessions:
        if not wanted:
            break
        session = _read(files, name) if _may_have(wanted, files, name, known.get(name)) else None
        if session is None or session.practice:
            continue
        for exercise in wanted.keys() & {done.exercise for done in session.sets}:
            del wanted[exercise]
            if side := left_over(session.sets, exercise):
                sides[exercise] = side
    return sides


def _may_have(
    wanted: Mapping[str, bytes], files: Folder, name: str, known: list[bytes] | None
) -> bool:
    stamp, heading = known or (b"", b"")
    if stamp and stamp == os.fsencode(files.stamp(name)):
        return any(word in heading for word in wanted.values())
    try:
        found = _EXERCISE.findall((files.path / name).read_bytes())
    except OSError:
        return False
    return not wanted.keys().isdisjoint(map(os.fsdecode, found))


def _read(files: Folder, name: str) -> SessionRecord | None:
    try:
        return read_amended(files.path / name, files)[0]
    except ForgeError:
        # `history` tells of it; it remembers nothing.
        return None
