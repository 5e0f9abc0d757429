"""A load as people write it: `12 kg`, `25lb`, `2 x 10 kg`.

Three digits after a point or a comma may be thousands or not: such a text is no load.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

KG_OF_A_POUND = 0.45359237
_FORM = re.compile(
    r"(?P<before>(?:[1-9]\d? ?[x\u00d7*] ?)?)(?P<amount>\d{1,4}(?:[.,]\d{1,2})?)"
    r"(?P<after> ?(?P<unit>kgs?|lbs?|kilos?|pounds?))",
    re.ASCII | re.IGNORECASE,
)
_POUNDS = ("lb", "pound")


@dataclass(frozen=True, slots=True)
class Load:
    """One implement's `amount`, in kg or pounds; `before` and `after` are the words around it."""

    amount: Fraction
    before: str
    after: str
    comma: bool = False

    @property
    def in_pounds(self) -> bool:
        """Whether the amount is one of pounds."""
        return self.after.strip().lower().startswith(_POUNDS)

    @property
    def kg(self) -> float:
        """All implements together, in kg."""
        count = int(re.match(r"\d*", self.before)[0] or 1)  # type: ignore[index]
        return count * float(self.amount) * (KG_OF_A_POUND if self.in_pounds else 1)

    @property
    def text(self) -> str:
        """The load in the form in which it was written."""
        number = f"{float(self.amount):g}"
        return f"{self.before}{number.replace('.', ',') if self.comma else number}{self.after}"

    def of(self, amount: Fraction) -> Load:
        """Return the same form with another amount."""
        return replace(self, amount=amount)


def parse_load(text: str) -> Load | None:
    """Return what a text says of a load; None if that is not just a weight."""
    found = _FORM.fullmatch(text.strip())
    if found is None:
        return None
    number = found["amount"]
    amount = Fraction(number.replace(",", "."))
    return Load(amount, found["before"], found["after"], "," in number) if amount else None
