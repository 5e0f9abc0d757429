"""Days as people say them on the command line: 2026-11-23, today, yesterday, 7d, 3w, monday."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from forge_tui.session.clock import today
from forge_tui.text import did_you_mean, one_line

if TYPE_CHECKING:
    from collections.abc import Callable

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_AGO = re.compile(r"(\d{1,4})([dw])", re.ASCII)
_FORMS = "write 2026-11-23, today, yesterday, 7d, 3w (ago) or monday"


def day_of(text: str, today: date) -> date:
    """Return the day that is meant; a weekday is the last one, today included.

    Raises ValueError with a sentence.
    """
    word = text.strip().casefold()
    if word in {"today", "yesterday"}:
        return today - timedelta(days=int(word == "yesterday"))
    if word in _WEEKDAYS:
        return today - timedelta(days=(today.weekday() - _WEEKDAYS.index(word)) % 7)
    if found := _AGO.fullmatch(word):
        return today - timedelta(days=int(found[1]) * (7 if found[2] == "w" else 1))
    try:
        return date.fromisoformat(word)
    except ValueError:
        near = did_you_mean(word, ("today", "yesterday", *_WEEKDAYS))
        raise ValueError(f'"{one_line(text)}" is no day{near or "; " + _FORMS}') from None


def _day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    try:
        return None if text is None else day_of(text, today())
    except ValueError as error:
        raise click.BadParameter(str(error)) from None


def day_option(name: str, sentence: str) -> Callable[[Any], Any]:
    """Return an option that takes a day; a bad one is told in a sentence."""
    return click.option(f"--{name}", callback=_day, metavar="DAY", help=sentence)
