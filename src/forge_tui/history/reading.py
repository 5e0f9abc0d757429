"""Reading one session's file, or one amendment, and judging it at the door."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path

from pydantic import TypeAdapter

from forge_tui.errors import ForgeError
from forge_tui.history.amendment import Amendment, AmendmentError, amended
from forge_tui.history.door import read, refused
from forge_tui.history.files import Folder, look
from forge_tui.record import SessionRecord, SetRecord

RECORD = TypeAdapter(SessionRecord)
"""What judges a session's values."""
_AMENDMENT = TypeAdapter(Amendment)
_OTHERS = "the other sessions are not touched"
# More of anything was never done in one session; sums of such numbers stay numbers.
_MOST = 1_000_000_000
_NUMBERS = tuple(
    each.name for each in fields(SetRecord) if each.type in {int, float, int | None, float | None}
)


def read_session(path: Path) -> SessionRecord:
    """Return one session as it was written; raises ForgeError if its file is no session.

    Its id is the name of its file, which is what amendments and the trash go by.
    """
    return replace(read_as_named(path), id=path.stem)


def read_as_named(path: Path) -> SessionRecord:
    """Return one session as it was written, with the id that it was given."""
    record = read(path, RECORD, _OTHERS)
    if record.started.tzinfo is None:
        raise refused(path, ("started",), "has no offset from UTC, such as +01:00")
    for key, value in _numbers(record):
        if not 0 <= value <= _MOST:  # nor is what is no number
            raise refused(path, key, f"{value:g} is no amount that can be done")
    return record


def _numbers(record: SessionRecord) -> Iterator[tuple[tuple[str | int, ...], float]]:
    yield ("seconds",), record.seconds
    yield ("paused",), record.paused
    for index, done in enumerate(record.sets):
        for name in _NUMBERS:
            if (value := getattr(done, name)) is not None:
                yield ("sets", index, name), value


def read_amended(path: Path, files: Folder | None = None) -> tuple[SessionRecord, list[ForgeError]]:
    """Return (a session with what was said afterwards, amendments that could not be used).

    `files` is its folder, for who has looked at it already. Raises ForgeError if its file is no
    session.
    """
    session = read_session(path)
    files = files or look(path.parent, session.id)
    return with_amendments(session, files.amendments_of(session.id))


def with_amendments(
    record: SessionRecord, amendments: Iterable[Path]
) -> tuple[SessionRecord, list[ForgeError]]:
    """Return (the record with amendments put over it, those that could not be used)."""
    problems: list[ForgeError] = []
    for path in amendments:
        try:
            record = amended(record, [read(path, _AMENDMENT, _OTHERS)])
        except AmendmentError as error:
            problems.append(ForgeError(f"{path}: {error}; it is left out"))
        except ForgeError as error:
            problems.append(error)
    return record, problems
