"""The pictures of the README are those of the program as it is."""

from __future__ import annotations

import pytest

from forge_tui.library import Library
from moving_picture import drawn_in, frames
from screenshots import FOLDER, MOVING, SCREENSHOTS, SHEETS, path_of, sheet
from sheets import pixels


@pytest.mark.parametrize("name", SCREENSHOTS)
def test_a_screenshot_is_what_the_screen_shows(name: str) -> None:
    kept = path_of(name).read_text(encoding="utf-8")
    # Not compared by pytest, which would print all of both.
    is_same = kept == SCREENSHOTS[name].svg()
    assert is_same, f"{name}.svg is stale: python tests/screenshots.py"


@pytest.mark.parametrize("id_", sorted(path.stem for path in SHEETS.iterdir()))
def test_a_contact_sheet_is_what_the_figure_does(id_: str) -> None:
    # The bytes differ where zlib does.
    is_same = pixels((SHEETS / f"{id_}.png").read_bytes()) == pixels(sheet(id_))
    assert is_same, f"figures/{id_}.png is stale: python tests/screenshots.py"


def test_the_moving_picture_begins_as_the_player_does() -> None:
    kept = MOVING.read_text(encoding="utf-8")
    drawn = [line for frame in frames(0.4) for line in drawn_in(frame)]
    missing = [line for line in drawn if line not in kept]
    assert drawn
    assert not missing, "player-moving.svg is stale: python tests/screenshots.py"


def test_there_is_no_other_picture() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == {*SCREENSHOTS, SHEETS.name, MOVING.stem}
    assert {path.stem for path in SHEETS.iterdir()} == set(Library.open().ids("exercise"))
