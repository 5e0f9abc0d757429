"""Every screen looks as it did when somebody last looked at it.

The cells of each size are text, and 80x24 is a picture too, dark and light. After a change that is
meant, `FORGE_UPDATE=1 pytest tests/ui/test_snapshots.py` writes them anew: read the diff.
"""

from __future__ import annotations

import asyncio
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scenes import LIGHT, SCENES

if TYPE_CHECKING:
    from scenes import Size

FOLDER = Path(__file__).parent / "snapshots"
UPDATES = bool(os.environ.get("FORGE_UPDATE"))
SMALL, USUAL, *_ = SIZES = [(40, 12), (80, 24), (120, 36), (200, 60)]
# The player is always compact where there is little room; elsewhere nobody needs that.
ROOM = {"player-coach": SIZES[1:], "player-distance": SIZES[1:], "player-compact": [SMALL]}
SHOWN = [(scene, size) for scene in SCENES for size in ROOM.get(scene.rpartition("-")[0], SIZES)]
PICTURES = [scene for scene, size in SHOWN if size == USUAL and "distance" not in scene]

OTHERS = ["contrast", "colour-blind"]
COLOURED = ["library", "player-coach-work", "player-coach-rest"]


def compare(name: str, shown: str) -> None:
    path = FOLDER / name
    if UPDATES:
        FOLDER.mkdir(exist_ok=True)
        path.write_text(shown, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    if path.suffix == ".txt":
        assert shown == kept
    else:
        # Not compared by pytest, which would print all of both.
        is_same = shown == kept
        assert is_same, f"{name} looks otherwise"


@pytest.mark.parametrize(("scene", "size"), SHOWN, ids=str)
def test_the_cells_are_those_of_the_snapshot(scene: str, size: Size) -> None:
    async def run() -> None:
        async with SCENES[scene].shown(size) as stage:
            compare(f"{scene}-{size[0]}x{size[1]}.txt", stage.text)
            if size == USUAL and scene in PICTURES:
                compare(f"{scene}-dark.svg", stage.picture)

    asyncio.run(run())


@pytest.mark.parametrize("theme", OTHERS)
@pytest.mark.parametrize("scene", COLOURED)
def test_the_colours_of_the_other_themes_are_those_of_the_snapshot(scene: str, theme: str) -> None:
    async def run() -> str:
        async with SCENES[scene].shown(USUAL, f"forge-{theme}") as stage:
            return stage.picture

    compare(f"{scene}-{theme}.svg", asyncio.run(run()))


@pytest.mark.parametrize("scene", PICTURES)
def test_the_light_colours_are_those_of_the_snapshot(scene: str) -> None:
    async def run() -> str:
        async with SCENES[scene].shown(USUAL, LIGHT) as stage:
            return stage.picture

    compare(f"{scene}-light.svg", asyncio.run(run()))


@pytest.mark.parametrize("scene", [scene for scene, size in SHOWN if size == SMALL])
def test_the_key_of_the_help_is_told_in_the_smallest_window(scene: str) -> None:
    line = (FOLDER / f"{scene}-40x12.txt").read_text(encoding="utf-8").rstrip().split("\n")[-1]
    asked = scene in {"compare", "help", "palette", "settings", "stop", "welcome"}
    assert asked or re.search(r"\? (help|keys)\b", line, re.IGNORECASE), line


@pytest.mark.parametrize("scene", ["library", "exercise", "filters", "today"])
def test_statistics_and_what_could_be_harder_are_among_the_keys_of_the_library(scene: str) -> None:
    line = (FOLDER / f"{scene}-80x24.txt").read_text(encoding="utf-8").rstrip().split("\n")[-1]
    assert "# Stats" in line
    assert "+ Harder" in line


def test_there_are_no_other_snapshots() -> None:
    texts = {f"{scene}-{wide}x{high}.txt" for scene, (wide, high) in SHOWN}
    pictures = {f"{scene}-{theme}.svg" for scene in PICTURES for theme in ("dark", "light")}
    pictures |= {f"{scene}-{theme}.svg" for scene in COLOURED for theme in OTHERS}
    assert {path.name for path in FOLDER.iterdir()} == texts | pictures
