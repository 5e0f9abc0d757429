"""The door through which all files come in that the program wrote itself: told by place and key."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

import tomli
from pydantic import TypeAdapter, ValidationError

from forge_tui.errors import ForgeError
from forge_tui.text import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic_core import ErrorDetails

_T = TypeVar("_T")
_NEWER = (
    "is no key of this version: the file is from a newer one, or was changed by hand; it is not "
    "counted, and stays as it is"
)
# By the beginnings of what pydantic calls them.
_SENTENCES = {
    "unexpected_keyword_argument": _NEWER,
    "missing": "is missing",
    "int_": "must be a whole number",
    "float_": "must be a number",
    "string_type": "must be text in quotes",
    "bool_": "must be true or false",
    "datetime_": "must be a day and a time, such as 2026-01-01T06:00:00+01:00",
    "tuple_type": "must be a list in square brackets",
    "dataclass_type": "must be a table of keys and values",
    "mapping_type": "must be a table of keys and values",
}


def read(path: Path, kind: TypeAdapter[_T], others: str, **more: object) -> _T:
    """Return what a file holds, and `more` that it does not.

    Raises ForgeError. `others` is added to what is said of a file that holds nothing.
    """
    try:
        text = path.read_text(encoding="utf-8")
        plain = tomli.loads(text)
    except OSError as error:
        raise ForgeError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ForgeError(f"{path}: is no text; {others}") from None
    except RecursionError:
        raise ForgeError(f"{path}: is nested too deeply; {others}") from None
    except tomli.TOMLDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise ForgeError(f"{where}: is torn or no TOML; {others}") from None
    try:
        return kind.validate_python(plain | more)
    except ValidationError as error:
        if not plain:
            raise ForgeError(f"{path}: is empty; {others}") from None
        first = _first(error)
        raise _told(path, text, first["loc"], _sentence(first)) from None


def refused(path: Path, key: tuple[str | int, ...], sentence: str) -> ForgeError:
    """Return what is told of a value in a file that came in."""
    text = ""
    with suppress(OSError, UnicodeDecodeError):  # it is no longer what it was
        text = path.read_text(encoding="utf-8")
    return _told(path, text, key, sentence)


def _told(path: Path, text: str, key: tuple[str | int, ...], sentence: str) -> ForgeError:
    # Files are seldom bad.
    from forge_tui.toml.locate import locate  # noqa: PLC0415
    from forge_tui.toml.problem import dotted  # noqa: PLC0415

    line, column = locate(text, key)
    return ForgeError(f"{path}:{line}:{column}: {dotted(key)}: {sentence}")


def _first(error: ValidationError) -> ErrorDetails:
    # A missing key would be told of every text that is no session: what is unknown says more.
    found = error.errors(include_url=False, include_input=False)
    return next((each for each in found if each["type"] == "unexpected_keyword_argument"), found[0])


def _sentence(detail: ErrorDetails) -> str:
    known: Any = (each for word, each in _SENTENCES.items() if detail["type"].startswith(word))
    return next(known, one_line(detail["msg"].replace("Input should", "must")))
