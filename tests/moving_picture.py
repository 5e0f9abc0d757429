"""Write a picture that moves, of real frames of the player: `python tests/moving_picture.py`.

Frames of one screen are alike but for some rows, so each thing that is drawn stands in the file
once, and a CSS animation shows it while it is there.
"""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from html import escape
from typing import TYPE_CHECKING

from forge_tui.player.transitions import State
from forge_tui.ui.widgets.figure import FigureView
from scenes import Scene, Stage
from screenshots import FOLDER
from sittings import KICK, at_set, sitting

if TYPE_CHECKING:
    from forge_tui.ui.sitting import Sitting

FILE = FOLDER / "player-moving.svg"
# One rep on the right side and one on the left, as fast as they are done.
SECONDS, FRAMES_A_SECOND = 11.0, 6
SIZE = (100, 30)
_STYLE = re.compile(r"\.(terminal-r\d+) \{([^}]*)\}")
_DRAWN = re.compile(r"<(rect|text)\b[^>]*?(?:/>|>.*?</\1>)", re.DOTALL)
_CLASS = re.compile(r'class="(terminal-r\d+)"')


def frames() -> list[str]:
    """Return the frames as SVG documents."""
    sat: list[Sitting] = []

    def begun() -> Sitting:
        sat.append(sitting(at_set(KICK, 1, State.WORK, 0.25)))
        return sat[0]

    async def film() -> list[str]:
        taken = []
        async with Scene(_plays, begun).shown(SIZE) as stage:
            for _ in range(round(SECONDS * FRAMES_A_SECOND)):
                taken.append(stage.picture)
                sat[0].clock.move(1 / FRAMES_A_SECOND)  # type: ignore[attr-defined]
                # Twice a tick of the player.
                await stage.pilot.pause(0.2)
        return taken

    return asyncio.run(film())


async def _plays(stage: Stage) -> None:
    await stage.settle("PlayerScreen", lambda: stage.app.screen.query(FigureView))
    await stage.pilot.pause(0.3)


def moving(pictures: list[str]) -> str:
    """Return one document that shows the pictures in turn, for ever."""
    seen: dict[str, list[int]] = defaultdict(list)
    for number, picture in enumerate(pictures):
        styles = {name: " ".join(style.split()) for name, style in _STYLE.findall(picture)}
        body = picture[picture.index("</defs>") :]
        for match in _DRAWN.finditer(body):
            element = match[0]
            for name in set(_CLASS.findall(element)):
                element = element.replace(f'class="{name}"', f'style="{escape(styles[name])}"')
            if number not in seen[element]:
                seen[element].append(number)
    groups: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for element, where in seen.items():
        groups[tuple(where)].append(element)
    return _document(pictures[0], groups, len(pictures))


def _document(first: str, groups: dict[tuple[int, ...], list[str]], number: int) -> str:
    head = first[: first.index("<style>")]
    fonts = first[first.index("<style>") + 7 : first.index("</style>")]
    fonts = "\n".join(line for line in fonts.splitlines() if "terminal-r" not in line)
    rules, bodies = [], []
    for i, (where, elements) in enumerate(groups.items()):
        if len(where) == number:
            bodies.append("".join(elements))
            continue
        rules.append(f"@keyframes f{i} {{{_steps(where, number)}}}")
        shown = f"animation:f{i} {SECONDS:g}s step-end infinite"
        bodies.append(f'<g style="{shown}">{"".join(elements)}</g>')
    place = re.search(r'<g transform="translate\([^)]*\)" clip-path="[^"]*">', first)
    assert place is not None
    defs = first[first.index("<defs>") : first.index("</defs>") + 7]
    return "\n".join(
        [head, f"<style>{fonts}\n{chr(10).join(rules)}</style>", defs, *bodies, "</svg>", ""]
    )


def _steps(where: tuple[int, ...], number: int) -> str:
    """Return the moments at which something comes and goes."""
    shown, steps = None, []
    for frame in range(number):
        now = frame in where
        if now != shown:
            steps.append(f"{frame * 100 / number:.2f}%{{visibility:{_WORD[now]}}}")
            shown = now
    return "".join(steps)


_WORD = {True: "visible", False: "hidden"}


if __name__ == "__main__":
    FILE.write_text(moving(frames()), encoding="utf-8")
