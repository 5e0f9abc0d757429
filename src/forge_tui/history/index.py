"""The index: what lists and statistics need of every session, without reading every file.

It is brought up to date whenever it is opened: the folder is listed, and what has changed since is
parsed. Files that cannot be read are remembered with their sentence.
"""

from __future__ import annotations

import gc
import json
import os
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from forge_tui.done import Done, History, Sitting
from forge_tui.errors import ForgeError
from forge_tui.history.condense import condense
from forge_tui.history.files import id_of, look, nothing_in, told_twice
from forge_tui.history.listed import Listed
from forge_tui.history.plain import (
    as_json,
    from_dones,
    from_heading,
    from_record,
    from_sitting,
    to_dones,
    to_heading,
    to_sitting,
)
from forge_tui.history.reading import read_as_named, with_amendments
from forge_tui.history.store import beside, closed
from forge_tui.history.tables import Row, table_of
from forge_tui.record import ExerciseFacts, Heading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from forge_tui.history.files import Folder
    from forge_tui.history.tables import Table

    Progress = Callable[[int, int], None]
    Facts = Callable[[str], ExerciseFacts | None]


class _Kept(NamedTuple):
    """What is known of a session's file, and the part that was asked for."""

    head: dict[str, Any]
    part: bytes


class _Counted(NamedTuple):
    """The folder; the sessions in it, one that is there twice once; what is left out.

    `twice` are the names of files that hold the same session as another, with the other's name.
    """

    files: Folder
    kept: list[_Kept]
    problems: list[ForgeError]
    twice: dict[str, str]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for garbage where there is none: thousands of values are made."""
    on, frozen = gc.isenabled(), gc.get_freeze_count()
    gc.disable()
    try:
        yield
    finally:
        if on and not frozen:
            # All are old now; else each would be looked at once more, which takes as long again.
            gc.freeze()
            gc.unfreeze()
        if on:
            gc.enable()


@_uncollected()
def open_headings(sessions: Path, cache: Path, progress: Progress | None = None) -> Listed:
    """Return what a list shows of each session; `progress` is told (files parsed, to be parsed)."""
    table = table_of(sessions, cache)
    files, kept, problems, twice = _counted(sessions, table, "heading", progress)
    found = [to_heading(each.part) for each in kept]
    found.sort(key=lambda heading: (heading.started, heading.id), reverse=True)
    copies: dict[str, tuple[str, ...]] = {}
    for name, other in twice.items():
        copies[id_of(other)] = (*copies.get(id_of(other), ()), name)
    return Listed(found, problems, copies, files, table)


@_uncollected()
def open_sittings(
    sessions: Path, cache: Path, progress: Progress | None = None
) -> tuple[History, list[ForgeError]]:
    """Return (all that counts, without its exercises; what could not be read), in half the time."""
    _, kept, problems, _ = _counted(sessions, table_of(sessions, cache), "", progress)
    counted = _training(kept)
    return History(tuple(sitting for sitting, _ in counted), ()), problems


@_uncollected()
def open_history(
    sessions: Path, cache: Path, facts: Facts | None = None, progress: Progress | None = None
) -> tuple[History, list[ForgeError]]:
    """Return (all that counts; what could not be read).

    `facts` tells of exercises whose facts an older file does not hold. `progress` is as in
    `open_headings`.
    """
    _, kept, problems, _ = _counted(sessions, table_of(sessions, cache), "dones", progress)
    counted = _training(kept)
    dones = list[Done]()
    for _, each in counted:
        some: Iterable[Done] = to_dones(each.part)
        bare = each.head["bare"]
        if facts and bare:
            some = (_with_facts(done, facts) if done.exercise in bare else done for done in some)
        dones += some
    return History(tuple(sitting for sitting, _ in counted), tuple(dones)), problems


def _training(kept: Iterable[_Kept]) -> list[tuple[Sitting, _Kept]]:
    """Return those that count, oldest first."""
    counted = [(to_sitting(each.head["sitting"]), each) for each in kept if each.head["sitting"]]
    counted.sort(key=lambda each: (each[0].started, each[0].id))
    return counted


def _with_facts(done: Done, facts: Facts) -> Done:
    known = facts(done.exercise) or ExerciseFacts()
    return replace(done, target=known.target, secondary=known.secondary, met=known.met)


# Up to date


def _counted(sessions: Path, table: Table, part: str, progress: Progress | None) -> _Counted:
    # The rows come first: what another copy adds meanwhile is not taken for deleted.
    known = table.read("head", part) if part else table.read("head")
    try:
        files = look(sessions)
    except OSError as error:
        return _Counted(nothing_in(sessions), [], [closed(sessions, error)], {})
    changed = dict(_changed(files, known, progress))
    gone = known.keys() - set(files.sessions)
    if changed or gone:
        table.write(changed, gone)
    parts = {name: each[1:] for name, each in known.items()}
    parts |= {name: [row.head, getattr(row, part, b"")] for name, row in changed.items()}
    return _judged(files, {name: parts[name] for name in files.sessions})


def _changed(
    files: Folder, known: Mapping[str, list[bytes]], progress: Progress | None
) -> Iterator[tuple[str, Row]]:
    stamps = {name: os.fsencode(files.stamp(name)) for name in files.sessions}
    old = {name: stamp for name, (stamp, *_) in known.items()}
    wanted = [name for name, stamp in stamps.items() if not stamp or stamp != old.get(name)]
    for number, name in enumerate(wanted, start=1):
        yield name, _described(files, name, stamps[name])
        if progress:
            progress(number, len(wanted))


def _described(files: Folder, name: str, stamp: bytes) -> Row:
    """Return what is kept of a session's file, with what was said of it afterwards."""
    head: dict[str, Any] = {"inside": None, "sitting": None}
    dones: tuple[Done, ...] = ()
    try:
        record = read_as_named(files.path / name)
    except ForgeError as error:
        return Row(stamp, as_json(head | {"problems": [str(error)]}), b"", b"", b"")
    head["inside"] = record.id
    named = replace(record, id=id_of(name))
    record, problems = with_amendments(named, files.amendments_of(named.id))
    head["problems"] = [*map(str, problems)]
    if record.is_training:
        sitting, dones = condense(record)
        head["sitting"] = from_sitting(sitting)
        # Whoever asks for the history may know more of them.
        head["bare"] = [each.exercise for each in dones if each.exercise not in record.exercises]
    heading = from_heading(Heading.of(record))
    return Row(stamp, as_json(head), heading, from_dones(dones), from_record(record))


def _judged(files: Folder, parts: Mapping[str, list[bytes]]) -> _Counted:
    heads: dict[str, dict[str, Any]] = {name: json.loads(part[0]) for name, part in parts.items()}
    problems = [ForgeError(sentence) for head in heads.values() for sentence in head["problems"]]
    inside = {name: head["inside"] for name, head in heads.items() if head["inside"] is not None}
    twice = told_twice(inside)
    kept = [_Kept(heads[name], parts[name][-1]) for name in inside if name not in twice]
    return _Counted(files, kept, problems + beside(files, twice), twice)
