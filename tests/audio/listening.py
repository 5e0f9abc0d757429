"""Fixtures for the tests that listen: a sound server, and each way to play to it."""

import fcntl
import os
from collections.abc import Generator, Iterator
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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Begin no other test while one that is marked so wants the machine to itself.

    Everybody passes the gate; who wants to be alone stays in it until the room is empty.
    """
    alone = item.get_closest_marker("alone") is not None
    # Any two files of the tests will do: each run has its own.
    with Path(__file__).open() as gate, Path(lab.__file__).open() as room:
        fcntl.flock(gate, fcntl.LOCK_EX)
        fcntl.flock(room, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        if not alone:
            fcntl.flock(gate, fcntl.LOCK_UN)
        return (yield)


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
