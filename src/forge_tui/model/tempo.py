"""Tempo notation: eccentric - bottom - concentric - top, as in `3-1-1-0`, `3/1/1/0`, `31X0`."""

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema


class Slot(StrEnum):
    """The part of a rep that one digit of a tempo sets; `none` keeps its own seconds."""

    ECCENTRIC = "eccentric"
    BOTTOM = "bottom"
    CONCENTRIC = "concentric"
    TOP = "top"
    NONE = "none"


Tempo = tuple[int, int, int, int]
"""Milliseconds of eccentric, bottom, concentric, top."""

_COMPACT = re.compile(r"[\dx]{3,4}", re.ASCII)
_SEPARATED = re.compile(r"(?:\d{1,2}|x)(?:([-/])(?:\d{1,2}|x))(?:\1(?:\d{1,2}|x)){1,2}", re.ASCII)


def parse_tempo(value: Any) -> Tempo:
    """Return the four slots; `X` is one second, a missing fourth digit is 0."""
    if isinstance(value, tuple):
        return value
    text = "" if isinstance(value, bool) else str(value).strip().lower()
    if _COMPACT.fullmatch(text):
        digits = list(text)
    elif _SEPARATED.fullmatch(text):
        digits = re.split("[-/]", text)
    else:
        raise ValueError('is not a tempo; write four parts like "3-1-1-0" (X is explosive)')
    seconds = [1 if digit == "x" else int(digit) for digit in digits]
    eccentric, bottom, concentric = seconds[:3]
    top = seconds[3] if len(seconds) > 3 else 0  # noqa: PLR2004 - the fourth digit may be left out
    if eccentric + bottom + concentric + top == 0:
        raise ValueError("is a tempo without any time in it")
    return eccentric * 1000, bottom * 1000, concentric * 1000, top * 1000


def tempo_text(tempo: Tempo) -> str:
    """Return the tempo as a file has it; what was `X` is a second."""
    return "-".join(str(ms // 1000) for ms in tempo)


TempoField = Annotated[
    Tempo,
    BeforeValidator(parse_tempo),
    WithJsonSchema(
        {
            "type": "string",
            "description": "Seconds of eccentric - bottom - concentric - top; X is explosive.",
            "pattern": "^[0-9xX]{1,4}([-/][0-9xX]{1,2}){0,3}$",
        }
    ),
]
