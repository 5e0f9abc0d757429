"""The index: what a list shows, kept between runs so that an unchanged library is not read again.

It is a cache: whatever is wrong with the file in which it is kept, it is made anew.
"""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from forge_tui import __version__
from forge_tui.paths import cache_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from forge_tui.library.loaded import File

Row = dict[str, Any]
Entry = dict[str, Any]
"""Of one file: `kind`, `id`, `stamp`, and `row`, which is None if the file has errors."""

# A file may change twice within one tick of the clock that stamps it.
_TICK_NS = 50_000_000


def refreshed(files: Iterable[File], describe: Callable[[File], Row | None]) -> list[Entry]:
    """Return an entry for each file, describing again only what may have changed.

    A workout is judged with its exercises, so all workouts are described again if anything changed.
    """
    now = time.time_ns()
    files = list(files)
    kept = _read()
    fresh = {str(file.path): _entry(file) for file in files}
    same = {path for path, entry in fresh.items() if _matches(kept.get(path), entry)}
    if len(same) == len(fresh) == len(kept):
        return list(kept.values())
    for file in files:
        path = str(file.path)
        if path in same and file.kind == "exercise":
            fresh[path] = kept[path]
        else:
            fresh[path]["row"] = describe(file)
    _write({path: entry | {"settled": entry["stamp"][0] < now - _TICK_NS} ...})
    return list(fresh.values())
