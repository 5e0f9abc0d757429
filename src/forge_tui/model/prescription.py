"""All forms of `do`: `12`, `6/side`, `8-12`, `30s`, `1:30`, `30s/side`, `max`, `400m`."""

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from forge_tui.model.duration import parse_duration

MOST_REPS = 1000
MOST_METRES = 100_000

_FORMS = 'write "12", "6/side", "8-12", "30s", "1:30", "30s/side", "max" or "400m"'
_REPS = re.compile(r"\d+", re.ASCII)
_RANGE = re.compile(r"(\d+) ?- ?(\d+)", re.ASCII)
_METRES = re.compile(r"(\d+) ?m", re.ASCII)


@dataclass(frozen=True, slots=True)
class Prescription:
    """What is asked of an exercise; just one of reps, ms, metres is set, or none for `max`.

    `enough` is the lower end of a range whose upper end is `reps`; `text` is how it was written.
    """

    text: str
    reps: int | None = None
    enough: int | None = None
    ms: int | None = None
    metres: int | None = None
    per_side: bool = False

    @property
    def is_max(self) -> bool:
        """Whether it asks for as many reps, or as long a hold, as possible."""
        return self.reps is None and self.ms is None and self.metres is None


def parse_prescription(value: Any) -> Prescription:
    """Return what `do` means; raises ValueError with a sentence if it means nothing."""
    if isinstance(value, Prescription):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise ValueError(f"is not a prescription; {_FORMS}")
    text = str(value).strip().lower()
    amount, slash, unit = (part.strip() for part in text.partition("/"))
    if slash and unit != "side":
        raise ValueError(f"is not a prescription; {_FORMS}")
    if text.startswith("-"):
        raise ValueError("must not be negative")
    return _amount(amount, text, per_side=bool(slash))


def _amount(amount: str, text: str, *, per_side: bool) -> Prescription:
    if amount == "max" and not per_side:
        return Prescription(text)
    if _REPS.fullmatch(amount):
        return Prescription(text, reps=_reps(amount), per_side=per_side)
    if (found := _RANGE.fullmatch(amount)) and not per_side:
        enough, most = _reps(found[1]), _reps(found[2])
        if enough >= most:
            raise ValueError("is a range whose second number must be the larger one")
        return Prescription(text, reps=most, enough=enough)
    if found := _METRES.fullmatch(amount):
        return Prescription(text, metres=_metres(found[1]), per_side=per_side)
    return Prescription(text, ms=_time(amount), per_side=per_side)


def _number(digits: str, most: int, what: str) -> int:
    # Very long digit strings are refused before int() looks at them.
    if len(digits) > len(str(most)) + 10 or int(digits) > most:
        raise ValueError(f"is more than {most:,} {what}")
    if int(digits) == 0:
        raise ValueError("must be more than zero")
    return int(digits)


def _reps(digits: str) -> int:
    return _number(digits, MOST_REPS, "reps")


def _metres(digits: str) -> int:
    return _number(digits, MOST_METRES, "metres")


def _time(amount: str) -> int:
    if re.fullmatch(r"\d+\.\d+", amount):
        raise ValueError("must be a whole number")
    try:
        ms = parse_duration(amount)
    except ValueError as error:
        if "4 hours" in str(error):
            raise
        raise ValueError(f"is not a prescription; {_FORMS}") from None
    if ms == 0:
        raise ValueError("must be more than zero")
    if ms % 1000:
        raise ValueError("must be whole seconds")
    return ms


Do = Annotated[
    Prescription,
    BeforeValidator(parse_prescription),
    WithJsonSchema(
        {
            "description": "What is asked: 12, 6/side, 8-12, 30s, 1:30, 30s/side, max or 400m.",
            "anyOf": [
                {"type": "integer", "minimum": 1, "maximum": MOST_REPS},
                {"type": "string", "pattern": r"^[0-9a-z:/ -]+$"},
            ],
        }
    ),
]
