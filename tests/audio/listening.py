"""Fixtures for the tests that listen: a sound server, and each way to play to it."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import lab
import pytest
from stand import LIVE, need, need_library

# Others have a third of what listens.
GIVES_WAY = 5


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one process listen at a time: two that measure milliseconds would measure each other."""
    for item in items:
        if "pulse" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("sound"))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let the processes beside it give way to it, and what they start."""
    if "PYTEST_XDIST_WORKER" in os.environ and item.get_closest_marker("xdist_group") is None:
        give_way()


@cache
def give_way() -> None:
    os.nice(GIVES_WAY)


@pytest.fixture
def pulse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[lab.Pulse]:
    """A running server that everything started in this test finds."""
    need(lab.missing())
    server = lab.Pulse(tmp_path)
    for name, value in server.variables.items():
        monkeypatch.setenv(name, value)
    try:
        server.start()
        yield server
    finally:
        server.kill()


@pytest.fixture(params=LIVE)
def kind(request: pytest.FixtureRequest) -> str:
    """Each way to make sound."""
    need_library(request.param)
    return str(request.param)
