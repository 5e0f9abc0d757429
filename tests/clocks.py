"""Clocks on the wall that show what a test wants."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo
from typing import TYPE_CHECKING, Self

from forge_tui.session.clock import SystemClock

if TYPE_CHECKING:
    import pytest


def let_it_be(day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let it be noon of a day."""
    noon = datetime.combine(day, time(12), UTC)
    monkeypatch.setattr(SystemClock, "wall", lambda _: noon)


def turn_back(module: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the clock that a module reads be an hour earlier each time."""

    class Backwards(datetime):
        hour_now = 9

        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            cls.hour_now -= 1
            return cls(2026, 1, 1, cls.hour_now, tzinfo=tz)

    monkeypatch.setattr(module, "datetime", Backwards)
