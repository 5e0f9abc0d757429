"""A bar for who waits at a terminal, and nothing for anybody else."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest
from workouts_done import on_day

from forge_tui.cli.progress import progress
from forge_tui.history import write

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "parts", "seen"),
    [(Terminal(), 400, True), (Terminal(), 20, False), (io.StringIO(), 400, False)],
)
def test_long_work_is_shown_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, parts: int, *, seen: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress("Reading sessions") as tell:
        for part in range(parts):
            tell(part + 1, parts)
    assert ("Reading sessions" in stream.getvalue()) is seen
    assert ("100%" in stream.getvalue()) is seen


def test_without_a_standard_error_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    with progress("Reading sessions") as tell:
        tell(1, 400)


def test_a_history_of_hundreds_shows_how_far_it_has_come(
    home: Home, forge: Forge, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(220):
        write(on_day(day), home.data / "sessions")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    run = forge("history", "--json", "--until", "2026-12-31")
    assert len(json.loads(run.out)) == 220
    for label in ("Reading sessions", "Working out figures"):
        assert label in terminal.getvalue()
