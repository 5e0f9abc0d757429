"""A how-to page as it was read: nothing is left out, nothing is concluded yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Question:
    """A question with every answer the page gives; `templated` if it only repeats the facts."""

    question: str
    answers: tuple[str, ...]
    templated: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One exercise in the words of its source, in their order.

    `facts` are the page's labels in lower case ("body part", "target muscle", "tracking type") and
    what stands behind them; `notes` is whatever has no other place: (heading, text).
    """

    name: str
    summary: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    steps: tuple[str, ...] = ()
    tips: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    faq: tuple[Question, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
