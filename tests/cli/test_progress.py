"""A bar for who waits at a terminal, and nothing for anybody else."""

import io
import sys

import pytest

from forge_tui.cli.progress import progress


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
