"""The index: what a list shows, kept between runs so that an unchanged library is not read again.

It is a cache: whatever is wrong with the file it is kept in, it is simply made anew.
"""

from __future__ import annotations

import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from forge_tui import __version__
from forge_tui.paths import cache_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from forge_tui.library.loaded import File, Row

Entry = dict[str, Any]
"""The `kind`, `id` and `stamp` of a file, whether it is `bad`, and its `row`.

The row of a bad file is its spare's, or None.
"""

# Within a tick of the clock that stamps files, one may change twice and look the same.
_TICK_NS = 50_000_000


def refreshed(
    files: Iterable[File], describe: Callable[[File], tuple[Row | None, bool]]
) -> list[Entry]:
    """Return an entry for each file, calling `describe` only for what may have changed.

    What a workout's file is worth depends on other files, so one change concerns all workouts.
    """
    now = time.time_ns()
    by_path = {str(file.path): file for file in files}
    entries = {path: _entry(file) for path, file in by_path.items()}
    kept = _read()
    same = {path for path, entry in entries.items() if _is_same(kept.get(path), entry)}
    if len(same) == len(entries) == len(kept):
        return list(kept.values())
    for path, file in by_path.items():
        if path in same and file.kind == "exercise":
            entries[path] = kept[path]
        else:
            entries[path]["row"], entries[path]["bad"] = describe(file)
    _write({path: _settled(entry, now) for path, entry in entries.items()})
    return list(entries.values())


def _entry(file: File) -> Entry:
    return {"kind": file.kind, "id": file.id, "stamp": list(file.stamp)}


def _is_same(kept: Entry | None, entry: Entry) -> bool:
    return kept is not None and all(kept[key] == value for key, value in entry.items())


def _settled(entry: Entry, now: int) -> Entry:
    return entry if entry["stamp"][0] < now - _TICK_NS else entry | {"stamp": None}


def _read() -> dict[str, Entry]:
    """Return the entries by path; none if another program wrote them, or not to the end."""
    try:
        head, _, body = _file().read_bytes().partition(b"\n")
    except OSError:
        return {}
    if head != _sum(body):
        return {}
    whole: dict[str, Any] = json.loads(body)
    return whole["entries"] if whole["program"] == _program() else {}


def _write(entries: dict[str, Entry]) -> None:
    body = json.dumps({"program": _program(), "entries": entries}).encode()
    file = _file()
    part = file.with_suffix(f".{os.getpid()}")
    # Where nothing can be written, the next run is slower; that is all.
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_sum(body) + b"\n" + body)
        part.replace(file)
    with suppress(OSError):
        part.unlink(missing_ok=True)


def _file() -> Path:
    return cache_dir() / "index.json"


def _sum(body: bytes) -> bytes:
    return b"forge-tui index %08x" % crc32(body)


def _program() -> list[str | int]:
    """Tell one program from the next, also while it is being written."""
    newest = 0
    with suppress(OSError):  # inside a zip archive
        for folder in ("library", "model", "player", "unroll"):
            for module in os.scandir(Path(__file__).parents[1] / folder):
                newest = max(newest, module.stat().st_mtime_ns if module.is_file() else 0)
    return [__version__, newest]
