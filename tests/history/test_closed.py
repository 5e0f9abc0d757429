"""Folders that may not be entered: told in a sentence, and nothing else stops."""

import os
from pathlib import Path

import pytest

from forge_tui.history import read_all
from forge_tui.session.keeping import find_unfinished


@pytest.fixture(autouse=True)
def closed(monkeypatch: pytest.MonkeyPatch) -> None:
    # Who runs the tests may be root, to whom nothing is closed.
    def refuse(path: Path, *_: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "glob", refuse)
    monkeypatch.setattr(os, "scandir", refuse)


@pytest.mark.parametrize("read", [read_all, find_unfinished])
def test_a_closed_folder_is_told(read: object, tmp_path: Path) -> None:
    assert callable(read)
    found, problems = read(tmp_path)
    assert found == []
    assert [str(each) for each in problems] == [f"{tmp_path}: cannot be read: Permission denied"]
