"""Reading one session's file, or one amendment, and judging it at the door."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import TypeVar

import tomli
from pydantic import TypeAdapter, ValidationError

from forge_tui.errors import ForgeError
from forge_tui.history.amendment import Amendment, AmendmentError, amended
from forge_tui.history.files import Folder, look
from forge_tui.record import SessionRecord, SetRecord
from forge_tui.text import one_line

_T = TypeVar("_T")
RECORD = TypeAdapter(SessionRecord)
"""What judges a session's values."""
_AMENDMENT = TypeAdapter(Amendment)
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
    record = _read(path, RECORD)
    if record.started.tzinfo is None:
        raise ForgeError(f"{path}: started: has no offset from UTC, such as +01:00")
    for name, value in _numbers(record):
        if not 0 <= value <= _MOST:  # nor is what is no number
            raise ForgeError(f"{path}: {name}: {value:g} is no amount that can be done")
    return record


def _numbers(record: SessionRecord) -> Iterator[tuple[str, float]]:
    yield "seconds", record.seconds
    yield "paused", record.paused
    for index, done in enumerate(record.sets):
        for name in _NUMBERS:
            if (value := getattr(done, name)) is not None:
                yield f"sets.{index}.{name}", value


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
            record = amended(record, [_read(path, _AMENDMENT)])
        except AmendmentError as error:
            problems.append(ForgeError(f"{path}: {error}; it is left out"))
        except ForgeError as error:
            problems.append(error)
    return record, problems


def _read(path: Path, kind: TypeAdapter[_T]) -> _T:
    try:
        return kind.validate_python(tomli.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise ForgeError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ForgeError(f"{path}: is no text; {_OTHERS}") from None
    except RecursionError:
        raise ForgeError(f"{path}: is nested too deeply; {_OTHERS}") from None
    except tomli.TOMLDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise ForgeError(f"{where}: is torn or no TOML; {_OTHERS}") from None
    except ValidationError as error:
        raise ForgeError(f"{path}: {_reason(error)}") from None


_OTHERS = "the other sessions are not touched"


def _reason(error: ValidationError) -> str:
    # A missing key would be told of every text that is no session: what is unknown says more.
    found = error.errors(include_url=False, include_input=False)
    first = next(
        (each for each in found if each["type"] == "unexpected_keyword_argument"), found[0]
    )
    where = one_line(".".join(map(str, first["loc"])))
    if first["type"] == "unexpected_keyword_argument":
        return (
            f'there is no key "{where}" in this version: the file is from a newer one, or was '
            "changed by hand; it is not counted, and stays as it is"
        )
    return f"{where}: {first['msg']}"
