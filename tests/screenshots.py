"""Write the pictures of the README, and all contact sheets: `python tests/screenshots.py`.

They come from the real app with the shipped files; tests/ui/test_screenshots.py tells when they
have to be written anew.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from forge_tui.figure.picture import sheet_of
from forge_tui.library import Library
from forge_tui.library.figures import Figures
from forge_tui.model.exercise import Exercise
from moving_picture import frames, moving
from scenes import DARK, LIGHT, SCENES
from sittings import home

if TYPE_CHECKING:
    from scenes import Size

FOLDER = Path(__file__).parents[1] / "screenshots"
SHEETS, MOVING = FOLDER / "figures", FOLDER / "player-moving.svg"
_WIDE, _USUAL, _SMALL = (120, 36), (80, 24), (40, 12)


class Screenshot(NamedTuple):
    """Which scene, how large, in which colours."""

    scene: str
    size: Size
    theme: str = DARK

    def svg(self) -> str:
        """Take the picture."""

        async def take() -> str:
            async with SCENES[self.scene].shown(self.size, self.theme) as stage:
                return stage.picture

        return asyncio.run(take())


SCREENSHOTS = {
    "library": Screenshot("library", _WIDE),
    "library-light": Screenshot("library", _WIDE, LIGHT),
    "library-filters": Screenshot("filters", _USUAL),
    "compare": Screenshot("compare", _WIDE),
    "player-wide": Screenshot("player-coach-work", _WIDE),
    "player-work": Screenshot("player-coach-work", _USUAL),
    "exercise": Screenshot("exercise", _WIDE),
    "player-work-light": Screenshot("player-coach-work", _USUAL, LIGHT),
    "player-rest": Screenshot("player-coach-rest", _USUAL),
    "player-distance": Screenshot("player-distance-work", _USUAL),
    "player-compact": Screenshot("player-compact-work", _SMALL),
    "summary": Screenshot("summary", _USUAL),
    "history": Screenshot("history", _USUAL),
    "statistics": Screenshot("statistics-exercises", _WIDE),
    "today": Screenshot("today", _WIDE),
    "progress": Screenshot("progress", _USUAL),
    "settings": Screenshot("settings", _USUAL),
}


def path_of(name: str) -> Path:
    """Return where a picture is."""
    return FOLDER / f"{name}.svg"


def sheet(id_: str) -> bytes:
    """Return the contact sheet of a shipped exercise as PNG."""
    with home():
        exercise = Library.open().resolve(id_, ("exercise",)).model
        assert isinstance(exercise, Exercise)
        clip = Figures().clip(id_)
        assert clip is not None
        sided = exercise.movement.sides in {"alternating", "switching"}
        return sheet_of(clip, exercise.name, ".png", sided=sided)


def main() -> None:
    """Write all pictures."""
    SHEETS.mkdir(parents=True, exist_ok=True)
    for id_ in Library.open().ids("exercise"):
        (SHEETS / f"{id_}.png").write_bytes(sheet(id_))
    for name, screenshot in SCREENSHOTS.items():
        path_of(name).write_text(screenshot.svg(), encoding="utf-8")
    MOVING.write_text(moving(frames()), encoding="utf-8")


if __name__ == "__main__":
    main()
