"""Write the pictures of the README: `python tests/screenshots.py`.

They come from the real app with the shipped files; tests/ui/test_screenshots.py tells when they
have to be written anew.
"""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from scenes import DARK, LIGHT, SCENES

if TYPE_CHECKING:
    from scenes import Size

FOLDER = Path(__file__).parents[1] / "screenshots"
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
    "player-work": Screenshot("player-coach-work", _USUAL),
    "player-work-light": Screenshot("player-coach-work", _USUAL, LIGHT),
    "player-rest": Screenshot("player-coach-rest", _USUAL),
    "player-distance": Screenshot("player-distance-work", _USUAL),
    "player-compact": Screenshot("player-compact-work", _SMALL),
    "summary": Screenshot("summary", _USUAL),
    "history": Screenshot("history", _USUAL),
    "settings": Screenshot("settings", _USUAL),
}


def path_of(name: str) -> Path:
    """Return where a picture is."""
    return FOLDER / f"{name}.svg"


def main() -> None:
    """Write all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for name, screenshot in SCREENSHOTS.items():
        path_of(name).write_text(screenshot.svg(), encoding="utf-8")


if __name__ == "__main__":
    main()
