"""`doctor` on folders that are none, or closed."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from clinic import HERE, examined, folder, machine

if TYPE_CHECKING:
    from homes import Forge, Home

pytest_plugins = ["homes"]


@pytest.fixture(autouse=True)
def sound_that_works(monkeypatch: pytest.MonkeyPatch, own_home: Home) -> None:
    del own_home
    machine(monkeypatch, HERE)


def test_what_is_no_folder_cannot_be_read_or_written(forge: Forge, own_home: Home) -> None:
    own_home.write(own_home.data / "sessions", "").chmod(0o755)
    own_home.config.mkdir(parents=True)
    (own_home.config / "exercises").symlink_to("nowhere")
    ran, found = examined(forge)
    assert ran.code == 1
    assert [sentence.partition(";")[0] for sentence in found["wrong"]] == [
        "own exercises: cannot be read",
        "sessions: cannot be read",
    ]
    assert not folder(found, "sessions")["writable"]


def test_what_may_not_be_written_is_wrong_whoever_is_asked(
    forge: Forge, own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests may run as root, whom no folder refuses.
    real, closed = os.access, own_home.data.parent
    closed.mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: path != closed and real(path, mode))
    ran, found = examined(forge)
    assert ran.code == 1
    assert [sentence.partition(";")[0] for sentence in found["wrong"]] == [
        "own exercises: cannot be written",
        "own workouts: cannot be written",
        "sessions: cannot be written",
    ]


def test_what_lies_in_a_folder_that_may_not_be_entered_is_wrong(
    forge: Forge, own_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if own_home.data in path.parents:
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, follow_symlinks=follow_symlinks)

    own_home.write(own_home.data / "sessions/20260101T000000-a.toml", "")
    access = os.access
    monkeypatch.setattr(Path, "stat", stat)
    monkeypatch.setattr(
        os, "access", lambda path, mode: path != own_home.data and access(path, mode)
    )
    ran, found = examined(forge)
    assert ran.code == 1
    assert found["wrong"][-1].startswith("sessions: cannot be written")
    assert found["wrong"][-1].endswith(f" ls -ld {own_home.data}")
