"""A picture that moves, of real frames of the player.

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
from forge_tui.ui.theme import DARK
from forge_tui.ui.widgets.figure import FigureView
from scenes import Scene, Stage
from sittings import KICK, at_set, sitting

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from forge_tui.ui.sitting import Sitting

# One rep on the right side and one on the left, as fast as they are done.
SECONDS, FRAMES_A_SECOND = 11.0, 6
SIZE = (100, 30)
_STYLE = re.compile(r"\.(terminal-r\d+) \{([^}]*)\}")
_DRAWN = re.compile(r"<(rect|text)\b[^>]*?(?:/>|>.*?</\1>)", re.DOTALL)
_MATRIX = '<g transform="translate(9, 41)"'
_CLASS = re.compile(r'class="(terminal-r\d+)"')


def frames(seconds: float = SECONDS) -> list[str]:
    """Return the frames of the first seconds as SVG documents."""
    sat: list[Sitting] = []

    def begun() -> Sitting:
        sat.append(sitting(at_set(KICK, 1, State.WORK, 0.25)))
        return sat[0]

    async def film() -> list[str]:
        taken = []
        async with Scene(_plays, begun).shown(SIZE) as stage:
            for _ in range(round(seconds * FRAMES_A_SECOND)):
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
        for element in drawn_in(picture):
            if number not in seen[element]:
                seen[element].append(number)
    return _document(pictures[0], seen, len(pictures))


def drawn_in(picture: str) -> Iterator[str]:
    """Yield what is drawn on the ground of a picture, each with its own style."""
    styles = {name: " ".join(style.split()) for name, style in _STYLE.findall(picture)}
    for match in _DRAWN.finditer(picture, picture.index(_MATRIX)):
        element = match[0]
        for name in set(_CLASS.findall(element)):
            element = element.replace(f'class="{name}"', f'style="{escape(styles[name])}"')
        if not element.startswith(f'<rect fill="{DARK.background}"'):
            yield element


def _document(first: str, seen: dict[str, list[int]], number: int) -> str:
    """Return the frame of the first picture, filled with everything that is ever seen."""
    groups: dict[tuple[int, ...], list[str]] = defaultdict(list)
    # What lies behind words comes before all words.
    for element in sorted(seen, key=lambda each: not each.startswith("<rect")):
        groups[element.startswith("<text"), *seen[element]].append(element)
    rules, bodies = [], []
    for i, ((_, *where), elements) in enumerate(groups.items()):
        if len(where) == number:
            bodies.append("".join(elements))
            continue
        rules.append(f"@keyframes f{i} {{{_steps(where, number)}}}")
        shown = f"animation:f{i} {SECONDS:g}s step-end infinite"
        bodies.append(f'<g style="{shown}">{"".join(elements)}</g>')
    begin = first.index(_MATRIX)
    head = "\n".join(line for line in first[:begin].splitlines() if not _STYLE.match(line.strip()))
    style = "\n".join([*rules, "</style>"])
    ground = f'<rect fill="{DARK.background}" width="100%" height="100%"/>'
    end = '<g class="terminal-matrix">'
    return "\n".join(
        [head.replace("</style>", style), first[begin : first.index(">", begin) + 1], ground, end,
         *bodies, "</g></g></svg>", ""]
    )  # fmt: skip


def _steps(where: Sequence[int], number: int) -> str:
    """Return the moments at which something comes and goes."""
    shown, steps = None, []
    for frame in range(number):
        now = frame in where
        if now != shown:
            steps.append(f"{frame * 100 / number:.2f}%{{visibility:{_WORD[now]}}}")
            shown = now
    return "".join(steps)


_WORD = {True: "visible", False: "hidden"}
