"""What the index keeps of a session, as JSON and back."""

from __future__ import annotations

import json
import zlib
from dataclasses import fields, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from forge_tui.done import Done, Sitting
from forge_tui.history.reading import RECORD
from forge_tui.record import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forge_tui.record import SessionRecord

_HEADING, _SITTING, _DONE = (
    tuple(each.name for each in fields(kind)) for kind in (Heading, Sitting, Done)
)
_DAY, _SECONDARY = _DONE.index("day"), _DONE.index("secondary")
_BEGUN, _STARTED = _HEADING.index("started"), _SITTING.index("started")
# The rest of the time that there is to gain would be paid for with a third more of space.
_FASTEST = 1


def as_json(value: object) -> bytes:
    """Return plain values as JSON without spaces."""
    return json.dumps(value, separators=(",", ":")).encode()


def from_heading(heading: Heading) -> bytes:
    """Return a heading."""
    return as_json(_plain(heading, _HEADING))


def from_sitting(sitting: Sitting) -> list[Any]:
    """Return the values of a sitting."""
    return _plain(sitting, _SITTING)


def from_dones(dones: Sequence[Done]) -> bytes:
    """Return the exercises of a session."""
    return as_json([_plain(done, _DONE) for done in dones])


def from_record(record: SessionRecord) -> bytes:
    """Return a record but for the workout as it was, which is most of it.

    Its id is the name of its file, which need not be text.
    """
    plain = RECORD.dump_json(replace(record, id="", played=None), exclude_defaults=True)
    return zlib.compress(plain, _FASTEST)


def to_heading(text: bytes) -> Heading:
    """Return the heading."""
    values = json.loads(text)
    values[_BEGUN] = datetime.fromisoformat(values[_BEGUN])
    values[-1] = tuple((exercise, name) for exercise, name in values[-1])
    return Heading(*values)


def to_sitting(values: list[Any]) -> Sitting:
    """Return the sitting that has these values."""
    values[_STARTED] = datetime.fromisoformat(values[_STARTED])
    return Sitting(*values)


def to_dones(text: bytes) -> list[Done]:
    """Return the exercises of a session."""
    return [_done(values) for values in json.loads(text)]


def to_record(packed: bytes, id_: str) -> SessionRecord:
    """Return the record."""
    return replace(RECORD.validate_json(zlib.decompress(packed)), id=id_)


def _done(values: list[Any]) -> Done:
    values[_DAY] = date.fromisoformat(values[_DAY])
    values[_SECONDARY] = tuple(values[_SECONDARY])
    return Done(*values)


def _plain(value: object, names: tuple[str, ...]) -> list[Any]:
    """Return the values of the fields, dates as text."""
    values = (getattr(value, name) for name in names)
    return [each.isoformat() if isinstance(each, date) else each for each in values]
