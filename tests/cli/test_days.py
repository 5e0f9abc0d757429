"""Days as people say them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from forge_tui.cli.days import day_of
from forge_tui.session import clock

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]

# A Monday.
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-02-28", date(2026, 2, 28)),
        ("today", TODAY),
        (" Yesterday ", date(2026, 11, 22)),
        ("0d", TODAY),
        ("7d", date(2026, 11, 16)),
        ("3w", date(2026, 11, 2)),
        ("400d", date(2025, 10, 19)),
        # The last one; today is one.
        ("monday", TODAY),
        ("Tuesday", date(2026, 11, 17)),
        ("sunday", date(2026, 11, 22)),
    ],
)
def test_a_day_is_what_a_person_means(text: str, day: date) -> None:
    assert day_of(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2026-02-29", "is no day; write 2026-11-23"),
        ("23.11.2026", "is no day; write 2026-11-23"),
        ("", "is no day; write"),
        ("-7d", "is no day; write"),
        ("\u0663d", "is no day; write"),
        ("mondy", 'is no day; did you mean "monday"?'),
        ("yesterdy", 'is no day; did you mean "yesterday"?'),
    ],
)
def test_what_is_no_day_is_told(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match="no day") as told:
        day_of(text, TODAY)
    assert sentence in str(told.value)


def test_today_is_the_day_where_the_person_is() -> None:
    before = date.today()  # noqa: DTZ011 - the day of the wall is what is asked for
    assert clock.today() in {before, date.today()}  # noqa: DTZ011


@pytest.mark.parametrize("option", ["--since", "--until"])
@pytest.mark.parametrize("text", ["soon", "2026-13-01", "99999w", "\x1b[2J"])
def test_a_bad_day_is_one_sentence(home: Home, forge: Forge, option: str, text: str) -> None:
    assert home.data
    run = forge("history", option, text)
    assert (run.code, run.out) == (2, "")
    assert "\x1b" not in run.err
    assert len(run.err.splitlines()) == 1
