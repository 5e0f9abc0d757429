"""The pictures of the README are those of the program as it is."""

from __future__ import annotations

import pytest

from screenshots import FOLDER, SCREENSHOTS, path_of


@pytest.mark.parametrize("name", SCREENSHOTS)
def test_a_screenshot_is_what_the_screen_shows(name: str) -> None:
    kept = path_of(name).read_text(encoding="utf-8")
    # Not compared by pytest, which would print all of both.
    is_same = kept == SCREENSHOTS[name].svg()
    assert is_same, f"{name}.svg is stale: python tests/screenshots.py"


def test_there_is_no_other_picture() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(SCREENSHOTS)
