"""A list of sessions, and the whole of those that are asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from forge_tui.errors import ForgeError
from forge_tui.history.files import SUFFIX, id_of
from forge_tui.history.plain import to_record
from forge_tui.history.reading import read_amended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from forge_tui.history.files import Folder
    from forge_tui.history.tables import Table
    from forge_tui.record import Heading, SessionRecord

# So many are fetched from the index at a time.
_SOME = 200


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list shows of each session, newest first; and what could not be read.

    `copies` are the names of files that hold a session once more, by its id.
    """

    headings: list[Heading]
    problems: list[ForgeError]
    copies: Mapping[str, tuple[str, ...]]
    _files: Folder
    _table: Table

    def records(self, ids: Sequence[str]) -> Iterator[SessionRecord | ForgeError]:
        """Yield these sessions without the workout as it was, or why one can no longer be read.

        A file is read only where the index does not have it as it is.
        """
        for at in range(0, len(ids), _SOME):
            names = [f"{id_}{SUFFIX}" for id_ in ids[at : at + _SOME]]
            known = self._table.read("record", names=names)
            for name in names:
                stamp, packed = known.get(name) or (b"", b"")
                is_new = stamp and stamp == os.fsencode(self._files.stamp(name))
                yield (to_record(packed, id_of(name)) if is_new else None) or self._read(name)

    def _read(self, name: str) -> SessionRecord | ForgeError:
        try:
            # What cannot be used of it is among the problems.
            record, _ = read_amended(self._files.path / name, self._files)
        except ForgeError as error:  # it has been moved meanwhile
            return error
        return replace(record, played=None)
