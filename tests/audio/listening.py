"""Fixtures for the tests that listen: a sound server, and each way to play to it."""

from collections.abc import Iterator
from pathlib import Path

import lab
import pytest
from stand import LIVE, need, need_library


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let one process listen at a time: two that measure milliseconds would measure each other."""
    for item in items:
        if "pulse" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("sound"))


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
